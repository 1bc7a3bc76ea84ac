"""Axes say years and numbers as their edition writes them."""

from __future__ import annotations

from datetime import date

import pytest

from chronicle.figures.axes import Axis, number_axis, number_ticks, time_axis, time_ticks
from chronicle.ledger.model import Ledger
from chronicle.words import Messages
from tests.languages import edition_of


@pytest.mark.parametrize(
    ("window", "years"),
    [
        (("2019-01-01", "2023-12-31"), ["۲۰۱۹", "۲۰۲۰", "۲۰۲۱", "۲۰۲۲", "۲۰۲۳"]),
        (("2019-10-01", "2020-03-31"), ["۲۰۱۹", "۲۰۲۰"]),
        (("2019-10-01", "2019-10-20"), ["۲۰۱۹"]),
    ],
)
def test_years_of_an_axis_are_in_the_digits_of_its_edition(window: tuple[str, str], years: list[str]) -> None:
    """Years alone, above months or above days are Persian on a Persian axis, and Western on others."""
    axis = time_axis(window, 0, 100)
    for code in ("fa", "he"):
        edition = edition_of(code)
        ticks = time_ticks(axis, Messages(edition, Ledger()))
        said = [each.below or each.word for each in ticks if each.below or len(years) > 2]
        western = [str(int(year)) for year in years]
        assert said == (years if code == "fa" else western)


ENGLISH = Messages(edition_of("en"), Ledger())


def ticks(*window: str) -> list[tuple[str, str, bool]]:
    """Return words, second words, and which are kept, of an English axis of time."""
    found = time_ticks(time_axis(window, 0, 100), ENGLISH)
    return [(each.word, each.below, each.kept) for each in found]


def test_a_long_time_is_marked_by_years() -> None:
    """Each year has its mark, in its middle, the last in any case; of many years every second or fifth."""
    assert [("2011", "", False), ("2012", "", False), ("2013", "", False), ("2014", "", True)] == ticks(
        "2011", "2014"
    )
    assert [("2000", "", False), ("2002", "", False)] == ticks("1999", "2029")[:2]
    assert ["1900", "1905", "1910"] == [word for word, *_ in ticks("1899", "1970")][:3]
    (first, *_others) = time_ticks(time_axis(("2011", "2014"), 0, 100), ENGLISH)
    assert (date(2011, 1, 1).toordinal(), date(2012, 1, 1).toordinal()) == (first.at, first.until)


def test_a_shorter_time_is_marked_by_months() -> None:
    """The year stands below its first month, and below each January."""
    assert [
        ("November", "2019", False),
        ("December", "", False),
        ("January", "2020", False),
        ("February", "", False),
    ] == ticks("2019-11-01", "2020-02-29")
    assert ["December", "January", "February"] == [word for word, *_ in ticks("2019-11-02", "2020-02-15")]


def test_a_short_time_is_marked_by_days() -> None:
    """Every fifth day from the first of a month has its mark; the first of a month is kept."""
    assert [
        ("26 October", "2019", False),
        ("1 November", "", True),
        ("6 November", "", False),
    ] == ticks("2019-10-22", "2019-11-08")


@pytest.mark.parametrize(
    ("highest", "words"),
    [
        (4, ["0", "1", "2", "3", "4"]),
        (5, ["0", "1", "2", "3", "4", "5"]),
        (6, ["0", "2", "4", "6"]),
        (11, ["0", "5", "10", "15"]),
        (50, ["0", "10", "20", "30", "40", "50"]),
        (2000, ["0", "500", "1,000", "1,500", "2,000"]),
    ],
)
def test_numbers_of_an_axis_are_round(highest: float, words: list[str]) -> None:
    """Three to five steps of one, two or five lead from nought beyond the highest."""
    axis = number_axis(highest, 0, 100)
    assert words == [each.word for each in number_ticks(axis, ENGLISH)]
    assert axis.high == number_ticks(axis, ENGLISH)[-1].at >= highest


def test_what_lies_beyond_an_axis_is_drawn_at_its_end() -> None:
    """An axis may run either way; what is outside stands at the nearer end."""
    there, back = Axis(10, 20, 100, 200), Axis(10, 20, 200, 100)
    assert [100, 100, 150, 200, 200] == [there.at(value) for value in (5, 10, 15, 20, 25)]
    assert [200, 200, 150, 100, 100] == [back.at(value) for value in (5, 10, 15, 20, 25)]
