"""A small book on each paper, in each direction and in squares: all its words stand where text does."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pikepdf
import pytest
from lxml import etree

from chronicle.core.paper_sizes import PAPER_SIZES, PaperSize
from chronicle.oracles.preflight.area import check_area
from chronicle.oracles.preflight.sheet import MM, sheets
from chronicle.outputs.pdf.description import About
from chronicle.outputs.pdf.parts import Frame
from chronicle.outputs.pdf.printing import print_book
from tests.builder.outputs.pdf.conftest import SENTENCES, TITLE, chapter, front
from tests.languages import edition_of

if TYPE_CHECKING:
    from pathlib import Path

_COVER = 2  # pages whose ink goes up to the edges
_PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 60"><path d="M0 0h100v60h-100z"/></svg>'


@pytest.mark.parametrize("code", ["en", "ar", "zh"])
@pytest.mark.parametrize("paper", PAPER_SIZES.values(), ids=list(PAPER_SIZES))
def test_no_word_leaves_the_type_area(paper: PaperSize, code: str, tmp_path: Path) -> None:
    """Title, contents, text, notes, numbers, a table and a drawing keep to the page that is designed."""
    edition = edition_of(code)
    part = chapter(code, 1, paragraphs=5)
    section = part.body[0]
    (tmp_path / "square.svg").write_text(_PICTURE, "utf-8")
    figure = etree.Element("figure")
    picture = (tmp_path / "square.svg").as_uri()
    etree.SubElement(figure, "img", {"class": "drawing", "src": picture, "alt": "A square"})
    etree.SubElement(figure, "figcaption").text = SENTENCES[code]
    section.insert(2, figure)
    table = etree.SubElement(etree.SubElement(section, "div", {"class": "table"}), "table")
    row = etree.SubElement(etree.SubElement(table, "tbody"), "tr")
    for _ in range(4):
        etree.SubElement(row, "td").text = SENTENCES[code]
    frame = replace(Frame(edition, TITLE[code]), paper=paper)
    about = About(TITLE[code], "The editors", "2026-01-02T00:00:00Z")
    path = tmp_path / "book.pdf"
    path.write_bytes(print_book([*front(edition, 1), part], frame, about, folder=tmp_path).data)
    with sheets(path) as each:
        assert [] == [
            problem for at, sheet in each if at > _COVER for problem in check_area(sheet, path, at, edition)
        ]
    with pikepdf.Pdf.open(path) as pdf:
        sizes = {tuple(round(float(edge) / MM, 1) for edge in page.trimbox[2:]) for page in pdf.pages}
    assert {(paper.width, paper.height)} == sizes
