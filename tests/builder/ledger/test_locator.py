from __future__ import annotations

import pytest

from chronicle.ledger.locator import count_of_pages, place_number


@pytest.mark.parametrize(
    ("earlier", "later"),
    [("2", "12"), ("ix", "x"), ("xii", "1"), ("xl", "l"), ("00:41:05", "00:41:06"), ("00:59:59", "01:00:00")],
)
def test_places_have_an_order(earlier, later):
    """Pages stand in the order of the book, those with Roman numbers in front; times in that of the clock."""
    assert place_number(earlier) < place_number(later)


@pytest.mark.parametrize(("pages", "count"), [("12", 1), ("12-14", 3), ("ix-xii", 4)])
def test_how_many_pages_are_named(pages, count):
    """A noun goes with how many pages there are."""
    assert count == count_of_pages(pages)
