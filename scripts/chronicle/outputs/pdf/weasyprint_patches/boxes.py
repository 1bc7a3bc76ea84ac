"""Walk over the boxes of a laid-out page, and tell their kinds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeGuard, cast

from weasyprint.formatting_structure import boxes as kinds  # type: ignore[import-untyped]

if TYPE_CHECKING:
    from collections.abc import Iterator

    from chronicle.outputs.pdf.weasyprint_patches.protocols import Box, MarginBox, Page, TextBox


def is_text(box: Box) -> TypeGuard[TextBox]:
    """Return whether a box holds a run of text."""
    return isinstance(box, kinds.TextBox)


def is_line(box: Box) -> bool:
    """Return whether a box is one line of a paragraph."""
    return isinstance(box, kinds.LineBox)


def is_inline(box: Box) -> bool:
    """Return whether a box is a piece of a line that holds others: emphasis, a link."""
    return isinstance(box, kinds.InlineBox)


def is_margin(box: Box) -> TypeGuard[MarginBox]:
    """Return whether a box stands in a page's margin: a running head or a folio."""
    return isinstance(box, kinds.MarginBox)


def is_notes(box: Box) -> bool:
    """Return whether a box is the place of a page's notes."""
    return isinstance(box, kinds.FootnoteAreaBox)


def is_page(box: Box) -> bool:
    """Return whether a box is a whole page."""
    return isinstance(box, kinds.PageBox)


def page_box(page: Page) -> Box:
    """Return the box of a page."""
    return cast("Any", page)._page_box  # type: ignore[no-any-return]


def real(box: Box) -> Box:
    """Return the box itself where WeasyPrint keeps a placeholder for an absolutely placed one."""
    return cast("Box", getattr(box, "_box", box))


def children(box: Box) -> list[Box]:
    """Return what a box holds, placeholders resolved."""
    return [real(child) for child in box.children]


def descendants(box: Box) -> Iterator[Box]:
    """Yield a box and all that it holds, in order."""
    waiting = [box]
    while waiting:  # a generator in a generator for each level takes twice the time
        each = waiting.pop()
        yield each
        if each.children:
            waiting += reversed(children(each))


def attribute_of(box: Box, name: str) -> str:
    """Return an attribute of the element that a box was made from; "" where there is none."""
    return (box.element.get(name) or "") if box.element is not None else ""


def is_class(box: Box, name: str) -> bool:
    """Return whether a box was made from an element with this class."""
    return name in attribute_of(box, "class").split()
