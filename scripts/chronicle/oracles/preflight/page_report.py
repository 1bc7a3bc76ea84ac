"""Report how full pages are, what stands out of its place, and where a heading or an end is alone."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any, NamedTuple

import pikepdf

from chronicle.oracles.measures.filling import THIN, filled
from chronicle.oracles.preflight.area import check_area
from chronicle.oracles.preflight.sheet import sheets

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from chronicle.languages.editions import Edition
    from chronicle.oracles.preflight.sheet import Sheet

_FEW = 4  # lines that are few for the last page of a document
_UNDER = 2  # lines that a heading must have below it on its page
_OF_DOCUMENTS = 2  # how deep in the outline: the captions of the contents, and documents below them
_HEAD, _FOOT = 0.92, 0.08  # of a page's height: above the text its running head, below it its number


class _Heading(NamedTuple):
    """An entry of the outline: where its heading stands, and whether a document begins there."""

    title: str
    page: int
    top: float
    opens: bool


def page_report(path: Path, edition: Edition) -> Iterator[str]:
    """Yield a line on each kind of page that a designer looks at, with the pages by their labels."""
    with pikepdf.Pdf.open(path) as pdf:
        labels = [str(page.label) for page in pdf.pages]
        headings = list(_headings(pdf))
    lines: list[list[float]] = []
    outside = []
    with sheets(path) as each:
        for number, sheet in each:
            lines.append(_lines(sheet))
            outside += [problem.message for problem in check_area(sheet, path, number, edition)]
    shares = filled(path)
    blank = [number for number, share in enumerate(shares, 1) if share == 0]
    thin = [number for number, share in enumerate(shares, 1) if 0 < share < THIN]
    yield f"{path.name}: {len(labels)} pages"
    yield f"  blank: {_listed(blank, labels)}"
    yield f"  less than a third filled: {_listed(thin, labels)}"
    yield f"  last pages of a document with {_FEW} lines or fewer: {_listed(_ends(headings, lines), labels)}"
    stranded = list(_stranded(headings, lines))
    yield f"  headings with fewer than {_UNDER} lines below them: {len(stranded)}"
    yield from (f"    p. {labels[each.page - 1]}  {each.title}" for each in stranded)
    yield f"  out of their place: {len(outside)}"
    yield from (f"    {message}" for message in outside)


def _listed(pages: Sequence[int], labels: Sequence[str]) -> str:
    """Return how many pages these are, and which."""
    return ": ".join([str(len(pages)), *filter(None, [", ".join(labels[page - 1] for page in pages)])])


def _headings(pdf: pikepdf.Pdf) -> Iterator[_Heading]:
    """Yield what the outline leads to; documents stand below the captions of the contents."""
    numbers: Mapping[Any, int] = {page.objgen: number for number, page in enumerate(pdf.pages, 1)}

    def below(items: Iterable[Any], depth: int) -> Iterator[_Heading]:
        for item in items:
            place = item.destination
            if isinstance(place, pikepdf.Array) and place[0].objgen in numbers:
                yield _Heading(item.title, numbers[place[0].objgen], float(place[3]), depth <= _OF_DOCUMENTS)
            yield from below(item.children, depth + 1)

    with pdf.open_outline() as outline:
        yield from below(outline.root, 1)


def _lines(sheet: Sheet) -> list[float]:
    """Return the heights of the lines of a page between its running head and its number, from above."""
    bases = {round(letter.base) for letter in sheet.letters()}
    inside = sorted(
        (base for base in bases if _FOOT * sheet.height < base < _HEAD * sheet.height), reverse=True
    )
    found: list[float] = []
    for base in inside:
        if not found or found[-1] - base > 3:  # the marks of notes stand a little higher than their line
            found.append(base)
    return found


def _ends(headings: Sequence[_Heading], lines: Sequence[Sequence[float]]) -> list[int]:
    """Return the last pages of documents that hold few lines."""
    begins = sorted({heading.page for heading in headings if heading.opens} | {len(lines) + 1})
    found = []
    for first, following in pairwise(begins):
        last = next((page for page in range(following - 1, first, -1) if lines[page - 1]), first)
        if last > first and len(lines[last - 1]) <= _FEW:
            found.append(last)
    return found


def _stranded(headings: Sequence[_Heading], lines: Sequence[Sequence[float]]) -> Iterator[_Heading]:
    """Yield the headings under which a page has next to nothing."""
    for heading in headings:
        below = [base for base in lines[heading.page - 1] if base < heading.top]
        if below and not heading.opens and len(below) - 1 < _UNDER:  # the first is the heading's own
            yield heading
