"""Axes say years and numbers as their edition writes them."""

from __future__ import annotations

import pytest

from chronicle.figures.axes import time_axis, time_ticks
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
