"""Keep each note on the page of its mark.

WeasyPrint moves notes to the next page to save the first lines of a paragraph, where a book moves the
paragraph; and it finds that a note does not fit when two sums differ in the last digit. Notes then come
late and out of order, and leave half a page white.
"""

from __future__ import annotations

from typing import Any

from weasyprint.layout import LayoutContext, block  # type: ignore[import-untyped]

_original_linebox_layout = block._linebox_layout
_original_update_footnote_area = LayoutContext._update_footnote_area


class _LineContext:
    """Stand for a layout context while the lines of a paragraph are laid out.

    Their layout asks `in_column` only to learn whether it may move notes to the next page, which it may not.
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
    if isinstance(context, _LineContext):
        return _original_linebox_layout(context, *arguments)
    return _original_linebox_layout(_LineContext(context), *arguments)


def _update_footnote_area(context: Any) -> bool:
    """Reserve the room that the notes of the page take; their area has no bound that they could overflow."""
    _original_update_footnote_area(context)
    return False
