"""The kinds `map` and `advance`: towns where a data set puts them, with frontiers and rivers of the same."""

from __future__ import annotations

import json
import math
from typing import TYPE_CHECKING, Any

from chronicle.figures.chart import SignsUsed, draw_legend
from chronicle.figures.drawn import Rectangle
from chronicle.figures.figure_voice import joined
from chronicle.figures.geography import MapFrame, clipped, sea_of, within
from chronicle.figures.marks import marks_of_line
from chronicle.figures.style import FIRM, FRAME, HAIR, LIGHT
from chronicle.figures.wrapping import wrap

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from chronicle.figures.canvas import Canvas, Side
    from chronicle.figures.figure_records import ChartLine
    from chronicle.figures.figure_voice import Voice
    from chronicle.figures.marks import Mark
    from chronicle.figures.style import Colour, Face

_LAYERS: tuple[tuple[str, Colour, float], ...] = (
    ("coast", "quiet", HAIR),
    ("frontiers", "quiet", LIGHT),
    ("rivers", "water", FIRM),
)
_DOT, _MARK = 3.2, 5.6
_AWAY = 3.0  # from a dot to its name
_RIM = 2.0  # of the map, kept free of names
_SHARES: Mapping[Side, float] = {"left": 0.0, "center": 0.5, "right": 1.0}  # of a line, before its place
_SEA = 0.2  # opacity
_TALL, _DEEP = 0.8, 0.75  # of the size of the type: a name's letters, and the deepest from its middle
_OTHER_SIDES: Mapping[str, tuple[str, ...]] = {
    "right": ("left", "above", "below"),
    "left": ("right", "above", "below"),
    "above": ("below", "right", "left"),
    "below": ("above", "right", "left"),
}
_SIGNS = 14.0  # width of the column of signs below a map
_SCALE = 0.25  # of the width of a map, at most, for the line that shows a distance


def draw(page: Canvas, voice: Voice) -> float:
    """Draw a map; return its height."""
    figure = voice.figure
    assert figure.bounds is not None  # noqa: S101 - the schema asks for it
    assert figure.base is not None  # noqa: S101 - likewise
    west, south, east, north = figure.bounds
    frame = MapFrame(west, south, east, north, page.whole, -FRAME)
    base: Mapping[str, Any] = json.loads(figure.base.read_text(encoding="utf-8"))
    if sea := [frame.at(*point) for point in within(sea_of(base), frame)]:
        page.shape_at(sea, colour="water", opacity=_SEA)
    for kind, colour, width in _LAYERS:
        for path in base[kind]:
            for piece in clipped(path, frame):
                points = [frame.at(*point) for point in piece]
                dashes = "dotted" if kind == "frontiers" else ""
                page.line_at(points, colour=colour, width=width, dashes=dashes)
    for names, colour in ((figure.rivers, "deep"), (figure.regions, "ink")):
        for name, where in names.items():
            left, top = frame.at(*where)
            page.text_at(left, top, voice.messages.place(name), "left", colour=colour, halo=True)
    if figure.sea is not None:
        _name_sea(page, frame, voice.own(figure.sea.label), figure.sea.at)
    for country in base["countries"]:
        if (name := country["place"]) in voice.ledger.places and _inside(frame, country["at"]):
            left, top = frame.at(*country["at"])
            page.text_at(left, top, voice.messages.place(name), "center", colour="quiet")
    legend = SignsUsed()
    _draw_places(page, frame, voice, legend)
    _draw_scale(page, frame, voice)
    if not legend.sources:
        return frame.height - FRAME
    foot = [(frame.left, frame.height), (frame.left + frame.width, frame.height)]
    page.line_at(foot, colour="quiet", width=HAIR)
    y = frame.height + 3
    return draw_legend(page, legend, voice, _draw_dates(page, voice, y))


def _draw_places(page: Canvas, frame: MapFrame, voice: Voice, legend: SignsUsed) -> None:
    """Set each place's dot and name, on the map of the advance with the days that the documents give.

    The days stand with the names where all of them have room; below the map they stand anyway.
    """
    dots: list[tuple[ChartLine, Rectangle, str, str]] = []
    for line in voice.figure.lines:
        place = voice.ledger.places[line.place or ""]
        assert place.coordinates is not None  # noqa: S101 - checked when the figures are loaded
        latitude, longitude = place.coordinates
        left, top = frame.at(longitude, latitude)
        marks = marks_of_line(voice.ledger, line) if line.targets else ()
        legend.note(marks)
        legend.disputed = legend.vague = False  # the words say it
        legend.inferred = legend.inferred or any(mark.inferred for mark in marks)
        sign = voice.sign(marks[0].source) if marks else "circle"
        face: Face = "pointed" if any(mark.inferred for mark in marks) else "full"
        dot = page.sign_at(left, top, sign, face=face, size=_MARK if marks else _DOT)
        if not page.is_touched:
            _remember(page, dot, marks, voice)
        name, days = voice.messages.place(place.id), _days(marks, voice)
        dots.append((line, dot, name, voice.say("{head}: {rest}", head=name, rest=days) if days else name))
    labels = [(dot, line.side, full) for line, dot, _, full in dots]
    if not _have_room(page, frame, labels):
        labels = [(dot, line.side, name) for line, dot, name, _ in dots]
    taken = [dot for dot, _, _ in labels]
    for dot, side, text in labels:
        sides = (side, *_OTHER_SIDES[side])
        free = next((each for each in sides if _is_clear(page, frame, dot, each, text, taken)), side)
        x, y, align = _beside(page, dot, free)
        taken.append(page.text_at(x, y, text, align, halo=True))


def _is_clear(
    page: Canvas, frame: MapFrame, dot: Rectangle, side: str, text: str, taken: Sequence[Rectangle]
) -> bool:
    """Return whether a name on this side of its dot stands inside the frame, and on nothing else."""
    x, y, align = _beside(page, dot, side)
    width, height = page.measure(text), page.script.figures.size * _TALL
    left = x - width * _SHARES[align]
    if left < frame.left + _RIM or left + width > frame.left + frame.width - _RIM:
        return False
    box = Rectangle(left, y - height / 2, width, height)
    if box.y < _RIM or y + page.script.figures.size * _DEEP > frame.height - _RIM:
        return False
    return not any(box.overlaps(other, 0.4) for other in taken)


def _remember(page: Canvas, box: Rectangle, marks: Sequence[Mark], voice: Voice) -> None:
    for mark in marks:
        page.spot(box, mark.claim, mark.source, mark.words(voice.messages))


def _have_room(page: Canvas, frame: MapFrame, labels: Sequence[tuple[Rectangle, str, str]]) -> bool:
    """Return whether names with their days stand inside the frame and clear of one another."""
    boxes: list[Rectangle] = []
    for dot, side, text in labels:
        x, y, align = _beside(page, dot, side)
        width = page.measure(text)
        box = Rectangle(x - width * _SHARES[align], y - page.leading / 2, width, page.leading)
        if box.x < frame.left + _RIM or box.x + width > frame.left + frame.width - _RIM:
            return False
        if any(box.overlaps(other, 1) for other in (*boxes, *(each for each, _, _ in labels))):
            return False
        boxes.append(box)
    return True


def _beside(page: Canvas, dot: Rectangle, side: str) -> tuple[float, float, Side]:
    """Return where a place's name stands, and which end of it stands there."""
    left, top = dot.x + dot.width / 2, dot.y + dot.height / 2
    away = dot.width / 2 + _AWAY
    sides: dict[str, tuple[float, float, Side]] = {
        "right": (left + away, top, "left"),
        "left": (left - away, top, "right"),
        "above": (left, top - 3 - page.leading / 2, "center"),
        "below": (left, top + 3.5 + page.leading / 2, "center"),
    }
    return sides[side]


def _days(marks: tuple[Mark, ...], voice: Voice) -> str:
    """Return the days of a place's marks, plain ones without the year; nothing where no day is given."""
    days = [mark for mark in marks if mark.when is not None and mark.when.edtf is not None]
    said = []
    for mark in sorted(days, key=lambda mark: mark.extent.middle):
        assert mark.when is not None  # noqa: S101 - chosen above
        plain = mark.when.part is None and mark.when.time is None
        said.append(voice.messages.date(mark.when, "day-month" if plain else "full"))
    return joined(voice.messages, dict.fromkeys(said))


def _draw_dates(page: Canvas, voice: Voice, y: float) -> float:
    """Write below the map when control of each place changed, in the words of the document.

    Towns may stand too near to one another for a finger; there each line has its document's sign.
    """
    lines = [line for line in voice.figure.lines if line.targets]
    names = [voice.messages.place(line.place or "") for line in lines]
    begin = _SIGNS if page.is_touched else 0.0
    column = begin + max(page.measure(name, bold=True) for name in names) + 8
    for line, name in zip(lines, names, strict=True):
        marks = sorted(marks_of_line(voice.ledger, line), key=lambda mark: mark.extent.middle)
        said = joined(voice.messages, dict.fromkeys(mark.words(voice.messages) for mark in marks))
        words = wrap(page, said, page.width - column)
        room = max(len(words) * page.leading, page.apart if page.is_touched else 0.0)
        if page.is_touched:
            face: Face = "pointed" if any(mark.inferred for mark in marks) else "full"
            sign = page.sign(_SIGNS / 2 - 2, y + room / 2, voice.sign(marks[0].source), face=face)
            _remember(page, sign, marks, voice)
        at = y + (room - len(words) * page.leading) / 2 + page.leading / 2
        page.text(begin, at, name, bold=True)
        for text in words:
            page.text(column, at, text)
            at += page.leading
        y += room
    return y + 3


def _name_sea(page: Canvas, frame: MapFrame, name: str, where: tuple[float, float]) -> None:
    """Write a sea's name around its place, in as many lines as keep it inside the frame."""
    left, top = frame.at(*where)
    near = left - frame.left
    lines = wrap(page, name, 2 * (min(near, frame.width - near) - _RIM))
    left = _kept_inside(page, frame, left, lines)
    top -= page.leading * (len(lines) - 1) / 2
    for number, line in enumerate(lines):
        page.text_at(left, top + number * page.leading, line, "center", colour="deep")


def _kept_inside(page: Canvas, frame: MapFrame, middle: float, lines: list[str]) -> float:
    """Return the middle of lines, moved as far as their longest needs to stand inside the frame."""
    half = max(map(page.measure, lines), default=0.0) / 2 + _RIM
    return max(min(middle, frame.left + frame.width - half), frame.left + half)


def _draw_scale(page: Canvas, frame: MapFrame, voice: Voice) -> None:
    """Draw a round distance in the corner that is farthest south and east."""
    power = 10 ** math.floor(math.log10(frame.width * _SCALE / frame.kilometre))
    distance = max(
        step * power for step in (1, 2, 5) if step * power * frame.kilometre <= frame.width * _SCALE
    )
    right, low = frame.left + frame.width - 8, frame.height - 7
    left = right - distance * frame.kilometre
    page.line_at([(left, low - 2), (left, low), (right, low), (right, low - 2)], colour="quiet", width=LIGHT)
    words = voice.say("{n} km", n=voice.messages.number(distance))
    middle = _kept_inside(page, frame, (left + right) / 2, [words])
    page.text_at(middle, low - 2 - page.leading / 2, words, "center", colour="quiet")


def _inside(frame: MapFrame, where: tuple[float, float]) -> bool:
    longitude, latitude = where
    return frame.west < longitude < frame.east and frame.south < latitude < frame.north
