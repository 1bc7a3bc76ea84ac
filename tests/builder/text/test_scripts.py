"""Each user of a script's characters has the set that it needs."""

from __future__ import annotations

import re

import pytest

from chronicle.text import scripts

# What stands in the set and what does not.
MEMBERS = {
    "HAN": ("一鿿々〆〇㐀豈\u2e80\U00020000", "あ・，、〈aΑЯ한"),
    "FULL_WIDTH": ("一〇〃，。《》「」（）“”‘’—…·あア！\U00020000", "a1 ,.«»‚‛-–한"),
    "LATIN": ("azAZéÿßşḥʾʿ", "×÷1 ,ΩЯא"),
    "ARABIC_LETTERS": ("ءأيىةه", "ً\u0670پ،١aא"),
    "ARABIC_SIGNS": ("\u064b\u0652\u0670\u0640\u0653", "ءي،"),
    "ARABIC": ("ءيپگ\u064b١۹", "،؛؟aא\ufe8d"),
    "ARABIC_BLOCK": ("ءيپ،؛؟١", "aא\u0750"),
    "RIGHT_TO_LEFT": ("אءي،\u0750\ufb1d\ufe8d", "a1一"),
}


@pytest.mark.parametrize("name", MEMBERS)
def test_members_of_a_set(name: str) -> None:
    """The characters at the edges belong, and those that other users need do not."""
    members, others = MEMBERS[name]
    pattern = re.compile(f"[{getattr(scripts, name)}]")
    assert "" == "".join(each for each in members if not pattern.match(each))
    assert "" == "".join(filter(pattern.match, others))


def test_a_set_can_be_listed() -> None:
    """Tables of characters take a set apart."""
    assert frozenset("\u064b\u064c") == scripts.characters_in("\u064b-\u064c")


def test_han_is_wide_and_latin_is_not() -> None:
    """What fills a square counts twice, in whatever language."""
    assert [True, True, True, False, False] == [scripts.is_wide(each) for each in "一，Ａaء"]


def test_a_character_is_named_by_its_script() -> None:
    """Fonts and pages are told apart by the names of letters; what has no name has no script."""
    assert ["LATIN", "ARABIC", "CJK", ""] == [scripts.script_in_name(each) for each in "aء一\0"]
