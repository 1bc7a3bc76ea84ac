"""Put together an edition's words of the interface: the book's own, else those of its language.

A language brings its translation along, in the package or in docs/languages. A book's translators have a
catalog of their own for the words that they want otherwise, and for those that their language lacks.
"""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING, TypeAlias

from chronicle.catalogs.files.entries import Catalog, parse_catalog, read_catalog, read_text
from chronicle.catalogs.files.own_language import check_language
from chronicle.catalogs.files.paths import INTERFACE
from chronicle.catalogs.gate.allowed_names import Names
from chronicle.catalogs.gate.derived_messages import derived_entry
from chronicle.catalogs.gate.judging import GateReport, judge
from chronicle.core.problems import Problem, ProblemsFound, relative
from chronicle.core.worded import Worded
from chronicle.words.interface import INTERFACE as TABLE
from chronicle.words.interface import PUBLISHED
from chronicle.words.states import State

if TYPE_CHECKING:
    from pathlib import Path

    from chronicle.catalogs.files.entries import Entry
    from chronicle.languages.editions import Edition
    from chronicle.words.states import Key

    # The words with their states, what makes the catalog useless, and what is refused of it.
    Judged: TypeAlias = tuple[tuple[tuple[Entry, State], ...], tuple[Problem, ...], tuple[Problem, ...]]


def interface_words(book: Path, own: Path, names: Names, report: GateReport) -> list[tuple[Entry, State]]:
    """Return the words of an edition with their states, and add to the report what is wrong or missing.

    The report counts the words that the book's own catalog has, and those that are missing everywhere.
    """
    counted = report.states.domains.setdefault(INTERFACE, {})
    words = _of_language(book, names, report)
    given = {key for key, (_entry, state) in words.items() if state is State.TRANSLATED}
    if catalog := _read(own, book, report):
        # A word that is left empty is not asked for otherwise.
        wanted = tuple(
            each
            for each in catalog.entries
            if is_printed(each.key, names) and (each.is_translated or each.key not in given)
        )
        for entry, state in judge(replace(catalog, entries=wanted), INTERFACE, names, report):
            if state is State.TRANSLATED:
                words[entry.key] = (entry, state)
    for key in missing_words(report.edition, given, names):
        if key not in counted:
            report.states.note(INTERFACE, key, State.UNTRANSLATED)
            remedy = Worded("Run make catalogs, then translate it in {path}.", path=relative(own, book))
            place = relative(own, book), 0, "T040"
            report.unfinished.append(Problem(*place, "the language has no words for it.", remedy, key[1]))
    return list(words.values())


def given_words(book: Path, edition: Edition, names: Names) -> set[Key]:
    """Return the words that an edition's language has, without those of the book's translators."""
    words = _of_language(book, names, GateReport(edition, release=False))
    return {key for key, (_entry, state) in words.items() if state is State.TRANSLATED}


def missing_words(edition: Edition, given: set[Key], names: Names) -> list[Key]:
    """Return the words that a book prints and that are not among these; English needs no translation."""
    if edition.is_english:
        return []
    keys = ((each.context, each.msgid) for each in TABLE)
    return [key for key in keys if key not in given and is_printed(key, names)]


def is_printed(key: Key, names: Names) -> bool:
    """Return whether a book has use for a word: one without claims publishes no ledger, and explains none."""
    return names.sourced or key[0] != PUBLISHED


def _of_language(book: Path, names: Names, report: GateReport) -> dict[Key, tuple[Entry, State]]:
    """Return the words that a language brings along, those of docs/languages before the package's."""
    words: dict[Key, tuple[Entry, State]] = {}
    # Words that are printed as they stand name no record: of the names, only signs with digits matter.
    signs = names.with_digits
    for path in report.edition.interface:
        if not path.is_file():
            continue
        shown = relative(path, book)
        try:
            text = read_text(path, shown)
        except ProblemsFound as found:
            report.broken.extend(found.problems)
            continue
        judged, broken, refused = _judged(shown, text, signs, report.edition, sourced=names.sourced)
        for entry, state in judged:
            before = words.get(entry.key)
            if before is None or before[1] is not State.TRANSLATED:
                words[entry.key] = (entry, state)
        report.broken += broken
        report.refused += refused
    if report.edition.derivation is not None:
        base = _of_language(book, names, GateReport(report.edition.derivation.base, report.release))
        for key, (entry, state) in base.items():
            if state is State.TRANSLATED and (key not in words or words[key][1] is not State.TRANSLATED):
                words[key] = (derived_entry(entry, report.edition), state)
    return words


@lru_cache(maxsize=32)
def _judged(shown: str, text: str, signs: tuple[str, ...], edition: Edition, *, sourced: bool) -> Judged:
    """Judge a catalog that a language brings along, once a process: it is the same for every book."""
    report = GateReport(edition, release=False)
    try:
        catalog = parse_catalog(text, shown)
        check_language(catalog, edition)
    except ProblemsFound as found:
        return (), found.problems, ()
    judged = judge(catalog, INTERFACE, Names({}, signs, sourced), report)
    return tuple(judged), tuple(report.broken), tuple(report.refused)


def _read(path: Path, book: Path, report: GateReport) -> Catalog | None:
    """Return a catalog; None where there is none, or where it cannot be used, which the report then says."""
    try:
        if not path.is_file():
            return None
        catalog = read_catalog(path, book)
        check_language(catalog, report.edition)
    except ProblemsFound as found:
        report.broken.extend(found.problems)
        return None
    return catalog
