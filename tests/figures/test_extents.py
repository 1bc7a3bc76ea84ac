"""Where dates and figures lie on an axis."""

from datetime import date

import pytest

from chronicle.evidence.model import DateSaid, Quantity
from chronicle.figures.extents import CannotBeDrawn, Extent, date_extent, quantity_extent


def _ordinal(text: str) -> int:
    return date.fromisoformat(text).toordinal()


def test_a_day_is_a_point():
    """A day is drawn as a point, without a reach that no document gives."""
    noon = _ordinal("2011-04-18") + 0.5
    assert Extent(noon, noon) == date_extent(DateSaid(edtf="2011-04-18"))


def test_a_month_lies_somewhere_within():
    """A month reaches from its first day to its last."""
    expected = Extent(_ordinal("2011-05-01"), _ordinal("2011-06-01"), "within")
    assert expected == date_extent(DateSaid(edtf="2011-05"))


@pytest.mark.parametrize(
    ("part", "opened"),
    [("early", (False, True)), ("mid", (True, True)), ("late", (True, False)), ("end-of", (True, False))],
)
def test_a_vague_part_is_open_inside_its_year(part: str, opened: tuple[bool, bool]):
    """A date such as late 2011 fades into its year, and never beyond the year's end."""
    extent = date_extent(DateSaid(edtf="2011", part=part))
    assert opened == (extent.open_low, extent.open_high)


@pytest.mark.parametrize(
    ("part", "turn", "opened"),
    [("by", "2012-06-01", "low"), ("before", "2012-05-01", "low"), ("after", "2012-06-01", "high")],
)
def test_a_bounded_date_is_open_on_one_side(part: str, turn: str, opened: str):
    """What is dated by, before or after a month is open on the side that no document bounds."""
    extent = date_extent(DateSaid(edtf="2012-05", part=part))
    expected = Extent(_ordinal(turn), _ordinal(turn), open_low=opened == "low", open_high=opened == "high")
    assert expected == extent


def test_an_interval_lasts():
    """An interval is drawn from end to end."""
    assert date_extent(DateSaid(edtf="2014-05-07/2014-05-09")).shape == "lasting"


def test_a_phrase_without_a_calendar_cannot_be_drawn():
    """A date that is no calendar date and has nothing to sort by has no place."""
    with pytest.raises(CannotBeDrawn):
        date_extent(DateSaid(said="the next day"))


@pytest.mark.parametrize(
    ("quantity", "expected"),
    [
        (Quantity(7, 7, "exact", "person"), Extent(7, 7)),
        (Quantity(200, 300, "range", "person"), Extent(200, 300, "within")),
        (Quantity(7, 7, "at-least", "person"), Extent(7, 7, open_high=True)),
        (Quantity(20, 20, "almost", "person"), Extent(20, 20, open_low=True)),
        (Quantity(20, 20, "about", "person"), Extent(20, 20, open_low=True, open_high=True)),
        (
            Quantity(None, None, "hundreds", "person"),
            Extent(200, 1000, "within", open_low=True, open_high=True),
        ),
    ],
)
def test_a_qualifier_is_drawn(quantity: Quantity, expected: Extent):
    """A figure keeps its qualifier: a range its width, a limit its open side."""
    assert expected == quantity_extent(quantity)


def test_most_has_no_number():
    """A word such as most has no place on an axis of numbers."""
    with pytest.raises(CannotBeDrawn):
        quantity_extent(Quantity(None, None, "most", "person"))


def test_one_of_two_days_lies_within_them():
    """One of two days lasts no longer than a day: it lies somewhere within both."""
    expected = Extent(_ordinal("2024-12-05"), _ordinal("2024-12-07"), "within")
    assert expected == date_extent(DateSaid(edtf="2024-12-05/2024-12-06", part="either"))
