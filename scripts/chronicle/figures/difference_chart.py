"""The kind `differences`: each disputed date or figure on a line, with a mark for each document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronicle.figures.axes import Axis
from chronicle.figures.chart import GAP, SignsUsed, draw_legend, draw_marks, face_of, levels
from chronicle.figures.marks import marks_of_line
from chronicle.figures.style import HAIR, LIGHT
from chronicle.figures.wrapping import wrap

if TYPE_CHECKING:
    from collections.abc import Sequence

    from chronicle.figures.canvas import Canvas
    from chronicle.figures.figure_voice import Voice
    from chronicle.figures.marks import Mark

_COLUMN = 0.36
_SPARE = 0.06  # of a line, left free beyond its marks


def draw(page: Canvas, voice: Voice) -> float:
    """Draw the differences; return the height."""
    legend = SignsUsed()
    y = 0.0
    for index, line in enumerate(voice.figure.lines):
        marks = marks_of_line(voice.ledger, line)
        legend.note(marks)
        axis = _axis(marks, page.width * _COLUMN + GAP, page.width)
        signs = levels(axis, marks, page.apart)
        labels = wrap(page, voice.label(line), page.width * _COLUMN)
        middle = y + 3 + max(signs * page.apart, page.leading) / 2
        at = y + 3 + page.row / 2
        for text in labels:
            page.text(0, at, text)
            at += page.leading
        page.line([(axis.start, middle), (axis.end, middle)], width=HAIR)
        draw_marks(page, axis, marks, middle, voice, line=index)
        below = _draw_values(
            page, axis, marks, middle + max(signs * page.apart, 6) / 2 + page.leading / 2, voice
        )
        y = max(at - page.leading / 2, below) + 3
        page.line([(0, y), (page.width, y)], width=HAIR)
    return draw_legend(page, legend, voice, y)


def _axis(marks: Sequence[Mark], start: float, end: float) -> Axis:
    """Return an axis of the line's own, as long as its marks need."""
    low = min(mark.extent.low for mark in marks)
    high = max(mark.extent.high for mark in marks)
    spare = max(high - low, 1.0) * _SPARE + 0.01
    return Axis(low - spare, high + spare, start + LIGHT + 6, end - 6)


def _draw_values(page: Canvas, axis: Axis, marks: Sequence[Mark], y: float, voice: Voice) -> float:
    """Write what each document says, with its sign, in lines that run on; return where they end."""
    x, start = axis.start - 6, axis.start - 6
    for mark in sorted(marks, key=lambda mark: mark.extent.middle):
        words = mark.words(voice.messages)
        pieces = wrap(page, words, page.width - start - 9)
        need = 9 + max(page.measure(piece) for piece in pieces)
        if x > start and x + need > page.width:
            x, y = start, y + page.leading
        page.sign(x + 3, y, voice.sign(mark.source), face=face_of(mark), size=4.2)
        for index, piece in enumerate(pieces):
            page.text(x + 9, y + index * page.leading, piece, colour="quiet")
        if len(pieces) > 1:
            x, y = start, y + page.leading * len(pieces)
        else:
            x += need + 7
    return y + (page.leading / 2 if x > start else -page.leading / 2)
