"""Each user of a script's characters has the set that it needs."""

from __future__ import annotations

import re

import pytest

from chronicle.languages.scripts import arabic, characters, cyrillic, han, hebrew, japanese, latin

# A set, what stands in it and what does not.
SETS = {
    "han": (han.LETTERS, "一鿿々〆〇㐀豈\u2e80\U00020000", "あ・，、〈aΑЯ한"),
    "kana": (japanese.KANA, "ぁんァヺーヽゝｱ", "・、。一「"),
    "full width": (characters.FULL_WIDTH, "一〇〃，。《》「」（）“”‘’—…·あア！\U00020000", "a1 ,.«»‚‛-–한"),
    "latin": (latin.LETTERS, "azAZéÿßşḥʾʿ", "×÷1 ,ΩЯא"),
    "arabic language": (arabic.ARABIC_LETTERS, "ءأيىةه", "ً\u0670پ،١aא"),
    "arabic signs": (arabic.SIGNS, "\u064b\u0652\u0670\u0640\u0653", "ءي،"),
    "arabic": (arabic.LETTERS, "ءيپگ\u064b١۹", "،؛؟aא\ufe8d"),
    "hebrew": (hebrew.LETTERS, "אתםװ\u05b8", "־״׃aء"),
    "cyrillic": (cyrillic.LETTERS, "АяЁёљґ", "aΑ҂1"),
    "right to left": (characters.RIGHT_TO_LEFT, "אءي،\u0750\ufb1d\ufe8d", "a1一"),
}


@pytest.mark.parametrize("name", SETS)
def test_members_of_a_set(name: str) -> None:
    """The characters at the edges belong, and those that other users need do not."""
    ranges, members, others = SETS[name]
    pattern = re.compile(f"[{ranges}]")
    assert "" == "".join(each for each in members if not pattern.match(each))
    assert "" == "".join(filter(pattern.match, others))


def test_a_set_can_be_listed() -> None:
    """Tables of characters take a set apart."""
    assert frozenset("\u064b\u064c") == characters.characters_in("\u064b-\u064c")
    assert frozenset() == characters.characters_in("")


def test_a_character_that_fills_a_square_is_two_wide() -> None:
    """A line of a search result holds half as many of them."""
    assert [2, 3, 2] == [characters.width_of(each) for each in ("ab", "a一", "。")]


def test_a_letter_is_told_from_marks_and_from_digits() -> None:
    """In whatever script it is."""
    assert ["a", "一", "ء"] == [each for each in "a1一.ء\u064b-" if characters.is_letter(each)]


def test_a_character_is_named_by_its_script() -> None:
    """Fonts and pages are told apart by the names of letters; what has no name has no script."""
    assert ["LATIN", "ARABIC", "CJK", ""] == [characters.script_in_name(each) for each in "aء一\0"]
