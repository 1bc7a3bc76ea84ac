"""Which way a text runs."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from chronicle.languages.editions import Direction, Edition

_DIRECTIONS: dict[str, Direction] = {"L": "ltr", "R": "rtl", "AL": "rtl"}


def letter_direction(character: str) -> Direction | None:
    """Return which way a letter runs; None for digits, marks and spaces, which follow their neighbours."""
    return _DIRECTIONS.get(unicodedata.bidirectional(character))


def direction_of(text: str) -> Direction:
    """Return the direction of the first letter that has one."""
    return next(filter(None, map(letter_direction, text)), "ltr")


def other_way(text: str, edition: Edition) -> Direction | None:
    """Return the direction of a text all of whose letters run against an edition; None for any other."""
    ways: set[Direction] = {way for way in map(letter_direction, text) if way}
    return ways.pop() if len(ways) == 1 and edition.direction not in ways else None


def is_arabic_digit(character: str) -> bool:
    """Return whether a character is a digit of Arabic, or what belongs to its numbers."""
    return unicodedata.bidirectional(character) == "AN"


def is_arabic_letter(character: str) -> bool:
    """Return whether a character is a letter of a script whose letters join, as those of Arabic."""
    return unicodedata.bidirectional(character) == "AL"


def is_combining(character: str) -> bool:
    """Return whether a character stands on the one before it, and runs with it."""
    return unicodedata.bidirectional(character) == "NSM"
