"""Break a note at a line, so that it can go on at the foot of the next page.

WeasyPrint moves notes as a whole. Here a copy of a note is laid out in the room that there is, and the
note's own boxes, which are not laid out yet, are parted where the layout of the copy broke off.
"""

from __future__ import annotations

from math import inf
from typing import Any, NamedTuple

from weasyprint.formatting_structure import boxes, build  # type: ignore[import-untyped]
from weasyprint.layout import block  # type: ignore[import-untyped]

_HYPHEN = "\u2010"
_ROUNDING = 0.01  # CSS pixels; a box that goes on overleaf reaches down to the very end of the room


class Pieces(NamedTuple):
    """The two parts of a broken note."""

    head: Any
    tail: Any


def measure(context: Any, note: Any) -> tuple[float, float]:
    """Return the height of a note, and of the margins, padding and rule of the area around it."""
    laid_out, _ = _lay_out(context, note)
    return laid_out.height, laid_out.margin_height() - laid_out.height


def break_note(context: Any, note: Any, room: float) -> Pieces | None:
    """Part a note after the last line that fits the room, in CSS pixels with the rule above the notes.

    Return nothing where no line fits, all do, or the lines would be fewer than orphans and widows allow.
    """
    laid_out, resume_at = _lay_out(context, note, room)
    if not laid_out or not resume_at or laid_out.margin_height() > room + _ROUNDING:
        return None
    inside = next(iter(resume_at.values()))
    pieces = _part(note, inside) if inside else None
    return pieces if pieces and _has_text(pieces.head) and _has_text(pieces.tail) else None


def _lay_out(context: Any, note: Any, room: float = inf) -> tuple[Any, Any]:
    """Lay a copy of a note out alone in its area; return the area and where it broke off."""
    area = context.current_footnote_area.deepcopy()
    area.children = [note.deepcopy()]
    area = build.create_anonymous_boxes(area)
    area.position_y = 0
    bottom, context.page_bottom = context.page_bottom, room
    try:
        laid_out, resume_at, *_ = block.block_level_layout(context, area, 0, None, area.page)
    finally:
        context.page_bottom = bottom
    return laid_out, resume_at


def _part(box: Any, resume_at: dict[int, Any]) -> Pieces:
    """Part a box that is not laid out where the layout of its copy is to go on."""
    index, inside = next(iter(resume_at.items()))
    if isinstance(box, boxes.TextBox):
        text = box.text.encode()  # WeasyPrint counts bytes
        before, after = text[:index].decode(), text[index:].decode()
        hyphen = _HYPHEN if before[-1:].isalpha() and _is_hyphenated(box, after) else ""
        return Pieces(box.copy_with_text(before + hyphen), box.copy_with_text(after))
    lines = not any(isinstance(child, boxes.BlockLevelBox) for child in box.children)
    lines = lines and isinstance(box, boxes.BlockContainerBox)
    if lines:
        index, inside = next(iter(inside.items()))  # the copy has its lines in a box of their own
    before, after = list(box.children[:index]), list(box.children[index:])
    if inside:
        pieces = _part(after[0], inside)
        before.append(pieces.head)
        after[0] = pieces.tail
    head, tail = box.copy_with_children(before), box.copy_with_children(after)
    if lines:
        head.style = head.style.copy()
        head.style["text_align_last"] = "justify"  # its last line is not the last of the paragraph
    return Pieces(head, tail)


def _is_hyphenated(box: Any, after: str) -> bool:
    """Return whether a line was broken inside a word of a hyphenated language."""
    return bool(box.style["hyphens"] == "auto" and after[:1].isalpha())


def _has_text(box: Any) -> bool:
    """Return whether a box holds more than its number."""
    return any(isinstance(inner, boxes.TextBox) and inner.text.strip() for inner in box.descendants())
