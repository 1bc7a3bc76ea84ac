"""The kind `districts`: each district's states along time, one bar for each document that tells of one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronicle.figures.axes import draw_ticks, time_axis, time_ticks
from chronicle.figures.bands import draw_bar, stretch_of
from chronicle.figures.chart import APART, Legend, draw_heading, draw_legend, draw_marks, levels
from chronicle.figures.marks import marks_of_line
from chronicle.figures.style import HAIR
from chronicle.figures.tables import state_words

if TYPE_CHECKING:
    from chronicle.figures.axes import Axis
    from chronicle.figures.canvas import Canvas
    from chronicle.figures.records import Line
    from chronicle.figures.voice import Voice

_BAR = 4.6
_INDENT = 6.0  # of a state below its district
_SIGNS = 14.0  # width of the column in which the document of a bar has its sign


def draw(page: Canvas, voice: Voice) -> float:
    """Draw the districts; return the height."""
    figure = voice.figure
    assert figure.window is not None  # noqa: S101 - the schema asks for it
    column = _INDENT + max(page.measure(state_words(line, voice)) for line in figure.lines)
    axis = time_axis(figure.window, column + _SIGNS, page.width - 4)
    ticks = time_ticks(axis, voice.messages)
    top = draw_ticks(page, axis, ticks, page.leading / 2)
    legend = Legend()
    y, about, state = top, "", ""
    for line in figure.lines:
        name = voice.messages.place(line.place) if line.place else voice.own(line.label)
        if name != about:
            about, state = name, ""
            y = draw_heading(page, name, y + 1)
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
        page.text(_INDENT, middle, words, colour="quiet")
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
    # Not in the field: there a sign would be taken for a date.
    mark = marks[0]
    box = page.sign(axis.start - _SIGNS / 2, middle, voice.sign(mark.source), hollow=mark.planned)
    page.spot(box, mark.claim, mark.source, mark.words(voice.messages))
    return y + height
