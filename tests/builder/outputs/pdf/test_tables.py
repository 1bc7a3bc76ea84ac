"""A table of several pages has its head on each, its caption on the first, and stays in the text."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from lxml import etree

from chronicle.outputs.pdf.parts import Part
from chronicle.outputs.pdf.weasyprint_patches.boxes import descendants, is_class, page_box
from tests.builder.outputs.pdf.conftest import SENTENCES, set_parts
from tests.languages import edition_of

if TYPE_CHECKING:
    from chronicle.outputs.pdf.layout import LaidBook
    from chronicle.outputs.pdf.weasyprint_patches.protocols import Box, Page


def _table(document: etree._Element, name: str, rows: list[str]) -> None:
    """Add a table of two columns with a caption and a head."""
    frame = etree.SubElement(document, "div", {"class": "table"})
    table = etree.SubElement(frame, "table", {"class": name})
    etree.SubElement(table, "caption").text = "What happened"
    head = etree.SubElement(etree.SubElement(table, "thead"), "tr")
    for text in ("Date", "What"):
        etree.SubElement(head, "th", {"scope": "col"}).text = text
    body = etree.SubElement(table, "tbody")
    for text in rows:
        row = etree.SubElement(body, "tr")
        etree.SubElement(row, "th", {"scope": "row"}).text = "May"
        etree.SubElement(etree.SubElement(row, "td"), "p").text = text


@cache
def _laid() -> LaidBook:
    """Return a page of text with two tables: of many rows, and with a row that is higher than a page."""
    document = etree.Element("section", {"class": "document", "id": "t"})
    header = etree.SubElement(document, "header", {"class": "opening"})
    etree.SubElement(header, "h1", {"id": "t.top", "data-bookmark": "T"}).text = "T"
    etree.SubElement(document, "p").text = SENTENCES["en"] * 3
    _table(document, "many", [SENTENCES["en"]] * 12)
    _table(document, "tall", ["Short.", SENTENCES["en"] * 20, "Short."])
    low = "@page { size: 148mm 105mm }"  # pages of a few lines: what stands on many of them is soon set
    return set_parts([Part("t", "T", document)], edition_of("en"), Path("/"), low)


def _boxes(page: Page, tag: str, within: str) -> list[Box]:
    """Return the boxes of a tag inside a table, once each."""
    every = (box for box in descendants(page_box(page)) if box.element_tag == "table")
    tables = [table for table in every if is_class(table, within)]
    found = {id(box.element): box for table in tables for box in descendants(table) if box.element_tag == tag}
    return list(found.values())


def test_the_head_stands_on_each_page() -> None:
    """Whoever turns a page of a table reads there what its columns are."""
    pages = [page for page in _laid().pages if _boxes(page, "td", "many")]
    assert len(pages) > 2
    assert all(_boxes(page, "thead", "many") for page in pages)


def test_a_row_higher_than_a_page_has_the_head_too() -> None:
    """A row that goes over pages has the head above each of its parts."""
    pages = [page for page in _laid().pages if _boxes(page, "td", "tall")]
    assert len(pages) > 2
    assert all(_boxes(page, "thead", "tall") for page in pages)


def test_the_caption_stays_with_its_table() -> None:
    """A caption stands once, on the page on which the first row of its table does."""
    for name in ("many", "tall"):
        captions = [bool(_boxes(page, "caption", name)) for page in _laid().pages]
        rows = [bool(_boxes(page, "td", name)) for page in _laid().pages]
        assert captions.count(True) == 1
        assert captions.index(True) == rows.index(True)
