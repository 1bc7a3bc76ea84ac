"""Lay out a chart line by line: a column of labels, then the marks of each line along an axis."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from chronicle.figures.signs import SIGN_SIZE
from chronicle.figures.style import HAIR, LIGHT

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from chronicle.figures.axes import Axis
    from chronicle.figures.canvas import Canvas
    from chronicle.figures.marks import Mark
    from chronicle.figures.voice import Voice

GAP = 6.0  # between the labels and the axis
_TAIL = 12.0  # how far an open end fades
_BAR = 3.2  # height of the bar of a vague date
APART = SIGN_SIZE + 1.2  # of signs that stand above one another


@dataclass
class Legend:
    """Which signs were used, and so need a word."""

    sources: dict[str, None] = field(default_factory=dict)
    planned: bool = False
    vague: bool = False
    disputed: bool = False

    def note(self, marks: Sequence[Mark]) -> None:
        """Remember the marks of a line."""
        self.sources.update(dict.fromkeys(mark.source for mark in marks))
        self.planned = self.planned or any(mark.planned for mark in marks)
        self.vague = self.vague or any(
            mark.extent.shape == "within" or mark.extent.open_low or mark.extent.open_high for mark in marks
        )
        self.disputed = self.disputed or len({mark.extent for mark in marks}) > 1


def stacked(axis: Axis, marks: Sequence[Mark]) -> list[tuple[Mark, float, int]]:
    """Return each mark with its place and its level: marks that would cover one another are stacked."""
    placed: list[tuple[Mark, float, int]] = []
    for mark in sorted(marks, key=lambda mark: mark.extent.middle):
        place = axis.at(mark.extent.middle)
        taken = {level for _, other, level in placed if abs(other - place) < APART}
        level = next(level for level in range(len(marks)) if level not in taken)
        placed.append((mark, place, level))
    return placed


def levels(axis: Axis, marks: Sequence[Mark]) -> int:
    """Return how many signs stand above one another at most."""
    return 1 + max((level for _, _, level in stacked(axis, marks)), default=0)


def draw_marks(page: Canvas, axis: Axis, marks: Sequence[Mark], y: float, voice: Voice) -> None:
    """Draw the marks of one line around a height, joined where the documents differ."""
    placed = stacked(axis, marks)
    high = 1 + max((level for _, _, level in placed), default=0)
    places = [(place, y + (level - (high - 1) / 2) * APART) for _, place, level in placed]
    ordered = [place for place, _ in places]
    if len(places) > 1 and max(ordered) - min(ordered) > APART:
        page.line([(min(ordered), y), (max(ordered), y)], colour="quiet", width=LIGHT)
    for (mark, _, _), (_, height) in zip(placed, places, strict=True):
        draw_extent(page, axis, mark, height)
    for (mark, _, _), (place, height) in zip(placed, places, strict=True):
        box = page.sign(place, height, voice.sign(mark.source), hollow=mark.planned)
        page.spot(box, mark.claim, mark.source, mark.words(voice.messages))


def draw_extent(page: Canvas, axis: Axis, mark: Mark, y: float) -> None:
    """Draw how far a vague date or figure reaches, its open ends fading."""
    extent = mark.extent
    low, high, top = axis.at(extent.low), axis.at(extent.high), y - _BAR / 2
    if extent.shape == "lasting":
        page.area(low, max(high, low + 0.8), top, _BAR, colour="deep", opacity=0.85)
    elif extent.shape == "within":
        page.area(low, high, top, _BAR, colour="deep", opacity=0.38)
    if extent.open_low and extent.low > axis.low:
        page.fade(low, max(low - _TAIL, axis.start), top, _BAR, colour="deep", opacity=0.38)
    if extent.open_high and extent.high < axis.high:
        page.fade(high, min(high + _TAIL, axis.end), top, _BAR, colour="deep", opacity=0.38)


def joined(voice: Voice, parts: Iterable[str]) -> str:
    """Return words in one row, with the language's own mark between them."""
    told = ""
    for part in parts:
        told = voice.messages.text("note", "{first}; {next}", first=told, next=part) if told else part
    return told


def draw_heading(page: Canvas, text: str, y: float) -> float:
    """Write the heading of a group; return where it goes on."""
    page.line([(0, y), (page.width, y)], width=HAIR)
    middle = y + 2 + page.leading / 2
    page.text(0, middle, text, bold=True)
    return middle + page.leading / 2 + 1


def draw_legend(page: Canvas, legend: Legend, voice: Voice, y: float) -> float:
    """Explain the signs in lines that run on; return where the drawing ends."""
    items: list[tuple[str, str]] = [(source, voice.messages.source(source)) for source in legend.sources]
    order = list(voice.ledger.sources)
    items.sort(key=lambda item: order.index(item[0]))
    if legend.planned:
        items.append(("planned", voice.say("planned or expected")))
    if legend.disputed:
        items.append(("joined", voice.say("the documents differ")))
    if legend.vague:
        items.append(("vague", voice.say("not exactly given")))
    page.line([(0, y), (page.width, y)], width=HAIR)
    x, middle = 0.0, y + 2 + page.leading / 2
    for key, words in items:
        need = 13 + page.measure(words)
        if x and x + need > page.width:
            x, middle = 0.0, middle + page.leading
        _draw_key(page, key, voice, x, middle)
        page.text(x + 13, middle, words, colour="quiet")
        x += need + 9
    return middle + page.leading / 2 + 1


def _draw_key(page: Canvas, key: str, voice: Voice, x: float, y: float) -> None:
    """Draw what a word of the legend explains."""
    if key == "planned":
        page.sign(x + 6, y, "circle", hollow=True)
    elif key == "joined":
        page.line([(x + 1, y), (x + 11, y)], colour="quiet", width=LIGHT)
        for place in (x + 1.5, x + 10.5):
            page.area(place - 1.2, place + 1.2, y - 1.2, 2.4, colour="quiet")
    elif key == "vague":
        page.area(x + 4, x + 8, y - _BAR / 2, _BAR, colour="deep", opacity=0.38)
        page.fade(x + 8, x + 12, y - _BAR / 2, _BAR, colour="deep", opacity=0.38)
        page.fade(x + 4, x, y - _BAR / 2, _BAR, colour="deep", opacity=0.38)
    else:
        page.sign(x + 6, y, voice.sign(key))
