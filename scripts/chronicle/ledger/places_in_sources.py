"""Read the pages and times by which a reader finds a passage."""

from __future__ import annotations

_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
_BEFORE_THE_FIRST = -1_000_000  # pages with Roman numbers stand in front of the others


def place_number(end: str) -> int:
    """Return what orders pages, and times in seconds: 12 → 12, 00:41:05 → 2465; xii before 1."""
    if ":" in end:
        hours, minutes, seconds = map(int, end.split(":"))
        return 3600 * hours + 60 * minutes + seconds
    return int(end) if end.isdigit() else _BEFORE_THE_FIRST + _roman(end)


def count_of_pages(pages: str) -> int:
    """Return how many pages are named: one for “12”, three for “12-14”."""
    first, _, last = pages.partition("-")
    return place_number(last) - place_number(first) + 1 if last else 1


def _roman(number: str) -> int:
    """Return a number in Roman letters; one before a greater counts against it."""
    values = [_ROMAN[letter] for letter in number]
    return sum(-value if value < max(values[at:]) else value for at, value in enumerate(values))
