"""Find sentences of the chapters on killing, attacks and changes of control that name no document.

A book that promises its readers to name them lists in terms.yaml the words for such deeds, and what may
stand for a document's name.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from chronicle.text.grammar import read_message

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from chronicle.ledger.model import AttributionWords

_SENTENCE = re.compile(r"[^\n]+")  # the chapters have one sentence a line


@dataclass(frozen=True)
class AttributionFinder:
    """What finds deeds, and what refers to a document, in one language."""

    deeds: re.Pattern[str]
    referring: re.Pattern[str]
    names: tuple[str, ...]

    @classmethod
    def of(cls, words: AttributionWords, names: Iterable[str]) -> AttributionFinder:
        """Read a record of terms.yaml."""
        deeds, referring = ("|".join(map(re.escape, listed)) for listed in (words.deeds, words.referring))
        return cls(
            re.compile(rf"\b(?:{deeds})\b"), re.compile(rf"\b(?:{referring})\b", re.IGNORECASE), tuple(names)
        )

    def missing(self, text: str) -> Iterator[tuple[int, int]]:
        """Yield where a sentence tells of a deed and neither names a document nor refers to one."""
        for found in _SENTENCE.finditer(text):
            message = read_message(found.group())
            plain = message.bare
            if not self.deeds.search(plain) or self.referring.search(plain):
                continue
            titled = any(role.name == "title" for role in message.roles)
            if not titled and not any(name in plain for name in self.names):
                yield found.span()
