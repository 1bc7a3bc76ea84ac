"""A character stands for a sound only where it has no other."""

from __future__ import annotations

import icu  # type: ignore[import-untyped]
import pytest

from chronicle.text.readings import SEVERAL_READINGS, sounds_like


@pytest.mark.parametrize("reading", ["chóng", "háng", "zhǎng", "dū", "lè"])
def test_a_sound_has_a_character_of_its_own(reading: str) -> None:
    """What a name is sorted by cannot itself be read in two ways."""
    found = sounds_like(reading)
    assert found
    assert found not in SEVERAL_READINGS


@pytest.mark.parametrize("reading", ["", "chong", "Chóng", "chóngfù", "x"])
def test_what_is_no_sound_has_none(reading: str) -> None:
    """A syllable without its tone, or two of them, would put the name anywhere."""
    assert sounds_like(reading) is None


@pytest.mark.parametrize("reading", ["chóng", "háng", "zhǎng", "dū", "lè", "mǎ", "wáng", "shī"])
def test_the_character_is_read_so_and_stands_first_of_those_that_are(reading: str) -> None:
    """A name that is sorted by it stands at its sound, before all that is written otherwise."""
    found = sounds_like(reading)
    assert found is not None
    latin = icu.Transliterator.createInstance("Han-Latin")
    assert reading == latin.transliterate(found)
    order = icu.Collator.createInstance(icu.Locale.forLanguageTag("zh-u-co-pinyin"))
    others = [chr(code) for code in range(0x4E00, 0x9FA6, 7) if chr(code) not in SEVERAL_READINGS]
    alike = [each for each in others if latin.transliterate(each) == reading]
    assert all(order.compare(found, each) <= 0 for each in alike)
