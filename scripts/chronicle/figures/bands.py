"""Draw what lasts: solid where no document disputes it, pale where it depends on the document."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from chronicle.figures.chart import APART

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from chronicle.figures.axes import Axis
    from chronicle.figures.canvas import Canvas
    from chronicle.figures.marks import Edge, Mark
    from chronicle.figures.style import Colour
    from chronicle.figures.voice import Voice

_OPEN = 16.0  # how far an end fades that no document gives


class Stretch(NamedTuple):
    """Where a bar is solid, how far it may reach, and which ends nobody gives."""

    earliest: float
    solid_from: float
    solid_to: float
    latest: float
    open_start: bool
    open_end: bool


def stretch_of(axis: Axis, marks: Sequence[Mark]) -> Stretch:
    """Return a bar's places on the page."""
    starts, ends = _of(marks, "start"), _of(marks, "end")
    untils = _of(marks, "until")
    begin = [axis.at(mark.extent.low) for mark in starts]
    settled = [axis.at(mark.extent.high) for mark in starts]
    leaving = [axis.at(mark.extent.low) for mark in ends]
    gone = [axis.at(mark.extent.high) for mark in ends]
    known = [axis.at(mark.extent.low) for mark in untils]
    anchor_start = min([*leaving, *known], default=axis.start)
    anchor_end = max([*settled, *known], default=axis.end)
    return Stretch(
        earliest=min(begin, default=max(anchor_start - _OPEN, axis.start)),
        solid_from=max(settled, default=anchor_start),
        solid_to=min(leaving, default=max(anchor_end, *known) if known else anchor_end),
        latest=max(gone, default=min(anchor_end + _OPEN, axis.end)),
        open_start=not starts or any(mark.extent.open_low for mark in starts),
        open_end=not ends or any(mark.extent.open_high for mark in ends),
    )


def draw_bar(page: Canvas, stretch: Stretch, top: float, height: float, colour: Colour) -> None:
    """Draw a plain bar with what is disputed or open at its ends."""
    if stretch.solid_to > stretch.solid_from:
        page.area(stretch.solid_from, stretch.solid_to, top, height, colour=colour, opacity=0.85)
        before, after = stretch.solid_from, stretch.solid_to
    else:
        before, after = stretch.solid_to, stretch.solid_from
        page.area(before, after, top, height, colour=colour, opacity=0.42)
    if stretch.earliest < before:
        paint: Callable[..., None] = page.fade if stretch.open_start else _pale(page)
        paint(before, stretch.earliest, top, height, colour=colour, opacity=0.42)
    if stretch.latest > after:
        paint = page.fade if stretch.open_end else _pale(page)
        paint(after, stretch.latest, top, height, colour=colour, opacity=0.42)


def _pale(page: Canvas) -> Callable[..., None]:
    """Return what fills a stretch evenly, whichever way it is given."""

    def fill(begin: float, end: float, top: float, height: float, *, colour: Colour, opacity: float) -> None:
        page.area(min(begin, end), max(begin, end), top, height, colour=colour, opacity=opacity)

    return fill


def draw_edges(page: Canvas, axis: Axis, marks: Sequence[Mark], y: float, voice: Voice) -> None:
    """Set each document's sign where it lets the bar begin or end; equal ones stand above one another."""
    placed: list[tuple[float, float]] = []
    for mark in marks:
        extent = mark.extent
        place = axis.at(extent.low if mark.edge == "start" and extent.shape != "within" else extent.middle)
        level = 0
        while any(abs(place - x) < APART and abs(level * APART - dy) < 0.1 for x, dy in placed):
            level += 1
        placed.append((place, level * APART))
        box = page.sign(place, y + level * APART, voice.sign(mark.source), hollow=mark.planned)
        page.spot(box, mark.claim, mark.source, mark.words(voice.messages))


def edge_levels(axis: Axis, marks: Sequence[Mark]) -> int:
    """Return how many signs stand above one another at most."""
    highest = 0
    placed: list[tuple[float, int]] = []
    for mark in marks:
        extent = mark.extent
        place = axis.at(extent.low if mark.edge == "start" and extent.shape != "within" else extent.middle)
        level = 0
        while any(abs(place - x) < APART and other == level for x, other in placed):
            level += 1
        placed.append((place, level))
        highest = max(highest, level)
    return highest + 1


def _of(marks: Sequence[Mark], edge: Edge) -> list[Mark]:
    return [mark for mark in marks if mark.edge == edge]
