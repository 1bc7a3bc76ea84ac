"""The cover is the first leaf of the PDF, and no part of what a print shop prints inside."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pypdfium2

from chronicle.outputs.pdf.front_cover import LEAVES, CoverWords, front_of_cover, without_cover
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


def test_each_document_has_a_line_up_to_a_number() -> None:
    """The front has a line for each document; of very many, as many as leave the words alone."""
    counts = []
    for documents in (0, 5, 400):
        front = front_of_cover(CoverWords("A", "", "", documents), edition_of("en"))
        counts.append(len(front.xpath(".//*[@class='cover-line']")))
    assert [0, 5, 12] == counts
