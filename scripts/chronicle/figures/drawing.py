"""Draw any figure: the kinds by name, and what a drawing consists of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronicle.figures import departures, difference_chart, districts, regional, timeline
from chronicle.figures.canvas import Canvas
from chronicle.figures.drawn import Drawing
from chronicle.figures.fonts import font_files
from chronicle.figures.lent_words import lent_words
from chronicle.figures.live_svg import write_live_svg
from chronicle.figures.style import FRAME
from chronicle.figures.svg import write_svg

if TYPE_CHECKING:
    from collections.abc import Callable

    from chronicle.figures.figure_voice import Voice
    from chronicle.figures.style import Form

_KINDS: dict[str, Callable[[Canvas, Voice], float]] = {
    "timeline": timeline.draw,
    "districts": districts.draw,
    "map": regional.draw,
    "advance": regional.draw,
    "departures": departures.draw,
    "differences": difference_chart.draw,
}


def draw(voice: Voice, form: Form = "page") -> Drawing:
    """Return a figure's drawing: for print its letters are outlines, for screens they are text.

    Raises ProblemsFound where a font is missing.
    """
    font_files()
    page = Canvas(voice.edition, form, lent_words(voice))
    height = _KINDS[voice.figure.kind](page, voice)
    above = 0.0 if voice.figure.is_map else FRAME  # a map reaches to its frame
    sheet = page.sheet(height, above)
    if form == "screen":
        svg = write_live_svg(sheet, page.lines)
    else:
        svg = write_svg(
            sheet,
            f"figure-{voice.figure.id}",
            title=voice.own(voice.figure.title),
            description=voice.own(voice.figure.alt),
            language=voice.edition.tag,
        )
    drawing = Drawing(
        svg,
        page.whole,
        above + height + FRAME,
        tuple(page.labels),
        tuple(page.spots),
        tuple(page.inks),
    )
    return drawing.moved(FRAME, above)
