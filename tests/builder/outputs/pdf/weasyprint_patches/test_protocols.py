"""Laid-out boxes, pages and fonts have what the print room reads of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

import pytest

from chronicle.outputs.pdf.weasyprint_patches import protocols
from chronicle.outputs.pdf.weasyprint_patches.boxes import descendants, is_margin, is_text, page_box

if TYPE_CHECKING:
    from tests.builder.outputs.pdf.conftest import Small


def members(kind: type) -> set[str]:
    """Return the names of a protocol and of those that it extends."""
    own = [each for each in kind.__mro__ if each not in (object, Protocol) and Protocol in each.__mro__]
    return {
        name
        for each in own
        for name in {*vars(each).get("__annotations__", {}), *vars(each)}
        if not name.startswith("_")
    }


def lacks(thing: object, kind: type) -> set[str]:
    """Return what a thing lacks of a protocol."""
    return {name for name in members(kind) if not hasattr(thing, name)}


def test_the_members_of_a_protocol_are_known() -> None:
    """The test itself sees annotations, methods and what is inherited."""
    assert {"text", "element", "translate"} <= members(protocols.TextBox)


@pytest.mark.parametrize(
    ("kind", "which"),
    [(protocols.Box, lambda _box: True), (protocols.TextBox, is_text), (protocols.MarginBox, is_margin)],
)
def test_boxes_have_what_is_read_of_them(kind: type, which: object, small: Small) -> None:
    """Every box of a laid-out book has all that its protocol promises."""
    boxes = [box for page in small.printed.book.pages for box in descendants(page_box(page)) if which(box)]
    assert len(boxes) > 5
    assert set() == set().union(*(lacks(box, kind) for box in boxes))


def test_pages_and_fonts_have_what_is_read_of_them(small: Small) -> None:
    """Pages, the document and the fonts of a painted book have all that their protocols promise."""
    document = small.printed.book.document
    assert document.fonts
    assert set() == lacks(document, protocols.Document)
    assert set() == set().union(*(lacks(page, protocols.Page) for page in document.pages))
    assert set() == set().union(*(lacks(font, protocols.Font) for font in document.fonts.values()))
