"""Read the part of EDTF (ISO 8601-2) that the book needs, and put dates in order.

The book needs days, months, years, seasons, closed and open intervals, “~” for about and “?” for uncertain.
The `edtf` package reads much more, at fifteen milliseconds an interval; it is the measure of the tests.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from chronicle.ledger.model import DateSaid

Precision = Literal["year", "season", "month", "day"]

_MOMENT = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d{2})(?:-(?P<day>\d{2}))?)?(?P<mark>[~?%]?)")
_SEASONS = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}
_SEASON_MONTHS = {
    "spring": (3, 5),
    "summer": (6, 8),
    "autumn": (9, 11),
    "winter": (1, 12),
}  # of which winter is not said
_PARTS_THAT_NARROW = {"early": (0, 1), "mid": (1, 2), "late": (2, 3), "end-of": (9, 10)}
BOUNDS = frozenset({"by", "before", "until", "after", "from"})
EARLIEST, LATEST = date(1, 1, 1), date(9999, 12, 31)


class NotEdtf(ValueError):  # noqa: N818 - a reader's verdict, as in ProblemsFound
    """Report why a text is not a date that the book can read."""


@dataclass(frozen=True)
class Moment:
    """A day, month, season or year."""

    year: int
    month: int | None = None
    day: int | None = None
    season: str | None = None
    about: bool = False
    uncertain: bool = False

    @property
    def precision(self) -> Precision:
        """Return how exactly it is known."""
        if self.day is not None:
            return "day"
        if self.month is not None:
            return "month"
        return "season" if self.season else "year"

    @property
    def first(self) -> date:
        """Return its first day."""
        month = _SEASON_MONTHS[self.season][0] if self.season else self.month or 1
        return date(self.year, month, self.day or 1)

    @property
    def last(self) -> date:
        """Return its last day."""
        month = _SEASON_MONTHS[self.season][1] if self.season else self.month or 12
        return date(self.year, month, self.day or monthrange(self.year, month)[1])


@dataclass(frozen=True)
class Span:
    """A moment (start and end are one) or an interval; an open end is None."""

    start: Moment | None
    end: Moment | None

    @property
    def is_interval(self) -> bool:
        """Return whether it was written with a stroke."""
        return self.start is not self.end

    @property
    def first(self) -> date:
        """Return the first day it can hold."""
        return self.start.first if self.start else EARLIEST

    @property
    def last(self) -> date:
        """Return the last day it can hold."""
        return self.end.last if self.end else LATEST


@lru_cache(maxsize=4096)
def read_edtf(text: str) -> Span:
    """Read a date; raise NotEdtf with the reason."""
    if "/" not in text:
        moment = _moment(text)
        return Span(moment, moment)
    parts = text.split("/")
    if len(parts) != 2:
        raise NotEdtf("an interval has one stroke")
    start, end = (None if part in ("..", "") else _moment(part) for part in parts)
    if start is None and end is None:
        raise NotEdtf("an interval has a beginning or an end")
    if start and end and start.first > end.last:
        raise NotEdtf("the interval ends before it begins")
    return Span(start, end)


def _moment(text: str) -> Moment:
    """Read one day, month, season or year."""
    match = _MOMENT.fullmatch(text)
    if match is None:
        raise NotEdtf(f"“{text}” is not a year, month or day such as 2011, 2011-04 or 2011-04-18")
    year, mark = int(match["year"]), match["mark"]
    month = int(match["month"]) if match["month"] else None
    day = int(match["day"]) if match["day"] else None
    about, uncertain = mark in ("~", "%"), mark in ("?", "%")
    if year == 0:
        raise NotEdtf("there is no year 0 in this calendar")
    if month in _SEASONS and day is None and not mark:
        return Moment(year, season=_SEASONS[month])
    if month is not None and not 1 <= month <= 12:
        raise NotEdtf(f"there is no month {month:02d}")
    if month is not None and day is not None and not 1 <= day <= monthrange(year, month)[1]:
        raise NotEdtf(f"{year}-{month:02d} has no day {day:02d}")
    return Moment(year, month, day, about=about, uncertain=uncertain)


def bounds(when: DateSaid) -> tuple[date, date]:
    """Return the first and last day that a date can mean; raise NotEdtf where it has no calendar form."""
    text = when.edtf or when.sort
    if text is None:
        raise NotEdtf("no calendar date and none to sort by")
    span = read_edtf(text)
    first, last = span.first, span.last
    if when.part in _PARTS_THAT_NARROW:
        from_third, to_third = _PARTS_THAT_NARROW[when.part]
        whole = 10 if when.part == "end-of" else 3
        days = last.toordinal() - first.toordinal() + 1
        first, last = (
            date.fromordinal(first.toordinal() + days * from_third // whole),
            date.fromordinal(first.toordinal() + max(days * to_third // whole - 1, 0)),
        )
    elif when.part in _SEASON_MONTHS:
        low, high = _SEASON_MONTHS[when.part]
        first, last = date(first.year, low, 1), date(first.year, high, monthrange(first.year, high)[1])
    bound = when.bound or when.part
    if bound in ("by", "before", "until"):
        first = EARLIEST
    elif bound in ("after", "from"):
        last = LATEST
    return first, last


def sort_key(when: DateSaid) -> tuple[int, int, int, int]:
    """Return a key that puts dates in order as a reader expects them.

    A date stands at its earliest day, the more exact first where two begin alike; a bound does not move
    it, except that “after May” stands with the end of May. A stretch of time stands behind all that lies
    within the day, month or year in which it begins, since nobody says when in it.
    """
    text = when.edtf or when.sort
    span = read_edtf(text) if text else None
    first, last = bounds(replace(when, bound=None, part=None if when.part in BOUNDS else when.part))
    stretch = span is not None and span.is_interval and span.start is not None
    if span and span.start is not None and stretch:
        first = span.start.last
    elif (when.bound or when.part) == "after" or (span and span.start is None):
        first = last
    times = ("dawn", "morning", "noon", "afternoon", "evening", "night", "midnight")
    time = times.index(when.time) + 1 if when.time else 0
    return first.toordinal(), int(stretch), time, last.toordinal()


def may_be_the_same(one: DateSaid, other: DateSaid) -> bool:
    """Return whether two dates can mean the same time: a month and a day in it can, two days cannot."""
    try:
        first, second = bounds(one), bounds(other)
    except NotEdtf:
        return True
    return first[0] <= second[1] and second[0] <= first[1]
