"""Put into words where in a document passages stand, those in places of one kind together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronicle.ledger.edtf_dates import read_edtf
from chronicle.text.segments import Verbatim, plain
from chronicle.words.dates import span_text

if TYPE_CHECKING:
    from collections.abc import Hashable, Sequence

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
}
_WHOLE = {
    "lead": "introduction",
    "section": "‘{name}’",
    "infobox": "infobox, ‘{name}’",
}


def place_kind(locator: Locator) -> Hashable:
    """Return what places have in common that are named together: “timeline 6, 7”."""
    name = locator.name or locator.row
    return locator.part, name, locator.entry, _number(locator) is not None


def locator_line(words: Messages, source: Source, locators: Sequence[Locator]) -> Line:
    """Return where passages of a document stand, in places of one kind, by their numbers in order."""
    first = locators[0]
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
    named = first.part != "infobox" or "name" in pieces
    return words.line("locator", _WHOLE.get(first.part, first.part) if named else first.part, **pieces)


def _number(locator: Locator) -> int | None:
    """Return the number of a paragraph, an entry, a row or a reference."""
    return locator.number if locator.paragraph is None else locator.paragraph


def _heading(words: Messages, source: Source, heading: str) -> Line:
    """Return what a section or a row is called, in the edition's language; else as the document has it."""
    known = source.section_in(heading, words.edition.code)
    language = source.csl.get("language")
    return (Verbatim(heading, language),) if known is None and language else plain(known or heading)
