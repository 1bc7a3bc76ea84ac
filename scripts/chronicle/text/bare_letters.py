"""The letters of a text alone, by which the same place is found in texts that are set in two ways."""

from __future__ import annotations

import unicodedata

_TATWEEL = "\u0640"  # a stroke between letters, which a line may get when it is justified


def letter(sign: str) -> str:
    """Return a letter, small, since print may set capitals as small ones; "" for any other sign."""
    if unicodedata.category(sign)[0] != "L" or sign == _TATWEEL:
        return ""
    small = sign.lower()
    return small if len(small) == 1 else sign  # one for one, so that letters can be counted


def letters_of(text: str) -> str:
    """Return the letters of a text, in their order."""
    return "".join(map(letter, text))
