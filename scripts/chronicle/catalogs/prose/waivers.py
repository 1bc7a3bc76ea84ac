"""Let a phrase pass one check in one language, for a reason that is written down."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from chronicle.catalogs.gate.allowed_names import read_records
from chronicle.core.problems import Problem

if TYPE_CHECKING:
    from pathlib import Path

TERMS = "terms.yaml"
# The family of checks that look at chapters as they are built, and say themselves what nothing needs.
_ELSEWHERE = "M"


@dataclass
class Waivers:
    """The waivers of terms.yaml, and which of them something needed."""

    records: list[dict[str, Any]]
    used: set[int] = field(default_factory=set)
    by_check: dict[tuple[str, str], list[tuple[int, str]]] = field(default_factory=lambda: defaultdict(list))

    @classmethod
    def load(cls, folder: Path) -> Waivers:
        """Read the waivers from the ledger's folder."""
        waivers = cls(read_records(folder / TERMS, "waivers"))
        for index, record in enumerate(waivers.records):
            key = (str(record.get("check")), str(record.get("language")))
            waivers.by_check[key].append((index, str(record.get("text"))))
        return waivers

    def cover(self, code: str, language: str, text: str, at: tuple[int, int]) -> bool:
        """Return whether a finding at some place of a text lies within a phrase that is waived."""
        for index, phrase in self.by_check.get((code, language), ()):
            start = text.find(phrase)
            while start >= 0:
                if start <= at[0] and at[1] <= start + len(phrase):
                    self.used.add(index)
                    return True
                start = text.find(phrase, start + 1)
        return False

    def unused(self, path: str) -> list[Problem]:
        """Return a problem for each waiver that nothing needed."""
        return [
            Problem(path, 0, "T070", "nothing needs this waiver.", subject=str(record.get("text")))
            for index, record in enumerate(self.records)
            if index not in self.used and not str(record.get("check")).startswith(_ELSEWHERE)
        ]
