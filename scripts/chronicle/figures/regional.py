"""The kinds `map` and `advance`: towns where a data set puts them, with frontiers and rivers of the same."""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from chronicle.figures.chart import Legend, draw_legend, joined
from chronicle.figures.marks import marks_of_line
from chronicle.figures.style import HAIR, LIGHT

if TYPE_CHECKING:
    from collections.abc import Mapping

    from chronicle.figures.canvas import Canvas, Side
    from chronicle.figures.records import Line
    from chronicle.figures.voice import Voice

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
    for kind, colour, width in (("coast", "water", LIGHT), ("frontiers", "line", LIGHT), ("rivers", "water", 0.9)):
        for path in base[kind]:
            for piece in clipped(path, frame):
                points = [frame.at(*point) for point in piece]
                dashes = "dotted" if kind == "frontiers" else ""
                page.line_at(points, colour=colour, width=width, dashes=dashes)  # type: ignore[arg-type]
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
    return draw_legend(page, legend, voice, y) if legend.sources else y


def _draw_place(page: Canvas, frame: Frame, line: Line, voice: Voice, legend: Legend) -> None:
    """Set a place's dot and name; on the map of the advance with the dates that the documents give."""
    place = voice.ledger.places[line.place or ""]
    assert place.coordinates is not None  # noqa: S101 - checked when the figures are loaded
    latitude, longitude = place.coordinates
    left, top = frame.at(longitude, latitude)
    marks = marks_of_line(voice.ledger, line) if line.targets else ()
    legend.note(marks)
    legend.disputed = False
    if marks:
        box = page.sign_at(left, top, voice.sign(marks[0].source), size=5.6)
        for mark in marks:
            page.spot(box, mark.claim, mark.source, mark.words(voice.messages))
    else:
        page.sign_at(left, top, "circle", size=_DOT)
    ordered = sorted(marks, key=lambda mark: mark.extent.middle)
    words = [voice.messages.place(place.id)]
    if line.label:
        words.append(voice.own(line.label))
    elif marks:
        words.append(joined(voice, dict.fromkeys(mark.words(voice.messages) for mark in ordered)))
    sides: dict[str, tuple[float, float, Side]] = {
        "right": (left + _AWAY, top, "left"),
        "left": (left - _AWAY, top, "right"),
        "above": (left, top - 4 - page.leading / 2 - page.leading * (len(words) - 1), "center"),
        "below": (left, top + 4 + page.leading / 2, "center"),
    }
    x, y, side = sides[line.side]
    if line.side in ("left", "right"):
        y -= page.leading * (len(words) - 1) / 2
    for index, text in enumerate(words):
        colour = "ink" if index == 0 else "quiet"
        page.text_at(x, y + index * page.leading, text, side, colour=colour, halo=True, bold=index == 0 and bool(marks))  # type: ignore[arg-type]


def _draw_frame(page: Canvas, frame: Frame) -> None:
    """Rule the map off."""
    corners = [(0.0, 0.0), (frame.width, 0.0), (frame.width, frame.height), (0.0, frame.height), (0.0, 0.0)]
    page.line_at(corners, colour="quiet", width=HAIR)


def _inside(frame: Frame, where: tuple[float, float]) -> bool:
    longitude, latitude = where
    return frame.west < longitude < frame.east and frame.south < latitude < frame.north


def clipped(path: list[tuple[float, float]], frame: Frame) -> list[list[tuple[float, float]]]:
    """Return the pieces of a path that lie inside the frame, cut at its edges."""
    pieces: list[list[tuple[float, float]]] = []
    last: tuple[float, float] | None = None
    for begin, end in zip(path, path[1:], strict=False):
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
    for step, room in ((-dx, x - frame.west), (dx, frame.east - x), (-dy, y - frame.south), (dy, frame.north - y)):
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
