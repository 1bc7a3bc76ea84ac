"""Draw what lasts: dark where it is sure, pale where it may be, in outline where no end is given."""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING, NamedTuple

from chronicle.figures.extents import CannotBeDrawn, Extent
from chronicle.figures.style import LIGHT

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from chronicle.figures.axes import Axis
    from chronicle.figures.canvas import Canvas
    from chronicle.figures.drawn import Stroke
    from chronicle.figures.figure_records import State
    from chronicle.figures.marks import Mark
    from chronicle.figures.style import Colour

_FADE = 16.0  # points over which an open end fades
_PALE, _DARK = 0.42, 0.85
_COLOURS: dict[State | None, Colour] = {
    "outside-control": "water",
    "besieged": "deep",
    "bombarded": "warm",
    None: "water",
}


class Band(NamedTuple):
    """When a bar begins and ends by its document; None for what the document does not give."""

    begin: Extent | None
    known: Extent | None  # a time at which it is so
    end: Extent | None


class Piece(NamedTuple):
    """A part of a bar along the axis; an open end fades away from `low` towards `high`."""

    stroke: Stroke
    low: float
    high: float


def band_of(marks: Sequence[Mark]) -> Band:
    """Return a bar of one document; a length is counted forth from its beginning, else back from its end.

    Raises CannotBeDrawn where the marks do not make a bar.
    """
    given = {mark.edge: mark.extent for mark in marks}
    begin, known, end, lasted = (given.get(edge) for edge in ("start", "until", "end", "lasted"))
    if lasted is not None:
        last = end or known
        if begin is not None and end is None:
            low, high = begin.low + lasted.low, begin.high + lasted.high
            end = Extent(low, high, "within", open_low=_unlimited(begin))
        elif begin is None and last is not None:
            low, high = last.low - lasted.high, last.high - lasted.low
            begin = Extent(low, high, "within", open_low=_unlimited(last))
        else:
            raise CannotBeDrawn("a length goes with a beginning or with an end, and not with both")
    if begin is not None and begin.shape == "point" and begin.open_high:
        raise CannotBeDrawn("nobody says from when it was certainly so")
    return Band(begin, known, end)


def pieces(band: Band, first: float, horizon: float) -> Iterator[Piece]:
    """Yield the parts of a bar; it runs from the first day or to the last where no end is given."""
    begin, known, end = band
    if begin is not None:
        if begin.open_low:
            yield Piece("fade", begin.low, max(first, begin.floor))
        yield Piece("pale", begin.low, begin.high)
        since = begin.high
    elif known is not None:
        yield Piece("rails", first, known.low)
        yield Piece("pale", known.low, known.high)
        since = known.high
    else:
        assert end is not None  # noqa: S101 - a bar has an edge
        since = end.high if _unlimited(end) else end.low
        yield Piece("rails", first, since)
    sure = max(since, known.low if known is not None else since)
    if end is not None and not _unlimited(end) and (begin is not None or known is not None):
        sure = max(sure, end.low)
    yield Piece("solid", since, sure)
    if end is not None:
        yield Piece("pale", sure, end.high)
        if end.open_high:
            yield Piece("fade", end.high, min(horizon, end.ceiling))
        return
    vague = max(sure, known.high if known is not None else sure)
    yield Piece("pale", sure, vague)
    yield Piece("rails", vague, horizon)


def _unlimited(end: Extent) -> bool:
    """Return whether an end may lie any time earlier."""
    return end.open_low and end.floor == -inf


def draw_band(
    page: Canvas,
    axis: Axis,
    band: Band,
    top: float,
    height: float,
    *,
    state: State | None,
    horizon: float,
) -> None:
    """Draw a bar in the colour of what it tells of; bombardment is hatched too."""
    colour = _COLOURS[state]
    for stroke, low, high in pieces(band, axis.low, horizon):
        begin, end = axis.at(low), axis.at(high)
        if stroke == "fade" and axis.low < low < axis.high:
            reach = min(abs(end - begin), _FADE)
            gone = begin + (reach if high > low else -reach)
            page.fade(begin, gone, top, height, colour=colour, opacity=_PALE)
        elif stroke == "rails" and end > begin:
            page.rails(begin, end, top, height, colour=colour)
        elif stroke == "solid" and state == "bombarded" and end > begin:
            page.hatch(begin, end, top, height, colour=colour)
        elif stroke in ("solid", "pale") and end > begin:
            page.area(begin, end, top, height, colour=colour, opacity=_DARK if stroke == "solid" else _PALE)
    if band.begin is None and band.known is not None:  # it may be as short as a day
        at = axis.at(band.known.middle)
        page.line([(at, top), (at, top + height)], colour=colour, width=2 * LIGHT)
