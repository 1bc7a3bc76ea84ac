"""Keep each note on the page of its mark.

WeasyPrint moves notes to the next page to save the first lines of a paragraph (Kozea/WeasyPrint#2432), where
a book moves the paragraph; and it finds that a note does not fit when two sums differ in the last digit.
Notes then come late and out of order, and leave half a page white.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from weasyprint.layout import LayoutContext, block  # type: ignore[import-untyped]

from chronicle.outputs.pdf.weasyprint_patches.patch import Patch

if TYPE_CHECKING:
    from collections.abc import Callable


class _LineContext:
    """Stand for a layout context while the lines of a paragraph are laid out.

    Their layout asks `in_column` to learn whether it may move notes to the next page, which it may not; and
    a block inside a line, whether a forced break of a column is its own, which no style sheet asks for.
    """

    def __init__(self, context: Any) -> None:
        object.__setattr__(self, "_context", context)

    def __getattr__(self, name: str) -> Any:
        return True if name == "in_column" else getattr(self._context, name)

    def __setattr__(self, name: str, value: Any) -> None:
        setattr(self._context, name, value)


def _linebox_layout(original: Callable[..., Any]) -> Callable[..., Any]:
    """Lay out the lines of a paragraph without moving notes away from their marks.

    Part of the result is the resume position: where the next page continues the paragraph. WeasyPrint
    returns it as `resume_at`, and takes it as `skip_stack` for the next page. It is a path of child numbers
    from box to box that ends in an offset in bytes of UTF-8: `{0: {2: {117: None}}}` is child 0 of the
    paragraph, which holds its lines; of that, child 2, a run; 117 bytes into its text. None means that the
    paragraph is complete.
    """

    def laid_out(context: Any, *arguments: Any) -> Any:
        if isinstance(context, _LineContext):
            return original(context, *arguments)
        return original(_LineContext(context), *arguments)

    return laid_out


def _update_footnote_area(original: Callable[[Any], bool]) -> Callable[[Any], bool]:
    """Reserve the room that the notes of the page take; their area has no bound that they could overflow."""

    def updated(context: Any) -> bool:
        original(context)
        return False

    return updated


PATCHES = (
    Patch(block, "_linebox_layout", _linebox_layout),
    Patch(LayoutContext, "_update_footnote_area", _update_footnote_area),
)
