"""Write whole numbers as an edition does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from babel.numbers import format_decimal

if TYPE_CHECKING:
    from chronicle.messages.voice import Messages

HALF_A_MILLION = 500_000
_MYRIAD = 10_000


def number_text(words: Messages, number: int) -> str:
    """Return a number: 20,000 · 20000 · 2万; half a million in words where there is no short sign."""
    style = words.edition.numbers
    if style == "myriads":
        return _myriads(number)
    if number == HALF_A_MILLION:
        return words.text("number", "half a million")
    grouped = style == "grouped"
    return str(
        format_decimal(number, locale=words.edition.locale, numbering_system="latn", group_separator=grouped)
    )


def _myriads(number: int) -> str:
    """Return a number in ten-thousands where that comes out short."""
    if number < _MYRIAD or number % 1000:
        return str(number)
    whole, rest = divmod(number, _MYRIAD)
    return f"{whole}.{rest // 1000}万" if rest else f"{whole}万"
