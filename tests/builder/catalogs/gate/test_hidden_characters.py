"""What nobody sees in a translation is refused, unless the source has it or the script needs it."""

from __future__ import annotations

import pytest

from chronicle.catalogs.gate.hidden_characters import check_characters, describe

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


def test_who_adds_what_nobody_sees_learns_what_it_is() -> None:
    """A sign without a shape is told by its number and its name, and what to do about it."""
    (found,) = check_characters("Plain.", "a\u202eb")
    assert "it holds the invisible direction control U+202E right-to-left override." == found.message
    assert found.remedy
    assert ["it holds the invisible character U+200B zero width space."] == [
        each.message for each in check_characters("Plain.", "a\u200bb")
    ]
    assert ["letters are damaged: it holds U+FFFD replacement character in their place."] == [
        each.message for each in check_characters("Plain.", "a\ufffdb")
    ]
    assert "U+0007 without a name" == describe("\x07")


@pytest.mark.parametrize(
    "character",
    [
        "\u200e", "\u200f", "\u061c", "\u202a", "\u202b", "\u202c", "\u202d", "\u202e",
    ],
)  # fmt: skip
def test_every_control_of_direction_is_refused(character: str) -> None:
    """Marks, embeddings and overrides all move the text beside them."""
    assert ["T021"] == codes(f"a{character}b")


@pytest.mark.parametrize(
    "character",
    [
        "\u034f", "\u115f", "\u1160", "\u17b4", "\u17b5", "\u180b", "\u180f", "\u2800", "\u3164", "\ufe00",
        "\ufe0f", "\uffa0", "\U000e0100", "\U000e01ef", "\ufffc", "\ue000", "\u2028", "\u2029", "\t",
        "\u0378", "\ufeff",
    ],
)  # fmt: skip
def test_every_sign_without_a_shape_is_refused(character: str) -> None:
    """Whatever takes no ink could keep a word from being found, or say something else to a machine."""
    assert ["T023"] == codes(f"a{character}b")
