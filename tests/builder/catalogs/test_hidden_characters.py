"""What nobody sees in a translation is refused, unless the source has it or the script needs it."""

from __future__ import annotations

import pytest

from chronicle.catalogs.gate.hidden_characters import check_characters

MARKS = "\u064e\u064f\u0650\u0651\u0652"  # five vowel marks


def codes(text: str, source: str = "Plain.") -> list[str]:
    """Return what is found in a translation."""
    return [found.code for found in check_characters(source, text)]


@pytest.mark.parametrize("joiner", ["\u200c", "\u200d"])
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("می{}خواهد", []),
        ("ه{} ", []),
        ("ه{}", []),
        ("{}ه", []),
        ("wo{}rd", ["T023"]),
        ("می{}خواهد wo{}rd", ["T023"]),
        ("wo{}rd می{}خواهد", ["T023"]),
        ("می {} خواهد", ["T023"]),
        ("{}", ["T023"]),
    ],
)
def test_every_joiner_stands_beside_a_letter_that_joins(text: str, expected: list[str], joiner: str) -> None:
    """A joiner in its place excuses no other, which would hide inside a word of Latin letters."""
    assert expected == codes(text.replace("{}", joiner))


@pytest.mark.parametrize(
    ("text", "source", "expected"),
    [
        (f"ب{MARKS[:4]}", "Plain.", []),
        (f"ب{MARKS}", "Plain.", ["T023"]),
        (f"ب{MARKS}", f"b{MARKS}", []),
        (f"ب{MARKS}\u064b", f"b{MARKS}", ["T023"]),
        (f"ب{MARKS[:3]} ب{MARKS[3:]}", "Plain.", []),
    ],
)
def test_no_more_marks_on_a_letter_than_a_script_has(text: str, source: str, expected: list[str]) -> None:
    """Four marks on one letter are the most, unless the source piles up as many; letters count apart."""
    assert expected == codes(text, source)


@pytest.mark.parametrize(
    ("text", "source", "expected"),
    [
        ("a\u2068b\u2069c", "Plain.", []),
        ("a\u2068b", "Plain.", ["T022"]),
        ("a\u2069b\u2068", "Plain.", ["T022"]),
        ("a\u2068b", "a\u2068b", []),
        ("a\u202eb", "Plain.", ["T021"]),
        ("a\u200eb", "Plain.", ["T021"]),
        ("a\u202eb", "a\u202eb", []),
        ("a\u00adb", "Plain.", ["T023"]),
        ("a\u00adb", "a\u00adb", []),
        ("a\ufffdb", "Plain.", ["T023"]),
        ("a\u3164b", "Plain.", ["T023"]),
        ("a\nb", "Plain.", []),
    ],
)
def test_nothing_invisible_is_added(text: str, source: str, expected: list[str]) -> None:
    """Isolates are closed, no sign turns the text round, and what takes no ink was in the source."""
    assert expected == codes(text, source)
