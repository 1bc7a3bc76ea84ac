"""A running head is one line, whatever the title."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from chronicle.outputs.pdf.weasyprint_patches.boxes import children, descendants, is_line, is_margin, page_box
from tests.builder.outputs.pdf.conftest import chapter, set_parts
from tests.builder.outputs.pdf.test_layout import margin_texts
from tests.languages import edition_of

if TYPE_CHECKING:
    from pathlib import Path

_LONG = {"en": "WIDE WORDS " * 12, "ar": "كلمات طويلة " * 14, "zh": "很长的标题" * 14}


@pytest.mark.parametrize("code", ["en", "ar", "zh"])
def test_a_head_never_runs_over_its_line(code: str, tmp_path: Path) -> None:
    """A head that is wider than the text ends behind a word that fits, and stands in its middle."""
    part = replace(chapter(code, 1, 4), head=_LONG[code].strip())
    page = set_parts([part], edition_of(code), tmp_path).pages[1]
    head = margin_texts(page)["@top-center"]
    assert head.endswith("…")
    assert _LONG[code].startswith(head[:-1])
    assert len(head) > 20
    (margin,) = (
        each for each in children(page_box(page)) if is_margin(each) and each.at_keyword == "@top-center"
    )
    lines = [box for box in descendants(margin) if is_line(box)]
    (run,) = children(lines[0])
    while run.children if hasattr(run, "children") else ():
        (run,) = children(run)
    left, right = margin.content_box_x(), margin.content_box_x() + margin.width
    assert 1 == len(lines)
    assert left <= run.position_x
    assert run.position_x + run.width <= right
    assert abs((run.position_x - left) - (right - run.position_x - run.width)) < 1


def test_a_part_without_sections_has_the_book_on_its_versos(tmp_path: Path) -> None:
    """Above a verso stands the chapter where rectos have sections, else the book."""
    whole = chapter("en", 1)
    for heading in whole.body.iter("h2"):
        del heading.attrib["data-bookmark"]
    pages = set_parts([whole], edition_of("en"), tmp_path).pages
    heads = [margin_texts(page)["@top-center"] for page in pages[1:3]]
    assert ["A Small Book, 2011–2024", "A 1"] == heads
