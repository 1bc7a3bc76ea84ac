"""Compose what explains the published ledger: its files, and each field in words."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from chronicle.book.blocks import Block, Definition, Entries, Heading, words
from chronicle.book.dataset import data_files, texts_file
from chronicle.book.lines import full_stop, join_sentences
from chronicle.ledger.any_language import called_in, true_of
from chronicle.ledger.published_fields import shapes
from chronicle.ledger.published_tables import TABLES, TEXTS
from chronicle.ledger.used import used
from chronicle.text.segments import CodeSpan, joined, plain
from chronicle.text.segments import DataFile as FileName

if TYPE_CHECKING:
    from collections.abc import Iterable

    from chronicle.book.loaded_book import Book
    from chronicle.ledger.csv_tables import Column
    from chronicle.ledger.export import PublishedFile
    from chronicle.text.segments import Line

_RECORDS = "evidence.json"


def files(book: Book) -> list[Block]:
    """Return what holds of all files, then each file with its size and fingerprint."""
    listed = tuple(Definition((FileName(one.name),), _file(book, one)) for one in data_files(book))
    return [Entries(_about(book), "facts"), Entries(listed, "facts data-files")]


def fields(book: Book) -> list[Block]:
    """Return a list of columns for each table, then a list of fields for each kind of record."""
    found: list[Block] = []
    tables: list[tuple[str, Iterable[Column]]] = [
        (table.file, table.of(book.ledger).columns) for table in TABLES
    ]
    if not book.edition.is_source:
        texts = [each._replace(name=called_in(book.ledger, each.name)) for each in TEXTS]
        tables.append((texts_file(book.edition), texts))
    for file, columns in tables:
        found.append(Heading(f"columns-{file.removesuffix('.csv')}", _code(file)))
        listed = (Definition(_code(one.name), (_says(book, one.says, one.words),)) for one in columns)
        found.append(Entries(tuple(listed), "facts"))
    for shape in shapes(used(book.ledger)):
        msgid = "{record} in {file}" if shape.is_record else "{record}, in several records of {file}"
        title = book.messages.line("data", msgid, record=_code(shape.path), file=_code(_RECORDS))
        found.append(Heading(f"fields-{shape.path}", title))
        listed = (Definition(_code(one.path), (_says(book, one.says, one.words),)) for one in shape.fields)
        found.append(Entries(tuple(listed), "facts"))
    return found


def _about(book: Book) -> tuple[Definition, ...]:
    """Return version, date and licence, as far as the imprint has them."""

    def say(msgid: str) -> Line:
        return book.messages.line("imprint", msgid)

    facts = book.facts
    released = book.edition.numeral(facts.release_date or "")
    given = {"Version": facts.version, "Date of release": released, "Licence": facts.licence}
    return tuple(Definition(say(label), (plain(value),)) for label, value in given.items() if value)


def _file(book: Book, file: PublishedFile) -> tuple[Line, ...]:
    size = plain(book.messages.plural("data", "{n} byte", "{n} bytes", len(file.content)))
    fingerprint = _code(hashlib.sha256(file.content).hexdigest())
    return (
        join_sentences(book, [_says(book, file.says), full_stop(book, size)]),
        book.messages.line("data", "Fingerprint (SHA-256): {fingerprint}", fingerprint=fingerprint),
    )


def _says(book: Book, text: str, choices: Iterable[str] = ()) -> Line:
    """Return a description, and the words that a field is limited to."""
    parts = [book.messages.line("data", true_of(book.ledger, text))]
    if choices:
        listed = joined(piece for choice in choices for piece in (*words(book, ", "), *_code(choice)))
        parts.append(book.messages.line("data", "One of these: {words}.", words=listed[1:]))
    return join_sentences(book, parts)


def _code(text: str) -> Line:
    return (CodeSpan(text),)
