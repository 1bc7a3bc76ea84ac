"""Lay out a chart line by line: a column of labels, then the marks of each line along an axis."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from chronicle.figures.signs import SIGN_SIZE
from chronicle.figures.style import HAIR, LIGHT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from chronicle.figures.axes import Axis
    from chronicle.figures.canvas import Canvas
    from chronicle.figures.marks import Mark
    from chronicle.figures.voice import Voice

GAP = 6.0  # between the labels and the axis
_TAIL = 12.0  # how far an open end fades at most
_SHORTEST_TAIL = 2.5
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
        for claim in {mark.claim for mark in marks}:
            extents = {mark.extent for mark in marks if mark.claim == claim}
            self.disputed = self.disputed or len(extents) > 1


class Placed(NamedTuple):
    """A mark with its place along the axis, and how far above or below its line it stands."""

    mark: Mark
    x: float
    dy: float


def stacked(axis: Axis, marks: Sequence[Mark]) -> list[Placed]:
    """Return where each mark stands: those that would cover one another stand above one another."""
    heaps: list[list[tuple[Mark, float]]] = []
    for mark in sorted(marks, key=lambda mark: mark.extent.middle):
        x = axis.at(mark.extent.middle)
        if heaps and x - heaps[-1][-1][1] < APART:
            heaps[-1].append((mark, x))
        else:
            heaps.append([(mark, x)])
    return [
        Placed(mark, x, (index - (len(heap) - 1) / 2) * APART)
        for heap in heaps
        for index, (mark, x) in enumerate(heap)
    ]


def levels(axis: Axis, marks: Sequence[Mark]) -> int:
    """Return how many signs stand above one another at most."""
    return 1 + round(2 * max((placed.dy for placed in stacked(axis, marks)), default=0) / APART)


def draw_marks(page: Canvas, axis: Axis, marks: Sequence[Mark], y: float, voice: Voice) -> None:
    """Draw the marks of one line around a height; those of one claim are joined, for they differ."""
    placed = stacked(axis, marks)
    for claim in dict.fromkeys(mark.claim for mark in marks):
        places = [each.x for each in placed if each.mark.claim == claim]
        if max(places) - min(places) > APART:
            page.line([(min(places), y), (max(places), y)], colour="quiet", width=LIGHT)
    for mark, _, dy in placed:
        draw_extent(page, axis, mark, y + dy)
    for mark, x, dy in placed:
        box = page.sign(x, y + dy, voice.sign(mark.source), hollow=mark.planned)
        page.spot(box, mark.claim, mark.source, mark.words(voice.messages))


def draw_extent(page: Canvas, axis: Axis, mark: Mark, y: float) -> None:
    """Draw how far a vague date or figure reaches, its open ends fading."""
    extent = mark.extent
    low, high, top = axis.at(extent.low), axis.at(extent.high), y - _BAR / 2
    if extent.shape == "lasting":
        page.area(low, max(high, low + 0.8), top, _BAR, colour="deep", opacity=0.85)
    elif extent.shape == "within":
        page.area(low, high, top, _BAR, colour="deep", opacity=0.38)
    # What is vague by its words fades no further than it is long; what has one bound only, all the way.
    tail = max(min(high - low, _TAIL), _SHORTEST_TAIL) if high > low else _TAIL
    if extent.open_low and extent.low > axis.low:
        page.fade(low, max(low - tail, axis.start), top, _BAR, colour="deep", opacity=0.38)
    if extent.open_high and extent.high < axis.high:
        page.fade(high, min(high + tail, axis.end), top, _BAR, colour="deep", opacity=0.38)


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
        need = 14 + page.measure(words)
        if x and x + need > page.width:
            x, middle = 0.0, middle + page.leading
        _draw_key(page, key, voice, x, middle)
        page.text(x + 14, middle, words, colour="quiet")
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
