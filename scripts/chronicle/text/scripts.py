"""The characters of the scripts that the book is written in; sets of them are ranges for regular expressions.

What needs a set says which: a letter, what a line treats as one, or a whole block with its marks.
"""

from __future__ import annotations

from chronicle.languages.scripts.arabic import ARABIC_LETTERS
from chronicle.languages.scripts.arabic import BLOCK as ARABIC_BLOCK
from chronicle.languages.scripts.arabic import LETTERS as ARABIC
from chronicle.languages.scripts.arabic import SIGNS as ARABIC_SIGNS
from chronicle.languages.scripts.characters import (
    FULL_WIDTH,
    RIGHT_TO_LEFT,
    characters_in,
    is_wide,
    script_in_name,
)
from chronicle.languages.scripts.han import LETTERS as HAN
from chronicle.languages.scripts.latin import LETTERS as LATIN

__all__ = [
    "ARABIC",
    "ARABIC_BLOCK",
    "ARABIC_LETTERS",
    "ARABIC_SIGNS",
    "FULL_WIDTH",
    "HAN",
    "LATIN",
    "RIGHT_TO_LEFT",
    "characters_in",
    "is_wide",
    "script_in_name",
]
