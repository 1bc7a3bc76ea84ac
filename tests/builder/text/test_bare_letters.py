"""A place of a text is known by its letters, however it is set."""

from __future__ import annotations

import pytest

from chronicle.text.bare_letters import letter, letters_of


@pytest.mark.parametrize(
    ("text", "letters"),
    [
        ("It’s (so), 12 – yes.", "itssoyes"),
        ("حـمـص، حَمص", "حمصحمص"),  # strokes and vowel signs are none
        ("老城。Ⅳ", "老城"),
        ("İSTANBUL ẞ", "İstanbulß"),  # one for one: a small letter of two signs stays large
        (" \n", ""),
        ("ʿAlī", "ʿalī"),
    ],
)
def test_letters_are_small_and_nothing_else_counts(text: str, letters: str) -> None:
    """Print may set capitals as small ones, and signs and digits otherwise."""
    assert letters == letters_of(text)
    assert len(letters) == sum(bool(letter(sign)) for sign in text)
