"""A digit of any script is found, and a listed name is none."""

from __future__ import annotations

import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chronicle.text.digits import digit_runs, is_digit, tokens_with_digits


@pytest.mark.parametrize("text", ["99", "٩٩", "۹۹", "９９", "⁹⁹", "₉₉", "Ⅳ", "½", "㊿", "𝟗𝟗", "९९", "❾"])
def test_digits_of_every_script_are_found(text: str) -> None:
    """What Unicode calls a number is one, whatever its script or shape."""
    assert [text] == [run.text for run in digit_runs(f"killed {text} people")]


def test_all_of_unicode() -> None:
    """Nothing of the category N is overlooked but the Han zero, which counts as a word."""
    numbers = {chr(code) for code in range(sys.maxunicode + 1) if unicodedata.category(chr(code))[0] == "N"}
    assert {"〇"} == {character for character in numbers if not is_digit(character)}
    assert not any(map(is_digit, "一二三百"))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("the M5 and the M45", []),
        ("طريق M5، وM45.", []),
        ("M5公路", []),
        ("M55 and AM5 and M5B", ["55", "5", "5"]),
        ("2,500 on 2011–2014", ["2,500", "2011–2014"]),
        ("M5, 7", ["7"]),
        ("M5M5 M5 M5", ["5", "5"]),
        ("7, 8 and 9.", ["7", "8", "9"]),
        ("٢٬٥٠٠ and ٤١٫٥", ["٢٬٥٠٠", "٤١٫٥"]),
        ("M5٥ and M٥", ["5٥", "٥"]),
        ("at 10:30, 3/4 and 5-6", ["10:30", "3/4", "5-6"]),
        ("5", ["5"]),
        ("", []),
    ],
)
def test_a_listed_name_counts_as_a_whole(text: str, found: list[str]) -> None:
    """M5 excuses itself, with what other scripts write on to it, and no longer word."""
    assert found == [run.text for run in digit_runs(text, ("M5", "M45"))]


def test_the_longest_listed_name_counts() -> None:
    """A name within another one leaves nothing of the longer; one without a digit excuses none."""
    assert [] == digit_runs("A1-B2", ("A1", "A1-B2"))
    assert [] == digit_runs("M5 7 B", ("M5", "M5 7 B"))
    assert [(2, 3, "5")] == digit_runs("M 5", ("M",))


@pytest.mark.parametrize(
    ("text", "found"),
    [("4th", []), ("٣4th", ["٣4"]), ("34th", ["34"]), ("x4th", ["4"]), ("4thx", ["4"]), ("في4thهنا", [])],
)
def test_a_name_goes_on_at_both_of_its_edges(text: str, found: list[str]) -> None:
    """In digits of any script, and in letters of its own, but not in those of another."""
    assert found == [run.text for run in digit_runs(text, ("4th",))]


@given(st.text(), st.lists(st.text(min_size=1, max_size=4), max_size=3))
def test_nothing_hides_beside_names(text: str, names: list[str]) -> None:
    """Every digit of a text is found or stands in a listed name."""
    covered = {at for run in digit_runs(text, names) for at in range(run.start, run.end)}
    inside = {
        at + step
        for name in names
        for at in range(len(text))
        if text.startswith(name, at)
        for step in range(len(name))
    }
    assert not {at for at, character in enumerate(text) if is_digit(character)} - covered - inside


def test_tokens() -> None:
    """The names and signs of a message that hold digits are taken out whole."""
    assert ("SHA-256", "2012-02-04/2012-03", "1.1") == tokens_with_digits(
        "A (SHA-256), “2012-02-04/2012-03”; version 1.1."
    )
