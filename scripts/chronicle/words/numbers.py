"""Write whole numbers as an edition does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from babel.numbers import format_decimal

if TYPE_CHECKING:
    from chronicle.words.messages import Messages

HALF_A_MILLION = 500_000
_MYRIAD, _MYRIADS_SQUARED = 10_000, 100_000_000


def number_text(words: Messages, number: int, *, rounded: bool = False) -> str:
    """Return a number: 20,000 · 20000 · 2万.

    Where it is only rounded, half a million is said in words, unless the language has a short sign.
    """
    edition = words.edition
    if edition.numbers == "myriads":
        return edition.numeral(_myriads(number, *edition.myriads))
    if rounded and number == HALF_A_MILLION:
        return words.text("number", "half a million")
    # Babel gives the marks of a numbering system, and not its digits.
    return edition.numeral(
        format_decimal(
            number,
            locale=edition.locale,
            numbering_system=edition.digits,
            group_separator=edition.numbers == "grouped",
        )
    )


def _myriads(number: int, myriad: str, squared: str) -> str:
    """Return a number in ten-thousands, or in ten-thousands of them, where that comes out short and exact."""
    if number >= _MYRIADS_SQUARED and number % _MYRIAD == 0:
        return f"{_decimal(number, _MYRIADS_SQUARED)}{squared}"
    if number < _MYRIAD or number % 1000:
        return str(number)
    return f"{_decimal(number, _MYRIAD)}{myriad}"


def _decimal(number: int, unit: int) -> str:
    """Return how many units a number is, with as many decimals as it takes."""
    whole, rest = divmod(number, unit)
    decimals = str(rest).zfill(len(str(unit)) - 1).rstrip("0")
    return f"{whole}.{decimals}" if decimals else str(whole)
