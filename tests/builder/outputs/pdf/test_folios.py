"""The numbers of pages: none on the cover, front matter apart, the text from one on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pypdfium2
import pytest

from chronicle.outputs.pdf.folios import Foliation, folios_of, page_labels, roman
from tests.languages import edition_of

if TYPE_CHECKING:
    from tests.builder.outputs.pdf.conftest import Small

_PAGES = [Foliation.COVER] * 2 + [Foliation.FRONT] * 3 + [Foliation.TEXT] * 2


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("en", ["", "", "i", "ii", "iii", "1", "2"]),
        ("zh", ["", "", "i", "ii", "iii", "1", "2"]),
        ("ar", ["", "", "أ", "ب", "ج", "1", "2"]),
        ("fa", ["", "", "الف", "ب", "ج", "۱", "۲"]),
        ("he", ["", "", "א", "ב", "ג", "1", "2"]),
    ],
)
def test_front_matter_is_numbered_apart(code: str, expected: list[str]) -> None:
    """Front matter has Roman numerals, or its language's letters; the text begins with one."""
    assert expected == [folio.printed for folio in folios_of(_PAGES, edition_of(code))]


def test_roman_numerals() -> None:
    """Numerals are made of the signs of hundreds, tens and ones, with four and nine by subtraction."""
    assert ["i", "iv", "ix", "xiv", "xix", "xl", "xcix"] == [roman(n) for n in (1, 4, 9, 14, 19, 40, 99)]


def test_labels_are_as_short_as_a_file_can_say_them() -> None:
    """Numerals that PDF counts by itself begin once; other signs stand at each page."""
    english, arabic = (list(page_labels(folios_of(_PAGES, edition_of(code)), "X")) for code in ("en", "ar"))
    assert [(0, "", "X"), (2, "r", ""), (5, "D", "")] == english
    assert [(0, "", "X"), (2, "", "أ"), (3, "", "ب"), (4, "", "ج"), (5, "D", "")] == arabic


def test_a_reader_shows_the_printed_folio(small: Small) -> None:
    """The label that programs show for a page is the number that is printed on it."""
    with pypdfium2.PdfDocument(small.path) as pdf:
        labels = [pdf.get_page_label(index) for index in range(len(pdf))]
    assert ["Cover"] * 2 == labels[:2]
    assert [folio.printed for folio in small.printed.book.folios][2:] == labels[2:]
