"""Sets of characters that belong to several scripts, and what Unicode tells of a character."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

# What fills a square of a Chinese or Japanese line: Han, kana, and the marks that go with them.
FULL_WIDTH = "\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\U00020000-\U0003ffff“”‘’—…·"
# What stands on a letter and belongs to its word: accents, vowels of Arabic and Hebrew.
ON_LETTERS = "\u0300-\u036f\u0591-\u05bd\u05bf-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed"
# Every script that runs from right to left, the forms of fonts of old included.
RIGHT_TO_LEFT = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff"

_SQUARE = frozenset("WF")  # wide and full-width, Unicode Standard Annex 11


@cache
def characters_in(ranges: str) -> frozenset[str]:
    """Return the characters of a set; of an empty one, none."""
    pattern = re.compile(f"[{ranges}]" if ranges else "(?!)")
    return frozenset(filter(pattern.match, map(chr, range(0x10000))))


def script_in_name(character: str) -> str:
    """Return the script as the Unicode name of a character begins with it: LATIN, ARABIC, CJK."""
    return unicodedata.name(character, "").split(" ")[0]


def width_of(text: str) -> int:
    """Return how wide a text is, in letters; a character that fills a square is two."""
    return sum(2 if unicodedata.east_asian_width(each) in _SQUARE else 1 for each in text)


def is_letter(character: str) -> bool:
    """Return whether a character is a letter."""
    return unicodedata.category(character).startswith("L")
