"""Name each message of an edition so that it is known again when it comes back."""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING, NamedTuple

from chronicle.catalogs.files.entries import read_catalog
from chronicle.catalogs.files.own_language import check_language
from chronicle.catalogs.files.paths import domains, translators_folder
from chronicle.catalogs.files.review_marks import digest_of_words, read_mark

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from chronicle.catalogs.files.entries import Entry
    from chronicle.catalogs.files.review_marks import ReviewMark
    from chronicle.languages.editions import Edition

_ID = re.compile(r"(?P<message>[0-9a-f]{12})-(?P<words>[0-9a-f]{8})")
# What neither a workbook nor XML can hold; the gate lets none of it pass.
_NO_TEXT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


class ExchangedMessage(NamedTuple):
    """One message as it leaves: its catalog, its number in it, and its entry."""

    domain: str
    number: str  # “4.12”: the twelfth message of the fourth catalog
    entry: Entry

    @property
    def id(self) -> str:
        """Return what it is known by when it comes back: one half for the message, one for its words."""
        return f"{id_of(self.entry)}-{digest_of_words(self.entry)}"

    @property
    def where(self) -> str:
        """Return where it stands, as its comments say it."""
        return next((line for line in self.entry.explained if not line.startswith("{")), "")

    @property
    def remarks(self) -> tuple[str, ...]:
        """Return what translators wrote above it."""
        return tuple(each for each in self.entry.noted if each and not read_mark(each))


class ReturnedMessage(NamedTuple):
    """One message as it comes back."""

    line: int  # of the file that it stands in
    domain: str
    id: str
    sources: tuple[str, ...]
    forms: tuple[str, ...]
    marks: tuple[ReviewMark, ...] = ()
    remarks: tuple[str, ...] = ()
    certain: bool = False  # somebody says that the translation is finished

    @property
    def message(self) -> str:
        """Return the half of its id that names the message."""
        return self.id.partition("-")[0]

    @property
    def words(self) -> str:
        """Return the half of its id that stands for the words that it left with; empty where that is lost."""
        found = _ID.fullmatch(self.id)
        return found["words"] if found else ""


def id_of(entry: Entry) -> str:
    """Return what tells a message from every other of its catalog, in twelve signs."""
    told = repr((entry.context, *entry.sources))
    return hashlib.sha256(told.encode()).hexdigest()[:12]


def exchanged(book: Path, edition: Edition) -> Iterator[ExchangedMessage]:
    """Yield the messages of an edition's catalogs; raise ProblemsFound where one cannot be read."""
    folder = translators_folder(book, edition)
    there = (domain for domain in domains(book) if (folder / f"{domain}.po").is_file())
    for file, domain in enumerate(there, start=1):
        catalog = read_catalog(folder / f"{domain}.po", book)
        check_language(catalog, edition)
        for number, entry in enumerate(catalog.entries, start=1):
            yield ExchangedMessage(domain, f"{file}.{number}", entry)


def holdable(text: str) -> str:
    """Return a text with a mark in the place of each character that other formats cannot hold."""
    return _NO_TEXT.sub("\ufffd", text)
