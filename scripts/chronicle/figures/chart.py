"""Lay out a chart line by line: a column of labels, then the marks of each line along an axis."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from chronicle.figures.drawn import DrawnFrom
from chronicle.figures.marks import disputed
from chronicle.figures.style import HAIR, LIGHT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from chronicle.figures.axes import Axis
    from chronicle.figures.bands import Band
    from chronicle.figures.canvas import Canvas
    from chronicle.figures.figure_voice import Voice
    from chronicle.figures.marks import Mark
    from chronicle.figures.style import Face

GAP = 6.0  # between the labels and the axis
_TAIL = 12.0  # how far an open end fades at most
_BAR = 3.2  # height of the bar of a vague date


@dataclass
class SignsUsed:
    """Which signs were used, and so need a word."""

    sources: dict[str, None] = field(default_factory=dict)
    planned: bool = False
    vague: bool = False
    disputed: bool = False
    inferred: bool = False
    unbounded: bool = False

    def note_band(self, marks: Sequence[Mark], band: Band) -> None:
        """Remember the marks of a bar, and what of its ends is vague or not given."""
        self.sources.update(dict.fromkeys(mark.source for mark in marks))
        self.inferred = self.inferred or any(face_of(mark) == "pointed" for mark in marks)
        ends = [end for end in band if end is not None]
        self.vague = self.vague or any(end.high > end.low or end.open_low or end.open_high for end in ends)
        self.unbounded = self.unbounded or band.begin is None or band.end is None

    def note(self, marks: Sequence[Mark]) -> None:
        """Remember the marks of a line."""
        self.inferred = self.inferred or any(face_of(mark) == "pointed" for mark in marks)
        self.sources.update(dict.fromkeys(mark.source for mark in marks))
        self.planned = self.planned or any(mark.planned for mark in marks)
        self.vague = self.vague or any(
            mark.extent.shape == "within" or mark.extent.open_low or mark.extent.open_high for mark in marks
        )
        self.disputed = self.disputed or any(disputed(marks))


class PlacedMark(NamedTuple):
    """A mark with its place along the axis, and how far above or below its line it stands."""

    mark: Mark
    x: float
    dy: float


def stacked(axis: Axis, marks: Sequence[Mark], apart: float) -> list[PlacedMark]:
    """Return where each mark stands: those that would cover one another stand above one another."""
    heaps: list[list[tuple[Mark, float]]] = []
    for mark in sorted(marks, key=lambda mark: mark.extent.middle):
        x = axis.at(mark.extent.middle)
        if heaps and x - heaps[-1][-1][1] < apart:
            heaps[-1].append((mark, x))
        else:
            heaps.append([(mark, x)])
    return [
        PlacedMark(mark, x, (index - (len(heap) - 1) / 2) * apart)
        for heap in heaps
        for index, (mark, x) in enumerate(heap)
    ]


def levels(axis: Axis, marks: Sequence[Mark], apart: float) -> int:
    """Return how many signs stand above one another at most."""
    return 1 + round(2 * max((placed.dy for placed in stacked(axis, marks, apart)), default=0) / apart)


def draw_marks(page: Canvas, axis: Axis, marks: Sequence[Mark], y: float, voice: Voice, *, line: int) -> None:
    """Draw the marks of one line around a height; those of a claim are joined where documents differ."""
    placed = stacked(axis, marks, page.apart)
    for joined in disputed(marks):
        places = [each.x for each in placed if each.mark in joined]
        if max(places) - min(places) > page.apart:
            page.line([(min(places), y), (max(places), y)], colour="quiet", width=LIGHT)
    for mark, _, dy in placed:
        with page.drawing(subject_of(line, mark), axis):
            draw_extent(page, axis, mark, y + dy)
    for mark, x, dy in placed:
        draw_sign(page, axis, mark, x, y + dy, voice, line=line)


def subject_of(line: int, mark: Mark) -> DrawnFrom:
    """Return what a mark is of."""
    return DrawnFrom(line, mark.source, mark.claim, mark.key, mark.figure)


def face_of(mark: Mark) -> Face:
    """Return how a mark's sign looks."""
    return "pointed" if mark.inferred or mark.placed else "hollow" if mark.planned else "full"


def draw_sign(page: Canvas, axis: Axis, mark: Mark, x: float, y: float, voice: Voice, *, line: int) -> None:
    """Set a document's sign where its date or figure lies."""
    with page.drawing(subject_of(line, mark), axis):
        box = page.sign(x, y, voice.sign(mark.source), face=face_of(mark))
    page.spot(box, mark.claim, mark.source, mark.words(voice.messages))


def draw_source(page: Canvas, marks: Sequence[Mark], x: float, y: float, voice: Voice) -> None:
    """Set the sign of a bar's document at the head of its row: in the field it would be taken for a date."""
    faces = [face_of(mark) for mark in marks]
    face: Face = "pointed" if "pointed" in faces else faces[0]
    box = page.sign(x, y, voice.sign(marks[0].source), face=face)
    for mark in marks:
        page.spot(box, mark.claim, mark.source, mark.words(voice.messages))


def draw_extent(page: Canvas, axis: Axis, mark: Mark, y: float) -> None:
    """Draw how far a vague date or figure reaches, its open ends fading."""
    extent = mark.extent
    low, high, top = axis.at(extent.low), axis.at(extent.high), y - _BAR / 2
    begin, end = (axis.at(place) for place in extent.inner or (extent.high, extent.high))
    if extent.shape != "point":
        for start, stop in ((low, min(begin, high)), (max(end, low), high)):
            if stop > start:
                page.area(start, stop, top, _BAR, colour="deep", opacity=0.38)
        if end > begin:
            page.area(begin, end, top, _BAR, colour="deep", opacity=0.85)
    # What is vague by its words fades no further than it is long; what has one bound only, all the way;
    # and neither beyond the month or year that the words name.
    tail = min(high - low, _TAIL) if high > low else _TAIL
    if extent.open_low and extent.low > axis.low:
        gone = max(low - tail, axis.at(max(extent.floor, axis.low)))
        page.fade(low, gone, top, _BAR, colour="deep", opacity=0.38)
    if extent.open_high and extent.high < axis.high:
        gone = min(high + tail, axis.at(min(extent.ceiling, axis.high)))
        page.fade(high, gone, top, _BAR, colour="deep", opacity=0.38)


def draw_heading(page: Canvas, text: str, y: float) -> float:
    """Write the heading of a group; return where it goes on."""
    page.line([(0, y), (page.width, y)], width=HAIR)
    middle = y + 2 + page.leading / 2
    page.text(0, middle, text, bold=True)
    return middle + page.leading / 2 + 1


def draw_legend(page: Canvas, legend: SignsUsed, voice: Voice, y: float) -> float:
    """Explain the signs in lines that run on; return where the drawing ends."""
    items: list[tuple[str, str]] = [(source, voice.messages.source(source)) for source in legend.sources]
    order = list(voice.ledger.sources)
    items.sort(key=lambda item: order.index(item[0]))
    if legend.planned:
        items.append(("planned", voice.say("planned or expected")))
    if legend.inferred:
        items.append(("inferred", voice.say("in part worked out by the editors")))
    if legend.disputed:
        items.append(("joined", voice.say("the documents differ")))
    if legend.vague:
        items.append(("vague", voice.say("not exactly given")))
    if legend.unbounded:
        items.append(("unbounded", voice.say("beginning or end not given")))
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
        page.sign(x + 6, y, "circle", face="hollow")
    elif key == "inferred":
        page.sign(x + 6, y, "circle", face="pointed")
    elif key == "unbounded":
        page.rails(x, x + 12, y - _BAR / 2, _BAR, colour="deep")
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
