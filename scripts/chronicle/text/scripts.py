"""The characters of the scripts that the book is written in; sets of them are ranges for regular expressions.

What needs a set says which: a letter, what a line treats as one, or a whole block with its marks.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

# Radicals, iteration marks and zero, the main block and its extensions, compatibility forms.
HAN = "\u2e80-\u2fdf\u3005-\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
# What fills a square of a Chinese line: Han, kana, and the marks that go with them.
FULL_WIDTH = "\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\U00020000-\U0003ffff“”‘’—…·"
# Letters; of transcriptions, hamza and ayn too.
LATIN = "A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u1e00-\u1eff\u02be\u02bf"
# Letters of the Arabic language.
ARABIC_LETTERS = "\u0621-\u064a"
# What stands on a letter or stretches it, and is none: vowels, signs of recitation, the stretched line.
ARABIC_SIGNS = "\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed"
# Letters of all languages, with the signs on them and the digits; then the block with its commas and stops.
ARABIC = "\u0620-\u06ff"
ARABIC_BLOCK = "\u0600-\u06ff"
# Every script that runs from right to left, the forms of fonts of old included.
RIGHT_TO_LEFT = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff"


@cache
def characters_in(ranges: str) -> frozenset[str]:
    """Return the characters of a set."""
    pattern = re.compile(f"[{ranges}]")
    return frozenset(filter(pattern.match, map(chr, range(0x10000))))


def is_wide(character: str) -> bool:
    """Return whether a character is as wide as two Latin letters."""
    return unicodedata.east_asian_width(character) in "WF"


def script_in_name(character: str) -> str:
    """Return the script as the Unicode name of a character begins with it: LATIN, ARABIC, CJK."""
    return unicodedata.name(character, "").split(" ")[0]
