"""Keep the lines of a paragraph at one distance, whatever stands in them.

A line is made as high as what reaches furthest up in it and what reaches furthest down. Two faces in one
line have their baselines at different heights of the same leading, so that a word in another script moves
the lines apart.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from weasyprint.layout import inline  # type: ignore[import-untyped]

from chronicle.outputs.pdf.weasyprint_patches.boxes import children, is_inline, is_line, is_text
from chronicle.outputs.pdf.weasyprint_patches.patch import Patch

if TYPE_CHECKING:
    from collections.abc import Callable

_NOTICED = 0.1  # CSS pixels


def _line_box_verticality(original: Callable[[Any], tuple[Any, Any]]) -> Callable[[Any], tuple[Any, Any]]:
    """Return how far a line reaches down and up from its baseline: as far as its own style says."""

    def reached(line: Any) -> tuple[Any, Any]:
        found = original(line)
        if is_line(line) and _fits(line, line.margin_height() + _NOTICED):
            return line.margin_height() - line.baseline, -line.baseline
        return found

    return reached


def _fits(box: Any, height: float) -> bool:
    """Return whether nothing in a line is made higher than the line itself."""
    for child in children(box):
        if not child.is_in_normal_flow():
            continue
        known: Any = child
        if known.margin_height() > height or known.style["vertical_align"] in ("top", "bottom"):
            return False
        if not is_text(child) and not (is_inline(child) and _fits(child, height)) and not _is_low(known):
            return False
    return True


def _is_low(box: Any) -> bool:
    """Return whether a box holds one line of text, as does the number of a note, or nothing, as an indent."""
    lines = children(box)
    if not lines:
        return not box.margin_height()
    return len(lines) == 1 and is_line(lines[0])


PATCHES = (Patch(inline, "line_box_verticality", _line_box_verticality),)
