"""The kind `districts`: each district's states along time, one bar for each document that tells of one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronicle.figures.axes import draw_ticks, time_axis, time_ticks
from chronicle.figures.bands import draw_bar, stretch_of
from chronicle.figures.chart import APART, GAP, Legend, draw_heading, draw_legend, draw_marks, levels
from chronicle.figures.marks import marks_of_line
from chronicle.figures.style import HAIR
from chronicle.figures.tables import state_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from chronicle.figures.axes import Axis
    from chronicle.figures.canvas import Canvas
    from chronicle.figures.marks import Mark
    from chronicle.figures.records import Line
    from chronicle.figures.voice import Voice

_COLUMN = 0.31
_BAR = 4.6
_EDGE = 5.0  # between a bar and the sign of its document


def draw(page: Canvas, voice: Voice) -> float:
    """Draw the districts; return the height."""
    figure = voice.figure
    assert figure.window is not None  # noqa: S101 - the schema asks for it
    axis = time_axis(figure.window, page.width * _COLUMN + GAP, page.width - 4)
    ticks = time_ticks(axis, voice.messages)
    top = draw_ticks(page, axis, ticks, page.leading / 2)
    legend = Legend()
    y, place, state = top, None, ""
    for line in figure.lines:
        if line.place != place:
            place, state = line.place, ""
            y = draw_heading(page, voice.messages.place(line.place or ""), y + 1)
        words = state_words(line, voice)
        y = _draw_line(page, axis, line, voice, y, "" if words == state else words)
        state = words
        marks = marks_of_line(voice.ledger, line)
        legend.note(() if line.is_band else marks)
        legend.sources.update(dict.fromkeys(mark.source for mark in marks))
    for tick in ticks:
        page.line([(axis.at(tick.at), top), (axis.at(tick.at), y)], width=HAIR)
    page.line([(axis.end, top), (axis.end, y)], width=HAIR)
    return draw_legend(page, legend, voice, y + 2)


def _draw_line(page: Canvas, axis: Axis, line: Line, voice: Voice, y: float, words: str) -> float:
    """Draw what one document says of a district, or when people left it; return where it goes on."""
    marks = marks_of_line(voice.ledger, line)
    signs = 1 if line.is_band else levels(axis, marks)
    height = max(page.leading, signs * APART + 1.5)
    middle = y + height / 2
    if words:
        page.text(6, middle, words, colour="quiet")
    if not line.is_band:
        draw_marks(page, axis, marks, middle, voice)
        return y + height
    stretch = stretch_of(axis, marks)
    top = middle - _BAR / 2
    if line.state == "bombarded":
        page.hatch(stretch.solid_from, stretch.solid_to, top, _BAR, colour="warm")
        if stretch.open_start or stretch.earliest < stretch.solid_from:
            page.fade(stretch.solid_from, stretch.earliest, top, _BAR, colour="warm", opacity=0.6)
        if stretch.open_end or stretch.latest > stretch.solid_to:
            page.fade(stretch.solid_to, stretch.latest, top, _BAR, colour="warm", opacity=0.6)
    else:
        draw_bar(page, stretch, top, _BAR, "water" if line.state == "outside-control" else "deep")
    _draw_document(page, axis, marks, middle, voice, (stretch.earliest, stretch.latest))
    return y + height


def _draw_document(
    page: Canvas,
    axis: Axis,
    marks: Sequence[Mark],
    y: float,
    voice: Voice,
    reach: tuple[float, float],
) -> None:
    """Set a document's sign beside its bar, and remember what stands at either end."""
    mark = marks[0]
    before = reach[0] - _EDGE
    place = before if before > axis.start - GAP + 3 else reach[1] + _EDGE
    box = page.sign(place, y, voice.sign(mark.source), hollow=mark.planned)
    page.spot(box, mark.claim, mark.source, mark.words(voice.messages))
