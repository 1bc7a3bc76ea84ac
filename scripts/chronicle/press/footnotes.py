"""Keep each note on the page of its mark.

WeasyPrint moves notes to the next page to save the first lines of a paragraph, where a book moves the
paragraph; it keeps room for the rule above the notes on a page that has lost its last one; and it finds
that a note does not fit when two sums differ in the last digit. Notes then come late and out of order.
"""

from __future__ import annotations

from math import inf
from typing import Any

from weasyprint.formatting_structure import build  # type: ignore[import-untyped]
from weasyprint.layout import LayoutContext, block  # type: ignore[import-untyped]

_original_linebox_layout = block._linebox_layout


class _KeepsNotes:
    """Stand for a layout context whose notes are not to be moved to the next page.

    The one thing that the layout of lines asks `in_column` for is whether it may move them.
    """

    def __init__(self, context: Any) -> None:
        object.__setattr__(self, "_context", context)

    def __getattr__(self, name: str) -> Any:
        return True if name == "in_column" else getattr(self._context, name)

    def __setattr__(self, name: str, value: Any) -> None:
        setattr(self._context, name, value)


def install() -> None:
    """Mend WeasyPrint's notes; doing it twice changes nothing."""
    block._linebox_layout = _linebox_layout
    LayoutContext._update_footnote_area = _update_footnote_area


def _linebox_layout(context: Any, *arguments: Any) -> Any:
    """Lay out the lines of a paragraph without moving notes away from their marks."""
    if isinstance(context, _KeepsNotes):
        return _original_linebox_layout(context, *arguments)
    return _original_linebox_layout(_KeepsNotes(context), *arguments)


def _update_footnote_area(context: Any) -> bool:
    """Reserve the room that the notes of the page take, with their rule; none where there are no notes.

    Each note is measured once; WeasyPrint lays all notes of the page out again for each new one.
    """
    area = context.current_footnote_area
    if area.height != "auto":
        context.page_bottom += area.margin_height()
    area.children = context.current_page_footnotes
    if not area.children:
        area.height = "auto"
        return False
    measured = context.__dict__.setdefault("chronicle_notes", {})
    for note in area.children:
        if id(note) not in measured:
            measured[id(note)] = (note, *_measure(context, note))
    heights = [measured[id(note)][1] for note in area.children]
    area.height = sum(heights)
    context.page_bottom -= area.height + measured[id(area.children[0])][2]
    return False  # an area without a greatest height has no bound of its own


def _measure(context: Any, note: Any) -> tuple[float, float]:
    """Return the height of a note, and of the margins, padding and rule of the area around it."""
    area = context.current_footnote_area.deepcopy()
    area.children = [note.deepcopy()]
    laid_out = block.block_level_layout(context, build.create_anonymous_boxes(area), -inf, None, area.page)[0]
    return laid_out.height, laid_out.margin_height() - laid_out.height
