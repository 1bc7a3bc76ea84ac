"""Replace parts of WeasyPrint while a book is laid out and painted, and restore them afterwards."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from chronicle.core.problems import Problem, ProblemsFound
from chronicle.outputs.pdf.weasyprint_patches import (
    cascade,
    columns,
    flow,
    footnotes,
    han_lines,
    leading,
    measured_once,
    outlines,
    painting,
    planned,
    products,
    shared_styles,
    spaces,
    uses,
    whole_lines,
)
from chronicle.outputs.pdf.weasyprint_patches.patch import Patch, Patcher

if TYPE_CHECKING:
    from collections.abc import Iterator

# In the order in which they are put in: `han` builds on what `spaces` makes of `justify_line`.
PATCHES: tuple[Patch, ...] = (
    *footnotes.PATCHES,
    *spaces.PATCHES,
    *han_lines.PATCHES,
    *leading.PATCHES,
    *planned.PATCHES,
    *whole_lines.PATCHES,
    *painting.PATCHES,
    *shared_styles.PATCHES,
    *cascade.PATCHES,
    *measured_once.PATCHES,
    *outlines.PATCHES,
    *uses.PATCHES,
    *products.PATCHES,
    *columns.PATCHES,
    *flow.PATCHES,
)

_PATCHER = Patcher()


@contextlib.contextmanager
def patched() -> Iterator[None]:
    """Replace the names of `PATCHES` for the time of the block, whatever happens inside it.

    Blocks may stand inside one another and end in any order: the originals come back with the last. The
    names of WeasyPrint itself change, for all that lays pages out in this process meanwhile.

    Raises ProblemsFound where the installed WeasyPrint lacks one of the names.
    """
    if gone := [patch for patch in PATCHES if patch.is_gone]:
        raise ProblemsFound(
            Problem("weasyprint", 0, "P012", f"the installed WeasyPrint has no {patch}.") for patch in gone
        )
    _PATCHER.enter(PATCHES)
    try:
        yield
    finally:
        _PATCHER.leave()


def require_patched() -> None:
    """Raise RuntimeError outside `patched`: pages would be laid out, silently, by other rules."""
    if not _PATCHER.needed:
        raise RuntimeError("pages are laid out and painted inside `with patched():` only")
