"""The kinds `map` and `advance`: towns where a data set puts them, with frontiers and rivers of the same."""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from chronicle.figures.chart import Legend, draw_legend, joined
from chronicle.figures.marks import marks_of_line
from chronicle.figures.style import FIRM, HAIR
from chronicle.figures.wrapping import wrap

if TYPE_CHECKING:
    from collections.abc import Mapping

    from chronicle.figures.canvas import Canvas, Side
    from chronicle.figures.records import Line
    from chronicle.figures.style import Colour
    from chronicle.figures.voice import Voice

_LAYERS: tuple[tuple[str, Colour, float], ...] = (
    ("coast", "quiet", HAIR),
    ("frontiers", "quiet", HAIR),
    ("rivers", "water", FIRM),
)
_DOT = 3.2
_AWAY = 4.5  # from a place to its name


@dataclass(frozen=True)
class Frame:
    """A piece of the earth on a page: a map has its own left and right, in every language."""

    west: float
    south: float
    east: float
    north: float
    width: float

    @property
    def stretch(self) -> float:
        """Return points for each degree of longitude."""
        return self.width / (self.east - self.west)

    @property
    def height(self) -> float:
        """Return the height of the map: degrees of latitude are longer than those of longitude."""
        middle = math.radians((self.south + self.north) / 2)
        return (self.north - self.south) * self.stretch / math.cos(middle)

    def at(self, longitude: float, latitude: float) -> tuple[float, float]:
        """Return where a place lies."""
        share = (self.north - latitude) / (self.north - self.south)
        return (longitude - self.west) * self.stretch, share * self.height


def draw(page: Canvas, voice: Voice) -> float:
    """Draw a map; return its height."""
    figure = voice.figure
    assert figure.bounds is not None  # noqa: S101 - the schema asks for it
    assert figure.base is not None  # noqa: S101 - likewise
    west, south, east, north = figure.bounds
    frame = Frame(west, south, east, north, page.width)
    base: Mapping[str, Any] = json.loads(figure.base.read_text(encoding="utf-8"))
    for kind, colour, width in _LAYERS:
        for path in base[kind]:
            for piece in clipped(path, frame):
                points = [frame.at(*point) for point in piece]
                dashes = "dotted" if kind == "frontiers" else ""
                page.line_at(points, colour=colour, width=width, dashes=dashes)
    for area, where in figure.areas.items():
        left, top = frame.at(*where)
        page.text_at(left, top, voice.messages.place(area), "left", colour="deep", halo=True)
    for country in base["countries"]:
        if (name := country["place"]) in voice.ledger.places and _inside(frame, country["at"]):
            left, top = frame.at(*country["at"])
            page.text_at(left, top, voice.messages.place(name), "center", colour="quiet")
    legend = Legend()
    for line in figure.lines:
        _draw_place(page, frame, line, voice, legend)
    _draw_frame(page, frame)
    y = frame.height + 3
    if not legend.sources:
        return y
    return draw_legend(page, legend, voice, _draw_dates(page, voice, y))


def _draw_place(page: Canvas, frame: Frame, line: Line, voice: Voice, legend: Legend) -> None:
    """Set a place's dot and name; on the map of the advance with the dates that the documents give."""
    place = voice.ledger.places[line.place or ""]
    assert place.coordinates is not None  # noqa: S101 - checked when the figures are loaded
    latitude, longitude = place.coordinates
    left, top = frame.at(longitude, latitude)
    marks = marks_of_line(voice.ledger, line) if line.targets else ()
    legend.note(marks)
    legend.disputed = legend.vague = False  # the words say it
    if marks:
        box = page.sign_at(left, top, voice.sign(marks[0].source), size=5.6)
        for mark in marks:
            page.spot(box, mark.claim, mark.source, mark.words(voice.messages))
    else:
        page.sign_at(left, top, "circle", size=_DOT)
    words = voice.messages.place(place.id)
    sides: dict[str, tuple[float, float, Side]] = {
        "right": (left + _AWAY, top, "left"),
        "left": (left - _AWAY, top, "right"),
        "above": (left, top - 3 - page.leading / 2, "center"),
        "below": (left, top + 3.5 + page.leading / 2, "center"),
    }
    x, y, side = sides[line.side]
    page.text_at(x, y, words, side, halo=True)


def _draw_dates(page: Canvas, voice: Voice, y: float) -> float:
    """Write below the map when control of each place changed, in the words of the document."""
    lines = [line for line in voice.figure.lines if line.targets]
    names = [voice.messages.place(line.place or "") for line in lines]
    column = max(page.measure(name, bold=True) for name in names) + 8
    for line, name in zip(lines, names, strict=True):
        marks = sorted(marks_of_line(voice.ledger, line), key=lambda mark: mark.extent.middle)
        said = joined(voice, dict.fromkeys(mark.words(voice.messages) for mark in marks))
        page.text(0, y + page.leading / 2, name, bold=True)
        for text in wrap(page, said, page.width - column):
            page.text(column, y + page.leading / 2, text)
            y += page.leading
    return y + 3


def _draw_frame(page: Canvas, frame: Frame) -> None:
    """Rule the map off."""
    near, right, low = HAIR, frame.width - HAIR, frame.height
    corners = [(near, near), (right, near), (right, low), (near, low), (near, near)]
    page.line_at(corners, colour="quiet", width=HAIR)


def _inside(frame: Frame, where: tuple[float, float]) -> bool:
    longitude, latitude = where
    return frame.west < longitude < frame.east and frame.south < latitude < frame.north


def clipped(path: list[tuple[float, float]], frame: Frame) -> list[list[tuple[float, float]]]:
    """Return the pieces of a path that lie inside the frame, cut at its edges."""
    pieces: list[list[tuple[float, float]]] = []
    last: tuple[float, float] | None = None
    for begin, end in pairwise(path):
        cut = _cut(begin, end, frame)
        if cut is None:
            last = None
            continue
        if last != cut[0]:
            pieces.append([cut[0]])
        pieces[-1].append(cut[1])
        last = cut[1]
    return pieces


def _cut(
    begin: tuple[float, float], end: tuple[float, float], frame: Frame
) -> tuple[tuple[float, float], tuple[float, float]] | None:
    """Cut a stroke at the frame (Liang and Barsky); return nothing where it lies outside."""
    x, y = begin
    dx, dy = end[0] - x, end[1] - y
    low, high = 0.0, 1.0
    for step, room in (
        (-dx, x - frame.west),
        (dx, frame.east - x),
        (-dy, y - frame.south),
        (dy, frame.north - y),
    ):
        if step == 0:
            if room < 0:
                return None
            continue
        share = room / step
        if step < 0:
            low = max(low, share)
        else:
            high = min(high, share)
    if low > high:
        return None
    return (x + low * dx, y + low * dy), (x + high * dx, y + high * dy)
