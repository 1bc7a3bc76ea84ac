"""Letters run one way or the other; all else follows them."""

from __future__ import annotations

import pytest

from chronicle.text import direction
from chronicle.text.direction import direction_of, letter_direction, other_way
from tests.languages import edition_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("«ساعة»", "rtl"),
        ("(clock)", "ltr"),
        ("123", "ltr"),
        ("٣ ساعات", "rtl"),
        ("שעון", "rtl"),
        ("钟", "ltr"),
        ("", "ltr"),
    ],
)
def test_direction_is_that_of_the_first_letter(text: str, expected: str) -> None:
    """A foreign passage goes the way of its first letter; one without letters goes as English does."""
    assert expected == direction_of(text)


@pytest.mark.parametrize(
    ("text", "code", "expected"),
    [
        ("5 December: Hama", "he", "ltr"),
        ("5 December: Hama", "en", None),
        ("5 December: حماة", "he", None),
        ("حماة، 5", "fr", "rtl"),
        ("2011–2024", "ar", None),
        ("", "ar", None),
    ],
)
def test_a_text_runs_another_way_where_all_its_letters_do(text: str, code: str, expected: str | None) -> None:
    """A title that is not translated runs as its language does; one with words of both runs as the page."""
    assert expected == other_way(text, edition_of(code))


def test_digits_and_marks_have_no_direction_of_their_own() -> None:
    """They run as their neighbours do."""
    assert ["ltr", "rtl", "rtl"] == list(map(letter_direction, "aءא"))
    assert [None] * 5 == list(map(letter_direction, "1٣ ،\u064b"))


def test_kinds_of_arabic_characters() -> None:
    """A letter joins, a digit is reordered, a vowel stands on what is before it."""
    kinds = (direction.is_arabic_letter, direction.is_arabic_digit, direction.is_combining)
    assert [[True, False, False], [False, True, False], [False, False, True], [False] * 3] == [
        [is_one(each) for is_one in kinds] for each in "ء٣\u064ba"
    ]
