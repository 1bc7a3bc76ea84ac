"""Count how long a text is: in words, or in Han characters where it is written in them."""

from __future__ import annotations

import re

from chronicle.text.scripts import HAN

_HAN_SCRIPTS = frozenset({"Hans", "Hant"})
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_CHARACTER = re.compile(f"[{HAN}]")


def is_han(script: str) -> bool:
    """Return whether a script, by its ISO 15924 code, is counted in characters."""
    return script in _HAN_SCRIPTS


def units(text: str, *, han: bool) -> list[str]:
    """Return the words of a text, or its Han characters."""
    return (_CHARACTER if han else _WORD).findall(text)
