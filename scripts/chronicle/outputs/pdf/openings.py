"""Read how the text of a page begins, so that other editions find the place where nothing else begins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronicle.outputs.pdf.weasyprint_patches.boxes import children, is_margin, is_notes, is_text, page_box
from chronicle.text.bare_letters import letters_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from chronicle.outputs.pdf.weasyprint_patches.protocols import Box, Page

ENOUGH = 40  # letters: no two places of a document begin alike so far
_APART = frozenset({"figure", "thead", "svg", "img"})  # what may stand elsewhere, or again


def opening(page: Page) -> str:
    """Return the first letters of the text of a page; fewer where it holds no more, "" where none."""
    found = ""
    for run in _runs(page_box(page)):
        found += letters_of(run)
        if len(found) >= ENOUGH:
            break
    return found[:ENOUGH]


def _runs(box: Box) -> Iterator[str]:
    """Yield the text that runs through a page: no head, note or figure, nothing of a style sheet’s."""
    if is_text(box):
        yield box.text
        return
    for child in children(box) if hasattr(box, "children") else ():
        tag = child.element_tag or ""  # an area of the page has none
        apart = tag in _APART or "::" in tag
        if not (apart or is_margin(child) or is_notes(child)):
            yield from _runs(child)
