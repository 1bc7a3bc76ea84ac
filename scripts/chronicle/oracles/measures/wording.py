"""Count what texts are made of: words or Han characters, and runs that stood before."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from chronicle.text.length import is_han, units

if TYPE_CHECKING:
    from collections.abc import Iterable

    from chronicle.languages.editions import Edition

_RUN, _RUN_OF_HAN = 10, 20


@dataclass(frozen=True)
class Counting:
    """How one language counts."""

    is_han: bool
    absent: re.Pattern[str]  # finds a sentence that tells of an absence

    @classmethod
    def of(cls, edition: Edition) -> Counting:
        """Return the counting of an edition; without a list of words nothing counts as an absence."""
        words = edition.checks
        patterns = words.absent if words else ()
        return cls(is_han(edition.script), re.compile("|".join(patterns) or r"(?!)", re.IGNORECASE))

    def units(self, text: str) -> list[str]:
        """Return the words of a text, or its Han characters."""
        return units(text, han=self.is_han)

    def tells_of_absence(self, sentence: str) -> bool:
        """Return whether a sentence tells what is not there."""
        return bool(self.absent.search(sentence))

    def repeated(self, texts: Iterable[str], seen: set[tuple[str, ...]]) -> int:
        """Count the words that belong to a run which stood before; `seen` keeps the runs of earlier pages."""
        size = _RUN_OF_HAN if self.is_han else _RUN
        words = self.units(" ".join(texts))
        covered = bytearray(len(words))
        for at in range(len(words) - size + 1):
            run = tuple(words[at : at + size])
            if run in seen:
                covered[at : at + size] = b"\1" * size
            seen.add(run)
        return sum(covered)
