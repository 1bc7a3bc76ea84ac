"""Find letters of another way to write the same script: traditional Chinese characters in simplified text."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import icu  # type: ignore[import-untyped]

if TYPE_CHECKING:
    from collections.abc import Iterator

_SIMPLIFIED = "Hans"
# The characters of the mainland's first standard; 著 is one, although 着 is its simplified form elsewhere.
_STANDARD = "gb2312"


def traditional(prose: str, script: str) -> Iterator[tuple[int, int, str]]:
    """Yield where a traditional character stands in simplified text, and what is written for it."""
    if script != _SIMPLIFIED:
        return
    for at, character in enumerate(prose):
        simplified = _simplified(character)
        if simplified != character:
            yield at, at + 1, simplified


@cache
def _simplified(character: str) -> str:
    """Return what simplified Chinese writes for a character."""
    try:
        character.encode(_STANDARD)
    except UnicodeEncodeError:
        return str(_transliterator().transliterate(character))
    return character


@cache
def _transliterator() -> icu.Transliterator:
    """Return ICU's table of both ways of writing, made once."""
    return icu.Transliterator.createInstance("Traditional-Simplified")
