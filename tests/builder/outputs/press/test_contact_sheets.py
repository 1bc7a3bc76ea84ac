"""Pages on sheets for designers: they lie as they face one another, from the side where the book begins."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from chronicle.outputs.press.contact_sheets import OPENINGS, PAGE, ROWS, contact_sheets, places_of
from tests.builder.oracles.preflight.hand_made import HEIGHT, WIDTH, box, write

if TYPE_CHECKING:
    from pathlib import Path


def test_facing_pages_lie_side_by_side() -> None:
    """The first page stands alone: at the right of its opening, in a book from the right at the left."""
    first, second, third = places_of(3, 100, right_to_left=False)
    assert first.left < second.left
    assert second.left + PAGE == third.left
    first, second, third = places_of(3, 100, right_to_left=True)
    assert first.left > second.left
    assert third.left + PAGE == second.left
    assert {0} == {place.sheet for place in (first, second, third)}


def test_rows_and_sheets_go_on() -> None:
    """After so many openings comes another row, after so many rows another sheet."""
    places = places_of(2 * OPENINGS * ROWS + 1, 100, right_to_left=False)
    assert places[2 * OPENINGS - 2].top == places[0].top < places[2 * OPENINGS - 1].top
    assert [0, 1] == [places[index].sheet for index in (-3, -1)]


def test_places_are_counted_in_pixels() -> None:
    """From the edges of the sheet: four openings in a row, three rows on a sheet, a gap around each."""
    found = places_of(28, 100, right_to_left=False)
    assert [(0, 296, 36), (0, 592, 36), (0, 852, 36), (0, 1148, 36)] == found[:4]
    assert [(0, 1704, 36), (0, 1964, 36), (0, 36, 172), (0, 296, 172)] == found[5:9]
    assert [(0, 1964, 308), (1, 36, 36), (1, 296, 36)] == found[22:25]
    assert [(0, 1704, 36), (0, 1408, 36), (0, 1148, 36)] == places_of(3, 100, right_to_left=True)


@pytest.mark.parametrize(("pages", "sheets"), [(1, 1), (23, 1), (24, 2)])
def test_a_book_has_as_many_sheets_as_it_needs(tmp_path: Path, pages: int, sheets: int) -> None:
    """All of one size, as long as the pages are high; the first page takes the room of two."""
    path = write(tmp_path / "a.pdf", *[""] * pages)
    drawn = [Image.open(io.BytesIO(each)) for each in contact_sheets(path, right_to_left=False)]
    high = round(PAGE * HEIGHT / WIDTH)
    assert [("PNG", (2260, 36 + 3 * (high + 36)))] * sheets == [(each.format, each.size) for each in drawn]


def test_each_page_is_drawn_at_its_place(tmp_path: Path) -> None:
    """A black page is dark where it lies, a white one is not, and labels stand on the desk below."""
    path = write(tmp_path / "a.pdf", "", box(0, 0, WIDTH, HEIGHT), "")
    (sheet,) = (Image.open(io.BytesIO(each)) for each in contact_sheets(path, right_to_left=True))
    high = round(PAGE * HEIGHT / WIDTH)
    drawn = [
        sheet.convert("L").getpixel((place.left + PAGE // 2, place.top + high // 2))
        for place in places_of(3, high, right_to_left=True)
    ]
    assert [255, 0, 255] == drawn
    below = sheet.convert("L").crop(
        (0, places_of(1, high, right_to_left=True)[0].top + high, sheet.width, high + 70)
    )
    assert below.getextrema()[0] < 100
