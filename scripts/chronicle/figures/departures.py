"""The kind `departures`: each document's figure as a mark, plans apart from what is reported."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from chronicle.figures.axes import draw_ticks, number_axis, number_ticks
from chronicle.figures.chart import (
    GAP,
    SignsUsed,
    draw_extent,
    draw_heading,
    draw_legend,
    draw_sign,
    subject_of,
)
from chronicle.figures.marks import marks_of_line
from chronicle.figures.style import HAIR
from chronicle.figures.wrapping import wrap

if TYPE_CHECKING:
    from chronicle.figures.axes import Axis
    from chronicle.figures.canvas import Align, Canvas
    from chronicle.figures.figure_voice import Voice
    from chronicle.figures.marks import Mark

_COLUMN = 0.38


def draw(page: Canvas, voice: Voice) -> float:
    """Draw the figures of the departures; return the height."""
    lines = [(line, marks_of_line(voice.ledger, line)) for line in voice.figure.lines]
    highest = max(mark.extent.high for _, marks in lines for mark in marks)
    axis = number_axis(highest, page.width * _COLUMN + GAP, page.width - 12)
    ticks = number_ticks(axis, voice.messages)
    top = draw_ticks(page, axis, ticks, page.leading / 2)
    legend = SignsUsed()
    y = top
    planned: bool | None = None
    for index, (line, marks) in enumerate(lines):
        legend.note(marks)
        if marks[0].planned != planned:
            planned = marks[0].planned
            words = voice.say("Planned or expected") if planned else voice.say("Reported")
            y = draw_heading(page, words, y + 1.5)
        labels = wrap(page, voice.label(line), page.width * _COLUMN - 6)
        step = max(page.leading, page.apart + 2)
        places = [_words_of(page, axis, mark, voice) for mark in marks]
        rows = sum(1 + said.below for said in places)
        height = max(page.row + (len(labels) - 1) * page.leading, rows * step) + 2.5
        at = y + 1 + page.row / 2
        for text in labels:
            page.text(6, at, text)
            at += page.leading
        middle = y + 1 + page.row / 2
        for mark, said in zip(marks, places, strict=True):
            _draw_mark(page, axis, mark, middle, voice, index)
            page.text(said.x, middle + said.below * step, said.text, align=said.align, halo=True)
            middle += (1 + said.below) * step
        y += height
    for tick in ticks:
        page.line([(axis.at(tick.at), top), (axis.at(tick.at), y)], width=HAIR)
    legend.disputed = False  # nothing is joined here: the figures count different people
    return draw_legend(page, legend, voice, y + 2)


class _Words(NamedTuple):
    """What a document says, and where it stands: beside its sign, or below where neither side has room."""

    text: str
    x: float
    align: Align
    below: bool = False


def _words_of(page: Canvas, axis: Axis, mark: Mark, voice: Voice) -> _Words:
    """Return a figure in words: after its sign, else before it, else on a line of its own."""
    text = mark.words(voice.messages)
    width = page.measure(text)
    after = max(axis.at(mark.extent.middle), axis.at(mark.extent.high)) + 6 + 6 * mark.extent.open_high
    before = axis.at(mark.extent.low) - 6 - 10 * mark.extent.open_low
    if after + width <= page.width:
        return _Words(text, after, "start")
    if before - width >= axis.start - GAP:
        return _Words(text, before, "end")
    return _Words(text, page.width, "end", below=True)


def _draw_mark(page: Canvas, axis: Axis, mark: Mark, y: float, voice: Voice, line: int) -> None:
    """Draw one document's figure."""
    with page.drawing(subject_of(line, mark), axis):
        draw_extent(page, axis, mark, y)
    draw_sign(page, axis, mark, axis.at(mark.extent.middle), y, voice, line=line)
