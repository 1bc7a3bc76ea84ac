"""Count what texts are made of: words or characters, and runs that stood before."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from chronicle.languages.scripts import script_of
from chronicle.text.length import units

if TYPE_CHECKING:
    from collections.abc import Iterable

    from chronicle.languages.editions import Edition
    from chronicle.languages.scripts import Script

_WORDS, _CHARACTERS = 10, 20  # of a run that counts as repeated


@dataclass(frozen=True)
class Counting:
    """How one language counts."""

    script: Script
    absent: re.Pattern[str]  # finds a sentence that tells of an absence

    @classmethod
    def of(cls, edition: Edition) -> Counting:
        """Return the counting of an edition; without a list of words nothing counts as an absence."""
        words = edition.checks
        patterns = words.absent if words else ()
        return cls(script_of(edition.script), re.compile("|".join(patterns) or r"(?!)", re.IGNORECASE))

    def units(self, text: str) -> list[str]:
        """Return the words of a text, or its characters."""
        return units(text, self.script)

    def tells_of_absence(self, sentence: str) -> bool:
        """Return whether a sentence tells what is not there."""
        return bool(self.absent.search(sentence))

    def repeated(self, texts: Iterable[str], seen: set[tuple[str, ...]]) -> int:
        """Count the words that belong to a run which stood before; `seen` keeps the runs of earlier pages."""
        size = _WORDS if self.script.spaced else _CHARACTERS
        words = self.units(" ".join(texts))
        covered = bytearray(len(words))
        for at in range(len(words) - size + 1):
            run = tuple(words[at : at + size])
            if run in seen:
                covered[at : at + size] = b"\1" * size
            seen.add(run)
        return sum(covered)
