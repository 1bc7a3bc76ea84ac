"""Correct what WeasyPrint makes of spaces at the end of a run and in a justified line.

A run of text that fits its line but for the space at its end is taken for a line that cannot be broken, and
is broken behind its first word: the line then holds that word alone. Where such a space is taken off the
end of a line that runs from right to left, the last run is moved by its width, out of the measure, or is
painted with it, on top of what precedes: a comma on its figure. And a face that draws letters nearer to the
spaces beside them, as Amiri does, loses this where spaces are stretched: the line sticks out (U-WP-09).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from weasyprint.layout import inline  # type: ignore[import-untyped]
from weasyprint.text.line_break import create_layout, line_size  # type: ignore[import-untyped]

from chronicle.outputs.pdf.weasyprint_patches.boxes import children, descendants, is_inline, is_line, is_text
from chronicle.outputs.pdf.weasyprint_patches.patch import Patch

if TYPE_CHECKING:
    from collections.abc import Callable

    from chronicle.outputs.pdf.weasyprint_patches.protocols import Box, TextBox

_NOTICED = 0.2  # CSS pixels
_COLLAPSING = frozenset({"normal", "nowrap", "pre-line"})


def _split_first_line(original: Callable[..., tuple[Any, ...]]) -> Callable[..., tuple[Any, ...]]:
    """Fit as much as possible into a line; the space at the end of the text needs no room.

    The third item of what is returned, `resume_at`, is how many bytes of the text's UTF-8 the line takes,
    the space behind it too: for "سنة كاملة", broken in the middle, it is 7. None says that all fits.
    """

    def split(
        text: str, style: Any, context: Any, max_width: Any, *rest: Any, **options: Any
    ) -> tuple[Any, ...]:
        found = original(text, style, context, max_width, *rest, **options)
        resume_at = found[2]
        if resume_at is None or not text.endswith(" ") or style["white_space"] not in _COLLAPSING:
            return found
        if " " in text.encode()[:resume_at].decode().strip():
            return found  # more than a word: the line was broken where it is full
        bare = text.rstrip(" ")
        if original(bare, style, context, max_width, *rest, **options)[2] is not None:
            return found
        return original(text, style, context, None, *rest, **options)

    return split


def _remove_last_whitespace(original: Callable[[Any, Any], None]) -> Callable[[Any, Any], None]:
    """Take the space off the end of a line; its last run, the leftmost from right to left, stays in place.

    The run is laid out anew: WeasyPrint would paint it with the space, to the right of its place.
    """

    def removed(context: Any, line: Box) -> None:
        place = line.children[-1].position_x if line.children else 0.0
        original(context, line)
        if not line.children or line.style["direction"] != "rtl":
            return
        moved = place - line.children[-1].position_x
        box = line
        while moved and (is_line(box) or is_inline(box)) and box.children:
            box = box.children[-1]
            box.position_x += moved
        if moved and is_text(box):
            layout = create_layout(box.text, box.style, context, None, box.justification_spacing)
            layout.get_first_line()
            layout.deactivate()
            box.pango_layout = layout

    return removed


def _justify_line(original: Callable[[Any, Any, float], None]) -> Callable[[Any, Any, float], None]:
    """Spread the slack of a line between its words, less what stretched spaces take by themselves."""

    def justified(context: Any, line: Box, extra: float) -> None:
        lost = _lost_kerning(context, line, extra) if line.style["direction"] == "rtl" else {}
        original(context, line, extra - sum(width for _, width in lost.values()))
        for run, width in lost.values():
            _widen(line, run, width)

    return justified


def _lost_kerning(context: Any, line: Box, extra: float) -> dict[int, tuple[TextBox, float]]:
    """Return the runs that are drawn wider than reckoned when their spaces are stretched, and by how much."""
    spaces = inline.count_expandable_spaces(line)
    found = {}
    for run in filter(is_text, descendants(line)):
        if own := inline.count_expandable_spaces(run):
            layout = create_layout(run.text, run.style, context, None, extra / spaces)
            layout.set_text(run.text, justify=True)
            lost = line_size(layout.get_first_line()[0], run.style)[0] - run.width - extra / spaces * own
            if lost > _NOTICED:
                found[id(run)] = (run, lost)
    return found


def _widen(box: Box, run: TextBox, width: float) -> None:
    """Reckon a run as wide as it is drawn, with all around it, and push along what stands to its right."""
    box.width += width
    for child in children(box):
        if not child.is_in_normal_flow():
            continue
        if any(inner is run for inner in descendants(child)):
            _widen(child, run, width)
        elif child.position_x > run.position_x:
            child.translate(width, 0)


PATCHES = (
    Patch(inline, "split_first_line", _split_first_line),
    Patch(inline, "remove_last_whitespace", _remove_last_whitespace),
    Patch(inline, "justify_line", _justify_line),
)
