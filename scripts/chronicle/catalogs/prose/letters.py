"""Find characters of another way to write: traditional Chinese in simplified text, and simplified in it."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import icu  # type: ignore[import-untyped]

from chronicle.languages.scripts import script_of

if TYPE_CHECKING:
    from collections.abc import Iterator


def of_another_way(prose: str, script: str) -> Iterator[tuple[int, int, str]]:
    """Yield where a character of a script's sister stands in a text, and what is written for it.

    `script` is the ISO 15924 code of the text's.
    """
    standard = script_of(script).standard
    if standard is None:
        return
    for at, character in enumerate(prose):
        own = _own(character, *standard)
        if own != character:
            yield at, at + 1, own


@cache
def _own(character: str, characters: str, table: str) -> str:
    """Return what is written for a character in the way that has these characters, by ICU's table."""
    try:
        character.encode(characters)
    except UnicodeEncodeError:
        return str(_transliterator(table).transliterate(character))
    return character


@cache
def _transliterator(table: str) -> icu.Transliterator:
    """Return one of ICU's tables of two ways of writing, made once."""
    return icu.Transliterator.createInstance(table)
