"""How a PDF is opened, and how its pages are called."""

from __future__ import annotations

import pikepdf
import pytest

from chronicle.outputs.pdf.folios import Foliation, folios_of, page_labels
from chronicle.outputs.pdf.viewing import set_view
from tests.languages import edition_of

STRETCHES = [Foliation.COVER] * 2 + [Foliation.FRONT] * 3 + [Foliation.TEXT] * 12


def viewed(code: str) -> pikepdf.Pdf:
    """Return a file of white pages: cover, front matter, text."""
    pdf = pikepdf.new()
    for _ in STRETCHES:
        pdf.add_blank_page()
    edition = edition_of(code)
    set_view(pdf, edition, page_labels(folios_of(STRETCHES, edition), "Cover"))
    return pdf


@pytest.mark.parametrize("code", ["en", "ar", "zh", "fa"])
def test_pages_are_called_what_is_printed_on_them(code: str) -> None:
    """Whatever counts in whichever signs, and from where on, the label of a page is its printed number."""
    printed = [folio.printed or "Cover" for folio in folios_of(STRETCHES, edition_of(code))]
    assert printed == [str(page.label) for page in viewed(code).pages]


def test_numbers_that_count_up_are_one_run() -> None:
    """A book of a thousand pages needs one label for each way to count, not a thousand."""
    assert 2 * 3 == len(viewed("en").Root.PageLabels.Nums)


@pytest.mark.parametrize(
    ("code", "layout", "direction"), [("en", "/TwoPageRight", "/L2R"), ("ar", "/SinglePage", "/R2L")]
)
def test_a_book_opens_whole_and_from_its_own_side(code: str, layout: str, direction: str) -> None:
    """The first page is shown whole; facing pages only where programs put them on their sides (U-RD-07)."""
    pdf = viewed(code)
    root = pdf.Root
    assert (layout, direction) == (str(root.PageLayout), str(root.ViewerPreferences.Direction))
    first = pdf.pages[0].obj
    assert (first.objgen, pikepdf.Name.Fit) == (root.OpenAction[0].objgen, root.OpenAction[1])
    assert ("/UseOutlines", edition_of(code).tag) == (str(root.PageMode), str(root.Lang))
    assert root.ViewerPreferences.DisplayDocTitle


def test_links_are_printed_with_their_page() -> None:
    """PDF/A asks that what is seen is printed."""
    pdf = pikepdf.new()
    pdf.add_blank_page()
    link = pikepdf.Dictionary(Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Link, Rect=[0, 0, 9, 9])
    pdf.pages[0].obj.Annots = pikepdf.Array([pdf.make_indirect(link)])
    set_view(pdf, edition_of("en"), [])
    assert 4 == pdf.pages[0].obj.Annots[0].F
