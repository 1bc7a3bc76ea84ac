"""Lines that are full but for a space."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from lxml import etree

from chronicle.editions import edition_of
from chronicle.press.parts import Part
from chronicle.press.weasy import descendants, is_class, is_line, is_text, page_box
from tests.press.conftest import set_parts

if TYPE_CHECKING:
    from pathlib import Path

_WORDS = "The references of Chinese Wikipedia help only half-way here."


@pytest.mark.parametrize("width", [f"{width / 4}mm" for width in range(320, 360)])
def test_a_run_that_fits_but_for_its_last_space_keeps_its_line(width: str, tmp_path: Path) -> None:
    """No line holds its first word alone because the run that it begins ends in a space."""
    body = etree.Element("section", {"class": "document", "id": "x"})
    paragraph = etree.SubElement(body, "p", {"class": "subject", "style": f"width: {width}"})
    paragraph.text = f"{_WORDS} "
    etree.SubElement(paragraph, "cite").text = "A headline that is long enough for a second line of text"
    book = set_parts([Part("chapters/01-x", "A", body)], edition_of("en"), tmp_path)
    lines = [
        "".join(run.text for run in descendants(line) if is_text(run))
        for box in descendants(page_box(book.pages[0]))
        if is_class(box, "subject") and not is_line(box) and not is_text(box)
        for line in box.children
    ]
    assert len(lines) > 1
    assert all(len(line.split()) > 1 for line in lines[:-1])
