"""Work out where on an axis a date, a duration or a figure lies, and how vague it is."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from math import inf
from typing import TYPE_CHECKING, Literal

from chronicle.ledger.edtf_dates import BOUNDS, bounds, read_edtf

if TYPE_CHECKING:
    from datetime import date

    from chronicle.ledger.edtf_dates import Moment, Span
    from chronicle.ledger.model import DateSaid, Quantity

# A point; somewhere between two ends; all the way from one end to the other.
Shape = Literal["point", "within", "lasting"]

# What a word for a number can mean at least and at most; the ends are drawn open.
_WORDS = {"several": (2, 10), "dozens": (20, 100), "hundreds": (200, 1000), "thousands": (2000, 10000)}
_OPEN_BELOW = frozenset({"almost", "up-to"})
_OPEN_ABOVE = frozenset({"at-least", "more-than", "or-more"})
# A part of a year or month has no sharp limit but where the year or month has one.
_OPEN_PARTS = {"early": (False, True), "mid": (True, True), "late": (True, False), "end-of": (True, False)}
# Shares of a day; a night has none of its own.
_TIMES = {
    "dawn": (0.15, 0.3),
    "morning": (0.2, 0.5),
    "noon": (0.5, 0.5),
    "afternoon": (0.5, 0.75),
    "evening": (0.7, 1.0),
}
# Days; of months and years as many as they have on average.
_LENGTHS = {"day": 1.0, "week": 7.0, "month": 30.44, "year": 365.25}


class CannotBeDrawn(ValueError):  # noqa: N818 - reads as the sentence it carries
    """Raised where something has no place on an axis, with the reason."""


@dataclass(frozen=True)
class Extent:
    """A stretch of an axis: days since the year 1, or what is counted."""

    low: float
    high: float
    shape: Shape = "point"
    open_low: bool = False  # it may lie lower, or begin earlier
    open_high: bool = False
    floor: float = -inf  # an open end fades no further than this
    ceiling: float = inf
    inner: tuple[float, float] | None = None  # of what lasts: from when to when it certainly does

    @property
    def middle(self) -> float:
        """Return where its mark stands."""
        return (self.low + self.high) / 2


def day(text: str, *, last: bool = False) -> float:
    """Return the beginning of a date in EDTF, or its end."""
    span = read_edtf(text)
    return float(span.last.toordinal() + 1 if last else span.first.toordinal())


def date_extent(when: DateSaid) -> Extent:
    """Return where a date lies; raise CannotBeDrawn where it is bounded by nothing in the calendar.

    What is dated by, until or before something ends there and is open below; what is dated after or from
    something begins there and is open above.
    """
    text = when.edtf or when.sort
    if text is None:
        raise CannotBeDrawn("it is no calendar date")
    span = read_edtf(text)
    bound = _bound_of(when, span)
    if bound is not None:
        return _bounded(when, span, bound)
    low, high = _named(when)
    if when.part == "night" and span.is_interval:  # the midnight between two days
        return Extent((low + high) / 2, (low + high) / 2)
    if span.is_interval and when.edtf is not None and when.part != "either":
        return _lasting(span, low, high)
    if any(moment.about or moment.uncertain for moment in _moments(span)) or when.part == "about":
        return Extent(low, high, "within", open_low=True, open_high=True)
    if high - low <= 1:
        return Extent((low + high) / 2, (low + high) / 2)
    open_low, open_high = _OPEN_PARTS.get(when.part or "", (False, False))
    whole = _days(span.first, span.last) if open_low or open_high else (-inf, inf)
    return Extent(low, high, "within", open_low, open_high, *whole)


def _bound_of(when: DateSaid, span: Span) -> str | None:
    """Return the word that bounds a date on one side, or none."""
    if span.start is None:
        return "until"
    if span.end is None:
        return "from"
    bound = when.bound or when.part
    return bound if bound in BOUNDS else None


def _bounded(when: DateSaid, span: Span, bound: str) -> Extent:
    """Return the extent of a date that is bounded on one side only: the turn, and the open side."""
    if span.start is None or span.end is None:
        moment = span.start or span.end
        assert moment is not None  # noqa: S101 - an interval has a beginning or an end
        low, high = _days(moment.first, moment.last)
    else:
        low, high = _named(when)
    if bound in ("by", "until"):
        return Extent(high, high, open_low=True)
    if bound == "before":
        return Extent(low, low, open_low=True)
    turn = high if bound == "after" else low
    return Extent(turn, turn, open_high=True)


def _named(when: DateSaid) -> tuple[float, float]:
    """Return the beginning and the end of what a date names, whether it is bounded by it or not."""
    part = None if when.part in BOUNDS else when.part
    low, high = _days(*bounds(replace(when, part=part, bound=None)))
    if when.time in _TIMES:  # the ledger lets it go with one day alone
        begin, end = _TIMES[when.time]
        return low + begin, low + end
    return low, high


def _lasting(span: Span, low: float, high: float) -> Extent:
    """Return the extent of what lasts: sure from the end of its first month to the beginning of its last."""
    start, end = span.start, span.end
    assert start is not None  # noqa: S101 - open intervals are bounded
    assert end is not None  # noqa: S101 - likewise
    inner = (
        low if start.precision == "day" else float(start.last.toordinal() + 1),
        high if end.precision == "day" else float(end.first.toordinal()),
    )
    hedged = start.about or start.uncertain, end.about or end.uncertain
    return Extent(low, high, "lasting", *hedged, inner=inner)


def duration(quantity: Quantity) -> tuple[float, float]:
    """Return the fewest and the most days of a length such as six years, rounded to its last place.

    Raises CannotBeDrawn where it is no time, or has no number.
    """
    if quantity.unit not in _LENGTHS:
        raise CannotBeDrawn(f"“{quantity.unit}” is no unit of time")
    if quantity.min is None or quantity.max is None:
        raise CannotBeDrawn(f"“{quantity.qualifier}” has no number")
    unit = _LENGTHS[quantity.unit]
    low, high = quantity.min, quantity.max
    return (float(low) - _half(low)) * unit, (float(high) + _half(high)) * unit


def _half(number: int | Decimal) -> float:
    """Return half of the last place that a number is written with: it may be off by so much."""
    return float(Decimal(1).scaleb(-len(str(number).partition(".")[2])) / 2)


def quantity_extent(quantity: Quantity) -> Extent:
    """Return where a figure lies; raise CannotBeDrawn where its word has no number."""
    if quantity.qualifier in _WORDS:
        low, high = _WORDS[quantity.qualifier]
        return Extent(float(low), float(high), "within", open_low=True, open_high=True)
    if quantity.min is None or quantity.max is None:
        raise CannotBeDrawn(f"“{quantity.qualifier}” has no number")
    least, most = float(quantity.min), float(quantity.max)
    about = quantity.qualifier == "about"
    return Extent(
        least,
        most,
        "within" if least != most else "point",
        open_low=about or quantity.qualifier in _OPEN_BELOW,
        open_high=about or quantity.qualifier in _OPEN_ABOVE,
    )


def _moments(span: Span) -> list[Moment]:
    return [moment for moment in (span.start, span.end) if moment is not None]


def _days(first: date, last: date) -> tuple[float, float]:
    """Return the beginning of the first day and the end of the last."""
    return float(first.toordinal()), float(last.toordinal() + 1)
