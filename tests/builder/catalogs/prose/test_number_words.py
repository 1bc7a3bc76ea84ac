"""A number in words counts where it stands before what it counts."""

from __future__ import annotations

from dataclasses import replace

import pytest

from chronicle.catalogs.prose.number_words import beyond, number_words
from chronicle.catalogs.prose.quotations import HIDDEN
from tests.languages import edition_of


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("en", "three soldiers and four days", ["three soldiers", "four days"]),
        ("en", "three", []),
        ("en", "three of them came, soldiers too", []),
        ("en", f"three {HIDDEN * 5} soldiers", [f"three {HIDDEN * 5} soldiers"]),
        ("en", "three of the some soldiers", []),
        ("en", "three of of of soldiers", []),
        ("en", "three of of soldiers", ["three of of soldiers"]),
        (
            "en",
            "three-soldiers, three–soldiers, three‑soldiers",
            ["three-soldiers", "three–soldiers", "three‑soldiers"],
        ),
        ("en", "three, soldiers", []),
        ("en", "three\nsoldiers", ["three\nsoldiers"]),
        ("en", "one soldier", []),
        ("zh", "一百名记者", ["一百名"]),
        ("zh", "十一月", ["十一月"]),
        ("zh", "三名记者和两天", ["三名", "两天"]),
        ("zh", "一名记者", []),
        ("zh", "第三天", []),
        ("zh", "百分之三十", ["百分之三十"]),
        ("zh", "三", []),
    ],
)
def test_numbers_in_words(language: str, text: str, found: list[str]) -> None:
    """What comes between may be quoted or a name; one, an ordinal and a bare number are ordinary language."""
    assert found == [
        text[each.start : each.end]
        for each in number_words(text, edition_of(language), ("soldiers",) if language == "en" else ())
    ]


@pytest.mark.parametrize(
    ("source", "text", "expected"),
    [
        ("They came.", "三天", True),
        ("Three of them came.", "三天", False),
        ("Three of them came.", "三天和四天", True),
        ("Three of four came.", "三天和四天", False),
        ("Both came.", "两天", False),
        ("Both came.", "三天", True),
        ("Both came.", "两天，两天", True),
        ("In March.", "三月", False),
        ("In March.", "三天", True),
        ("Three came in March.", "三月和三天", False),
        ("Three came.", "三月", False),
        ("They came.", "", False),
    ],
)
def test_a_translation_numbers_no_more_than_its_source(source: str, text: str, expected: bool) -> None:
    """A pair may become a two, a month a third month; neither excuses any other number."""
    assert expected is beyond(number_words(text, edition_of("zh")), source, edition_of("en"))


def test_each_number_has_its_kind() -> None:
    """A pair may be a two, and a month is counted by itself."""
    chinese, english = (
        [each.kind for each in number_words(text, edition_of(code), ("soldiers",))]
        for code, text in (("zh", "两天，三天，三月，百分之三十"), ("en", "two soldiers, three soldiers"))
    )
    assert ["two", "number", "month", "number"] == chinese
    assert ["two", "number"] == english


def test_a_language_without_checks_has_no_number_words() -> None:
    """What its numbers are, nobody has written down."""
    assert [] == [*number_words("three soldiers", replace(edition_of("en"), checks=None))]
