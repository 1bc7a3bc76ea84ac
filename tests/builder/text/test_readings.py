"""A character stands for a sound only where it has no other."""

from __future__ import annotations

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
