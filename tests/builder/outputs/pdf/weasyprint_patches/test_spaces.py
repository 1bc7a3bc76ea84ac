"""Lines that are full but for a space."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from lxml import etree

from chronicle.outputs.pdf.parts import Part
from chronicle.outputs.pdf.weasyprint_patches.boxes import (
    children,
    descendants,
    is_class,
    is_line,
    is_text,
    page_box,
)
from tests.builder.outputs.pdf.conftest import painted_width, set_parts
from tests.languages import edition_of

if TYPE_CHECKING:
    from pathlib import Path

_WORDS = "The references of Chinese Wikipedia help only half-way here."


def test_a_run_that_fits_but_for_its_last_space_keeps_its_line(tmp_path: Path) -> None:
    """No line holds its first word alone because the run that it begins ends in a space (U-WP-10)."""
    body = etree.Element("section", {"class": "document", "id": "x"})
    for quarters in range(320, 360):  # of a millimetre
        style = f"width: {quarters / 4}mm; break-inside: avoid"
        paragraph = etree.SubElement(body, "p", {"class": "subject", "style": style})
        paragraph.text = f"{_WORDS} "
        etree.SubElement(paragraph, "cite").text = "A headline that is long enough for a second line of text"
    book = set_parts([Part("chapters/01-x", "A", body)], edition_of("en"), tmp_path)
    paragraphs = [
        ["".join(run.text for run in descendants(line) if is_text(run)) for line in children(box)]
        for page in book.pages
        for box in descendants(page_box(page))
        if is_class(box, "subject") and not is_line(box) and not is_text(box)
    ]
    assert len(body) == len(paragraphs)
    for lines in paragraphs:
        assert len(lines) > 1
        assert all(len(line.split()) > 1 for line in lines[:-1])


_ARABIC = (
    "ويقول المقال إن تلك كانت المرة الأولى التي تبسط فيها الحكومة سيطرتها على المدينة كلها؛ وهي الأقدم، ولا "
    "تجعله إلا وثيقة واحدة، من غير أن يغادروا، وسؤالها أو أبسطها: كم كان عددهم، ومن دوّن ذلك و"
)


def test_no_arabic_line_sticks_out(tmp_path: Path) -> None:
    """Every run of a justified Arabic line is drawn inside the measure, before a foreign passage too."""
    body = etree.Element("section", {"class": "document", "id": "x"})
    for halves in range(160, 220, 3):  # of a millimetre
        style = f"width: {halves / 2}mm; break-inside: avoid"
        paragraph = etree.SubElement(body, "p", {"class": "subject", "style": style})
        paragraph.text = _ARABIC
        for title in ("Thousands flee as rebels push on", "Rebels reach key city", "A strike in the area"):
            foreign = etree.SubElement(paragraph, "span", {"dir": "ltr", "lang": "en"})
            foreign.text = title
            foreign.tail = f" {_ARABIC} "
        foreign.tail = foreign.tail.rstrip()
    book = set_parts([Part("chapters/01-x", "A", body)], edition_of("ar"), tmp_path)
    subjects = [
        box
        for page in book.pages
        for box in descendants(page_box(page))
        if box.element_tag == "p" and not is_text(box) and not is_line(box)
    ]
    assert len(body) == len(subjects)
    for subject in subjects:
        left, right = subject.position_x, subject.position_x + subject.width
        lines = [line for line in children(subject) if is_line(line)]
        assert len(lines) > 5
        for line in lines:
            runs = [run for run in descendants(line) if is_text(run) and run.text.strip()]
            assert min(run.position_x for run in runs) > left - 0.5
            assert max(run.position_x + painted_width(run) for run in runs) < right + 0.5


@pytest.mark.parametrize("width", [f"{width}mm" for width in range(60, 100, 8)])
def test_a_comma_at_the_end_of_an_arabic_line_keeps_off_its_number(width: str, tmp_path: Path) -> None:
    """A run of a comma and a space, broken at the space, is painted beside the number and not on it.

    Upstream: U-WP-11.
    """
    from tests.builder.oracles.preflight.conftest import proof_of
    from tests.builder.oracles.preflight.test_pages import look

    body = etree.Element("section", {"class": "document", "id": "x"})
    paragraph = etree.SubElement(body, "p", {"style": f"width: {width}; text-align: start"})
    for number in range(60):
        link = etree.SubElement(paragraph, "a", {"href": "#x"})
        link.text, link.tail = f"{number % 9 + 1}.{number}", "، "
    assert [] == [problem for problem in look(proof_of("ar", body, tmp_path)) if problem.code == "P023"]
