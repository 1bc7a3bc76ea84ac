"""Whoever writes the name of a language is told its code."""

from __future__ import annotations

import pytest

from chronicle.languages.meant_language import meant_language


@pytest.mark.parametrize(
    ("word", "code"),
    [
        ("arabic", "ar"),
        ("Chinese", "zh"),
        ("العربية", "ar"),
        ("中文", "zh"),
        ("AR", "ar"),
        ("zh_CN", "zh"),
        ("ar-SY", "ar"),
        ("", ""),
        ("french", ""),
        ("arab", ""),
        ("english", ""),
    ],
)
def test_a_language_is_known_by_its_names(word: str, code: str) -> None:
    """In English, in itself, by the folder of its catalogs; none that the book does not have is guessed."""
    assert code == meant_language(word, ("ar", "zh", "x-y"))


def test_a_code_with_a_script_is_known_in_any_letters() -> None:
    """Whoever adds a country, or types small letters, means the language of that script."""
    assert ["zh-Hant", "zh-Hant", ""] == [
        meant_language(word, ("ar", "zh-Hant")) for word in ("ZH-hant-TW", "zh_hant", "zh-tw")
    ]
