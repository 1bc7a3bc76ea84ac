"""What is wrong with a date or a figure is told in words, with what to do."""

from __future__ import annotations

from decimal import Decimal

import pytest

from chronicle.ledger.check_claims import _date, _quantity
from chronicle.ledger.date_said import DateSaid
from chronicle.ledger.quantity import Quantity

NARROW, SEASONS = ("early", "mid", "late", "end-of"), ("spring", "summer", "autumn", "winter")
BOUNDS = ("by", "before", "until", "after", "from")
DAY, MONTH, YEAR, SEASON, SPAN = "2011-04-18", "2011-04", "2011", "2011-21", "2011-04-18/2011-04-19"
NIGHT = "“night” goes with a day, or with the two days that it joins."
EITHER = ("“either” goes with two days that follow one another.", "Write them as 2012-02-03/2012-02-04.")
PHRASE = ("A phrase alone cannot be put in order.", "Add sort, a date in EDTF that is never printed.")
TIME = ("A time of day goes with one day.", "Give the day, or leave time out.")
BELONG = ("part, bound, time and derived belong to a calendar date.", "Add edtf, or put it into said.")


def interval(part: str) -> tuple[str, str]:
    """Return what is told of a part that bounds an interval."""
    return f"“{part}” goes with one date, not with an interval.", "Write 2012-02/.. for an open end."


@pytest.mark.parametrize("part", NARROW)
@pytest.mark.parametrize(
    ("text", "good"), [(YEAR, True), (MONTH, True), (DAY, False), (SEASON, False), (SPAN, False)]
)
def test_a_part_narrows_a_month_or_a_year(part: str, text: str, good: bool) -> None:
    """Whether it is bounded or not."""
    told = (f"“{part}” goes with a month or a year.", "Give the month or year, or leave part out.")
    assert ([] if good else [told]) == list(_date(DateSaid(text, part=part)))
    assert ([] if good else [told]) == list(_date(DateSaid(text, part=part, bound="by")))


@pytest.mark.parametrize("part", SEASONS)
@pytest.mark.parametrize(("text", "good"), [(YEAR, True), (MONTH, False), (DAY, False), ("2011/2012", False)])
def test_a_season_is_of_a_year(part: str, text: str, good: bool) -> None:
    """Not of a month, and not of several years."""
    told = (f"“{part}” goes with a year.", "Give the year alone.")
    assert ([] if good else [told]) == list(_date(DateSaid(text, part=part)))


@pytest.mark.parametrize("part", BOUNDS)
@pytest.mark.parametrize(
    ("text", "good"), [(YEAR, True), (MONTH, True), (DAY, True), (SPAN, False), ("2011/..", False)]
)
def test_a_bound_is_one_date(part: str, text: str, good: bool) -> None:
    """An interval has ends of its own."""
    assert ([] if good else [interval(part)]) == list(_date(DateSaid(text, part=part)))


@pytest.mark.parametrize("part", [None, "night", "by", "spring", "about"])
def test_a_bound_goes_with_a_part_that_narrows(part: str | None) -> None:
    """Else the bound itself is the part."""
    told = ("bound goes with a part that narrows.", "Write part: after, or leave bound out.")
    text = YEAR if part == "spring" else DAY
    assert [told] == list(_date(DateSaid(text, part=part, bound="after")))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("when", "told"),
    [
        (DateSaid(DAY, part="night"), []),
        (DateSaid(SPAN, part="night"), []),
        (DateSaid(MONTH, part="night"), [(NIGHT, "")]),
        (DateSaid(f"{DAY}/..", part="night"), [(NIGHT, "")]),
        (DateSaid(f"../{DAY}", part="night"), [(NIGHT, "")]),
        (DateSaid(SPAN, part="either"), []),
        (DateSaid("2011-04-18/2011-04-20", part="either"), [EITHER]),
        (DateSaid("2011-04/2011-05", part="either"), [EITHER]),
        (DateSaid(DAY, part="either"), [EITHER]),
        (DateSaid(f"{DAY}/..", part="either"), [EITHER]),
        (DateSaid(DAY, time="noon"), []),
        (DateSaid(MONTH, time="noon"), [TIME]),
        (DateSaid(SPAN, time="noon"), [TIME]),
        (
            DateSaid(SPAN, time="night"),
            [
                (
                    "A time of day goes with one day.",
                    "For the night between two days write part: night. Give the day, or leave time out.",
                )
            ],
        ),
        (
            DateSaid(MONTH, time="night"),
            [TIME],
        ),
        (
            DateSaid(DAY, part="night", time="evening"),
            [("part: night and time say the same.", "Keep part for the night between two days, else time.")],
        ),
        (DateSaid(None, said="then", sort=DAY), []),
        (DateSaid(None, said="then"), [PHRASE]),
        (DateSaid(None, said="then", sort=DAY, part="by"), [BELONG]),
        (DateSaid(None, said="then", sort=DAY, bound="by"), [BELONG]),
        (DateSaid(None, said="then", sort=DAY, time="noon"), [BELONG]),
        (DateSaid(None, said="then", sort=DAY, derived="So."), [BELONG]),
        (DateSaid(None, part="by"), [PHRASE, BELONG]),
        (
            DateSaid(DAY, sort=DAY),
            [("A date with edtf is sorted by it; sort is for a phrase alone.", "Remove sort.")],
        ),
        (
            DateSaid(DAY, worked_out="month"),
            [("worked_out says of what is derived which part that is.", "Add derived, or leave it out.")],
        ),
        (DateSaid(DAY, worked_out="month", derived="So."), []),
        (DateSaid("2011-02-29", part="spring"), [("edtf “2011-02-29”: 2011-02 has no day 29.", "")]),
        (DateSaid(None, said="then", sort="2011-13"), [("sort “2011-13”: there is no month 13.", "")]),
    ],
)
def test_each_slip_of_a_date_has_its_words(when: DateSaid, told: list[tuple[str, str]]) -> None:
    """All of them, in order, each with a remedy where there is one."""
    assert told == list(_date(when))


TWO = ("A range has two different numbers.", "Add max, or leave the qualifier out.")
VAGUE = "dozens, hundreds, most, none-of, several, thousands"


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ((2, 2, "exact"), []),
        ((2, 3, "range"), []),
        ((2, 3, "about"), []),
        ((2, 3, "almost"), []),
        ((Decimal("2.0"), Decimal("2.1"), "range"), []),
        ((3, 2, "range"), [("The lower end, 3, is above the upper, 2.", "Exchange them.")]),
        ((2, 2, "range"), [TWO]),
        ((2, None, "range"), [TWO]),
        ((2, 3, "exact"), [("An exact number is one number.", "Leave the qualifier out for a range.")]),
        *(
            ((2, 3, each), [(f"“{each}” goes with one number.", "Remove max, or choose about or range.")])
            for each in ("at-least", "more-than", "or-more", "up-to")
        ),
        *(((2, 2, each), []) for each in ("at-least", "more-than", "or-more", "up-to")),
        *(
            (
                (0, 0, each),
                [
                    (
                        f"“{each}” stands in place of a number.",
                        "Remove the number, or choose another qualifier.",
                    )
                ],
            )
            for each in VAGUE.split(", ")
        ),
        *(((None, None, each), []) for each in VAGUE.split(", ")),
        *(
            ((None, None, each), [(f"“{each}” needs a number.", f"Add min, or choose one of: {VAGUE}.")])
            for each in ("exact", "range", "about", "at-least", "or-more", "almost", "up-to", "more-than")
        ),
    ],
)
def test_each_slip_of_a_figure_has_its_words(
    fields: tuple[int | Decimal | None, int | Decimal | None, str], told: list[tuple[str, str]]
) -> None:
    """A word in place of a number stands alone, any other with one; two numbers are a range or about."""
    low, high, qualifier = fields
    assert told == list(_quantity(Quantity(low, high, qualifier, "person")))  # type: ignore[arg-type]
