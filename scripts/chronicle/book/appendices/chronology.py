"""Compose the chronology: for each year a table of what happened, who says so and where it is told."""

from __future__ import annotations

from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING

from chronicle.book.blocks import Block, Heading, Table, where_told, words
from chronicle.book.lines import and_list, ledger_line, short_source_name, without_stop
from chronicle.book.positions import slanted_date
from chronicle.ledger.chronology import rows
from chronicle.ledger.model import DateSaid
from chronicle.text.segments import plain

if TYPE_CHECKING:
    from chronicle.book.record import Book
    from chronicle.ledger.chronology import ChronologyRow
    from chronicle.text.segments import Line


def chronology(book: Book) -> list[Block]:
    """Return the dated events of the chapters, a table for each year; its heads repeat on each page."""
    heads = tuple(words(book, head) for head in ("Date", "What", "Document", "Paragraph"))
    found: list[Block] = []
    for year, of_year in groupby(rows(book.ledger), key=_year):
        printed_year = book.messages.date(DateSaid(edtf=f"{year:04d}"))
        found.append(Heading(f"year-{year}", plain(printed_year)))
        found.append(Table(heads, tuple(_cells(book, row) for row in of_year), "chronology"))
    return found


def _year(row: ChronologyRow) -> int:
    """Return the year under which a row stands."""
    return date.fromordinal(row.key[0]).year


def _cells(book: Book, row: ChronologyRow) -> tuple[Line, ...]:
    """Return a row: when, what, which documents say so, where the book tells it."""
    sources = {told.position.source for told in row.told}
    ordered = sorted(sources, key=lambda source: book.ledger.sources[source].order)
    documents = and_list(book.edition, (short_source_name(book, source) for source in ordered))
    claims = tuple({told.claim.id: told.claim for told in row.told}.values())
    line = without_stop(ledger_line(book, row.claim.id, row.line))
    return slanted_date(book, *row.told[0]), line, documents, where_told(book, claims)
