"""Work out from a record alone where a mark or bar may stand.

This checks `extents` and `bands` independently: it reads the fields of a record anew, with calendar
arithmetic of its own, and shares no code with the drawing of figures.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from fractions import Fraction
from math import inf
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from decimal import Decimal

    from chronicle.ledger.model import DateSaid, Quantity

_MOMENT = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?([~?%]?)$")
_QUARTERS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (1, 12)}  # which winter is not said
_SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "winter": 24}
_SHARES = {
    "early": (Fraction(0), Fraction(1, 3)),
    "mid": (Fraction(1, 3), Fraction(2, 3)),
    "late": (Fraction(2, 3), Fraction(1)),
    "end-of": (Fraction(9, 10), Fraction(1)),
}
_HOURS = {"dawn": (3, 8), "morning": (4, 12), "noon": (12, 12), "afternoon": (12, 18), "evening": (16, 24)}
_UNITS = {"day": 1, "week": 7, "month": 30.4, "year": 365.2}
_NUMBERS = {"several": (2, 10), "dozens": (20, 100), "hundreds": (200, 1000), "thousands": (2000, 10000)}


class Allowance(NamedTuple):
    """Where something may lie: what its words name, what they allow, where its sign stands."""

    named: tuple[float, float]
    allowed: tuple[float, float]
    sign: tuple[float, float]
    lasts: bool = False  # all the way, not somewhere within
    vague: bool = False  # its middle has no sharp limits


def of_date(when: DateSaid) -> Allowance:
    """Return where a date may lie, in days since the year 1."""
    text = when.edtf or when.sort or ""
    first, _, last = text.partition("/")
    open_start, open_end = first in ("", "..") and last != "", last == ".."
    whole = _span(last if open_start else first)[0], _span(first if open_end or not last else last)[1]
    hedged = text.endswith(("~", "?", "%")) or first.endswith(("~", "?", "%")) or when.part == "about"
    named = _narrowed(whole, when)
    bound = when.bound or when.part
    if open_start or open_end:
        bound = "until" if open_start else "from"
        named = _span(last if open_start else first)
    turns = {"by": 1, "until": 1, "before": 0, "after": 1, "from": 0}
    if bound in turns:
        turn = named[turns[bound]]
        below = bound in ("by", "until", "before")
        return Allowance((turn, turn), (-inf, turn) if below else (turn, inf), (turn, turn))
    if hedged:
        return Allowance(named, (-inf, inf), named)
    vague = when.part in _SHARES
    if when.part == "night" and last:  # the midnight between two days
        middle = (whole[0] + whole[1]) / 2
        named = whole = middle - 0.5, middle + 0.5
    lasts = bool(last) and when.part not in ("night", "either") and when.edtf is not None
    return Allowance(named, whole if vague else named, named, lasts, vague)


def of_quantity(quantity: Quantity) -> Allowance:
    """Return where a figure may lie among the numbers."""
    if quantity.qualifier in _NUMBERS:
        low, high = _NUMBERS[quantity.qualifier]
        return Allowance((low, high), (-inf, inf), (low, high))
    least, most = map(float, _numbers(quantity))
    open_below = quantity.qualifier in ("about", "almost", "up-to")
    open_above = quantity.qualifier in ("about", "at-least", "more-than", "or-more")
    return Allowance(
        (least, most), (-inf if open_below else least, inf if open_above else most), (least, most)
    )


def of_length(quantity: Quantity) -> tuple[float, float]:
    """Return the fewest and the most days of a length, each rounded as it is written."""
    unit = _UNITS[quantity.unit]
    low, high = _numbers(quantity)
    finest = [unit / 10 ** len(str(number).partition(".")[2]) for number in (low, high)]
    return float(low) * unit - finest[0] / 2, float(high) * unit + finest[1] / 2


def _numbers(quantity: Quantity) -> tuple[int | Decimal, int | Decimal]:
    """Return the least and the greatest of a figure's numbers."""
    low = quantity.min or 0
    return low, low if quantity.max is None else quantity.max


def _narrowed(whole: tuple[float, float], when: DateSaid) -> tuple[float, float]:
    """Return what is left of a year, month or day by the words beside it."""
    start, stop = whole
    if when.part in _SHARES:
        low, high = _SHARES[when.part]
        return start + float((stop - start) * low), start + float((stop - start) * high)
    if when.part in _SEASONS:
        year = date.fromordinal(int(start)).year
        return _months(year, *_QUARTERS[_SEASONS[when.part]])
    if when.time in _HOURS:
        begin, end = _HOURS[when.time]
        return start + begin / 24, start + end / 24
    return whole


def _span(text: str) -> tuple[float, float]:
    """Return the beginning and the end of a day, month, season or year."""
    match = _MOMENT.match(text)
    assert match is not None  # noqa: S101 - the ledger's own check has read it
    year, month, day = int(match[1]), int(match[2] or 0), int(match[3] or 0)
    if day:
        first = date(year, month, day).toordinal()
        return first, first + 1
    if month in _QUARTERS:
        return _months(year, *_QUARTERS[month])
    return _months(year, month or 1, month or 12)


def _months(year: int, first: int, last: int) -> tuple[float, float]:
    """Return the beginning of a month and the end of another."""
    return date(year, first, 1).toordinal(), date(year, last, monthrange(year, last)[1]).toordinal() + 1
