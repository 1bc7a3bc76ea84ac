"""Count how long a text is: in words, or in characters where no spaces part its words."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from chronicle.languages.scripts.characters import ON_LETTERS

if TYPE_CHECKING:
    from chronicle.languages.scripts import Script

_SIGN = rf"(?:[^\W_]|[{ON_LETTERS}])"
_WORD = re.compile(rf"[^\W_]{_SIGN}*(?:['’]{_SIGN}+)*")


def units(text: str, script: Script) -> list[str]:
    """Return the words of a text, or its characters, as its script is counted."""
    return (_WORD if script.spaced else _characters(script.letters)).findall(text)


@cache
def _characters(letters: str) -> re.Pattern[str]:
    return re.compile(f"[{letters}]")
