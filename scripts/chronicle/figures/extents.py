"""Say where on an axis a date or a figure lies, and how vague it is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Literal

from chronicle.evidence.edtf_dates import EARLIEST, LATEST, bounds, read_edtf

if TYPE_CHECKING:
    from chronicle.evidence.edtf_dates import Moment, Span
    from chronicle.evidence.model import DateSaid, Quantity

# A point; somewhere between two ends; all the way from one end to the other.
Shape = Literal["point", "within", "lasting"]

# What a word for a number can mean at least and at most; the ends are drawn open.
_WORDS = {"several": (2, 10), "dozens": (20, 100), "hundreds": (200, 1000), "thousands": (2000, 10000)}
_OPEN_BELOW = frozenset({"almost", "up-to"})
# A part of a year or month has no sharp limit but where the year or month has one.
_OPEN_PARTS = {"early": (False, True), "mid": (True, True), "late": (True, False), "end-of": (True, False)}
_OPEN_ABOVE = frozenset({"at-least", "more-than", "or-more"})


class CannotBeDrawn(ValueError):  # noqa: N818 - reads as the sentence it carries
    """Say why something has no place on an axis."""


@dataclass(frozen=True)
class Extent:
    """A stretch of an axis: days since the year 1, or what is counted."""

    low: float
    high: float
    shape: Shape = "point"
    open_low: bool = False  # it may lie lower, or begin earlier
    open_high: bool = False

    @property
    def middle(self) -> float:
        """Return where its mark stands."""
        return (self.low + self.high) / 2


def day(text: str, *, last: bool = False) -> float:
    """Return the beginning of a date in EDTF, or its end."""
    span = read_edtf(text)
    return float(span.last.toordinal() + 1 if last else span.first.toordinal())


def date_extent(when: DateSaid) -> Extent:
    """Return where a date lies; raise CannotBeDrawn where it is bounded by nothing in the calendar."""
    text = when.edtf or when.sort
    if text is None:
        raise CannotBeDrawn("it is no calendar date")
    span = read_edtf(text)
    first, last = bounds(when)
    if first == EARLIEST or last == LATEST:
        return _bounded(when, span)
    low, high = float(first.toordinal()), float(last.toordinal() + 1)
    if when.part == "night" and span.is_interval:  # the midnight between two days
        return Extent((low + high) / 2, (low + high) / 2)
    if when.edtf is None:
        return Extent(low, high, "within", open_low=True, open_high=True)
    if span.is_interval:
        return Extent(low, high, "within" if when.part == "either" else "lasting")
    hedged = any(moment.about or moment.uncertain for moment in _moments(span))
    open_low, open_high = _OPEN_PARTS.get(when.part or "", (when.part is not None, when.part is not None))
    if high - low <= 1 and not (hedged or open_low or open_high):
        return Extent(low + 0.5, low + 0.5)
    return Extent(low, high, "within", open_low=hedged or open_low, open_high=hedged or open_high)


def _bounded(when: DateSaid, span: Span) -> Extent:
    """Return the extent of a date that is bounded on one side only."""
    if span.start is None or when.part in ("by", "before", "until"):
        turn = _last(span) if when.part != "before" else _first(span)
        return Extent(turn, turn, open_low=True)
    turn = _last(span) if when.part == "after" else _first(span)
    return Extent(turn, turn, open_high=True)


def quantity_extent(quantity: Quantity) -> Extent:
    """Return where a figure lies; raise CannotBeDrawn where its word has no number."""
    if quantity.qualifier in _WORDS:
        low, high = _WORDS[quantity.qualifier]
        return Extent(float(low), float(high), "within", open_low=True, open_high=True)
    if quantity.min is None or quantity.max is None:
        raise CannotBeDrawn(f"“{quantity.qualifier}” has no number")
    low, high = quantity.min, quantity.max
    about = quantity.qualifier == "about"
    return Extent(
        float(low),
        float(high),
        "within" if low != high else "point",
        open_low=about or quantity.qualifier in _OPEN_BELOW,
        open_high=about or quantity.qualifier in _OPEN_ABOVE,
    )


def _moments(span: Span) -> list[Moment]:
    return [moment for moment in (span.start, span.end) if moment is not None]


def _first(span: Span) -> float:
    return float((span.first if span.first != EARLIEST else span.last).toordinal())


def _last(span: Span) -> float:
    return float((span.last if span.last != LATEST else span.first).toordinal() + 1)


def year_of(ordinal: float) -> int:
    """Return the year in which a day lies."""
    return date.fromordinal(int(ordinal)).year
