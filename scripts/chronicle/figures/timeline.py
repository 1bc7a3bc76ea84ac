"""The kind `timeline`: phases as bars, events as marks, and the time that no document covers left empty."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronicle.figures.axes import draw_ticks, time_axis, time_ticks
from chronicle.figures.bands import band_of, draw_band
from chronicle.figures.chart import GAP, SignsUsed, draw_legend, draw_marks, draw_source, levels
from chronicle.figures.drawn import DrawnFrom
from chronicle.figures.marks import marks_of, marks_of_line
from chronicle.figures.style import HAIR
from chronicle.figures.wrapping import balanced, wrap

if TYPE_CHECKING:
    from chronicle.figures.axes import Axis
    from chronicle.figures.canvas import Canvas
    from chronicle.figures.figure_voice import Voice

_COLUMN = 0.46  # of the width, for labels
_BAR = 6.0
_SIGNS = 10.0  # width of the column in which the document of a bar has its sign


def draw(page: Canvas, voice: Voice) -> float:
    """Draw a timeline; return its height."""
    figure = voice.figure
    assert figure.window is not None  # noqa: S101 - the schema asks for it
    column = page.width * _COLUMN
    bars = any(line.is_band for line in figure.lines)
    axis = time_axis(figure.window, column + GAP + (_SIGNS if bars else 0), page.width - 4)
    ticks = time_ticks(axis, voice.messages)
    top = draw_ticks(page, axis, ticks, page.leading / 2)
    silence = _silence(axis, voice)
    legend = SignsUsed()
    y, told = top + 2, ""
    for index, line in enumerate(figure.lines):
        label = voice.label(line)
        y = _draw_line(page, axis, index, voice, y, silence, legend, "" if label == told else label)
        told = label
    for tick in ticks:
        _grid(page, axis.at(tick.at), top, y, silence)
    _grid(page, axis.end, top, y, None)
    page.line([(axis.start, top), (axis.end, top)], colour="quiet", width=HAIR)
    if silence is not None and figure.silence is not None:
        _draw_silence(page, silence, top, y, voice.own(figure.silence.label))
    return draw_legend(page, legend, voice, y + 2)


def _draw_line(
    page: Canvas,
    axis: Axis,
    index: int,
    voice: Voice,
    y: float,
    silence: tuple[float, float] | None,
    legend: SignsUsed,
    label: str,
) -> float:
    """Draw one phase or event; return where the next begins."""
    line = voice.figure.lines[index]
    marks = marks_of_line(voice.ledger, line)
    width = page.width * _COLUMN
    lines = wrap(page, label, width, bold=line.is_band)
    signs = 1 if line.is_band else levels(axis, marks, page.apart)
    height = max(page.row + page.leading * (max(len(lines), 1) - 1), signs * page.apart) + 3.2
    at = y + 1.6 + page.row / 2
    for text in lines:
        page.text(0, at, text, bold=line.is_band)
        at += page.leading
    middle = y + 1.6 + max(page.leading, signs * page.apart) / 2
    if line.is_band:
        band = band_of(marks)
        legend.note_band(marks, band)
        horizon = axis.high if voice.figure.silence is None else _first_silent_day(voice)
        with page.drawing(DrawnFrom(index, marks[0].source), axis):
            draw_band(page, axis, band, middle - _BAR / 2, _BAR, state=line.state, horizon=horizon)
        draw_source(page, marks, axis.start - _SIGNS / 2, middle, voice)
    else:
        legend.note(marks)
        nearest = min(axis.at(mark.extent.low) for mark in marks)
        _guide(page, axis.start - GAP + 2, nearest - 4, middle, silence)
        draw_marks(page, axis, marks, middle, voice, line=index)
    return y + height


def _silence(axis: Axis, voice: Voice) -> tuple[float, float] | None:
    """Return where the time begins and ends that no document covers."""
    silence = voice.figure.silence
    if silence is None:
        return None
    end = min(mark.extent.low for mark in marks_of(voice.ledger, silence.end))
    return axis.at(_first_silent_day(voice)), axis.at(end)


def _first_silent_day(voice: Voice) -> float:
    """Return when the time begins that no document covers."""
    assert voice.figure.silence is not None  # noqa: S101 - asked for only where there is one
    return max(mark.extent.high for mark in marks_of(voice.ledger, voice.figure.silence.start))


def _grid(page: Canvas, x: float, top: float, bottom: float, silence: tuple[float, float] | None) -> None:
    """Rule a line down, but not through the empty time."""
    if silence is None or not silence[0] < x < silence[1]:
        page.line([(x, top), (x, bottom)], width=HAIR)


def _guide(page: Canvas, begin: float, end: float, y: float, silence: tuple[float, float] | None) -> None:
    """Draw a thin line from a label to its mark, but not across time that no document covers."""
    pieces = [(begin, end)] if silence is None else [(begin, min(end, silence[0])), (silence[1], end)]
    for low, high in pieces:
        if high > low + 2:
            page.line([(low, y), (high, y)], width=HAIR, dashes="dotted")


def _draw_silence(page: Canvas, place: tuple[float, float], top: float, bottom: float, label: str) -> None:
    """Label the time for which there is nothing."""
    begin, end = place
    for x in place:
        page.line([(x, top), (x, bottom)], colour="quiet", width=HAIR, dashes="dotted")
    lines = balanced(page, label, end - begin - 8)
    at = top + (bottom - top) * 0.42 - page.leading * (len(lines) - 1) / 2
    for text in lines:
        page.text((begin + end) / 2, at, text, align="middle", colour="quiet")
        at += page.leading
