"""The kind `timeline`: phases as bars, events as marks, and the time that no document covers left empty."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronicle.figures.axes import draw_ticks, time_axis, time_ticks
from chronicle.figures.bands import draw_bar, draw_edges, edge_levels, stretch_of
from chronicle.figures.chart import APART, GAP, Legend, draw_legend, draw_marks, levels
from chronicle.figures.marks import marks_of, marks_of_line
from chronicle.figures.style import HAIR
from chronicle.figures.voice import joined
from chronicle.figures.wrapping import balanced, wrap

if TYPE_CHECKING:
    from chronicle.figures.axes import Axis
    from chronicle.figures.canvas import Canvas
    from chronicle.figures.marks import Mark
    from chronicle.figures.records import Line
    from chronicle.figures.voice import Voice

_COLUMN = 0.46  # of the width, for labels
_BAR = 6.0


def draw(page: Canvas, voice: Voice) -> float:
    """Draw a timeline; return its height."""
    figure = voice.figure
    assert figure.window is not None  # noqa: S101 - the schema asks for it
    column = page.width * _COLUMN
    axis = time_axis(figure.window, column + GAP, page.width - 4)
    ticks = time_ticks(axis, voice.messages)
    top = draw_ticks(page, axis, ticks, page.leading / 2)
    silence = _silence(axis, voice)
    legend = Legend()
    y = top + 2
    for line in figure.lines:
        y = _draw_line(page, axis, line, voice, y, silence, legend)
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
    line: Line,
    voice: Voice,
    y: float,
    silence: tuple[float, float] | None,
    legend: Legend,
) -> float:
    """Draw one phase or event; return where the next begins."""
    marks = marks_of_line(voice.ledger, line)
    legend.note([mark for mark in marks if not line.is_band])
    legend.sources.update(dict.fromkeys(mark.source for mark in marks))
    width = page.width * _COLUMN
    lines = wrap(page, voice.own(line.label), width, bold=line.is_band)
    # A strip is short: its chapter says the dates.
    told = "" if line.is_band or voice.figure.is_strip else _dates(marks, voice)
    dates = wrap(page, told, width)
    signs = edge_levels(axis, marks) if line.is_band else levels(axis, marks)
    # The signs of a bar hang below it; those of an event stand around its line.
    reach = page.leading / 2 + (signs - 0.5) * APART if line.is_band else signs * APART
    height = max(page.leading * (len(lines) + len(dates)), reach) + 3.2
    at = y + 1.6 + page.leading / 2
    for text in lines:
        page.text(0, at, text, bold=line.is_band)
        at += page.leading
    for text in dates:
        page.text(0, at, text, colour="quiet")
        at += page.leading
    if line.is_band:
        middle = y + 1.6 + page.leading / 2
        draw_bar(page, stretch_of(axis, marks), middle - _BAR / 2, _BAR, "water")
        draw_edges(page, axis, marks, middle, voice)
    else:
        middle = y + 1.6 + max(page.leading, signs * APART) / 2
        nearest = min(axis.at(mark.extent.low) for mark in marks)
        _guide(page, axis.start - GAP + 2, nearest - 4, middle, silence)
        draw_marks(page, axis, marks, middle, voice)
    return y + height


def _dates(marks: tuple[Mark, ...], voice: Voice) -> str:
    """Return the dates of an event, each once."""
    ordered = sorted(marks, key=lambda mark: mark.extent.middle)
    words = dict.fromkeys(mark.words(voice.messages) for mark in ordered)
    return joined(voice.messages, words)


def _silence(axis: Axis, voice: Voice) -> tuple[float, float] | None:
    """Return where the time begins and ends that no document covers."""
    silence = voice.figure.silence
    if silence is None:
        return None
    begin = max(mark.extent.high for mark in marks_of(voice.ledger, silence.start))
    end = min(mark.extent.low for mark in marks_of(voice.ledger, silence.end))
    return axis.at(begin), axis.at(end)


def _grid(page: Canvas, x: float, top: float, bottom: float, silence: tuple[float, float] | None) -> None:
    """Rule a line down, but not through the empty time."""
    if silence is None or not silence[0] < x < silence[1]:
        page.line([(x, top), (x, bottom)], width=HAIR)


def _guide(page: Canvas, begin: float, end: float, y: float, silence: tuple[float, float] | None) -> None:
    """Lead the eye from a label to its mark, but not through the empty time."""
    pieces = [(begin, end)] if silence is None else [(begin, min(end, silence[0])), (silence[1], end)]
    for low, high in pieces:
        if high > low + 2:
            page.line([(low, y), (high, y)], width=HAIR, dashes="dotted")


def _draw_silence(page: Canvas, place: tuple[float, float], top: float, bottom: float, label: str) -> None:
    """Say in the empty time that it is empty."""
    begin, end = place
    for x in place:
        page.line([(x, top), (x, bottom)], colour="quiet", width=HAIR, dashes="dotted")
    lines = balanced(page, label, end - begin - 8)
    at = top + (bottom - top) * 0.42 - page.leading * (len(lines) - 1) / 2
    for text in lines:
        page.text((begin + end) / 2, at, text, align="middle", colour="quiet")
        at += page.leading
