"""The kind `districts`: each district's states along time, one bar for each document that tells of one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronicle.figures.axes import draw_ticks, time_axis, time_ticks
from chronicle.figures.bands import band_of, draw_band
from chronicle.figures.chart import (
    SignsUsed,
    draw_heading,
    draw_legend,
    draw_marks,
    draw_source,
    levels,
)
from chronicle.figures.drawn import DrawnFrom
from chronicle.figures.marks import marks_of_line
from chronicle.figures.style import HAIR
from chronicle.figures.wrapping import wrap

if TYPE_CHECKING:
    from chronicle.figures.axes import Axis
    from chronicle.figures.canvas import Canvas
    from chronicle.figures.figure_voice import Voice

_BAR = 4.6
_COLUMN = 0.48  # of the width, for what is told of a district
_INDENT = 6.0  # of it, below the district's name
_SIGNS = 14.0  # width of the column in which the document of a bar has its sign


def draw(page: Canvas, voice: Voice) -> float:
    """Draw the districts; return the height."""
    figure = voice.figure
    assert figure.window is not None  # noqa: S101 - the schema asks for it
    axis = time_axis(figure.window, page.width * _COLUMN + _SIGNS, page.width - 4)
    ticks = time_ticks(axis, voice.messages)
    top = draw_ticks(page, axis, ticks, page.leading / 2)
    legend = SignsUsed()
    y, about, told = top, "", ""
    for index, line in enumerate(figure.lines):
        if line.place and line.place != about:
            about, told = line.place, ""
            y = draw_heading(page, voice.messages.place(line.place), y + 1)
        label = voice.label(line)
        y = _draw_line(page, axis, index, voice, y, legend, "" if label == told else label)
        told = label
    for tick in ticks:
        page.line([(axis.at(tick.at), top), (axis.at(tick.at), y)], width=HAIR)
    page.line([(axis.end, top), (axis.end, y)], width=HAIR)
    return draw_legend(page, legend, voice, y + 2)


def _draw_line(
    page: Canvas, axis: Axis, index: int, voice: Voice, y: float, legend: SignsUsed, label: str
) -> float:
    """Draw what one document says of a district, or when people left it; return where it goes on."""
    line = voice.figure.lines[index]
    marks = marks_of_line(voice.ledger, line)
    labels = wrap(page, label, page.width * _COLUMN - _INDENT)
    signs = 1 if line.is_band else levels(axis, marks, page.apart)
    middle = y + max(page.leading, signs * page.apart + 1.5) / 2
    at = y + page.row / 2
    for text in labels:
        page.text(_INDENT, at, text, colour="quiet")
        at += page.leading
    if line.is_band:
        band = band_of(marks)
        legend.note_band(marks, band)
        with page.drawing(DrawnFrom(index, marks[0].source), axis):
            draw_band(page, axis, band, middle - _BAR / 2, _BAR, state=line.state, horizon=axis.high)
        draw_source(page, marks, axis.start - _SIGNS / 2, middle, voice)
    else:
        legend.note(marks)
        draw_marks(page, axis, marks, middle, voice, line=index)
    return max(y + max(page.leading, signs * page.apart + 1.5), at - page.leading / 2 + 1)
