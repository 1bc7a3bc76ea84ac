"""Where dates and figures lie on an axis."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from chronicle.figures.allowance import of_length
from chronicle.figures.extents import CannotBeDrawn, Extent, date_extent, duration, quantity_extent
from chronicle.ledger.model import DateSaid, Quantity


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
    assert (_ordinal("2011-01-01"), _ordinal("2012-01-01")) == (extent.floor, extent.ceiling)


@pytest.mark.parametrize(
    ("part", "turn", "opened"),
    [("by", "2012-06-01", "low"), ("before", "2012-05-01", "low"), ("after", "2012-06-01", "high")],
)
def test_a_bounded_date_is_open_on_one_side(part: str, turn: str, opened: str):
    """What is dated by, before or after a month is open on the side that no document bounds."""
    extent = date_extent(DateSaid(edtf="2012-05", part=part))
    expected = Extent(_ordinal(turn), _ordinal(turn), open_low=opened == "low", open_high=opened == "high")
    assert expected == extent


NAMED = {
    None: ("2011-01-01", "2012-01-01"),
    "early": ("2011-01-01", "2011-05-02"),
    "mid": ("2011-05-02", "2011-09-01"),
    "late": ("2011-09-01", "2012-01-01"),
    "end-of": ("2011-11-25", "2012-01-01"),
}


@pytest.mark.parametrize("bound", ["by", "before", "until", "after", "from"])
@pytest.mark.parametrize("part", NAMED)
def test_a_part_that_is_bounded(part: str | None, bound: str):
    """By late 2011 ends with 2011 and is open below; each part with each bound turns at its own end."""
    when = DateSaid(edtf="2011", part=part or bound, bound=bound if part else None)
    begin, end = map(_ordinal, NAMED[part])
    turn = end if bound in ("by", "until", "after") else begin
    below = bound in ("by", "before", "until")
    assert Extent(turn, turn, open_low=below, open_high=not below) == date_extent(when)


@pytest.mark.parametrize(("unit", "least", "most"), [("day", 5.5, 6.5), ("year", 5.5 * 365.25, 6.5 * 365.25)])
def test_a_length_is_rounded(unit: str, least: float, most: float):
    """Six years are any length that is nearer to six than to five or seven."""
    assert (least, most) == duration(Quantity(6, 6, "exact", unit))


def test_a_length_is_rounded_to_its_last_place():
    """A length with decimals may be off by half of its last one."""
    least, most = duration(Quantity(Decimal("6.5"), Decimal("6.5"), "exact", "day"))
    assert (6.45, 6.55) == pytest.approx((least, most))
    assert (least, most) == pytest.approx(of_length(Quantity(Decimal("6.5"), Decimal("6.5"), "exact", "day")))


def test_a_figure_with_decimals_stands_where_it_says():
    """A decimal is drawn between the whole numbers."""
    assert Extent(41.5, 41.5) == quantity_extent(Quantity(Decimal("41.5"), Decimal("41.5"), "exact", "km"))


def test_a_length_of_people():
    """A number of people is no length of time."""
    with pytest.raises(CannotBeDrawn):
        duration(Quantity(6, 6, "exact", "person"))


def test_the_time_of_day_narrows_a_bound():
    """By the morning of a day is by its noon, not by its midnight."""
    when = DateSaid(edtf="2024-12-08", part="by", time="morning")
    assert _ordinal("2024-12-08") + 0.5 == date_extent(when).high


def test_what_lasts_is_sure_between_its_months():
    """An interval from a month to a day certainly lasts from the end of the month."""
    extent = date_extent(DateSaid(edtf="2017-03/2017-05-21"))
    assert (_ordinal("2017-04-01"), _ordinal("2017-05-22")) == extent.inner


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


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        (
            {"edtf": "2024-12-07/2024-12-08", "part": "night"},
            Extent(_ordinal("2024-12-08"), _ordinal("2024-12-08")),
        ),
        ({"edtf": "2011~"}, (("2011-01-01", "2012-01-01"), "within", True, True)),
        ({"edtf": "2011-04?"}, (("2011-04-01", "2011-05-01"), "within", True, True)),
        ({"edtf": "2011-04", "part": "about"}, (("2011-04-01", "2011-05-01"), "within", True, True)),
        ({"edtf": "2013/.."}, (("2013-01-01", "2013-01-01"), "point", False, True)),
        ({"edtf": "../2014-05"}, (("2014-06-01", "2014-06-01"), "point", True, False)),
        ({"edtf": "2013-21"}, (("2013-03-01", "2013-06-01"), "within", False, False)),
        ({"said": "then", "sort": "2011-04"}, (("2011-04-01", "2011-05-01"), "within", False, False)),
        ({"said": "then", "sort": "2011-04/2011-05"}, (("2011-04-01", "2011-06-01"), "within", False, False)),
    ],
)
def test_where_a_date_lies(when: dict[str, str], expected: Any):
    """What is only about known is open at both ends, what goes on at one; a night is its midnight."""
    found = date_extent(DateSaid(**when))
    if not isinstance(expected, Extent):
        (low, high), shape, *opened = expected
        expected = Extent(_ordinal(low), _ordinal(high), shape, *opened)
    assert expected == found


@pytest.mark.parametrize(
    ("time", "share"),
    [
        ("dawn", 0.225),
        ("morning", 0.35),
        ("noon", 0.5),
        ("afternoon", 0.625),
        ("evening", 0.85),
        ("night", 0.5),
    ],
)
def test_a_time_of_day_has_its_place_in_it(time: str, share: float):
    """Morning comes before noon; a night has no place of its own in its day."""
    found = date_extent(DateSaid(edtf="2024-12-06", time=time))
    assert pytest.approx(_ordinal("2024-12-06") + share) == found.middle
    assert "point" == found.shape


@pytest.mark.parametrize(
    ("edtf", "opened"),
    [
        ("2014-05-07/2014-05-09", (False, False)),
        ("2014-05-07~/2014-05-09", (True, False)),
        ("2014-05-07/2014-05-09?", (False, True)),
    ],
)
def test_a_doubt_at_an_end_opens_it(edtf: str, opened: tuple[bool, bool]):
    """What lasts is open where its document is not sure, and certainly lasts from day to day."""
    found = date_extent(DateSaid(edtf=edtf))
    assert opened == (found.open_low, found.open_high)
    assert (_ordinal("2014-05-07"), _ordinal("2014-05-10")) == found.inner == (found.low, found.high)


@pytest.mark.parametrize(
    ("qualifier", "opened"),
    [
        ("exact", (False, False)), ("up-to", (True, False)), ("almost", (True, False)),
        ("more-than", (False, True)), ("or-more", (False, True)), ("at-least", (False, True)),
        ("about", (True, True)),
    ],
)  # fmt: skip
def test_each_qualifier_has_its_open_side(qualifier: Any, opened: tuple[bool, bool]):
    """A limit from above is open below, one from below is open above."""
    found = quantity_extent(Quantity(7, 7, qualifier, "person"))
    assert (opened, "point") == ((found.open_low, found.open_high), found.shape)


def test_a_length_without_number_cannot_be_drawn():
    """“Several years” is no length on an axis."""
    with pytest.raises(CannotBeDrawn, match="several"):
        duration(Quantity(None, None, "several", "year"))


@pytest.mark.parametrize(("unit", "days"), [("day", 1), ("week", 7), ("month", 30.44), ("year", 365.25)])
def test_units_of_time(unit: str, days: float):
    """Months and years have as many days as they have on average."""
    assert pytest.approx((1.5 * days, 3.5 * days)) == duration(Quantity(2, 3, "range", unit))
