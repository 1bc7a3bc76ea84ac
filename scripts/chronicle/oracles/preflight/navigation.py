"""Check the ways through a finished PDF: outline, links, labels of pages, names of paragraphs."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Any, NamedTuple

import pikepdf

from chronicle.core.problems import Problem
from chronicle.oracles.preflight.destinations import named_places
from chronicle.oracles.preflight.sheet import sheets
from chronicle.oracles.results.chapter_file import letters

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

_FOOT = 0.08  # of a page's height: where nothing but its number stands


class OutlineEntry(NamedTuple):
    """What the outline must lead to: a heading with its depth, from 1 on, and the name of its place."""

    depth: int
    heading: str
    anchor: str  # "" for the caption of a part, which has no place of its own


class _Shown(NamedTuple):
    """An entry of the outline as it is found: its depth, its title, the page that it leads to."""

    depth: int
    title: str
    page: int


def check_navigation(
    path: Path, entries: Sequence[OutlineEntry], places: Iterable[str], cover: int = 0
) -> list[Problem]:
    """Return a problem for each heading, paragraph, link or label of a page that leads a reader wrong.

    The cover, so many pages, has no numbers.
    """
    named = named_places(path)
    with pikepdf.Pdf.open(path) as pdf:
        numbers: dict[Any, int] = {page.objgen: number for number, page in enumerate(pdf.pages, 1)}
        labels = [str(page.label) for page in pdf.pages]
        shown = list(_outline(pdf, numbers))
        faults = list(_dead_links(pdf, named))
    faults += _of_outline(entries, shown, named)
    faults += [f"the paragraph {place} has no place of this name." for place in places if place not in named]
    faults += _of_labels(path, labels, cover)
    return [Problem(path.name, 0, "P043", text) for text in faults]


def _outline(pdf: pikepdf.Pdf, numbers: Mapping[Any, int]) -> Iterator[_Shown]:
    """Yield the entries of the outline from above; one that leads nowhere has page 0."""

    def below(items: Iterable[Any], depth: int) -> Iterator[_Shown]:
        for item in items:
            place = item.destination
            page = numbers.get(place[0].objgen, 0) if isinstance(place, pikepdf.Array) else 0
            yield _Shown(depth, item.title, page)
            yield from below(item.children, depth + 1)

    with pdf.open_outline() as outline:
        yield from below(outline.root, 1)


def _of_outline(
    entries: Sequence[OutlineEntry], shown: Sequence[_Shown], named: Mapping[str, int]
) -> Iterator[str]:
    """Look for each heading in the outline, in order; a number or letter may stand before it."""
    at = 0
    for entry in entries:
        wanted = letters(entry.heading)
        found = next((i for i in range(at, len(shown)) if letters(shown[i].title).endswith(wanted)), None)
        if found is None:
            yield f"the outline lacks “{entry.heading}”, or has it out of its order."
            continue
        at, item = found + 1, shown[found]
        if item.depth != entry.depth:
            yield f"“{entry.heading}” is {item.depth} deep in the outline, not {entry.depth}."
        if not item.page:
            yield f"“{entry.heading}” leads nowhere from the outline."
        elif entry.anchor and item.page != named.get(entry.anchor):
            yield f"“{entry.heading}” leads to page {item.page} from the outline, and does not begin there."


def _dead_links(pdf: pikepdf.Pdf, named: Mapping[str, int]) -> Iterator[str]:
    """Yield the links that lead to no place of the book and to no address."""
    for number, page in enumerate(pdf.pages, 1):
        for link in page.obj.get("/Annots", []):
            action = link.get("/A", pikepdf.Dictionary())
            target = link.get("/Dest", action.get("/D"))
            if "/URI" not in action and (not isinstance(target, pikepdf.String) or str(target) not in named):
                yield f"page {number}: a link leads nowhere ({target})."


def _of_labels(path: Path, labels: Sequence[str], cover: int) -> Iterator[str]:
    """Compare the labels of pages with the numbers that are printed at their feet."""
    printed = 0
    with sheets(path) as each:
        for number, sheet in islice(each, cover, None):
            folio = sheet.words_in(0, 0, sheet.width, _FOOT * sheet.height)
            printed += bool(folio)
            if folio and folio != labels[number - 1]:
                yield f"page {number} of the file has {folio} at its foot and is called {labels[number - 1]}."
    if not printed:
        yield "no page has its number at its foot."
