"""What of the index goes over to the next page is repeated there, in two columns, in each direction."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import pytest
from lxml import etree

from chronicle.outputs.pdf.faces import faces_of
from chronicle.outputs.pdf.fetcher import BuildFolders
from chronicle.outputs.pdf.layout import STYLES, LaidBook, lay_out, style_sheets
from chronicle.outputs.pdf.log_watch import every_warning_is_fatal
from chronicle.outputs.pdf.parts import Frame, Part
from chronicle.outputs.pdf.weasyprint_patches.artifacts import is_artifact, mark_artifacts
from chronicle.outputs.pdf.weasyprint_patches.boxes import descendants, is_class, is_text, page_box
from chronicle.outputs.pdf.weasyprint_patches.patching import patched
from chronicle.outputs.pdf.weasyprint_patches.typesetting import Typesetter
from tests.languages import edition_of

if TYPE_CHECKING:
    from chronicle.outputs.pdf.weasyprint_patches.protocols import Box, Page

WORDS = {"en": ("", " (continued)"), "ar": ("", " (تتمة)"), "zh": ("", "（续）")}
NAMES = {"en": ("S", "siege", "place"), "ar": ("ح", "حصار", "موضع"), "zh": ("W", "围困", "地点")}


def _index(code: str) -> Part:
    """Return an index of one letter, in which one entry has more sub-entries than a page holds."""
    letter, name, place = NAMES[code]
    document = etree.Element("section", {"class": "document appendix-index", "id": "index"})
    header = etree.SubElement(document, "header", {"class": "opening"})
    etree.SubElement(header, "h1", {"id": "i.top", "data-bookmark": "I"}).text = "I"
    section = etree.SubElement(document, "section", {"class": "level-2"})
    etree.SubElement(section, "h2", {"id": "i.l", "data-bookmark": letter}).text = letter
    item = etree.SubElement(etree.SubElement(section, "ul", {"class": "index-entries"}), "li")
    _entry(item, f"{name}\u2002")
    below = etree.SubElement(item, "ul", {"class": "index-entries"})
    for number in range(40):
        _entry(etree.SubElement(below, "li"), f"{place} {number}\u2002")
    return Part("index", "I", document, recto=False)


def _entry(item: etree._Element, text: str) -> None:
    paragraph = etree.SubElement(item, "p", {"class": "index-entry"})
    paragraph.text = text
    etree.SubElement(paragraph, "a", {"href": "#i.top", "class": "internal"}).text = "1.1"


@cache
def _laid(code: str) -> LaidBook:
    edition, part = edition_of(code), _index(code)
    frame = Frame(edition, "I", continued=WORDS[code])
    with every_warning_is_fatal(code) as watch, patched():
        low = "@page { size: 148mm 105mm }"  # pages of a few lines: what stands on many of them is soon set
        typesetter = Typesetter([*style_sheets(faces_of([part], frame)), low], BuildFolders([STYLES]).find)
        return lay_out([part], frame, typesetter, watch, base=STYLES.as_uri())


def _said(box: Box) -> str:
    return "".join(each.text for each in descendants(box) if is_text(each)).replace("\u2009", "")


def _lines(page: Page, name: str) -> list[Box]:
    found: dict[int, Box] = {}  # a paragraph's lines have its tag and class too
    for box in descendants(page_box(page)):
        if box.element_tag == "p" and is_class(box, name):
            found.setdefault(id(box.element), box)
    return list(found.values())


def _edge(box: Box, code: str) -> float:
    """Return where the letters of a paragraph begin."""
    texts = [each for each in descendants(box) if is_text(each) and each.text.strip()]
    if edition_of(code).direction == "rtl":
        return max(each.position_x + each.width for each in texts)
    return min(each.position_x for each in texts)


@pytest.mark.parametrize("code", list(WORDS))
def test_the_next_page_repeats_letter_and_entry(code: str) -> None:
    """A page that begins inside an entry says of which letter and which entry, once, at its head."""
    letter, name, _place = NAMES[code]
    first, *others = _laid(code).pages
    assert [] == _lines(first, "continued")
    assert others
    for page in others:
        repeated = _lines(page, "continued")
        assert [letter + WORDS[code][1], name + WORDS[code][1]] == [_said(box) for box in repeated]
        assert _lines(page, "index-entry")[0] is repeated[1]
        assert repeated[0].position_y < repeated[1].position_y
        assert _edge(repeated[0], code) == pytest.approx(_edge(repeated[1], code), abs=0.5)


@pytest.mark.parametrize("code", list(WORDS))
def test_the_index_has_two_columns(code: str) -> None:
    """Each page has entries at two places across, and on the last one the columns are about as long."""
    rtl = edition_of(code).direction == "rtl"
    for page in _laid(code).pages:
        ends: dict[float, float] = {}
        for box in _lines(page, "index-entry"):
            if not is_class(box, "continued"):
                edge = box.position_x + (box.margin_width() if rtl else 0)
                ends[round(edge / 50)] = box.position_y
        assert 2 <= len(ends) <= 3  # the entry itself stands farther out than its sub-entries
    columns = sorted(ends.values())
    assert columns[-1] - columns[0] < 100


def test_what_is_repeated_is_no_text() -> None:
    """A repeated line is painted as an artifact: who is read the book to hears each entry once."""
    page = _laid("en").pages[1]
    mark_artifacts(page)
    assert all(is_artifact(box) for box in _lines(page, "continued"))
    assert not any(is_artifact(box) for box in _lines(page, "index-entry") if not is_class(box, "continued"))
