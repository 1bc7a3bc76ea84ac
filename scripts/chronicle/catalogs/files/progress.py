"""Show how far each translation is."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from chronicle.catalogs.files.paths import INTERFACE, domains
from chronicle.catalogs.gate.vetting import vet
from chronicle.core.folders import Folders
from chronicle.words.states import State, read_states

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from chronicle.catalogs.gate.judging import GateReport
    from chronicle.languages.editions import Edition

_NAMED = 3  # missing catalogs that a line names
_COLUMNS = ("messages", *State)


@dataclass(frozen=True)
class TranslationProgress:
    """The state of the catalogs of some editions."""

    reports: tuple[GateReport, ...]

    def counts(self, report: GateReport) -> dict[str, dict[str, int]]:
        """Return the counts of each catalog, and of all together under “total”."""
        table: dict[str, dict[str, int]] = {}
        for domain in report.states.domains:
            states = report.states.count(domain)
            table[domain] = {"messages": states.total()} | {str(state): states[state] for state in State}
        table["total"] = {column: sum(row[column] for row in table.values()) for column in _COLUMNS}
        return table

    def __str__(self) -> str:
        """Return one table for each edition; of a book in its own language alone, that there is none."""
        tables = [self._table(report) for report in self.reports]
        return "\n\n".join(tables) or "Nothing is translated: the book has one edition, in its own language."

    def _table(self, report: GateReport) -> str:
        """Return an edition's table, what is missing or broken below it."""
        rows = self.counts(report)
        width = max(len(name) for name in rows)
        lines = [f"{report.edition.tag} · {report.edition.name}"]
        lines.append("  ".join(["catalog".ljust(width), *(column.rjust(12) for column in _COLUMNS)]))
        for name, row in rows.items():
            lines.append("  ".join([name.ljust(width), *(str(row[column]).rjust(12) for column in _COLUMNS)]))
        lines += [f"{each.path}: {each.message}" for each in sorted(report.unfinished) if each.code == "T043"]
        lines += [str(each) for each in sorted(report.broken)]
        return "\n".join(lines)


def unfinished(book: Path, edition: Edition) -> str:
    """Return what a draft marks in an edition, as the gate last left it; empty where it marks nothing."""
    states = read_states(Folders(book).states(edition))
    counts = sum((states.count(domain) for domain in states.domains), Counter[State]())
    words = {
        State.REFUSED: "refused (make check says why)",
        State.UNTRANSLATED: "missing",
        State.FUZZY: "of an earlier wording",
    }
    said = ", ".join(f"{counts[state]} {what}" for state, what in words.items() if counts[state])
    sentences = [f"{edition.code}: translations {said}."] if said else []
    known = {*states.domains, INTERFACE}
    absent = [name for name in domains(book) if name not in known and not edition.is_source]
    if absent:
        more = f" and {len(absent) - _NAMED} more" if len(absent) > _NAMED else ""
        sentences.append(f"{edition.code}: no catalog of {', '.join(absent[:_NAMED])}{more} (make catalogs).")
    return " ".join(sentences)


def progress(book: Path, editions: Iterable[Edition]) -> TranslationProgress:
    """Judge the catalogs of these editions and count; print the result to see it."""
    return TranslationProgress(
        tuple(vet(book, each, release=False) for each in editions if not each.is_source)
    )
