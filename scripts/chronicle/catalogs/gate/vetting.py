"""Judge the catalogs of an edition, and write what passes for Sphinx and the words to read."""

from __future__ import annotations

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
from chronicle.catalogs.files.vetted import remove_others, write_vetted
from chronicle.catalogs.gate.allowed_names import Names
from chronicle.catalogs.gate.interface_words import interface_words
from chronicle.catalogs.gate.judging import GateReport, judge
from chronicle.core.folders import Folders
from chronicle.core.problems import Problem, ProblemsFound, relative
from chronicle.core.writing import write_if_changed

if TYPE_CHECKING:
    from pathlib import Path

    from chronicle.languages.editions import Edition


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
    for domain in (each for each in domains(book) if each != INTERFACE):
        path = folder / f"{domain}.po"
        if not path.is_file():
            reason = "there is no such catalog."
            report.unfinished.append(Problem(relative(path, book), 0, "T043", reason))
            continue
        used.append(domain)
        try:
            catalog = read_catalog(path, book)
            check_language(catalog, edition)
        except ProblemsFound as found:
            report.broken.extend(found.problems)
            continue
        passed = judge(catalog, domain, names, report)
        report.written |= write_vetted(vetted, domain, edition, passed)
    for path in strangers(book, edition):
        reason = "no document of the book has this name; nothing reads this catalog."
        report.unfinished.append(Problem(relative(path, book), 0, "T003", reason))
    remove_others(vetted, used)
    states = Folders(book).states(edition)
    report.written[states] = report.states.dump()
    write_if_changed(states, report.written[states])
    return report


def _vet_interface(book: Path, folder: Path, names: Names, report: GateReport) -> list[str]:
    """Write the interface's words of the report's edition; return the names of the catalogs written."""
    edition = report.edition
    passed = interface_words(book, folder / f"{INTERFACE}.po", names, report)
    if not passed and edition.is_source:
        return []
    report.written |= write_vetted(vetted_folder(book, edition), INTERFACE, edition, passed)
    return [INTERFACE]
