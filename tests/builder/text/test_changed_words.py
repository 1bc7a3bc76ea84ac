"""What has changed between two wordings is shown by words, and nothing of either is lost."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chronicle.text.changed_words import Change, _joined, marked_difference, word_difference, words_of

GONE, NEW, SAME = Change.GONE, Change.NEW, Change.SAME
TEXTS = st.lists(
    st.sampled_from(
        ["the", "army", "{date}", "{value}`a.b|words`", " ", ".", "’s", "城", "围", "في", "\n", "{"]
    ),
    max_size=12,
).map("".join)


@given(TEXTS, TEXTS)
@settings(max_examples=60, deadline=None, derandomize=True, database=None)
def test_both_wordings_can_be_read_off(old: str, new: str) -> None:
    """Without what is new stands the old wording, without what has gone the new one."""
    found = word_difference(old, new)
    assert (old, new) == tuple(
        "".join(text for change, text in found if change is not other) for other in (NEW, GONE)
    )
    assert all(text for _change, text in found)


@pytest.mark.parametrize(
    ("old", "new", "shown"),
    [
        ("The army left.", "The army stayed.", "The army [-left-][+stayed+]."),
        ("It began.", "It began. It ended.", "It began.[+ It ended.+]"),
        ("On {date} it rained.", "On {date2} it rained.", "On [-{date}-][+{date2}+] it rained."),
        ("被围困的老城。", "被包围的老城。", "被[+包+]围[-困-]的老城。"),
        (
            "the old city fell that day",
            "the new town fell that day",
            "the [-old city-][+new town+] fell that day",
        ),
        ("Nobody came here.", "希望", "[-Nobody came here.-][+希望+]"),
        ("Same.", "Same.", "Same."),
        ("", "New.", "[+New.+]"),
        ("Homs’s streets.", "Homs’ streets.", "[-Homs’s-][+Homs’+] streets."),
    ],
)
def test_words_are_marked(old: str, new: str, shown: str) -> None:
    """A word, a placeholder or a Han character changes as a whole; a changed phrase is marked as one."""
    assert shown == marked_difference(old, new)


def test_a_long_text_is_compared_as_a_short_one() -> None:
    """A word that stands in it hundreds of times is compared, too."""
    many = "a the " * 150
    assert f"{many}[-x-][+y+] {many}" == marked_difference(f"{many}x {many}", f"{many}y {many}")


SPACE, ONE, TWO = (" ", " "), ("a", "x"), ("b", "y")


@pytest.mark.parametrize(
    ("pairs", "joined"),
    [
        ([ONE, SPACE, TWO], [("a b", "x y")]),
        ([ONE, SPACE, TWO, SPACE], [("a b", "x y"), SPACE]),
        ([SPACE, ONE, TWO], [SPACE, ("ab", "xy")]),
        ([ONE, SPACE], [ONE, SPACE]),
        ([ONE, ("b", "b"), TWO], [ONE, ("b", "b"), TWO]),
        ([SPACE, ("b", "b"), SPACE], [SPACE, ("b", "b"), SPACE]),
        ([], []),
    ],
)
def test_only_space_between_two_changes_is_taken_as_changed(
    pairs: list[tuple[str, str]], joined: list[tuple[str, str]]
) -> None:
    """Before the first of them and behind the last one it has stayed."""
    assert joined == _joined(pairs)


def test_what_has_gone_stands_first() -> None:
    """A reader meets the old words before those that have taken their place."""
    assert [(SAME, "A "), (GONE, "x"), (NEW, "y"), (SAME, " b c")] == list(
        word_difference("A x b c", "A y b c")
    )


def test_a_placeholder_is_one_word_and_space_is_none() -> None:
    """What is compared of a message are words, signs, placeholders and Han characters."""
    assert ["On", "{date2|month}", ",", "in", "围", "城"] == words_of("On {date2|month}, in 围城")
