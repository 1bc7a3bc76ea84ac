"""Compare texts word by word, in order: what one says and the other lacks."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from chronicle.core.controls import ISOLATES, OVERRIDES
from chronicle.languages.scripts import arabic, hebrew, japanese

if TYPE_CHECKING:
    from collections.abc import Sequence

# Marks that carry no letter: vowels, the stretched line, marks of direction and of what belongs together.
_SILENT = re.compile(
    f"[\u0300-\u036f{arabic.SIGNS}{hebrew.SIGNS}{OVERRIDES}{ISOLATES}\u200b-\u200f\u2060-\u2065\ufeff]"
)
_BROKEN = re.compile("(?<=[^\\W\\d_])[-\u2010\u00ad]\\s*(?=[^\\W\\d_])")
_SQUARES, _ARABIC = japanese.SCRIPT.letters, arabic.LETTERS
_WORD = re.compile(f"[{_SQUARES}]|\\d+|(?:(?!\\d)[{_ARABIC}])+|(?:(?![{_SQUARES}{_ARABIC}_\\d])\\w)+")


def words(text: str) -> list[str]:
    """Return the words of a text without vowel marks and hyphens; of Chinese and Japanese, the characters."""
    plain = unicodedata.normalize("NFD", unicodedata.normalize("NFKC", text))
    plain = _SILENT.sub("", plain)
    return _WORD.findall(_BROKEN.sub("", plain).casefold())


def found_in_order(wanted: Sequence[str], text: Sequence[str]) -> list[bool]:
    """Return for each word whether it belongs to the longest part of `wanted` that `text` holds in order.

    A word is marked where the longest common subsequence grows when it is added to those before it.
    """
    places: dict[str, int] = {}
    for at, word in enumerate(wanted):
        places[word] = places.get(word, 0) | 1 << at
    everywhere = (1 << len(wanted)) - 1
    row = everywhere  # a zero stands where the subsequence grows (H. Hyyrö, 2004)
    for word in text:
        if met := row & places.get(word, 0):
            row = (row + met) | (row - met)
    row &= everywhere
    return [not row >> at & 1 for at in range(len(wanted))]
