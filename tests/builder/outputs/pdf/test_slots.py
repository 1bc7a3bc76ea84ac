"""Numbers of pages are written where they stand, once the pages are known."""

from __future__ import annotations

import pytest
from lxml import etree

from chronicle.outputs.pdf.slots import fill_slots, has_slots, slot
from tests.languages import edition_of


def test_what_has_no_page_is_named() -> None:
    """A place whose page is known has its number; of the others the targets are returned."""
    body = etree.fromstring("<div><span>so</span></div>")
    assert not has_slots(body)
    for target in ("a", "b"):
        slot(body, target, edition_of("en"))
    assert has_slots(body)
    assert ["b"] == fill_slots(body, {"a": "12"})
    assert ["so", "12", "0000"] == [place.text for place in body]


@pytest.mark.parametrize(
    ("code", "runs_on", "text", "css"),
    [("en", False, "0000", "slot"), ("fa", True, "۰۰۰۰", "slot runs-on"), ("ar", False, "0000", "slot")],
)
def test_a_place_is_as_wide_as_any_number(code: str, runs_on: bool, text: str, css: str) -> None:
    """Up to its number it holds four digits of its edition, which are read from left to right."""
    body = etree.Element("p")
    slot(body, "a", edition_of(code), runs_on=runs_on)
    (place,) = body
    assert (text, css, "ltr") == (place.text, place.get("class"), place.get("dir"))
