"""Find the habits that an editor of a language would strike out, and words that a book does not want at all.

The habits are patterns in the table of the language, each with what it is and what to write instead; a
book lists its own words in `prose` of terms.yaml, where it also says in which languages this is asked.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from chronicle.core.worded import Worded

if TYPE_CHECKING:
    from collections.abc import Iterator

    from chronicle.languages.checks import Checks
    from chronicle.ledger.model import ProseStandard


class Tic(NamedTuple):
    """A pattern that does not belong in the prose of a language."""

    pattern: re.Pattern[str]
    reason: str
    remedy: str


class Tics:
    """The habits of a language, as far as a book asks for them."""

    def __init__(self, checks: Checks | None, standard: ProseStandard | None) -> None:
        habits = checks.tics if checks and standard else ()
        self._habits = [
            Tic(re.compile(each.pattern, re.IGNORECASE), each.reason, each.remedy) for each in habits
        ]
        self._unwanted = standard.unwanted if standard else ()

    def found(self, own: str) -> Iterator[tuple[int, int, str, str]]:
        """Yield the habits in the narrator's own words: place, reason and remedy."""
        for tic in self._habits:
            for match in tic.pattern.finditer(own):
                yield match.start(), match.end(), tic.reason, tic.remedy

    def unwanted(self, prose: str) -> Iterator[tuple[int, int, str, str]]:
        """Yield the words that the book does not want, quotations and titles included."""
        for word in self._unwanted:
            reason = Worded("the book does not write “{word}”", word=word.text)
            remedy = Worded("Write “{form}”.", form=word.instead)
            for match in re.finditer(re.escape(word.text), prose):
                yield match.start(), match.end(), reason, remedy
