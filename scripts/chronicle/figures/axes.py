"""Measure out time and numbers along the line."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from chronicle.figures.extents import day
from chronicle.ledger.model import DateSaid

if TYPE_CHECKING:
    from collections.abc import Iterator

    from chronicle.figures.canvas import Canvas
    from chronicle.languages.editions import Edition
    from chronicle.words import Messages

_YEARS, _MONTHS = 3.2 * 365, 70  # days: from here on years are marked, or months
_DAYS = 5  # between marks
_STEPS = (1, 2, 5)
_STRIDES = (1, 2, 3, 4, 6, 12)


@dataclass(frozen=True)
class Tick:
    """A place on an axis with its word; a second word may stand below the first."""

    at: float
    word: str
    below: str = ""
    until: float | None = None  # of a span, in whose middle the word stands
    kept: bool = False  # has its word even where others give way


@dataclass(frozen=True)
class Axis:
    """A stretch of a line that stands for a stretch of time or of numbers."""

    low: float
    high: float
    start: float  # where it begins on the page
    end: float

    def at(self, value: float) -> float:
        """Return where a value lies, or the nearer end of the axis."""
        share = (value - self.low) / (self.high - self.low)
        return self.start + min(max(share, 0.0), 1.0) * (self.end - self.start)


def time_axis(window: tuple[str, str], start: float, end: float) -> Axis:
    """Return an axis from the first to the last day of a window."""
    return Axis(day(window[0]), day(window[1], last=True), start, end)


def time_ticks(axis: Axis, messages: Messages) -> list[Tick]:
    """Return the years, months or days of an axis, whichever are fine enough."""
    length = axis.high - axis.low
    if length > _YEARS:
        return list(_years(axis, messages.edition))
    return list(_months(axis, messages) if length > _MONTHS else _days(axis, messages))


def _years(axis: Axis, edition: Edition) -> Iterator[Tick]:
    first, last = date.fromordinal(int(axis.low)), date.fromordinal(int(axis.high) - 1)
    every = next(step for step in (1, 2, 5, 10, 20, 50) if (last.year - first.year + 1) / step <= 16)
    for year in range(first.year, last.year + 1):
        begin = date(year, 1, 1).toordinal()
        if year % every == 0 or every == 1:
            span = float(date(year + 1, 1, 1).toordinal()) if every == 1 else None
            yield Tick(float(begin), edition.numeral(year), until=span, kept=every == 1 and year == last.year)


def _months(axis: Axis, messages: Messages) -> Iterator[Tick]:
    at = date.fromordinal(int(axis.low)).replace(day=1)
    first = True
    while at.toordinal() < axis.high:
        following = (at.replace(day=28) + timedelta(days=4)).replace(day=1)
        if at.toordinal() >= axis.low:
            word = messages.date(DateSaid(edtf=f"{at:%Y-%m}"), "month")
            yield Tick(
                float(at.toordinal()),
                word,
                messages.edition.numeral(at.year) if first or at.month == 1 else "",
                until=float(following.toordinal()),
            )
            first = False
        at = following


def _days(axis: Axis, messages: Messages) -> Iterator[Tick]:
    at = date.fromordinal(int(axis.low))
    first = True
    while at.toordinal() < axis.high:
        if at.day % _DAYS == 1 and at.day < 31:
            word = messages.date(DateSaid(edtf=at.isoformat()), "day-month")
            year = messages.edition.numeral(at.year) if first else ""
            yield Tick(float(at.toordinal()), word, year, kept=at.day == 1)
            first = False
        at += timedelta(days=1)


def number_axis(highest: float, start: float, end: float) -> Axis:
    """Return an axis from nought to a round number."""
    step = _step(highest)
    top = step * -(-highest // step)
    return Axis(0.0, float(top), start, end)


def number_ticks(axis: Axis, messages: Messages) -> list[Tick]:
    """Return the round numbers of an axis."""
    step = _step(axis.high)
    return [Tick(float(each), messages.number(each)) for each in range(0, int(axis.high) + 1, step)]


def _step(highest: float) -> int:
    """Return the distance of round numbers, of which there are to be four or five."""
    power = 1
    while True:
        for step in _STEPS:
            if highest / (step * power) <= 5:
                return step * power
        power *= 10


def draw_ticks(page: Canvas, axis: Axis, ticks: list[Tick], y: float) -> float:
    """Write the words of an axis, each, or each second, third… as there is room; return where it goes on."""
    stride = next((each for each in _STRIDES if _fits(page, axis, ticks[::each])), _STRIDES[-1])
    for tick in _labelled(page, axis, ticks, stride):
        page.text(_middle(page, axis, tick), y, tick.word, align="middle", colour="quiet")
    taken = float("-inf")
    for tick in ticks:
        begin = max(axis.at(tick.at), axis.start)
        if tick.below and begin > taken:
            width = page.measure(tick.below)
            place = min(begin, page.width - width)
            page.text(place, y + page.leading, tick.below, colour="quiet")
            taken = place + width + 4
    lines = 2 if any(tick.below for tick in ticks) else 1
    return y + page.leading * (lines - 0.5) + 2


def _labelled(page: Canvas, axis: Axis, ticks: list[Tick], stride: int) -> list[Tick]:
    """Return the ticks that have a word: every so many, and those that keep theirs."""
    chosen = ticks[::stride]
    for kept in (tick for tick in ticks if tick.kept and tick not in chosen):
        clear = [tick for tick in chosen if _fits(page, axis, sorted((tick, kept), key=lambda each: each.at))]
        chosen = [*clear, kept]
    return chosen


def _middle(page: Canvas, axis: Axis, tick: Tick) -> float:
    """Return where the middle of a word stands: over its span or place, inside the page."""
    begin, half = axis.at(tick.at), page.measure(tick.word) / 2
    middle = begin if tick.until is None else (begin + axis.at(tick.until)) / 2
    return min(max(middle, half), page.width - half)


def _fits(page: Canvas, axis: Axis, ticks: list[Tick]) -> bool:
    """Return whether the words stand clear of one another."""
    ends = float("-inf")
    for tick in ticks:
        half = page.measure(tick.word) / 2
        middle = _middle(page, axis, tick)
        if middle - half < ends:
            return False
        ends = middle + half + 4
    return True
