"""Prepare laid-out pages for tagging: mark artifacts, and drop links inside links."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from chronicle.outputs.pdf.weasyprint_patches.boxes import descendants, is_class, is_margin, page_box, real

if TYPE_CHECKING:
    from chronicle.outputs.pdf.weasyprint_patches.protocols import Box, Page


REPEATED = "continued"  # the class of what heads a page because it began on an earlier one


def mark_artifacts(page: Page) -> None:
    """Mark running heads, folios, leader dots and what is repeated as no part of the text."""
    for box in descendants(page_box(page)):
        if is_margin(box) or box.is_leader or is_class(box, REPEATED):
            for inner in descendants(box):
                cast("Any", inner).no_text = True


def is_artifact(box: Box) -> bool:
    """Return whether a box was marked as no part of the text."""
    return bool(getattr(box, "no_text", False))


def keep_outer_links(page: Page) -> None:
    """Drop the links of boxes inside a linked box: WeasyPrint makes one for each."""
    nested: set[int] = set()

    def walk(box: Box, inside: bool) -> None:
        if inside:
            nested.add(id(box))
        for child in box.children:
            walk(real(child), inside or bool(box.link) or is_link(box))

    def is_link(box: Box) -> bool:
        return box.element is not None and box.element.tag == "a"

    walk(page_box(page), False)
    page.links[:] = [link for link in page.links if id(real(link[3])) not in nested]
