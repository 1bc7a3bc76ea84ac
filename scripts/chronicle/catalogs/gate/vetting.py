"""Judge the catalogs of an edition, and write what passes for Sphinx and the words to read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from chronicle.catalogs.files.entries import read_catalog
from chronicle.catalogs.files.own_language import check_language
from chronicle.catalogs.files.paths import (
    INTERFACE,
    domains,
    strangers,
    translators_folder,
    vetted_folder,
)
from chronicle.catalogs.files.vetted import contents_of, remove_others, write_vetted
from chronicle.catalogs.gate.allowed_names import Names
from chronicle.catalogs.gate.derived_messages import derived_messages, joined
from chronicle.catalogs.gate.interface_words import interface_words
from chronicle.catalogs.gate.judging import GateReport, judge
from chronicle.core.folders import Folders
from chronicle.core.last_results import LastResults
from chronicle.core.problems import Problem, ProblemsFound, relative
from chronicle.core.writing import write_if_changed

if TYPE_CHECKING:
    from pathlib import Path

    from chronicle.catalogs.files.entries import Entry
    from chronicle.catalogs.files.vetted import Contents
    from chronicle.languages.editions import Edition
    from chronicle.words.states import State


MISSING_CATALOG = "T043"


@dataclass(frozen=True)
class _Judged:
    """What the gate says of one catalog, and what it leaves for Sphinx; None where the catalog is broken."""

    report: GateReport
    passed: tuple[tuple[Entry, State], ...] = ()
    contents: Contents | None = None


_judged: LastResults[_Judged] = LastResults(most=64)  # by catalog and edition


def vet(book: Path, edition: Edition, *, release: bool, folder: Path | None = None) -> GateReport:
    """Judge an edition's catalogs and write what passes to build/catalogs.

    The source language has none but that of the interface, which every edition also needs for what is not
    translated. Nothing is raised: the caller stops at `GateReport.problems`. With a folder, the catalogs in
    it are judged instead of the translators'.
    """
    report = GateReport(edition, release)
    names = Names.load(Folders(book).evidence, edition)
    folder = folder or translators_folder(book, edition)
    used = _vet_interface(book, folder, names, report)
    if edition.is_source:
        return report
    source = GateReport(edition.source, release=False)
    _vet_interface(book, translators_folder(book, edition.source), names, source)
    vetted = vetted_folder(book, edition)
    base = edition.derivation.base if edition.derivation else edition
    both = (Names.load(Folders(book).evidence, base), names)
    for domain in (each for each in domains(book) if each != INTERFACE):
        path = folder / f"{domain}.po"
        derived = derived_messages(book, domain, both, report)
        if not path.is_file() and derived.there:
            used.append(domain)
            report.written |= _write(vetted, domain, report, list(derived.messages.values()))
            continue
        if not path.is_file():
            reason = "there is no such catalog."
            report.unfinished.append(Problem(relative(path, book), 0, MISSING_CATALOG, reason))
            continue
        used.append(domain)
        _, judged = _judged.of_files(
            (path, edition),
            lambda path=path: [path],  # type: ignore[misc]
            lambda path=path, domain=domain: _judge(path, book, domain, names, report),  # type: ignore[misc]
            (names, release),
        )
        if judged.contents is None:
            report.add(judged.report)
        elif derived.there:  # what it leaves open is derived
            report.refused += judged.report.refused
            report.states.reviews |= judged.report.states.reviews
            report.written |= _write(vetted, domain, report, joined(derived.messages, list(judged.passed)))
        else:
            report.add(judged.report)
            report.written |= write_vetted(vetted, domain, judged.contents)
    for path in strangers(book, edition):
        reason = "no document of the book has this name; nothing reads this catalog."
        report.unfinished.append(Problem(relative(path, book), 0, "T003", reason))
    remove_others(vetted, used)
    states = Folders(book).states(edition)
    report.written[states] = report.states.dump()
    write_if_changed(states, report.written[states])
    return report


def _write(
    folder: Path, domain: str, report: GateReport, passed: list[tuple[Entry, State]]
) -> dict[Path, bytes]:
    """Write a catalog, and note the state of each of its messages."""
    report.states.domains.setdefault(domain, {})
    for entry, state in passed:
        report.states.note(domain, entry.key, state)
    return write_vetted(folder, domain, contents_of(report.edition, tuple(passed)))


def _judge(path: Path, book: Path, domain: str, names: Names, whole: GateReport) -> _Judged:
    """Judge one catalog by itself."""
    report = GateReport(whole.edition, whole.release)
    try:
        catalog = read_catalog(path, book)
        check_language(catalog, report.edition)
    except ProblemsFound as found:
        report.broken.extend(found.problems)
        return _Judged(report)
    passed = tuple(judge(catalog, domain, names, report))
    return _Judged(report, passed, contents_of(report.edition, passed))


def _vet_interface(book: Path, folder: Path, names: Names, report: GateReport) -> list[str]:
    """Write the interface's words of the report's edition; return the names of the catalogs written."""
    edition = report.edition
    passed = interface_words(book, folder / f"{INTERFACE}.po", names, report)
    if not passed and edition.is_source:
        return []
    contents = contents_of(edition, tuple(passed))
    report.written |= write_vetted(vetted_folder(book, edition), INTERFACE, contents)
    return [INTERFACE]
