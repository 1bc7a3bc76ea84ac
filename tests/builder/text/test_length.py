"""Texts are counted in words, or in characters where no spaces part words."""

from __future__ import annotations

import pytest

from chronicle.languages.scripts import script_of
from chronicle.text.length import units


@pytest.mark.parametrize(
    ("code", "text", "count"),
    [
        ("Latn", "The editors’ note: B14, 2,000.", 6),
        ("Arab", "لا تقول الوثيقة ذلك.", 4),
        ("Hebr", "המסמך לא אומר.", 3),
        ("Cyrl", "Документ об этом молчит.", 4),
        ("Hans", "The editors’ note.", 0),
        ("Hans", "两说不同：B14。", 4),
        ("Hant", "兩說不同：B14。", 4),
        ("Jpan", "二つの文書：B14。", 5),
        ("Latn", "两说不同：B14。", 2),
        ("Latn", "", 0),
    ],
)
def test_units(code: str, text: str, count: int) -> None:
    """A word goes on over an apostrophe, not over a comma; where no spaces part words, characters count."""
    assert count == len(units(text, script_of(code)))
