"""Find what is repeated: source text as its own translation, and doubled words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from chronicle.languages.scripts import han, script_of

if TYPE_CHECKING:
    from collections.abc import Iterator

_WORD = re.compile(r"[^\W\d_]{3,}")
_LATIN_RUN = re.compile(r"[A-Za-z][a-z’']+(?:[ \n]+[A-Za-z][a-z’']+){3,}")
_DOUBLED = re.compile(r"(?<![\w’'-])([^\W\d_]{2,})\s+\1(?![\w’'-])", re.IGNORECASE)
_DOUBLED_HAN = re.compile(rf"([{han.LETTERS}]{{2,}})\1|([的了在是和与于为被])\2")


def is_left(source: str, text: str, script: str) -> bool:
    """Return whether the source, or a good part of it, stands as its own translation."""
    if " ".join(source.split()) == " ".join(text.split()):
        return any(not word.isupper() and word[1:].islower() for word in _WORD.findall(source))
    return script != "Latn" and any(run in source for run in _LATIN_RUN.findall(text))


def doubled(prose: str, script: str, may_double: tuple[str, ...]) -> Iterator[tuple[int, int]]:
    """Yield where a word stands twice."""
    pattern = _DOUBLED_HAN if not script_of(script).spaced else _DOUBLED
    for match in pattern.finditer(prose):
        if match[0].split()[0].lower() not in may_double:
            yield match.span()
