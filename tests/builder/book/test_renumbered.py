"""An old number leads to the place that it meant, or to none."""

from __future__ import annotations

import pytest

from chronicle.book.renumbered import Renumbered, former_numbers, renumbered
from chronicle.ledger.releases import Numbers, Release

NOW = Numbers({"town": "2", "river": "3"}, {"a": "2.1", "b": "2.10", "c": "3.1", "d": "2.4"})


def test_what_has_another_number_is_listed_in_the_order_of_the_old_ones() -> None:
    """Chapters come first, 2.9 before 2.10; what kept its number is not listed; what is gone has none now."""
    releases = [
        Release("1", {"town": "10", "gone": "2"}, {"b": "2.10", "c": "2.9", "a": "2.1", "gone": "2.2"}),
        Release("2", {"town": "10", "river": "3"}, {"b": "2.11", "c": "2.9", "x": "2.2"}),
    ]
    assert renumbered(releases, NOW) == [
        Renumbered("chapter", "gone", "2", "", ("1",)),
        Renumbered("chapter", "town", "10", "2", ("1", "2")),
        Renumbered("paragraph", "gone", "2.2", "", ("1",)),
        Renumbered("paragraph", "x", "2.2", "", ("2",)),
        Renumbered("paragraph", "c", "2.9", "3.1", ("1", "2")),
        Renumbered("paragraph", "b", "2.11", "2.10", ("2",)),
    ]


@pytest.mark.parametrize(
    ("paragraphs", "former"),
    [
        ([{"b": "2.9"}], {"b": ["2.9"]}),
        ([{"b": "2.11"}, {"b": "2.9"}, {"b": "2.9"}], {"b": ["2.9", "2.11"]}),
        ([{"b": "2.10"}], {}),
        ([{"b": "2.4"}], {}),
        ([{"b": "2.9"}, {"a": "2.9"}], {}),
        ([{"b": "2.9"}, {"gone": "2.9"}], {}),
        ([{"b": "1.9"}], {}),
        ([{"c": "2.9"}], {}),
        ([{"gone": "2.9"}], {}),
        ([{"a": "2.3", "b": "2.5"}], {"a": ["2.3"], "b": ["2.5"]}),
    ],
)
def test_a_page_knows_only_old_numbers_that_lead_nowhere_else(
    paragraphs: list[dict[str, str]], former: dict[str, list[str]]
) -> None:
    """A number that meant two, or means another now, or is of another chapter, is none of them."""
    releases = [Release(str(number), {}, each) for number, each in enumerate(paragraphs)]
    assert former == former_numbers(releases, NOW)
