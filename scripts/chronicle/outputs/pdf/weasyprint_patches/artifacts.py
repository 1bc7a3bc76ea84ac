"""Prepare laid-out pages for tagging: mark artifacts, and drop links inside links."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from chronicle.outputs.pdf.weasyprint_patches.boxes import descendants, is_class, is_margin, page_box, real

if TYPE_CHECKING:
    from collections.abc import Sequence

    from chronicle.outputs.pdf.weasyprint_patches.protocols import Box, Page


REPEATED = "continued"  # the class of what heads a page because it began on an earlier one


def mark_artifacts(page: Page) -> None:
    """Mark running heads, folios, leader dots and what is repeated as no part of the text."""
    for box in descendants(page_box(page)):
        if is_margin(box) or box.is_leader or is_class(box, REPEATED):
            for inner in descendants(box):
                cast("Any", inner).no_text = True


def mark_repeated_heads(pages: Sequence[Page]) -> None:
    """Mark the head that a table has again on its next page: in the tags the table is one, with one head."""
    seen: set[int] = set()
    for page in pages:
        here = [box for box in descendants(page_box(page)) if box.element_tag == "thead"]
        for head in here:
            if id(head.element) in seen:
                for inner in descendants(head):
                    cast("Any", inner).no_text = True
                    # WeasyPrint writes the names of headers into the elements of cells; these have none.
                    cast("Any", inner).mark = {"A": {}}
        seen.update(id(head.element) for head in here)


def is_artifact(box: Box) -> bool:
    """Return whether a box was marked as no part of the text."""
    return bool(getattr(box, "no_text", False))


def keep_outer_links(page: Page) -> None:
    """Drop the links of boxes inside a linked box, as WeasyPrint makes one for each, and of artifacts."""
    nested: set[int] = set()

    def walk(box: Box, inside: bool) -> None:
        if inside or is_artifact(box):
            nested.add(id(box))
        for child in box.children:
            walk(real(child), inside or bool(box.link) or is_link(box))

    def is_link(box: Box) -> bool:
        return box.element is not None and box.element.tag == "a"

    walk(page_box(page), False)
    page.links[:] = [link for link in page.links if id(real(link[3])) not in nested]
