"""Check the translations, and the wording of everything that is written, without building anything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronicle.catalogs.consequences import without_consequences
from chronicle.catalogs.files.entries import read_catalog
from chronicle.catalogs.files.kept_chapters import kept_chapters
from chronicle.catalogs.files.paths import INTERFACE, translators_folder
from chronicle.catalogs.files.refreshing import translatables
from chronicle.catalogs.files.templates import short_messages
from chronicle.catalogs.gate.allowed_names import Names
from chronicle.catalogs.gate.interface_words import given_words, missing_words
from chronicle.catalogs.gate.vetting import MISSING_CATALOG, vet
from chronicle.catalogs.memory.remembering import Memory
from chronicle.catalogs.prose.checked_texts import source_texts, translated_texts
from chronicle.catalogs.prose.run import Checker, terms_path
from chronicle.catalogs.prose.section_habits import Prose
from chronicle.catalogs.prose.waivers import Waivers
from chronicle.core.folders import Folders
from chronicle.core.problems import Problem, ProblemsFound, relative
from chronicle.core.worded import Worded
from chronicle.ledger.loader import load_ledger

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from chronicle.catalogs.files.templates import ReadChapters
    from chronicle.languages.editions import Edition, Editions
    from chronicle.ledger.model import Ledger


def check(book: Path, editions: Editions, read_chapters: ReadChapters) -> list[Problem]:
    """Return every fault of the texts in a book's languages.

    Raises ProblemsFound when the ledger or the chapters cannot be read at all.
    """
    ledger = load_ledger(Folders(book).evidence, editions)
    found = check_texts(book, editions.written, ledger)
    found += check_catalogs_fresh(book, editions.written, ledger, read_chapters)
    for edition in editions.written:
        report = vet(book, edition, release=False)
        found += [*report.broken, *report.refused]
    return sorted(without_consequences(set(found)))


def check_languages(book: Path, editions: Editions, chosen: Iterable[Edition]) -> list[Problem]:
    """Return the faults of the texts in these languages, without reading the chapters as Sphinx does.

    Whether their catalogs have every message is asked of the chapters only if somebody has read them since
    they were changed: `kept_chapters` says so.
    """
    looked = tuple(chosen)
    ledger = load_ledger(Folders(book).evidence, editions)
    found = check_texts(book, looked, ledger)
    absent: set[str] = set()
    for edition in looked:
        report = vet(book, edition, release=False)
        missing = [each for each in report.unfinished if each.code == MISSING_CATALOG]
        absent |= {each.path for each in missing}
        found += [*report.broken, *report.refused, *missing, *_faults_of_memory(book, edition)]
    behind = check_catalogs_fresh(book, looked, ledger, lambda book, _source: kept_chapters(book) or {})
    found += [each for each in behind if each.path not in absent]
    return sorted(without_consequences(set(found)))


def _faults_of_memory(book: Path, edition: Edition) -> tuple[Problem, ...]:
    """Return why a language's memory cannot be read, if it cannot."""
    try:
        Memory.read(book, edition)
    except ProblemsFound as found:
        return tuple(found.problems)
    return ()


def check_texts(book: Path, editions: Iterable[Edition], ledger: Ledger) -> list[Problem]:
    """Return the faults of names, wording, prose, numbers in words and marks."""
    waivers = Waivers.load(Folders(book).evidence)
    found: list[Problem] = []
    languages = {record.get("language") for record in waivers.records}
    unseen = set(ledger.with_digits)
    chosen = tuple(editions)
    for edition in chosen:
        checker = Checker(book, edition, ledger, waivers)
        source = edition.is_source
        texts = source_texts(book, edition, ledger) if source else translated_texts(book, edition, ledger)
        found += Prose(book, edition, ledger, waivers).check()
        for text in texts:
            found += checker.check(text)
            unseen -= {sign for sign in unseen if sign.text in text.prose}
        languages.discard(edition.code)
    if not languages:  # else a waiver may be needed by a language that was not looked at
        found += waivers.unused(terms_path(book))
    if set(ledger.languages) <= {edition.code for edition in chosen}:
        for sign in unseen:
            reason = "no text holds this name."
            found.append(Problem(sign.origin.path, sign.origin.line, "E026", reason, subject=sign.text))
    return found


def check_catalogs_fresh(
    book: Path, editions: Iterable[Edition], ledger: Ledger, read_chapters: ReadChapters
) -> list[Problem]:
    """Return a problem for each catalog that lacks messages of the book."""
    chosen = [edition for edition in editions if not edition.is_source and not edition.derivation]
    if not chosen:
        return []
    found = []
    messages = translatables(book, chosen[0].source, ledger, read_chapters)
    keys = {domain: {each.key for each in short_messages(held, domain)} for domain, held in messages.items()}
    for edition in chosen:
        names = Names.load(Folders(book).evidence, edition)
        asked = {INTERFACE: set(missing_words(edition, given_words(book, edition, names), names))}
        for domain, wanted in (keys | asked).items():
            path = translators_folder(book, edition) / f"{domain}.po"
            try:
                given = set(read_catalog(path, book).keys) if path.is_file() else set()
            except ProblemsFound:
                continue
            if missing := wanted - given:
                reason = Worded(
                    "it lacks {number} of the book's messages, or has them in an earlier wording.",
                    number=len(missing),
                )
                first = min(msgid for _context, msgid in missing)
                found.append(Problem(relative(path, book), 0, "T071", reason, subject=first))
    return found
