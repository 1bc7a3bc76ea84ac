"""Keep every translation that its catalog has no more use for, with where it comes from.

A language's memory is a catalog beside its others, so that any editor for them can read it. What tells its
messages apart begins with the catalog that they stood in: `chapters/04-truce`, `evidence//a-claim`.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, NamedTuple

from chronicle.catalogs.files.entries import parse_catalog, read_catalog
from chronicle.catalogs.files.gettext_programs import wrapped
from chronicle.catalogs.files.origin_comments import is_of_origin
from chronicle.catalogs.files.own_language import check_language
from chronicle.catalogs.files.rewriting import edited, written
from chronicle.catalogs.files.syntax import quote
from chronicle.catalogs.files.vetted import working_header
from chronicle.catalogs.placeholders.unfolding import apart, unfold
from chronicle.core.folders import Folders
from chronicle.core.problems import relative

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from chronicle.catalogs.files.entries import Catalog, Entry
    from chronicle.languages.editions import Edition

_PARTED = "//"  # which no name of a file holds


class MessagePlace(NamedTuple):
    """Where a message stands, or stood: its catalog, the context that the book asks with, its full text."""

    domain: str
    context: str | None
    msgid: str

    @classmethod
    def of(cls, domain: str, entry: Entry) -> MessagePlace:
        """Return the place of a message of a catalog."""
        return cls(domain, *unfold(entry, domain).entry.key)


def memory_path(book: Path, edition: Edition) -> Path:
    """Return where a language's memory lies."""
    return Folders(book).locales / edition.catalog / "memory.po"


@dataclass
class Memory:
    """The translations of one language that are not in use."""

    kept: dict[MessagePlace, Entry] = field(default_factory=dict)

    @classmethod
    def read(cls, book: Path, edition: Edition) -> Memory:
        """Read a language's memory; raise ProblemsFound where it cannot be read."""
        memory, path = cls(), memory_path(book, edition)
        if path.is_file():
            catalog = read_catalog(path, book)
            check_language(catalog, edition)
            for entry in catalog.entries:
                domain, parted, context = (entry.context or "").partition(_PARTED)
                memory.keep(domain, [replace(entry, context=context if parted else None)])
        return memory

    def keep(self, domain: str, entries: Iterable[Entry]) -> None:
        """Take in translations of a catalog; a finished one is never replaced by one that is not."""
        for entry in entries:
            place = MessagePlace.of(domain, entry)
            known = self.kept.get(place)
            if entry.is_translated and not (known and entry.fuzzy and not known.fuzzy):
                explained = tuple(each for each in entry.explained if not is_of_origin(each))
                self.kept[place] = replace(entry, explained=explained)

    def take(self, domain: str, wanted: Entry) -> Entry | None:
        """Return a message that is asked for again, word for word, with the names that it has now."""
        found = self.kept.get(MessagePlace.of(domain, wanted))
        if found is None or found.plural != wanted.plural:
            return None
        return replace(found, context=wanted.context, msgid=wanted.msgid)

    def forget(self, domain: str, entries: Iterable[Entry]) -> None:
        """Drop what a catalog has, finished, itself."""
        for entry in entries:
            if entry.is_translated and not entry.fuzzy:
                self.kept.pop(MessagePlace.of(domain, entry), None)

    def changed(self, book: Path, edition: Edition) -> dict[Path, bytes]:
        """Return the file of the memory with its content, where that has changed."""
        path = memory_path(book, edition)
        if not self.kept and not path.is_file():
            return {}
        content = self.content(book, edition)
        return {} if path.is_file() and path.read_bytes() == content else {path: content}

    def content(self, book: Path, edition: Edition) -> bytes:
        """Return the memory as a catalog, in an order in which a change shows as a change of few lines."""
        fields = "\n".join(quote(f"{name}: {value}\n") for name, value in working_header(edition).items())
        lines = ['msgid ""', 'msgstr ""', fields]
        taken: set[tuple[str, str]] = set()
        for place, entry in sorted(self.kept.items(), key=_order):
            context = _free(taken, place.domain, entry)
            lines += ["", *written(replace(entry, context=context))]
        shown = relative(memory_path(book, edition), book)
        return wrapped("\n".join([*lines, ""]), shown)


def brought_back(text: str, wanted: Catalog, memory: Memory, domain: str, shown: str) -> str:
    """Return a catalog with the messages that are asked for again, as the memory has them."""
    given = parse_catalog(text, shown)
    translated = {entry.key for entry in given.entries if entry.is_translated}
    back = {
        entry.key: found
        for entry in wanted.entries
        if entry.key not in translated and (found := memory.take(domain, entry))
    }
    if not back:
        return text
    edits = {entry: list(written(back.pop(entry.key))) for entry in given.entries if entry.key in back}
    lines = [*edited(text.split("\n"), edits)]
    for found in back.values():
        lines += ["", *written(found)]
    return "\n".join([*lines, ""])


def _free(taken: set[tuple[str, str]], domain: str, entry: Entry) -> str:
    """Return the context of a message in the memory, numbered where another reads as it does."""
    context = domain if entry.context is None else f"{domain}{_PARTED}{entry.context}"
    number = 1
    while (context, entry.msgid) in taken:
        number += 1
        context = f"{domain}{_PARTED}{apart(entry.context, str(number))}"
    taken.add((context, entry.msgid))
    return context


def _order(item: tuple[MessagePlace, Entry]) -> tuple[str, str, str]:
    place, entry = item
    return place.domain, entry.context or "", entry.msgid
