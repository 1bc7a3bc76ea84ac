"""What a language strikes out is what its file says."""

from __future__ import annotations

import pytest

from chronicle.languages.checks import Checks, Habit, Misplaced, unreadable_patterns


@pytest.mark.parametrize("code", ["T062", "T063"])
def test_marks_and_spaces_that_are_misplaced_are_kept(code: str) -> None:
    """Both, with their reasons; tics with their remedies, and patterns that stand alone as they are."""
    checks = Checks.of(
        {
            "numbers": ["one"],
            "counted": [],
            "verb": "says",
            "tics": [{"pattern": "a", "reason": "b", "remedy": "c"}],
            "misplaced": [{"code": code, "pattern": "d", "reason": "e"}],
        }
    )
    assert (Misplaced(code, "d", "e"),) == checks.misplaced
    assert (Habit("a", "b", "c"),) == checks.tics
    assert (("one",), (), "says", None) == (checks.numbers, checks.counted, checks.verb, checks.nobody)


@pytest.mark.parametrize(
    ("table", "where"),
    [
        ({"verb": "("}, ["verb"]),
        ({"absent": ["a", "("]}, ["absent", 1]),
        ({"misplaced": [{"pattern": "a"}, {"pattern": "("}]}, ["misplaced", 1, "pattern"]),
        ({"tics": [{"pattern": "["}]}, ["tics", 0, "pattern"]),
    ],
)
def test_a_pattern_that_cannot_be_read_is_told_where_it_stands(
    table: dict[str, object], where: list[str | int]
) -> None:
    """An editor's slip in a file of a language is named with its line, not met when a text is checked."""
    assert [where] == [place for place, _why in unreadable_patterns(table)]
