"""The cover is the first leaf of the PDF, and no part of what a print shop prints inside."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pikepdf
import pypdfium2
import pytest

from chronicle.outputs.pdf.front_cover import LEAVES, CoverWords, front_of_cover, without_cover
from chronicle.outputs.pdf.viewing import set_view
from tests.languages import edition_of

if TYPE_CHECKING:
    from tests.builder.outputs.pdf.conftest import Small


def test_the_cover_is_the_first_leaf(small: Small) -> None:
    """The first page has the band along the binding, the second nothing; the half-title follows."""
    with pypdfium2.PdfDocument(small.path) as pdf:
        first, second = (pdf[index].render(scale=1, grayscale=True).to_numpy() for index in (0, 1))
        first, second = (each.reshape(each.shape[:2]) for each in (first, second))
        says = [pdf[index].get_textpage().get_text_bounded() for index in range(3)]
    binding = 3 if small.edition.direction == "ltr" else -3
    assert 0 == first[:, binding].max()
    assert 255 == first[:, -binding].min() == second.min()
    assert "2011" in says[0]
    assert "" == says[1]
    assert "2011" in says[2]


def test_a_print_shop_has_the_pages_without_the_cover(small: Small) -> None:
    """What is printed inside begins with the half-title; a file without a cover stays as it is."""
    finished = small.path.read_bytes()
    inside = without_cover(finished)
    with pypdfium2.PdfDocument(finished) as whole, pypdfium2.PdfDocument(inside) as book:
        assert len(whole) - LEAVES == len(book)
        assert book.get_page_label(0) == whole.get_page_label(LEAVES)
    assert inside == without_cover(inside)


@pytest.mark.parametrize(
    ("style", "begins", "is_cover"), [("", 2, True), ("", 1, False), ("", 4, False), ("r", 2, False)]
)
def test_only_a_cover_is_taken_away(style: str, begins: int, is_cover: bool) -> None:
    """A cover is two pages without numbers; what is numbered, shorter or longer is no cover."""
    out = io.BytesIO()
    with pikepdf.new() as pdf:
        for _ in range(6):
            pdf.add_blank_page()
        labels = [(0, style, "" if style else "Cover"), (begins, "D", "")]
        set_view(pdf, edition_of("en"), labels)
        pdf.save(out)
    with pikepdf.open(io.BytesIO(without_cover(out.getvalue()))) as inside:
        assert 6 - LEAVES * is_cover == len(inside.pages)


@pytest.mark.parametrize(
    ("letters", "points"),
    [(1, 30), (32, 30), (33, 22), (80, 22), (81, 17), (130, 17), (131, 13), (200, 13), (999, 13)],
)
def test_a_long_title_is_set_smaller(letters: int, points: float) -> None:
    """The more letters a title has the smaller it is, and its subtitle with it, where there is one."""
    for subtitle in ("", "So"):
        front = front_of_cover(CoverWords("A" * letters, subtitle, ""), edition_of("en"))
        sizes = [f"font-size: {points}pt", f"font-size: {points * 0.55:g}pt"]
        assert sizes[: 1 + bool(subtitle)] == [each.get("style") for each in front.iter("p")]


def test_each_document_has_a_line_up_to_a_number() -> None:
    """The front has a line for each document; of very many, as many as leave the words alone."""
    counts = []
    for documents in (0, 5, 400):
        front = front_of_cover(CoverWords("A", "", "", documents), edition_of("en"))
        counts.append(len(front.xpath(".//*[@class='cover-line']")))
    assert [0, 5, 12] == counts


@pytest.mark.parametrize("foot", ["", "The editors"])
def test_who_is_responsible_stands_at_the_foot(foot: str) -> None:
    """Where somebody is named."""
    front = front_of_cover(CoverWords("A", "", foot), edition_of("en"))
    assert [foot][: bool(foot)] == [each.text for each in front.xpath("./p[@class='cover-foot']")]
