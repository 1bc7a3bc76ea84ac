"""Set the documents of a book under the headings of its contents, in the outline of the PDF."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from chronicle.outputs.pdf.parts import Part
    from chronicle.outputs.pdf.weasyprint_patches.protocols import Page


def group_outline(pages: Sequence[Page], parts: Sequence[Part], starts: Mapping[str, int]) -> None:
    """Put each part's entries a level deeper, under its caption; those without one stay where they are.

    `starts` has the index of each part's first page. A caption leads to where its first part begins.
    """
    ends = [*(starts[part.name] for part in parts[1:]), len(pages)]
    before = ""
    for part, end in zip(parts, ends, strict=True):
        if not part.caption:
            before = ""
            continue
        own = pages[starts[part.name] : end]
        for page in own:
            page.bookmarks = [(level + 1, *rest) for level, *rest in page.bookmarks]  # type: ignore[misc]
        first = next((page for page in own if page.bookmarks), None)
        if part.caption != before and first is not None:
            _, _, place, _ = first.bookmarks[0]
            first.bookmarks.insert(0, (1, part.caption, place, "open"))
            before = part.caption
