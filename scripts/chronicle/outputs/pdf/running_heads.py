"""Say on each page where its reader is: the larger unit on versos, the smaller on rectos."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from chronicle.outputs.pdf.running_text import without_marks
from chronicle.outputs.pdf.weasyprint_patches.boxes import children, descendants, is_margin, is_text, page_box
from chronicle.outputs.pdf.weasyprint_patches.runs import set_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from chronicle.outputs.pdf.weasyprint_patches.protocols import MarginBox, Page, TextBox

# Words with the space behind them; of a very long one, and of Han, single characters.
_PIECE = re.compile("[\u0021-\u2e7f]{1,24}\\s*|.")


def fit_head(page: Page) -> None:
    """Shorten a running head that is wider than the text to the words that fit, and an ellipsis."""
    for margin, run in _heads(page):
        if run.width <= margin.width:
            continue
        pieces = _PIECE.findall(without_marks(run.text))
        while run.width > margin.width and len(pieces) > 1:
            pieces.pop()
            set_text(run, f"{''.join(pieces).rstrip()}…", "left")
        run.position_x = margin.content_box_x() + (margin.width - run.width) / 2


def _heads(page: Page) -> Iterator[tuple[MarginBox, TextBox]]:
    for margin in children(page_box(page)):
        if is_margin(margin) and margin.at_keyword == "@top-center":
            for run in descendants(margin):
                if is_text(run):
                    yield margin, run
