"""Texts are counted in words, or in Han characters."""

from __future__ import annotations

import pytest

from chronicle.text.length import is_han, units


@pytest.mark.parametrize(
    ("text", "words", "characters"),
    [
        ("The editors’ note: B14, 2,000.", 6, 0),
        ("لا تقول الوثيقة ذلك.", 4, 0),
        ("两说不同：B14。", 2, 4),
        ("", 0, 0),
    ],
)
def test_units(text, words, characters):
    """A word goes on over an apostrophe, not over a comma; of Chinese, characters alone count."""
    assert (words, characters) == (len(units(text, han=False)), len(units(text, han=True)))


def test_scripts():
    """What is written in Han script is counted in characters."""
    assert [True, False, False] == [is_han(script) for script in ("Hans", "Arab", "Latn")]
