"""Compose what explains the published ledger: its files, and each field in words."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from chronicle.evidence.fields import shapes
from chronicle.evidence.tables import TABLES, TEXTS
from chronicle.manuscript.appendices.blocks import Block, entries, heading, words
from chronicle.manuscript.dataset import data_files, texts_file
from chronicle.manuscript.grammar import escape, role
from chronicle.manuscript.notes import full_stop, join_sentences

if TYPE_CHECKING:
    from collections.abc import Iterable

    from chronicle.evidence.export import DataFile
    from chronicle.evidence.fields import Field
    from chronicle.evidence.tables import Column
    from chronicle.manuscript.book import Book

_RECORDS = "evidence.json"


def files(book: Book) -> list[Block]:
    """Return what holds of all files, then each file with its size and fingerprint."""
    listed = [(role("datafile", one.name), _file(book, one)) for one in data_files(book)]
    return [entries(_about(book), "facts"), entries(listed, "facts data-files")]


def fields(book: Book) -> list[Block]:
    """Return a list of columns for each table, then a list of fields for each kind of record."""
    found = []
    tables: list[tuple[str, Iterable[Column]]] = [(table.file, table.columns) for table in TABLES]
    if not book.edition.is_source:
        tables.append((texts_file(book.edition), TEXTS))
    for file, columns in tables:
        found.append(heading(f"columns-{file.removesuffix('.csv')}", _code(file)))
        listed = [(_code(one.name), [_says(book, one.says, one.words)]) for one in columns]
        found.append(entries(listed, "facts"))
    for shape in shapes():
        msgid = "{record} in {file}" if shape.is_record else "{record}, in several records of {file}"
        title = book.messages.text("data", msgid, record=_code(shape.path), file=_code(_RECORDS))
        found.append(heading(f"fields-{shape.path}", title))
        found.append(entries([_field(book, one) for one in shape.fields], "facts"))
    return found


def _about(book: Book) -> list[tuple[str, list[str]]]:
    """Return version, date and licence, as the imprint has them."""

    def say(msgid: str) -> str:
        return escape(book.messages.text("imprint", msgid))

    facts = book.facts
    return [
        (say("Version"), [escape(facts.version)]),
        (say("Date of release"), [escape(facts.release_date or "") or say("not yet released")]),
        (say("Licence"), [escape(facts.licence or "") or say("not yet chosen")]),
    ]


def _file(book: Book, file: DataFile) -> list[str]:
    size = book.messages.plural("data", "{n} byte", "{n} bytes", len(file.content))
    fingerprint = _code(hashlib.sha256(file.content).hexdigest())
    return [
        join_sentences(book, [_says(book, file.says), full_stop(book, size)]),
        book.messages.text("data", "Fingerprint (SHA-256): {fingerprint}", fingerprint=fingerprint),
    ]


def _field(book: Book, field: Field) -> tuple[str, list[str]]:
    return _code(field.path), [_says(book, field.says, field.words)]


def _says(book: Book, text: str, choices: Iterable[str] = ()) -> str:
    """Return a description, and the words that a field is limited to."""
    parts = [escape(book.messages.text("data", text))]
    if choices:
        listed = words(book, ", ").join(_code(choice) for choice in choices)
        parts.append(book.messages.text("data", "One of these: {words}.", words=listed))
    return join_sentences(book, parts)


def _code(text: str) -> str:
    return f"`{text}`"
