"""Bring the translators' catalogs up to date with text, ledger, interface and the book's own words."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from shutil import copyfile
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from chronicle.catalogs.files.book_words import book_messages
from chronicle.catalogs.files.entries import parse_catalog, read_catalog
from chronicle.catalogs.files.merging import Merged, Prepared, finish, joints_of, prepare
from chronicle.catalogs.files.own_language import check_language
from chronicle.catalogs.files.paths import (
    BOOK,
    DRAWINGS,
    EVIDENCE,
    INTERFACE,
    derivation_said,
    domains,
    strangers,
    translators_folder,
)
from chronicle.catalogs.files.renamed_documents import catalog_of_document
from chronicle.catalogs.files.templates import Translatable, chapter_templates, write_templates
from chronicle.catalogs.gate.allowed_names import Names
from chronicle.catalogs.gate.interface_words import given_words, is_printed, missing_words
from chronicle.catalogs.gate.vetting import vet
from chronicle.catalogs.memory.history import told_before
from chronicle.catalogs.memory.offering import Offering
from chronicle.catalogs.memory.offers import Translated
from chronicle.catalogs.memory.remembering import Memory
from chronicle.core.folders import Folders
from chronicle.core.problems import Problem, ProblemsFound, relative
from chronicle.core.worded import Worded
from chronicle.core.writing import write_all
from chronicle.figures.loading import load_figures
from chronicle.figures.texts import figure_texts
from chronicle.ledger.loader import load_ledger
from chronicle.words import Messages, ledger_messages
from chronicle.words.interface import INTERFACE as INTERFACE_TABLE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from chronicle.catalogs.files.templates import ReadChapters
    from chronicle.languages.editions import Edition, Editions
    from chronicle.ledger.model import Ledger

_STRANGER = "{path}: belongs to no document; left as it is"
_NOTHING = "All catalogs were up to date; nothing was written."
# A merge may bring a translation back into use, which then shows in a comment: once more.
_ROUNDS = 3


@dataclass(frozen=True)
class Refreshed:
    """What a refresh changed, and which catalogs belong to no document."""

    merged: tuple[Merged, ...]
    strangers: tuple[str, ...]
    derived: tuple[Edition, ...] = ()  # editions in which there is nothing to translate

    @property
    def changed(self) -> bool:
        """Return whether any file was written."""
        return any(each.changed for each in self.merged)

    def __str__(self) -> str:
        """Return the report in English."""
        return "\n".join(self.said)

    @property
    def said(self) -> list[str]:
        """Return the lines for the terminal, which can be told in another language."""
        lines = [line for each in self.merged for line in each.said]
        lines += [Worded(_STRANGER, path=path) for path in self.strangers]
        lines += [derivation_said(each) for each in self.derived]
        if not self.changed:
            lines.append(_NOTHING)
        return lines


def refresh(
    book: Path, editions: Editions, chosen: Iterable[Edition], read_chapters: ReadChapters
) -> Refreshed:
    """Extract what there is to translate and merge it into the catalogs of some of the editions.

    All catalogs are merged before the first is written, and all are written or none. Raises ProblemsFound
    when the book or a catalog cannot be read or merged, and OSError when they cannot be written.
    """
    asked = tuple(chosen)
    translated = [edition for edition in asked if not edition.is_source and not edition.derivation]
    _check_readable(book, translated)
    ledger = load_ledger(Folders(book).evidence, editions)
    messages = translatables(book, editions.source, ledger, read_chapters)
    merged: list[Merged] = []
    left: list[str] = []
    contents: dict[Path, bytes] = {}
    with TemporaryDirectory() as scratch:
        for edition in translated:
            staged, folder = Path(scratch) / edition.catalog, translators_folder(book, edition)
            memory = Memory.read(book, edition)
            changes = _refresh_edition(book, edition, messages, ledger, staged, memory)
            merged += changes.values()
            contents |= memory.changed(book, edition)
            for domain, change in changes.items():
                path = folder / f"{domain}.po"
                if change.changed or not path.is_file():
                    contents[path] = (staged / f"{domain}.po").read_bytes()
            left += [relative(path, book) for path in strangers(book, edition)]
    write_all(contents)
    return Refreshed(tuple(merged), tuple(left), tuple(each for each in asked if each.derivation))


def _check_readable(book: Path, editions: Iterable[Edition]) -> None:
    """Raise ProblemsFound with the faults of all catalogs that cannot be used."""
    problems: list[Problem] = []
    for edition in editions:
        for domain in domains(book):
            path = translators_folder(book, edition) / f"{domain}.po"
            try:
                if path.is_file():
                    check_language(read_catalog(path, book), edition)
            except ProblemsFound as found:
                problems.extend(found.problems)
        try:
            Memory.read(book, edition)
        except ProblemsFound as found:
            problems.extend(found.problems)
    if problems:
        raise ProblemsFound(problems)


def translatables(
    book: Path, source: Edition, ledger: Ledger, read_chapters: ReadChapters
) -> dict[str, list[Translatable]]:
    """Return every message of the book, by catalog."""
    found = chapter_templates(read_chapters(book, source))
    found[EVIDENCE] = [
        Translatable(each.msgid, each.context, each.plural, _comment(each.comment), each.claim)
        for each in ledger_messages(ledger)
    ]
    figures = load_figures(Folders(book).figures, ledger)
    found[DRAWINGS] = [
        Translatable(each.text, each.owner, None, (each.what,)) for each in figure_texts(figures.values())
    ]
    found[BOOK] = book_messages(Folders(book).docs)
    return found


def _interface(book: Path, edition: Edition, names: Names) -> list[Translatable]:
    """Return the words of the interface that a book's translators are asked for.

    They are those that their language lacks, and those that they have translated otherwise.
    """
    path = translators_folder(book, edition) / f"{INTERFACE}.po"
    own = read_catalog(path, book).keys if path.is_file() else frozenset()
    asked = {*missing_words(edition, given_words(book, edition, names), names)}
    asked |= {key for key in own if is_printed(key, names)}
    return [each for each in interface_messages() if (each.context, each.msgid) in asked]


def interface_messages() -> list[Translatable]:
    """Return all words of the interface."""
    return [
        Translatable(each.msgid, each.context, each.plural, _comment(each.comment))
        for each in INTERFACE_TABLE
    ]


def _refresh_edition(
    book: Path,
    edition: Edition,
    messages: dict[str, list[Translatable]],
    ledger: Ledger,
    staged: Path,
    memory: Memory,
) -> dict[str, Merged]:
    """Merge copies of an edition's catalogs until nothing changes; return what the first round changed."""
    first: dict[str, Merged] = {}
    names = Names.load(Folders(book).evidence, edition)
    folder = translators_folder(book, edition)
    messages = messages | {INTERFACE: _interface(book, edition, names)}
    wanted = [each for each in domains(book) if each != INTERFACE or messages[INTERFACE]]
    for domain in domains(book):
        path = catalog_of_document(book, edition, domain, messages.get(domain, []))
        _copy(path, staged / f"{domain}.po")
    for _round in range(_ROUNDS):
        vet(book, edition, release=False, folder=staged)
        catalogs = Folders(book).catalogs
        voices = [Messages.load(each, catalogs, ledger) for each in (edition.source, edition)]
        previews = [partial(_preview, voice) for voice in voices]
        templates = write_templates(book, edition, messages, previews, names)
        prepared = [
            prepare(
                templates / f"{domain}.pot",
                staged / f"{domain}.po",
                edition,
                relative(folder / f"{domain}.po", book),
                domain,
                memory,
            )
            for domain in wanted
        ]
        filled = _with_offers(book, edition, prepared, memory)
        done = {each.domain: finish(each, edition, memory) for each in filled}
        for domain, each in done.items():
            first.setdefault(domain, each)
        if not any(each.changed for each in done.values()):
            break
    for domain in wanted:
        memory.forget(domain, read_catalog(staged / f"{domain}.po", staged).entries)
    return first


def _with_offers(
    book: Path, edition: Edition, prepared: Iterable[Prepared], memory: Memory
) -> Iterator[Prepared]:
    """Yield catalogs in which what is open has what any of the language's catalogs offers."""
    read = [(each, parse_catalog(each.text, each.shown).entries) for each in prepared]
    in_use = [Translated(each.domain, entry) for each, entries in read for entry in entries]
    for path in strangers(book, edition):
        domain = path.relative_to(translators_folder(book, edition)).with_suffix("").as_posix()
        with suppress(ProblemsFound):  # nobody is asked to mend it
            in_use += [Translated(domain, entry) for entry in read_catalog(path, book).entries]
    offering = Offering(tuple(in_use), memory, partial(told_before, book, edition), joints_of(edition))
    for each, _entries in read:
        yield replace(each, text=offering.fill(each.domain, each.text, each.wanted.entries, each.shown))


def _copy(path: Path, to: Path) -> None:
    """Copy a catalog where there is one."""
    to.parent.mkdir(parents=True, exist_ok=True)
    if path.is_file():
        copyfile(path, to)


def _preview(voice: Messages, written: str, claim: str) -> str:
    """Return what a role prints, or a dash where the ledger cannot say."""
    try:
        return voice.inline(written, claim or None)
    except LookupError:
        return "–"


def _comment(text: str | None) -> tuple[str, ...]:
    """Return a comment as lines, none where there is none."""
    return (text,) if text else ()
