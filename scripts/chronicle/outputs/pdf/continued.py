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
    from collections.abc import Callable

    from chronicle.outputs.pdf.weasyprint_patches.protocols import Document, Page

_ENTRY = "index-entry"
_MARK = "data-entry"  # leads from a laid-out box back to its entry
_BETWEEN = " \u00a0\u2002\u3000.:：。"  # an entry and its numbers, as the languages have it


def goes_over(body: etree._Element, document: Document) -> bool:
    """Return whether a part is an index of several pages."""
    return len(document.pages) > 1 and any(_ENTRY in _classes(each) for each in body.iter("p"))


def settle(body: etree._Element, words: tuple[str, str], lay_out: Callable[[], Document]) -> Document:
    """Lay a part out with what goes over repeated at the head of each page; `words` stand around it."""
    entries = [each for each in body.iter("p") if _ENTRY in _classes(each)]
    for number, entry in enumerate(entries):
        entry.set(_MARK, str(number))
    document = lay_out()
    at = 1
    while at < len(document.pages):
        first = _first_on(document.pages[at])
        added = _heads(entries[int(first)], words) if first else []
        for head in added:
            entries[int(first)].addprevious(head)
        if added:
            document = lay_out()
            if len(document.pages) <= at or not _begins_with_repeated(document.pages[at]):
                for head in added:
                    head.getparent().remove(head)  # type: ignore[union-attr]  # it was added above
                document = lay_out()
        at += 1
    return document


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
