"""What a record allows is reckoned a second time, by other means, and comes to the same."""

from __future__ import annotations

from decimal import Decimal
from itertools import product
from math import inf
from typing import TYPE_CHECKING, Any

import pytest

from chronicle.figures.allowance import of_date, of_length, of_quantity
from chronicle.figures.extents import date_extent, quantity_extent
from chronicle.ledger.model import DateSaid, Quantity

if TYPE_CHECKING:
    from collections.abc import Iterator

DAY, MONTH, YEAR = "2012-02-10", "2012-02", "2012"


def dates() -> Iterator[DateSaid]:
    """Yield dates of every kind, narrowed and bounded in every way that the ledger lets pass."""
    bounds = ("by", "before", "until", "after", "from")
    for text in (DAY, MONTH, YEAR, "2012-21", "2012-24"):
        yield DateSaid(text)
        for mark in ("~", "?", "%") if text[5:6] != "2" else ():
            yield DateSaid(text + mark)
        for part in (*bounds, "about"):
            yield DateSaid(text, part=part)
    for text, part in product((MONTH, YEAR), ("early", "mid", "late", "end-of")):
        yield DateSaid(text, part=part)
        for bound in bounds:
            yield DateSaid(text, part=part, bound=bound)
    for season in ("spring", "summer", "autumn", "winter"):
        yield DateSaid(YEAR, part=season)
    for time in ("dawn", "morning", "noon", "afternoon", "evening", "night", "midnight"):
        yield DateSaid(DAY, time=time)
        yield DateSaid(DAY, time=time, part="by")
    for text in (
        f"{DAY}/2012-02-11",
        f"{DAY}/2012-03",
        f"{MONTH}/2013",
        f"{DAY}/..",
        f"../{MONTH}",
        f"{YEAR}/..",
    ):
        yield DateSaid(text)
    for part in ("night", "either"):
        yield DateSaid(f"{DAY}/2012-02-11", part=part)
    yield DateSaid(None, said="then", sort=MONTH)
    yield DateSaid(None, said="then", sort=f"{MONTH}/2012-04")


@pytest.mark.parametrize(
    "when", [*dates()], ids=lambda when: f"{when.edtf} {when.part} {when.bound} {when.time}"
)
def test_a_date_is_allowed_where_it_is_drawn(when: DateSaid) -> None:
    """Middle and ends agree, but for the day by which a part may be off; so do the sides that are open."""
    drawn, allowed = date_extent(when), of_date(when)
    off = 0.04 if when.time else 0.001  # of a day
    if when.part in ("early", "mid", "late", "end-of"):
        off = 1.01
    low, high = allowed.named
    assert pytest.approx((low + high) / 2, abs=off) == drawn.middle
    if drawn.shape != "point":
        assert pytest.approx(allowed.named, abs=off) == (drawn.low, drawn.high)
    assert (allowed.allowed[0] < low - off, allowed.allowed[1] > high + off) == (
        drawn.open_low and (drawn.floor == -inf or drawn.floor < drawn.low - off),
        drawn.open_high and (drawn.ceiling == inf or drawn.ceiling > drawn.high + off),
    )
    assert allowed.lasts == (drawn.shape == "lasting")


@pytest.mark.parametrize(
    "qualifier", ["exact", "about", "almost", "up-to", "at-least", "more-than", "or-more", "range", "several",
                  "dozens", "hundreds", "thousands"],
)  # fmt: skip
def test_a_figure_is_allowed_where_it_is_drawn(qualifier: Any) -> None:
    """Each qualifier opens the same side, each word stands for the same numbers."""
    counted = (None, None) if qualifier in ("several", "dozens", "hundreds", "thousands") else (7, 7)
    figure = Quantity(*((7, 9) if qualifier == "range" else counted), qualifier, "person")
    drawn, allowed = quantity_extent(figure), of_quantity(figure)
    assert allowed.named == (drawn.low, drawn.high) == allowed.sign
    assert (drawn.open_low, drawn.open_high) == (allowed.allowed[0] == -inf, allowed.allowed[1] == inf)
    if not drawn.open_low:
        assert allowed.allowed[0] == drawn.low
    if not drawn.open_high:
        assert allowed.allowed[1] == drawn.high


@pytest.mark.parametrize(
    ("length", "days"),
    [
        (Quantity(3, 3, "exact", "day"), (2.5, 3.5)),
        (Quantity(3, 3, "exact", "week"), (17.5, 24.5)),
        (Quantity(2, 4, "exact", "week"), (10.5, 31.5)),
        (Quantity(Decimal("1.5"), Decimal("1.5"), "exact", "week"), (10.15, 10.85)),
        (Quantity(Decimal("1.5"), None, "exact", "week"), (10.15, 10.85)),
    ],
)
def test_a_length_is_rounded_as_it_is_written(length: Quantity, days: tuple[float, float]) -> None:
    """Three weeks are between two and a half and three and a half of them; decimals narrow an end."""
    assert pytest.approx(days) == of_length(length)
