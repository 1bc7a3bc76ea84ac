"""Break paragraphs where their lines together are best, and not each line where it is full.

WeasyPrint fills one line after the other. Here the lines of a justified paragraph are chosen before
(`outputs/pdf/breaking`), as are those of a ragged or centred one; while it is laid out, each run ends where
its line is to end. A paragraph with something else in it than text, notes and what stands before them is
left to WeasyPrint.
"""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING, Any

from weasyprint.layout import block, inline  # type: ignore[import-untyped]

from chronicle.outputs.pdf.breaking.square_lines import SquareLines
from chronicle.outputs.pdf.weasyprint_patches import han_lines
from chronicle.outputs.pdf.weasyprint_patches.boxes import is_line
from chronicle.outputs.pdf.weasyprint_patches.lines_again import again, heights_in, kept
from chronicle.outputs.pdf.weasyprint_patches.patch import Patch
from chronicle.outputs.pdf.weasyprint_patches.plans import place_of, plan_of

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

    from chronicle.outputs.pdf.weasyprint_patches.plans import Plan
    from chronicle.outputs.pdf.weasyprint_patches.protocols import Box

_AWAY = 1e6  # CSS pixels, further than any line reaches
_TIMES = 3  # that the end of a page is tried
_OVER = 0.05  # CSS pixels that a line may be too wide


# The plans of the lines that are being set, the innermost last; None for a paragraph without one.
_SETTING: list[Plan | None] = []


def _setting() -> Plan | None:
    """Return the plan of the line that is being set."""
    return _SETTING[-1] if _SETTING else None


def _get_next_linebox(original: Callable[..., Any]) -> Callable[..., Any]:
    """Set a line of a paragraph as it was chosen."""
    han_lines.declare(
        "void pango_glyph_item_get_logical_widths (PangoGlyphItem *item, const char *text, int *widths);",
        "pango_glyph_item_get_logical_widths",
    )

    def next_line(
        context: Any, line: Any, y: float, bottom_space: float, skip_stack: Any, holder: Any, *rest: Any
    ) -> Any:
        plan = None if any(rest[-2:]) else plan_of(context, line, skip_stack, holder)
        key: Hashable = None
        if plan is not None:
            begin = inline.skip_first_whitespace(line, skip_stack)
            plan.begin, plan.heights = place_of(line, begin), None
            if plan.lines is not None and begin != "continue":
                key = (str(begin), plan.end, line.text_indent, holder.content_box_x())
                if key in plan.lines:
                    return again(line, y, plan.lines[key])
        _SETTING.append(plan)
        try:
            found = original(context, line, y, bottom_space, skip_stack, holder, *rest)
        finally:
            _SETTING.pop()
        if plan is not None and plan.lines is not None and plan.heights is not None and key is not None:
            plan.lines[key] = kept(found[0], found[1], plan.heights)
        return found

    return next_line


def _line_box_verticality(original: Callable[[Any], Any]) -> Callable[[Any], Any]:
    """Note how high the boxes of a line stand that may be set again."""

    def reached(line: Any) -> Any:
        found = original(line)
        plan = _setting()
        if plan is not None and plan.lines is not None and is_line(line):
            plan.heights = heights_in(line)
        return found

    return reached


def _linebox_layout(original: Callable[..., Any]) -> Callable[..., Any]:
    """Set the lines of a paragraph on a page again where the last of them ends inside a word."""

    def laid_out(
        context: Any, box: Any, index: int, line: Any, into: list[Any], is_first: bool, *rest: Any
    ) -> Any:
        lists = (into, *rest[:2])  # and boxes that are placed absolutely, by their page or the window
        lengths, margin, skip_stack = [len(each) for each in lists], box.margin_top, rest[5]
        for _ in range(_TIMES):
            found = original(context, box, index, line, into, is_first, *rest)
            plan = getattr(line, "plan", (0, None))[1]
            own = into[lengths[0] :]
            if plan is None or not own or own[-1].resume_at is None:
                return found
            ended = place_of(line, inline.skip_first_whitespace(line, own[-1].resume_at))
            begin = own[-2].resume_at if len(own) > 1 else skip_stack
            torn = any(each.hyphen and each.next == ended for each in plan.breaks)
            start = place_of(line, inline.skip_first_whitespace(line, begin)) if begin else 0
            if not torn or not plan.choose(start, hyphen_first=False):
                return found
            for footnote in found[4]:
                context.unlayout_footnote(footnote)
            for each, length in zip(lists, lengths, strict=True):
                del each[length:]
            box.margin_top = margin
        return original(context, box, index, line, into, is_first, *rest)

    return laid_out


def _split_inline_box(original: Callable[..., Any]) -> Callable[..., Any]:
    """Let nothing but the plan end a line: its room is what is left when spaces have given way."""

    def split(context: Any, box: Any, x: float, right: float, *rest: Any) -> Any:
        if _setting() is not None and is_line(box):
            right += _AWAY
        return original(context, box, x, right, *rest)

    return split


class _Wall:
    """Stand for the box that the next line begins with: it fits no line."""

    def __init__(self, x: float) -> None:
        self.position_x = x

    def margin_width(self) -> float:
        return 2 * _AWAY

    def is_in_normal_flow(self) -> bool:
        return True


def _split_inline_level(original: Callable[..., Any]) -> Callable[..., Any]:
    """End a line before the box that the next one begins with."""

    def split(context: Any, box: Any, x: float, right: float, below: float, skip: Any, *rest: Any) -> Any:
        plan = _setting()
        if plan is not None and skip is None and vars(box).get("plan_length"):
            start = box.plan_start
            if start == plan.end.next and start > plan.begin:
                plan.wall = box.plan_index
                return _Wall(x), None, False, True, True, {"left": 0, "right": 0}
        return original(context, box, x, right, below, skip, *rest)

    return split


def _break_waiting_children(original: Callable[..., Any]) -> Callable[..., Any]:
    """Go on with the box that the next line begins with, where a plan has put a wall before it."""

    def broken(*arguments: Any) -> Any:
        plan = _setting()
        if plan is None or plan.wall is None:
            return original(*arguments)
        children, waiting = arguments[10:12]
        children.extend(waiting)
        place, plan.wall = {plan.wall: None}, None
        return place

    return broken


def _split_text_box(original: Callable[..., Any]) -> Callable[..., Any]:
    """End a run where its line ends."""

    def split(context: Any, box: Any, width: Any, skip: int, *rest: Any, **options: Any) -> Any:
        plan = _setting()
        if plan is None or width is None or not hasattr(box, "plan_start"):
            return original(context, box, width, skip, *rest, **options)
        end = plan.end
        if end.next >= box.plan_start + len(box.text):
            return original(context, box, None, skip, *rest, **options)
        resume_at = len(box.text[: end.next - box.plan_start].encode())
        shown = box.text[: max(0, end.end - box.plan_start)]
        if len(shown.encode()) <= skip:
            return None, resume_at, False
        shown += box.style["hyphenate_character"] if end.hyphen else ""
        part, _, _ = original(context, box.copy_with_text(shown), None, skip, *rest, **options)
        return part, resume_at, False

    return split


def _avoid_collisions(original: Callable[..., Any]) -> Callable[..., Any]:
    """Set a line from right to left once where nothing floats beside it.

    WeasyPrint looks whether a line is where it was begun, and takes one that ends at the left for another
    one (U-WP-47): it sets all such lines twice. One that is lower than what was reckoned with it leaves.
    """

    def place(context: Any, box: Any, around: Any, *rest: Any, **rules: Any) -> Any:
        found = original(context, box, around, *rest, **rules)
        is_begun = is_line(box) and box.width == box.height == 0
        if is_begun and _setting() is not None and around.style["direction"] == "rtl":
            box.height = inf
        return found

    return place


def _text_align(original: Callable[..., float]) -> Callable[..., float]:
    """Give a line of a plan its full width, whichever way; return how far it is to be moved."""

    def aligned(context: Any, line: Box, width: float, last: bool) -> float:
        plan = _setting()
        if plan is None:
            return original(context, line, width, last)
        if isinstance(plan.rules, SquareLines):
            _dress(context, line, width, plan, last or plan.ragged)
        if plan.ragged:
            return original(context, line, width, last)
        if not isinstance(plan.rules, SquareLines) and (not last or line.width > width + _OVER):
            inline.justify_line(context, line, width - line.width)
        return 0.0

    return aligned


def _dress(context: Any, line: Box, width: float, plan: Plan, last: bool) -> None:
    assert isinstance(plan.rules, SquareLines)  # noqa: S101 - its caller has looked
    room = plan.room if plan.begin else plan.room - plan.indent
    end = min(plan.end.end, len(plan.paragraph.text.rstrip(" ")))
    dressing = plan.rules.dress(plan.begin, end, room, last)
    han_lines.dress_line(context, line, width, plan.begin, dressing, last)


PATCHES = (
    Patch(block, "_linebox_layout", _linebox_layout),
    Patch(inline, "get_next_linebox", _get_next_linebox),
    Patch(inline, "line_box_verticality", _line_box_verticality),
    Patch(inline, "split_inline_box", _split_inline_box),
    Patch(inline, "split_inline_level", _split_inline_level),
    Patch(inline, "_break_waiting_children", _break_waiting_children),
    Patch(inline, "split_text_box", _split_text_box),
    Patch(inline, "avoid_collisions", _avoid_collisions),
    Patch(inline, "text_align", _text_align),
)
