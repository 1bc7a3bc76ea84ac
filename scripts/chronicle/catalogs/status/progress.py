"""Show how far each translation is, in messages and in words of the source."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from shutil import get_terminal_size
from typing import TYPE_CHECKING

from chronicle.catalogs.files.paths import INTERFACE, derivation_said, domains
from chronicle.catalogs.gate.vetting import vet
from chronicle.catalogs.placeholders.legend import PLACEHOLDER, shorten
from chronicle.catalogs.status.open_passages import Passage, open_passages
from chronicle.catalogs.telling import Telling
from chronicle.core.folders import Folders
from chronicle.core.worded import Worded
from chronicle.languages.scripts import script_of
from chronicle.text.changed_words import marked_difference
from chronicle.text.length import units
from chronicle.words.states import State, read_states

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from chronicle.catalogs.gate.judging import GateReport
    from chronicle.languages.editions import Edition

_NAMED = 3  # missing catalogs that a line names
_SHOWN = 12  # changed passages that the terminal shows; the page has all
_WORDS, _DONE = "words", "done"
_REVIEWS = ("read", "approved")
_COLUMNS = ("messages", *State, *_REVIEWS, _WORDS, _DONE)
# The columns of the terminal, which translators of every language read, with what they count.
MEANING = {
    "messages": "texts to translate",
    "missing": "not translated",
    "fuzzy": "of an earlier wording, or not certain",
    "refused": "refused; make check says why",
    "read": "read by a second person",
    "approved": "approved",
    _WORDS: "words of the source",
    _DONE: "share of these words that is translated",
}
# What a draft marks in an edition.
_MARKED = {
    State.REFUSED: "{code}: translations refused: {number}; make check LANGUAGES={code} says why.",
    State.UNTRANSLATED: "{code}: not translated: {number}.",
    State.FUZZY: "{code}: translations of an earlier wording: {number}.",
}
_ABSENT = "{code}: no catalog of {listed} (make catalogs)."
_MORE_ABSENT = "{code}: no catalog of {listed} and {more} more (make catalogs)."
_MORE_CHANGED = "… and {number} more changed passages"
_OF = {"missing": State.UNTRANSLATED}
_NARROW = 80


@dataclass(frozen=True)
class TranslationProgress:
    """The state of the catalogs of some editions, with every passage that is not finished."""

    reports: tuple[GateReport, ...]
    passages: tuple[tuple[Passage, ...], ...] = ()  # of each edition

    def counts(self, report: GateReport) -> dict[str, dict[str, int]]:
        """Return the counts of each catalog, and of all together under “total”.

        Words are those of the source, each placeholder one; `done` says how many of them are translated.
        """
        table: dict[str, dict[str, int]] = {}
        for domain in report.states.domains:
            messages = report.states.counted(domain)
            states = report.states.count(domain)
            lengths = {key: _words(key[1], report.edition.source) for key in messages}
            table[domain] = {"messages": states.total()} | {str(state): states[state] for state in State}
            table[domain] |= dict(zip(_REVIEWS, report.states.read(domain), strict=True))
            table[domain][_WORDS] = sum(lengths.values())
            table[domain][_DONE] = sum(
                length for key, length in lengths.items() if messages[key] is State.TRANSLATED
            )
        table["total"] = {column: sum(row[column] for row in table.values()) for column in _COLUMNS}
        return table

    def __str__(self) -> str:
        """Return one table for each edition; of a book in its own language alone, that there is none."""
        passages = self.passages or ((),) * len(self.reports)
        tables = [self._table(*each) for each in zip(self.reports, passages, strict=True)]
        return "\n\n".join(tables) or "Nothing is translated: the book has one edition, in its own language."

    @property
    def telling(self) -> Telling:
        """Return the words for problems: those of the language, where only one is asked for."""
        return Telling.of(self.reports[0].edition).for_output() if len(self.reports) == 1 else Telling({})

    def _table(self, report: GateReport, passages: tuple[Passage, ...]) -> str:
        """Return an edition's table, what is missing, broken or changed below it."""
        rows = self.counts(report)
        lines = [f"{report.edition.tag} · {report.edition.name}", *table_lines(rows)]
        lines += [
            f"{head}: {self.telling.text(said)}" for head, said in MEANING.items() if self.telling.texts
        ]
        lines += [self.telling.text(derivation_said(report.edition))] if report.edition.derivation else []
        missing = [each for each in sorted(report.unfinished) if each.code == "T043"]
        lines += [f"{each.path}: {self.telling.text(each.message)}" for each in missing]
        lines += [self.telling.line(each) for each in sorted(report.broken)]
        return "\n".join([*lines, *map(self.telling.text, _changes(passages))])


def table_lines(rows: dict[str, dict[str, int]]) -> list[str]:
    """Return a table that fits the terminal, or eighty columns: long names lose their middle."""
    texts = [[*MEANING]]
    texts += [
        [share(row) if head == _DONE else str(row[_OF.get(head, head)]) for head in MEANING]
        for row in rows.values()
    ]
    widths = [max(map(len, column)) for column in zip(*texts, strict=True)]
    left = max(_NARROW, get_terminal_size((_NARROW, 24)).columns) - sum(widths) - len(widths)
    names = [_fitted(name, left) for name in ("catalog", *rows)]
    width = max(map(len, names))
    return [
        " ".join([name.ljust(width), *(text.rjust(wide) for text, wide in zip(row, widths, strict=True))])
        for name, row in zip(names, texts, strict=True)
    ]


def _fitted(name: str, width: int) -> str:
    """Return a name of so many letters at most."""
    if len(name) <= width:
        return name
    end = (width - 1) // 2
    return f"{name[: width - 1 - end]}…{name[-end:]}"


def share(row: dict[str, int]) -> str:
    """Return how much of a catalog is done, in per cent of its words, rounded down: 100 % is all."""
    return f"{100 * row[_DONE] // row[_WORDS] if row[_WORDS] else 100} %"


def _words(text: str, source: Edition) -> int:
    """Return how long a message is to its translator."""
    plain = PLACEHOLDER.sub("x", shorten(text)[0])
    return len(units(plain, script_of(source.script)))


def _changes(passages: tuple[Passage, ...]) -> list[str]:
    """Return lines that mark the changed words of reworded passages."""
    changed = [each for each in passages if each.was and each.was != each.source]
    lines = [
        f"{each.path}:{each.line}: {' '.join(marked_difference(each.was, each.source).split())}"
        for each in changed[:_SHOWN]
    ]
    more = len(changed) - _SHOWN
    return [*lines, Worded(_MORE_CHANGED, number=more)] if more > 0 else lines


def unfinished(book: Path, edition: Edition) -> tuple[str, ...]:
    """Return what a draft marks in an edition, as the gate last left it; nothing where it marks nothing."""
    states = read_states(Folders(book).states(edition))
    counts = sum((states.count(domain) for domain in states.domains), Counter[State]())
    code = edition.code
    said = [
        Worded(pattern, code=code, number=counts[state])
        for state, pattern in _MARKED.items()
        if counts[state]
    ]
    known = {*states.domains, INTERFACE}
    absent = [name for name in domains(book) if name not in known and not edition.is_source]
    if absent:
        listed, more = ", ".join(absent[:_NAMED]), len(absent) - _NAMED
        pattern = _MORE_ABSENT if more > 0 else _ABSENT
        said.append(Worded(pattern, code=code, listed=listed, more=more))
    return tuple(said)


def progress(book: Path, editions: Iterable[Edition]) -> TranslationProgress:
    """Judge the catalogs of these editions and count; print the result to see it."""
    reports = tuple(vet(book, each, release=False) for each in editions if not each.is_source)
    return TranslationProgress(reports, tuple(open_passages(book, each) for each in reports))
