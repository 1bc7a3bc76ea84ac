"""Put into words where in a document passages stand, those in places of one kind together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronicle.ledger.edtf_dates import read_edtf
from chronicle.ledger.locator import count_of_pages, place_number
from chronicle.text.segments import Verbatim, plain
from chronicle.words.dates import span_text

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Sequence

    from chronicle.ledger.model import Locator, Source
    from chronicle.text.segments import Line
    from chronicle.words.messages import Messages

# The message for one number, and for several.
_NUMBERED = {
    "text": ("paragraph {numbers}", "paragraphs {numbers}"),
    "section": ("‘{name}’ {numbers}", "‘{name}’ {numbers}"),
    "timeline": ("timeline {numbers}", "timeline {numbers}"),
    "infobox": ("infobox, row {numbers}", "infobox, rows {numbers}"),
    "references": ("reference {numbers}", "references {numbers}"),
    "caption": ("caption {numbers}", "captions {numbers}"),
    "heading": ("heading {numbers}", "headings {numbers}"),
    "page": ("page {numbers}", "pages {numbers}"),
    "table": ("row {numbers}", "rows {numbers}"),
}
_WHOLE = {
    "lead": "introduction",
    "section": "‘{name}’",
    "infobox": "infobox, ‘{name}’",
    "table": "row ‘{name}’",
}
_NAMED = ("infobox", "table")  # which may be named as a whole


def place_kind(locator: Locator) -> Hashable:
    """Return what places have in common that are named together: “timeline 6, 7”."""
    name = locator.name or locator.row
    return locator.part, name, locator.entry, _number(locator) is not None


def locator_line(words: Messages, source: Source, locators: Sequence[Locator]) -> Line:
    """Return where passages of a document stand, in places of one kind, by their numbers in order.

    What is no text says so first: “interview, page 12”.
    """
    if source.medium is None:
        return _place(words, source, locators)
    kind = plain(medium_text(words, source.medium))
    if locators[0].part == "whole":
        return kind
    return words.line("locator", "{kind}, {place}", kind=kind, place=_place(words, source, locators))


def medium_text(words: Messages, medium: str) -> str:
    """Return what a source is that is no text: interview, recording, image, dataset."""
    return words.text("locator", medium)


def _place(words: Messages, source: Source, locators: Sequence[Locator]) -> Line:
    """Return where in a document passages stand, without what the document is."""
    first = locators[0]
    if first.time is not None:
        return words.line("locator", "at {times}", times=_row(words, (each.time or "" for each in locators)))
    if first.page is not None:
        pages = {each.page for each in locators if each.page is not None}
        count = sum(map(count_of_pages, pages))
        return words.plural_line("locator", *_NUMBERED["page"], count, numbers=_row(words, pages))
    numbers = sorted({number for each in locators if (number := _number(each)) is not None})
    pieces: dict[str, Line] = {}
    if heading := first.name or first.row:
        pieces["name"] = _heading(words, source, heading)
    if numbers:
        one, several = _NUMBERED[first.part]
        between = words.text("locator", ", ")
        pieces["numbers"] = plain(between.join(map(words.number, numbers)))
        return words.plural_line("locator", one, several, len(numbers), **pieces)
    if first.entry is not None:
        date = plain(span_text(words, read_edtf(first.entry)))
        return words.line("locator", "timeline, {date}", date=date)
    named = first.part not in _NAMED or "name" in pieces
    return words.line("locator", _WHOLE.get(first.part, first.part) if named else first.part, **pieces)


def _row(words: Messages, places: Iterable[str]) -> Line:
    """Return pages or times in order, each once, in the language's own digits."""
    ordered = sorted(set(places), key=lambda each: (place_number(each.partition("-")[0]), each))
    return plain(words.text("locator", ", ").join(_from_to(words, each) for each in ordered))


def _from_to(words: Messages, place: str) -> str:
    """Return a page or a time, or the first and the last of several."""
    first, _, last = map(words.edition.numeral, place.partition("-"))
    return words.text("locator", "{first}–{last}", first=first, last=last) if last else first


def _number(locator: Locator) -> int | None:
    """Return the number of a paragraph, an entry, a row or a reference."""
    return locator.number if locator.paragraph is None else locator.paragraph


def _heading(words: Messages, source: Source, heading: str) -> Line:
    """Return what a section or a row is called, in the edition's language; else as the document has it."""
    known = source.section_in(heading, words.edition.code)
    language = source.csl.get("language")
    return (Verbatim(heading, language),) if known is None and language else plain(known or heading)
