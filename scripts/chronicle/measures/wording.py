"""Count what texts are made of: words or Han characters, and runs that stood before."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from chronicle.catalogs.checks.language import words_of
from chronicle.text.scripts import HAN

if TYPE_CHECKING:
    from collections.abc import Iterable

    from chronicle.editions import Edition

_HAN_SCRIPTS = frozenset({"Hans", "Hant"})
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_CHARACTER = re.compile(f"[{HAN}]")
_RUN, _RUN_OF_HAN = 10, 20


@dataclass(frozen=True)
class Wording:
    """How one language counts."""

    is_han: bool
    absent: re.Pattern[str]  # finds a sentence that tells of an absence

    @classmethod
    def of(cls, edition: Edition) -> Wording:
        """Return the counting of an edition; without a list of words nothing counts as an absence."""
        words = words_of(edition.code)
        patterns = words.absent if words else ()
        return cls(edition.script in _HAN_SCRIPTS, re.compile("|".join(patterns) or r"(?!)", re.IGNORECASE))

    def units(self, text: str) -> list[str]:
        """Return the words of a text, or its Han characters."""
        return (_CHARACTER if self.is_han else _WORD).findall(text)

    def tells_of_absence(self, sentence: str) -> bool:
        """Return whether a sentence tells what is not there."""
        return bool(self.absent.search(sentence))

    def repeated(self, texts: Iterable[str], seen: set[tuple[str, ...]]) -> int:
        """Count the words that belong to a run which stood before; `seen` keeps the runs of earlier pages."""
        size = _RUN_OF_HAN if self.is_han else _RUN
        units = self.units(" ".join(texts))
        covered = bytearray(len(units))
        for at in range(len(units) - size + 1):
            run = tuple(units[at : at + size])
            if run in seen:
                covered[at : at + size] = b"\1" * size
            seen.add(run)
        return sum(covered)
