"""Give what stands apart whole lines, so that the text behind it stands on the lines of its page.

A table of 7.3 lines gets 0.7 of a line below; a line more, where that is less than the space it asks for.
The part of a line is room that it takes, the whole line a margin, which a heading's own makes no larger.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from weasyprint.layout import block  # type: ignore[import-untyped]

from chronicle.outputs.pdf.weasyprint_patches.boxes import attribute_of
from chronicle.outputs.pdf.weasyprint_patches.patch import Patch

if TYPE_CHECKING:
    from collections.abc import Callable

APART = "data-apart"  # an attribute of the elements that stand apart
_NOTICED = 0.1  # CSS pixels


def _in_flow_layout(original: Callable[..., Any]) -> Callable[..., Any]:
    """Lay out what stands in the text; what stands apart, and ends on this page, takes whole lines."""

    def laid_out(context: Any, box: Any, index: int, child: Any, *rest: Any) -> Any:
        found = original(context, box, index, child, *rest)
        # A box without a name of its own has the element of the one around it.
        if not attribute_of(child, APART) or child.element is box.element:
            return found
        abort, stop, resume_at, at, _, page, done, lines = found
        if abort or stop or done[-1].element is not child.element or not done[-1].margin_bottom:
            return found  # it goes on, or is set solid, as the tables of a list are
        bottom_space = rest[5]
        part, whole = _space_below(done[-1], box.style["line_height"].value)
        room = max(0.0, context.page_bottom - bottom_space - at)
        return abort, stop, resume_at, at + min(part, room), [whole], page, done, lines

    return laid_out


def _space_below(laid: Any, line: float) -> tuple[float, float]:
    """Return the part of a line, and the whole line or none, that bring what follows to its lines."""
    least = float(laid.margin_bottom)
    rest = -float(laid.margin_height()) % line
    space = least + (0.0 if line - rest < _NOTICED else rest)
    whole = line if space > line - _NOTICED else 0.0
    return space - whole, whole


PATCHES = (Patch(block, "_in_flow_layout", _in_flow_layout),)
