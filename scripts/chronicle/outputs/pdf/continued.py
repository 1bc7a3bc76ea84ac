"""Repeat the letter and the entry of the index that go over to the next page, with the word for "continued".

What is repeated is no part of the text, as running heads are none: it is known only when pages are made.
"""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING

from lxml import etree

from chronicle.outputs.pdf.running_text import append
from chronicle.outputs.pdf.weasyprint_patches.artifacts import REPEATED
from chronicle.outputs.pdf.weasyprint_patches.boxes import (
    attribute_of,
    children,
    descendants,
    is_class,
    is_margin,
    page_box,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from chronicle.outputs.pdf.weasyprint_patches.protocols import Box, Document, Page

_ENTRY = "index-entry"
_MARK = "data-entry"  # leads from a laid-out box back to its entry
_ROUNDING = 0.5  # CSS pixels
_BETWEEN = " \u00a0\u2002\u3000.:：。"  # an entry and its numbers, as the languages have it


def number_entries(body: etree._Element) -> None:
    """Give each entry of an index its number, by which its boxes are found after layout."""
    for number, entry in enumerate(_entries(body)):
        entry.set(_MARK, str(number))


def goes_over(body: etree._Element, document: Document) -> bool:
    """Return whether a part is an index of several pages."""
    return len(document.pages) > 1 and bool(_entries(body))


def settle(
    body: etree._Element, words: tuple[str, str], document: Document, lay_out: Callable[[], Document]
) -> Document:
    """Lay a part out with what goes over repeated at the head of each page; `words` stand around it.

    `document` is the part without. Where pages will begin when lines are added is reckoned for all of them
    at once, since each laying out takes seconds; from the first page on that begins elsewhere, or has no
    room for its lines, it is done again.
    """
    entries = _entries(body)
    at = 1
    while at < len(document.pages):
        added, begins = _add_heads(entries, document, at, words)
        trial = lay_out()
        pages = range(at, len(trial.pages))
        wrong = next((page for page in pages if not _is_as_reckoned(trial.pages[page], begins.get(page))), 0)
        if not wrong:
            return trial
        for page, heads in added.items():
            for head in heads if page >= wrong else ():
                head.getparent().remove(head)  # type: ignore[union-attr]  # it was added above
        document = lay_out()
        at = max(wrong, at + 1)
    return document


def _entries(body: etree._Element) -> list[etree._Element]:
    return [each for each in body.iter("p") if _ENTRY in _classes(each)]


def _add_heads(
    entries: Sequence[etree._Element], document: Document, at: int, words: tuple[str, str]
) -> tuple[dict[int, list[etree._Element]], dict[int, str]]:
    """Add to a part what its pages from `at` on repeat; return it, and the entry that each begins with.

    Lines that are added to a page move as many from its end to the next one.
    """
    added: dict[int, list[etree._Element]] = {}
    begins: dict[int, str] = {}
    moved = 0.0  # CSS pixels, from the page before
    for page in range(at, len(document.pages)):
        if page == at:
            first = _first_on(document.pages[page])
        else:
            first = _end_moved(document.pages[page - 1], moved) or _first_on(document.pages[page])
        heads = _heads(entries[int(first)], words) if first else []
        for head in heads:
            entries[int(first)].addprevious(head)
        added[page], begins[page] = heads, first if heads else ""
        moved += len(heads) * _line_height(document.pages[page])
    return added, begins


def _is_as_reckoned(page: Page, entry: str | None) -> bool:
    """Return whether a page begins with an entry, and with what it repeats above it."""
    return entry is not None and _first_on(page) == entry and (not entry or _begins_with_repeated(page))


def _end_moved(page: Page, room: float) -> str:
    """Return the first of the entries at the end of a page that take some room; nothing where none does."""
    name, top = "", 0.0
    for each, box in reversed(_boxes_of_entries(page)):
        if room <= _ROUNDING:
            break
        room -= top - box.position_y if top > box.position_y else box.height
        name, top = each, box.position_y
    return name


def _line_height(page: Page) -> float:
    """Return how high an entry of one line is, in CSS pixels."""
    return min((box.height for _, box in _boxes_of_entries(page)), default=0.0)


def _boxes_of_entries(page: Page) -> list[tuple[str, Box]]:
    """Return the entries that a page holds, each with its number."""
    found: dict[str, Box] = {}
    for area in children(page_box(page)):
        if not is_margin(area):
            for box in descendants(area):
                if name := attribute_of(box, _MARK):
                    found.setdefault(name, box)
    return list(found.items())


def _heads(entry: etree._Element, words: tuple[str, str]) -> list[etree._Element]:
    """Return the lines to repeat above an entry that heads a page: its letter, and what it is a part of."""
    item = entry.getparent()
    above = item.getparent() if item is not None else None
    whole = above.getparent() if above is not None else None
    found = []
    for section in entry.iterancestors("section"):
        letter = section.find("h2")
        if letter is not None and next(each for each in section.iter("p") if each.get(_MARK)) is not entry:
            found.append(_repeated(letter, "index-letter", words))
    if whole is not None and whole.tag == "li":
        name = next(each for each in whole.iterchildren("p") if each.get(_MARK))
        found.append(_repeated(name, _ENTRY, words))
    return found


def _repeated(what: etree._Element, name: str, words: tuple[str, str]) -> etree._Element:
    """Return a line that repeats a letter or the name of an entry."""
    line = etree.Element("p", {"class": f"{name} {REPEATED}"})
    append(line, words[0])
    source = deepcopy(what)
    source.tail = None
    append(line, source.text or "")
    for child in list(source):
        if child.tag == "a" or child.find(".//a") is not None or "cross-reference" in _classes(child):
            break
        for each in child.iter():
            each.attrib.pop("id", "")
        line.append(child)
    last = line[-1] if len(line) else None
    if last is None:
        line.text = (line.text or "").rstrip(_BETWEEN)
    else:
        last.tail = (last.tail or "").rstrip(_BETWEEN)
    append(line, words[1])
    return line


def _first_on(page: Page) -> str:
    """Return the number of the entry that a page begins with; nothing where it begins with a letter."""
    for area in children(page_box(page)):
        if is_margin(area):
            continue
        for box in descendants(area):
            if box.element_tag == "h2":
                return ""
            if mark := attribute_of(box, _MARK):
                return mark
    return ""


def _begins_with_repeated(page: Page) -> bool:
    """Return whether the first paragraph of a page is one that repeats."""
    for area in children(page_box(page)):
        if not is_margin(area):
            for box in descendants(area):
                if box.element_tag in ("p", "h2"):
                    return is_class(box, REPEATED)
    return False


def _classes(element: etree._Element) -> list[str]:
    return (element.get("class") or "").split()
