"""What is asked of a box while pages are made is answered as WeasyPrint answers it."""

from __future__ import annotations

from itertools import product
from typing import Any

import pytest
from weasyprint.formatting_structure.boxes import BlockBox, Box, ParentBox  # type: ignore[import-untyped]

from chronicle.outputs.pdf.weasyprint_patches import flow

STANDS, PAGES = Box.is_in_normal_flow, ParentBox.page_values
PLACES = ("static", "relative", "absolute", "fixed", ("running()", "head"), ("note()", "a"))
FLOATS = ("none", "left", "right", "inline-start", "inline-end", "footnote")


def _block(*children: Any, page: str = "", place: Any = "static", beside: str = "none") -> Any:
    return BlockBox("p", {"page": page, "position": place, "float": beside}, None, list(children))


@pytest.mark.parametrize(("place", "beside"), list(product(PLACES, FLOATS)))
def test_a_box_stands_in_the_flow_or_not_as_before(place: object, beside: str) -> None:
    """Whatever floats or is placed by itself is out of it; what is moved from its place is not.

    Upstream: U-WP-45.
    """
    box = _block(place=place, beside=beside)
    assert flow._is_in_normal_flow(STANDS)(box) == STANDS(box)
    assert STANDS(box) == (place in ("static", "relative") and beside == "none")


@pytest.mark.parametrize(
    ("box", "pages"),
    [
        (_block(page="a"), ("a", "a")),
        (_block(_block(page="b"), page="a"), ("b", "b")),
        (_block(_block(page="b"), _block(page="x"), _block(page="c"), page="a"), ("b", "c")),
        (_block(_block(), _block(page="c"), page="a"), ("a", "c")),
        (
            _block(_block(page="x", place="fixed"), _block(page="b"), _block(page="x", beside="footnote")),
            ("b", "b"),
        ),
        (_block(_block(page="b", beside="left"), _block(page="c")), ("b", "c")),
        (_block(_block(page="x", place="absolute"), page="a"), ("a", "a")),
    ],
)
def test_a_box_begins_and_ends_on_the_pages_of_what_it_holds(box: Any, pages: tuple[str, str]) -> None:
    """What is out of the flow decides nothing; a float does, and a child without a page of its own.

    Upstream: U-WP-45.
    """
    assert pages == flow._page_values(PAGES)(box) == PAGES(box)
