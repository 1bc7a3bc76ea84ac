"""Mark in a document where the pages of the printed edition begin, as its own map of pages says."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from lxml import etree

from chronicle.outputs.epub.content_documents import EPUB_TYPE
from chronicle.outputs.epub.letter_places import LetterPlace, Letters

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

# What can begin with a mark; before others it stands outside. A heading is called by all that is in it.
_HOLDS_TEXT = frozenset({"p", "li", "dd", "dt", "td", "th", "div", "section", "blockquote"})
_WHOLE = frozenset({"figure", "table", "details", "svg"})  # nothing stands between the parts of these
_ROWS = frozenset({"tr", "tbody", "thead", "tfoot", "ul", "ol", "dl"})
# What is called, or followed, by all that is in it holds no mark.
_UNBROKEN = frozenset({"a", "caption", "details", "ruby", "summary", "sup"}) | {f"h{n}" for n in range(1, 7)}
_ROLE = "doc-pagebreak"
_FOLIO = "folio-"
LEAST = 24  # letters by which a place is known


@dataclass(frozen=True)
class PrintedPages:
    """The map of pages of the PDF of the same text."""

    labels: Mapping[str, Mapping[str, str]]  # docname → anchor → folio
    order: Mapping[str, int]  # folio → its place among the pages that have text
    openings: Mapping[str, Mapping[str, str]] = field(default_factory=dict)  # docname → folio → first letters


class PageBreak(NamedTuple):
    """The beginning of a printed page."""

    label: str
    anchor: str


def map_of_pages(slug: str, code: str) -> str:
    """Return the name of the file, beside the PDF of an edition, that says what begins on which page."""
    return f"{slug}-{code}.pages.json"


def read_printed_pages(path: Path) -> PrintedPages | None:
    """Read the map that is written beside a PDF; None where there is none."""
    if not path.is_file():
        return None
    record = json.loads(path.read_bytes())
    starts = dict.fromkeys(page["label"] for page in record["pages"])
    openings: dict[str, dict[str, str]] = {}
    for page in record["pages"]:
        openings.setdefault(page["document"], {})[page["label"]] = page["opening"]
    return PrintedPages(record["anchors"], {label: at for at, label in enumerate(starts)}, openings)


def mark_page_breaks(body: etree._Element, docname: str, pages: PrintedPages) -> list[PageBreak]:
    """Mark each page where its text begins, in the order of the document; return the marks.

    Where that is not found, since print begins with words of its own, a page is marked before what begins on
    it first, and one on which nothing begins is not. A figure may stand on an earlier or later page than the
    text around it: a page that holds nothing else is marked where the next one begins, since a list of pages
    goes in the order of the text (EPUBCheck NAV-011).
    """
    exact = _mark_openings(body, docname, pages)
    places = list(_places(body, docname, pages))
    marks: list[PageBreak] = []
    plates: set[_Page] = set()
    reached = -1
    for at, (page, element, floats) in enumerate(places):
        if page.number <= reached:
            continue
        mark = PageBreak(page.label, f"{_FOLIO}{page.number + 1}")
        if element.get("id") != mark.anchor:
            later = (each.number for each, _element, moves in places[at:] if not moves)
            if page.number in exact:
                continue
            if floats and any(number < page.number for number in later):
                plates.add(page)
                continue
            _mark(element, mark)
        reached = page.number
        marks.append(mark)
    return _with_plates(body, marks, plates)


def _with_plates(body: etree._Element, marks: list[PageBreak], plates: set[_Page]) -> list[PageBreak]:
    """Mark the pages of figures alone before the page that follows, or at the end; return all marks."""
    marked = {mark.label for mark in marks}
    numbered = {_number(mark): mark for mark in marks}
    for page in sorted(plates):
        if page.label in marked:
            continue
        mark = PageBreak(page.label, f"{_FOLIO}{page.number + 1}")
        following = next((each for number, each in sorted(numbered.items()) if number > page.number), None)
        if following is None:
            body.append(_span(mark))
        else:
            next(each for each in body.iter("span") if each.get("id") == following.anchor).addprevious(
                _span(mark)
            )
        numbered[page.number] = mark
    return [mark for _number, mark in sorted(numbered.items())]


def _mark_openings(body: etree._Element, docname: str, pages: PrintedPages) -> set[int]:
    """Mark the pages whose first letters stand in a document once behind those of the page before."""
    sought = sorted((pages.order[label], label) for label in pages.openings.get(docname, {}))
    found: list[tuple[LetterPlace, PageBreak]] = []
    stream = Letters(body)
    reached = 0
    for number, label in sought:
        letters = pages.openings[docname][label]
        at = stream.only_place(letters, reached) if len(letters) >= LEAST else None
        if at is not None:
            found.append((stream.place(at), PageBreak(label, f"{_FOLIO}{number + 1}")))
            reached = at + 1
    for place, mark in reversed(found):  # the last first: what stands before it is not moved
        _mark_inside(place, mark)
    return {_number(mark) for _place, mark in found}


def _number(mark: PageBreak) -> int:
    return int(mark.anchor.removeprefix(_FOLIO)) - 1


class _Page(NamedTuple):
    number: int
    label: str


def _places(
    body: etree._Element, docname: str, pages: PrintedPages
) -> list[tuple[_Page, etree._Element, bool]]:
    """Return what begins in a document, each with its page and whether it is, or is in, a figure."""
    labels = pages.labels.get(docname, {})
    found = []
    first = body.find("section")
    for element in body.iter(etree.Element):
        if element.get("role") == _ROLE:
            marked = element.get("aria-label", "")
            found.append((_Page(pages.order[marked], marked), element, False))
            continue
        label = labels.get("" if element is first else element.get("id") or "\0")
        if label is None or label not in pages.order:
            continue
        around = [element, *element.iterancestors()]
        if any(each.tag == "aside" for each in around):  # a note stands at the foot, wherever that is
            continue
        floats = any(each.tag == "figure" for each in around)
        found.append((_Page(pages.order[label], label), element, floats))
    return found


def _mark(element: etree._Element, mark: PageBreak) -> None:
    """Put a mark at the beginning of an element, or before it where it can hold none."""
    span = _span(mark)
    while element.tag in _ROWS and len(element):
        element = element[0]
    if element.tag in _HOLDS_TEXT:
        span.tail, element.text = element.text, None
        element.insert(0, span)
        return
    around = [each for each in (element, *element.iterancestors()) if each.tag in _WHOLE]
    (around[-1] if around else element).addprevious(span)


def _mark_inside(place: LetterPlace, mark: PageBreak) -> None:
    """Put a mark before a letter: at the beginning of its block, before a link, or between two words."""
    if place.begins is not None:
        _mark(place.begins, mark)
        return
    apart = [each for each in place.around if each.tag in _UNBROKEN]
    if apart:
        apart[-1].addprevious(_span(mark))
        return
    span, element = _span(mark), place.element
    text = (element.tail if place.is_tail else element.text) or ""
    before, span.tail = text[: place.offset], text[place.offset :]
    if place.is_tail:
        element.tail = None
        element.addnext(span)
        element.tail = before
    else:
        element.text = before
        element.insert(0, span)


def _span(mark: PageBreak) -> etree._Element:
    span = etree.Element("span", {EPUB_TYPE: "pagebreak", "role": _ROLE})
    span.set("id", mark.anchor)
    span.set("aria-label", mark.label)
    return span
