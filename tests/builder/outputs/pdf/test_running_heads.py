"""A running head is one line, and never cut."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from chronicle.core.problems import ProblemsFound
from chronicle.outputs.pdf.weasyprint_patches.boxes import children, descendants, is_line, is_margin, page_box
from tests.builder.outputs.pdf.conftest import chapter, set_parts
from tests.builder.outputs.pdf.test_layout import margin_texts
from tests.languages import edition_of, in_turn

if TYPE_CHECKING:
    from pathlib import Path

    from chronicle.outputs.pdf.parts import Part

_WIDE = {"en": "WIDE WORDS " * 12, "ar": "كلمات طويلة " * 14, "zh": "很长的标题" * 14}


def titled(code: str, title: str, paragraphs: int = 4, **attributes: str) -> Part:
    """Return a chapter of this title, whose heading says where it is written."""
    part = replace(chapter(code, 1, paragraphs), head=title, file="docs/chapters/01.md")
    for name, value in attributes.items():
        next(part.body.iter("h1")).set(name.replace("_", "-"), value)
    return part


@pytest.mark.parametrize("code", in_turn("ar", "en", "zh"))
def test_a_head_that_is_wider_than_its_line_is_refused(code: str, tmp_path: Path) -> None:
    """The fault names the title where it is written; with a short form the book is printed, in its middle."""
    title = _WIDE[code].strip()
    with pytest.raises(ProblemsFound) as caught:
        set_parts([titled(code, title, data_line="7")], edition_of(code), tmp_path)
    (fault,) = caught.value.problems
    assert ("docs/chapters/01.md", 7, "P052", title) == (fault.path, fault.line, fault.code, fault.subject)
    part = titled(code, title, data_line="7", data_short=title[:20])
    page = set_parts([part], edition_of(code), tmp_path).pages[1]
    assert title[:20].strip() == margin_texts(page)["@top-center"].strip()
    (margin,) = (
        each for each in children(page_box(page)) if is_margin(each) and each.at_keyword == "@top-center"
    )
    (line,) = (box for box in descendants(margin) if is_line(box))
    left, right = margin.content_box_x(), margin.content_box_x() + margin.width
    assert abs((line.position_x - left) - (right - line.position_x - line.width)) < 1


def test_a_head_of_a_section_is_refused_by_itself(tmp_path: Path) -> None:
    """Each head has the line of its own heading; one that stands on no page is not looked at."""
    part = titled("en", "A", 7, data_line="1")
    heading = next(part.body.iter("h2"))
    heading.set("data-bookmark", _WIDE["en"])
    heading.set("data-line", "9")
    with pytest.raises(ProblemsFound) as caught:
        set_parts([part], edition_of("en"), tmp_path)
    assert [9] == [fault.line for fault in caught.value.problems]
    heading.set("data-short", "Narrow words")
    pages = set_parts([part], edition_of("en"), tmp_path).pages
    assert "Narrow words" in {margin_texts(page).get("@top-center") for page in pages}
    set_parts([replace(titled("en", _WIDE["en"]), body=chapter("en", 1, 1).body)], edition_of("en"), tmp_path)


def test_a_part_without_sections_has_the_book_on_its_versos(tmp_path: Path) -> None:
    """Above a verso stands the chapter where rectos have sections, else the book."""
    whole = chapter("en", 1)
    for heading in whole.body.iter("h2"):
        del heading.attrib["data-bookmark"]
    pages = set_parts([whole], edition_of("en"), tmp_path).pages
    heads = [margin_texts(page)["@top-center"] for page in pages[1:3]]
    assert ["A Small Book, 2011–2024", "A 1"] == heads
