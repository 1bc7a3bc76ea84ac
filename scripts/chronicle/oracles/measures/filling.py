"""Measure how full the pages of a PDF are: what share of each text area's height holds ink."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pypdfium2  # type: ignore[import-untyped]

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

_DOTS = 24 / 72  # pixels a point: a line of text is some rows of them
_INK = 170  # of 255: what is darker
_TOP, _FOOT = 0.10, 0.91  # of a page's height: between running head and folio
_AROUND = 2  # rows above and below a row of ink that count as filled: the space between lines
THIN = 1 / 3


def filled(path: Path) -> list[float]:
    """Return the share of each page that is filled; a blank page has none."""
    with pypdfium2.PdfDocument(path) as document:
        found = []
        for page in document:
            drawn = page.render(scale=_DOTS, grayscale=True).to_numpy()
            found.append(_share([bool(row.min() < _INK) for row in drawn.reshape(drawn.shape[:2])]))
            page.close()
        return found


def _share(rows: Sequence[bool]) -> float:
    """Return how much of the text area is filled, given which rows of the page hold ink."""
    top, foot = int(_TOP * len(rows)), int(_FOOT * len(rows))
    if not any(rows[top:foot]):
        return 0.0
    inked = sum(any(rows[max(0, at - _AROUND) : at + _AROUND + 1]) for at in range(top, foot))
    return inked / (foot - top)
