"""Take the columns of a page as they were laid out to see whether they fit, instead of laying them out again.

WeasyPrint fills the columns of a page, looks whether that is what it wants, throws them away and fills them
as before. Where the second time has the same room, and holds no note and nothing that stands aside, the first
one is moved to its place (U-WP-46).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from weasyprint.layout import block  # type: ignore[import-untyped]

from chronicle.outputs.pdf.weasyprint_patches.patch import Patch

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

    Filled = dict[Hashable, tuple[Any, Any]]  # a column with the place it begins at, and what came of it

# The columns that were filled for the boxes in columns that are being laid out, the innermost last.
_FILLED: list[Filled] = []


def _columns_layout(original: Callable[..., Any]) -> Callable[..., Any]:
    """Lay out a box in columns."""

    def laid_out(*arguments: Any) -> Any:
        _FILLED.append({})
        try:
            return original(*arguments)
        finally:
            _FILLED.pop()

    return laid_out


def _block_box_layout(original: Callable[..., Any]) -> Callable[..., Any]:
    """Fill a column, or take it as it was filled before."""

    def laid_out(context: Any, box: Any, bottom_space: Any, skip: Any, *rest: Any, **rules: Any) -> Any:
        if not box.is_column or not _FILLED:
            return original(context, box, bottom_space, skip, *rest, **rules)
        filled, room = _FILLED[-1], rest[1]
        children = tuple(map(id, box.children))  # which last as long as the box in columns
        edges = (box.position_y, box.width, context.page_bottom, bottom_space)
        key = (children, edges, str(skip), room, *map(id, rest[5:7]))
        known = filled.pop(key, None)
        if known is not None:
            column, (laid, *others) = known
            laid.translate(box.position_x - column)
            return (laid, *others)
        before = _aside(context)
        found = original(context, box, bottom_space, skip, *rest, **rules)
        if found[0] is not None and before == _aside(context) and not any(rest[2:4]):
            filled[key] = box.position_x, found
        return found

    return laid_out


def _aside(context: Any) -> tuple[int, ...]:
    """Return how much stands beside the text, and is laid out with it."""
    notes = (context.footnotes, context.current_page_footnotes, context.reported_footnotes)
    shapes = (context.excluded_shapes, context.broken_out_of_flow, context.running_elements)
    return tuple(len(each) for each in (*notes, *shapes))


PATCHES = (
    Patch(block, "columns_layout", _columns_layout),
    Patch(block, "block_box_layout", _block_box_layout),
)
