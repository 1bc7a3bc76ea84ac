"""Keep each note on the page of its mark.

WeasyPrint moves notes to the next page to save the first lines of a paragraph (Kozea/WeasyPrint#2432), where
a book moves the paragraph; and it finds that a note does not fit when two sums differ in the last digit.
Notes then come late and out of order, and leave half a page white.
"""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING, Any

from weasyprint.css.properties import ZERO_PIXELS  # type: ignore[import-untyped]
from weasyprint.formatting_structure import boxes, build  # type: ignore[import-untyped]
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
    """Reserve the room that the notes of the page take; their area has no bound that they could overflow.

    WeasyPrint lays all of them out with each that comes. Here each is measured alone, and once.
    """

    def updated(context: Any) -> bool:
        area, notes = context.current_footnote_area, context.current_page_footnotes
        heights = [] if context.in_column else [_height_of(note, area, context) for note in notes]
        if not heights or None in heights:
            original(context)
            return False
        if area.height != "auto":
            context.page_bottom += area.margin_height()
        area.children, area.height = notes, sum(heights)
        context.page_bottom -= area.margin_height()
        return False

    return updated


def _height_of(note: Any, area: Any, context: Any) -> float | None:
    """Return the height of a note at the foot of a page; None where it depends on the notes around it."""
    here = vars(context).setdefault("heights_of_notes", {})
    width = area.page.width
    if (note, width) not in here:
        styles: list[Any] = [note.style]
        # A note has a copy of its style, made from the same declarations.
        own = (id(note.style.cascaded), id(note.style.parent_style))
        key = (own, *(_likeness(child, styles) for child in note.children), id(area.style), width)
        # Kept with the fonts, as styles are (U-WP-43), and with the styles, lest others get their `id()`.
        known = vars(context.font_config).setdefault("heights_of_notes", {})
        if key not in known:
            alone = all(
                style[f"margin_{side}"] == ZERO_PIXELS for style in styles for side in ("top", "bottom")
            )
            known[key] = (styles, area.style, _measured(note, area, context) if alone else None)
        here[note, width] = known[key][-1]
    height: float | None = here[note, width]
    return height


def _likeness(box: Any, styles: list[Any]) -> tuple[Any, ...]:
    """Return what the height of a box depends on, besides its room; add the styles in it to a list."""
    styles.append(box.style)
    if isinstance(box, boxes.TextBox):
        return id(box.style), box.text
    if not isinstance(box, boxes.ParentBox):
        return id(box.style), box
    return type(box), id(box.style), *(_likeness(child, styles) for child in box.children)


def _measured(note: Any, area: Any, context: Any) -> float | None:
    """Lay a note out as the only one of its page; return its height."""
    only = area.copy()
    only.children = [note]
    made = build.create_anonymous_boxes(only.deepcopy())
    laid = block.block_level_layout(context, made, -inf, None, area.page)[0]
    return float(laid.height) if isinstance(note, boxes.BlockLevelBox) else None


PATCHES = (
    Patch(block, "_linebox_layout", _linebox_layout),
    Patch(LayoutContext, "_update_footnote_area", _update_footnote_area),
)
