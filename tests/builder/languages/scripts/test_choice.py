"""Scripts are chosen by what a text is written in, and languages are named with theirs."""

from __future__ import annotations

import pytest

from chronicle.languages.scripts import script_of
from chronicle.languages.scripts.choice import by_language, script_of_language, scripts_in, without_kin


@pytest.mark.parametrize(
    ("tag", "code"),
    [
        ("en-GB", "Latn"),
        ("fa", "Arab"),
        ("ckb", "Arab"),
        ("zh", "Hans"),
        ("zh-TW", "Hant"),
        ("zh-Hant", "Hant"),
        ("ja", "Jpan"),
        ("he", "Hebr"),
        ("ru", "Cyrl"),
        ("sr", "Cyrl"),
        ("sr-Latn", "Latn"),
        ("th", None),
        ("x-default", None),
        ("", None),
    ],
)
def test_the_script_of_a_language(tag: str, code: str | None) -> None:
    """CLDR knows what a language is usually written in; a tag may say another script."""
    found = script_of_language(tag)
    assert code == (found and found.code)


@pytest.mark.parametrize(
    ("text", "own", "languages", "codes"),
    [
        ("plain", "Latn", [], ["Latn"]),
        ("حمص Homs", "Arab", [], ["Arab", "Latn"]),
        ("мир 霍 שלום", "Latn", [], ["Latn", "Hans", "Hebr", "Cyrl"]),
        ("霍", "Latn", ["zh-Hant"], ["Latn", "Hant"]),
        ("霍", "Hans", ["zh-Hant"], ["Hans", "Hant"]),
        ("かな", "Jpan", [], ["Jpan"]),
        ("ΑΒ 1–2", "Latn", ["el"], ["Latn"]),
    ],
)
def test_scripts_of_a_text(text: str, own: str, languages: list[str], codes: list[str]) -> None:
    """The page's own comes first; letters bring a script, and so does the language of a passage."""
    assert codes == [script.code for script in scripts_in(text, script_of(own), languages)]


def test_of_scripts_that_draw_the_same_letters_the_first_is_kept() -> None:
    """One face of Han is enough for a book."""
    scripts = [script_of(code) for code in ("Jpan", "Latn", "Hans", "Hant")]
    assert ["Jpan", "Latn"] == [script.code for script in without_kin(scripts)]


@pytest.mark.parametrize(
    ("tags", "scripts", "named"),
    [
        (["en-GB", "en", "ar", "zh", "zh-Hant"], ["Latn", "Arab", "Hans"], "ar Arab, zh Hans, en Latn"),
        (["zh-Hans", "zh-Hant"], ["Hans", "Hant"], "zh-Hans Hans, zh-Hant Hant"),
        (["sr", "sr-Latn"], ["Latn", "Cyrl"], "sr Cyrl, sr-Latn Latn"),
        (["az", "az-Arab"], ["Latn", "Arab"], "az Latn, az-Arab Arab"),
        (["zh", "ja"], ["Jpan"], "ja Jpan, zh Jpan"),
        (["th", "he"], ["Latn"], ""),
    ],
)
def test_languages_with_the_script_that_draws_them(tags: list[str], scripts: list[str], named: str) -> None:
    """Regions of a language are one rule; where they differ, what holds of less comes last."""
    found = by_language(tags, [script_of(code) for code in scripts])
    assert named == ", ".join(f"{language} {script.code}" for language, script in found)
