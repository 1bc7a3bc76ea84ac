"""The style sheets do what each script and direction needs, as laid-out boxes show."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from lxml import etree

from chronicle.languages.editions import Edition
from chronicle.outputs.pdf.layout import STYLES
from chronicle.outputs.pdf.weasyprint_patches.boxes import descendants, is_line, is_text, page_box
from tests.builder.outputs.pdf.conftest import SENTENCES, chapter, set_parts
from tests.languages import EDITIONS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

GENERIC = {"serif", "sans-serif", "monospace", "cursive", "fantasy", "system-ui"}
Laid = tuple[Edition, list[Any]]


@pytest.fixture(scope="module", params=EDITIONS, ids=lambda edition: edition.code)
def laid(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Laid:
    """Return the boxes of a chapter with emphasis, code and a definition list, in each language."""
    edition: Edition = request.param
    part = chapter(edition.code, 1, 3)
    section = part.body[0]
    last = section[-1]
    for tag in ("em", "strong", "code"):
        etree.SubElement(last, tag).text = "2012-02-03"
    entries = etree.SubElement(section, "dl")
    etree.SubElement(entries, "dt").text = SENTENCES[edition.code]
    etree.SubElement(entries, "dd").text = SENTENCES[edition.code] * 4
    folder = tmp_path_factory.mktemp(edition.code)
    book = set_parts([part], edition, folder)
    return edition, [box for page in book.pages for box in descendants(page_box(page))]


def tagged(boxes: list[Any], tag: str) -> Iterator[Any]:
    """Yield the boxes of an element."""
    found = [box for box in boxes if box.element_tag == tag and not is_text(box) and not is_line(box)]
    assert found
    yield from found


def ends(paragraph: Any, side: str) -> list[float]:
    """Return where the words of each line of a paragraph begin: the outermost edge at that side."""
    found = []
    for line in (box for box in descendants(paragraph) if is_line(box)):
        words = [box for box in descendants(line) if is_text(box) and box.text.strip() and is_running(box)]
        if words and side == "right":
            found.append(max(box.position_x + box.width for box in words))
        elif words:
            found.append(min(box.position_x for box in words))
    return found


def is_running(box: Any) -> bool:
    """Say whether a box is part of the running text, not of a number in the margin or a note."""
    return box.element_tag == "p" and box.style["font_size"] > 9


def test_code_in_print_runs_left_to_right(laid: Laid) -> None:
    """The tokens of code keep their order in a right-to-left paragraph (U-WP-03)."""
    _edition, boxes = laid
    assert {"ltr"} == {box.style["direction"] for box in tagged(boxes, "code")}


def test_nothing_is_laid_out_on_a_grid(laid: Laid) -> None:
    """WeasyPrint does not mirror a grid (U-WP-04)."""
    _edition, boxes = laid
    assert [] == [box for box in boxes if "grid" in box.style["display"]]


def test_paragraphs_are_indented_where_lines_begin(laid: Laid) -> None:
    """In Arabic the first line of a paragraph is shorter at the right, and at the left nothing is missing."""
    edition, boxes = laid
    second = next(box for box in tagged(boxes, "p") if box.element.get("id") == "p1-2")
    if edition.direction == "rtl":
        assert 0 == second.style["text_indent"].value
        first, *others = ends(second, "right")
        assert first < max(others) - 10
    else:
        first, *others = ends(second, "left")
        assert first > min(others) + 10


def test_definitions_are_set_in_from_their_side(laid: Laid) -> None:
    """The margin of a definition is at the right in Arabic, at the left elsewhere."""
    edition, boxes = laid
    for box in tagged(boxes, "dd"):
        margins = (box.margin_left, box.margin_right)
        assert 0 < max(margins)
        assert (min(margins) == margins[0]) == (edition.direction == "rtl")


def test_arabic_is_never_letter_spaced(laid: Laid) -> None:
    """Space between letters would break their joins."""
    edition, boxes = laid
    spaced = {box.style["letter_spacing"] for box in boxes if is_text(box)}
    assert edition.direction == "ltr" or spaced <= {"normal", 0}


def test_marks_come_from_the_face_of_the_script(laid: Laid) -> None:
    """Quotation marks and dashes have the width of the script: its own face comes first."""
    edition, boxes = laid
    first = {"Latn": "Gentium Plus", "Arab": "Amiri", "Hans": "Noto Serif CJK SC"}[edition.script]
    assert {first} == {box.style["font_family"][0] for box in tagged(boxes, "p")}


def test_emphasis_is_slanted_in_latin_alone(laid: Laid) -> None:
    """There is no slanted Arabic or Chinese face; emphasis looks different all the same (U-WP-16)."""
    edition, boxes = laid
    (box,) = tagged(boxes, "em")
    plain = next(tagged(boxes, "p"))
    assert ("italic" if edition.script == "Latn" else "normal") == box.style["font_style"]
    look = ("font_style", "font_weight", "font_family")
    assert [box.style[each] for each in look] != [plain.style[each] for each in look]


def test_families_are_named(laid: Laid) -> None:
    """A generic family would pick its Han face by language, and on each system another one (U-WP-17)."""
    _edition, boxes = laid
    assert not GENERIC & {family for box in boxes for family in box.style["font_family"]}


@pytest.mark.parametrize("sheet", sorted(STYLES.rglob("*.css")), ids=lambda sheet: sheet.stem)
def test_no_selector_asks_what_an_element_holds(sheet: Path) -> None:
    """Selectors of print have no :has(), which searches the whole part at each element: classes say it."""
    assert ":has(" not in sheet.read_text("utf-8")
