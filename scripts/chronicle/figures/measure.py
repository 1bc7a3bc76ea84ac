"""Find labels of a drawing that overlap a label or mark, are cut off, or are too small."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronicle.core.problems import Problem
from chronicle.figures.style import SMALLEST

if TYPE_CHECKING:
    from collections.abc import Iterator

    from chronicle.figures.drawn import Drawing
    from chronicle.figures.figure_voice import Voice

_HAIR = 0.4  # points by which letters may touch
_EDGE = 1.5  # points that labels keep from the frame


def faults(voice: Voice, drawing: Drawing) -> Iterator[Problem]:
    """Yield what is wrong with a drawing's labels."""
    figure, language = voice.figure, voice.edition.tag

    def problem(code: str, message: str, subject: str) -> Problem:
        return Problem(figure.origin.path, figure.origin.line, code, message, subject=subject)

    for index, label in enumerate(drawing.labels):
        box = label.box
        if label.size < SMALLEST:
            message = f"in {language}, “{label.text}” is set in {label.size:.1f} points."
            yield problem("F014", message, figure.id)
        right, foot = drawing.width - _EDGE, drawing.height - _EDGE
        if box.x < _EDGE or box.x + box.width > right or box.y < _EDGE or box.y + box.height > foot:
            yield problem("F013", f"in {language}, “{label.text}” is cut off.", figure.id)
        for spot in drawing.spots:
            if box.overlaps(spot.box, _HAIR):
                message = f"in {language}, “{label.text}” and the mark “{spot.words}” overlap."
                yield problem("F012", message, figure.id)
        for other in drawing.labels[index + 1 :]:
            if box.overlaps(other.box, _HAIR):
                message = f"in {language}, “{label.text}” and “{other.text}” overlap."
                yield problem("F012", message, figure.id)
