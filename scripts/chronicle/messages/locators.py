"""Say in words where in a document a passage stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronicle.evidence.edtf_dates import read_edtf
from chronicle.messages.dates import span_text
from chronicle.text.segments import Verbatim, plain

if TYPE_CHECKING:
    from chronicle.evidence.model import Locator
    from chronicle.messages.voice import Messages
    from chronicle.text.segments import Line


def locator_line(words: Messages, locator: Locator, language: str | None) -> Line:
    """Return a locator; what the document calls a section or a row is in its language, if that is known."""
    pattern, values = _pattern(words, locator)
    pieces = {name: plain(value) for name, value in values.items()}
    if "name" in values and language is not None:
        pieces["name"] = (Verbatim(values["name"], language),)
    return words.line("locator", pattern, **pieces)


def _pattern(words: Messages, locator: Locator) -> tuple[str, dict[str, str]]:
    """Return the message and its values."""
    part = locator.part
    if part == "timeline" and locator.entry is not None:
        return "timeline, entry for {date}", {"date": span_text(words, read_edtf(locator.entry))}
    if part == "section":
        name = {"name": locator.name or ""}
        if locator.paragraph is None:
            return "section ‘{name}’", name
        return "section ‘{name}’, paragraph {number}", {**name, "number": str(locator.paragraph)}
    if part == "text" and locator.paragraph is not None:
        return "paragraph {number}", {"number": str(locator.paragraph)}
    if part == "infobox" and locator.row is not None:
        return "infobox, row ‘{name}’", {"name": locator.row}
    if locator.number is not None:
        numbered = {"timeline": "timeline, entry {number}", "infobox": "infobox, row {number}"}
        numbered |= {"references": "reference {number}"}
        return numbered.get(part, f"{part} {{number}}"), {"number": str(locator.number)}
    return {"lead": "introduction"}.get(part, part), {}
