"""Compose the chronology: for each year a table of what happened, who says so and where it is told."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING

from chronicle.book.blocks import Block, Heading, Table, where_told, words
from chronicle.book.facets import facets_of
from chronicle.book.lines import and_list, ledger_line, short_source_name, without_stop
from chronicle.book.positions import slanted_date
from chronicle.languages.scripts import script_of
from chronicle.ledger.chronology_rows import rows
from chronicle.ledger.edtf_dates import read_edtf
from chronicle.ledger.model import DateSaid
from chronicle.text.anchors import event_anchor
from chronicle.text.roles import read_role
from chronicle.text.segments import plain

if TYPE_CHECKING:
    from chronicle.book.facets import Facets
    from chronicle.book.loaded_book import Book
    from chronicle.ledger.chronology_rows import ChronologyRow
    from chronicle.text.segments import Line


def chronology(book: Book) -> list[Block]:
    """Return the dated events of the chapters, a table for each year; its heads repeat on each page."""
    heads = tuple(words(book, head) for head in ("Date", "What", "Document", "Paragraph"))
    found: list[Block] = []
    for year, of_year in groupby(rows(book.ledger), key=_year):
        printed_year = book.messages.date(DateSaid(edtf=f"{year:04d}"))
        found.append(Heading(f"year-{year}", plain(printed_year)))
        of_table = tuple(of_year)
        cells = tuple(_cells(book, row) for row in of_table)
        anchors = tuple(_anchor(row) for row in of_table)
        found.append(Table(heads, cells, "chronology", anchors, tuple(_facets(row) for row in of_table)))
    return found


def _year(row: ChronologyRow) -> int:
    """Return the year under which a row stands."""
    return date.fromordinal(row.key[0]).year


def _anchor(row: ChronologyRow) -> str:
    """Return the anchor of a row, by the first of the passages that it stands for."""
    return event_anchor(row.claim.id, row.told[0].position.address)


def _facets(row: ChronologyRow) -> Facets:
    """Return what a row is found by; of the documents, those that it names."""
    sources = tuple(dict.fromkeys(told.position.source for told in row.told))
    return replace(facets_of((told.claim for told in row.told), [_year(row)]), document=sources)


def _cells(book: Book, row: ChronologyRow) -> tuple[Line, ...]:
    """Return a row: when, what, which documents say so, where the book tells it."""
    sources = {told.position.source for told in row.told}
    ordered = sorted(sources, key=lambda source: book.ledger.sources[source].order)
    documents = and_list(book.edition, (short_source_name(book, source) for source in ordered))
    claims = tuple({told.claim.id: told.claim for told in row.told}.values())
    line = without_stop(ledger_line(book, row.claim.id, row.line))
    return _dated(book, row), line, documents, where_told(book, claims)


def _dated(book: Book, row: ChronologyRow) -> Line:
    """Return a row's date: a plain day or month without the year, which the heading above it gives."""
    claim, position = row.told[0]
    when = position.date
    if when is None or not _is_plain(when) or (when.derived and script_of(book.edition.script).slants):
        return slanted_date(book, claim, position)
    return (read_role("date", f"{claim.id}@{position.address}|day-month"),)


def _is_plain(when: DateSaid) -> bool:
    """Return whether a date is one or more days or months of one year, neither narrowed nor bounded."""
    if when.edtf is None or when.part or when.time or when.said:
        return False
    span = read_edtf(when.edtf)
    months = span.start is not None and span.end is not None and span.start.month and span.end.month
    return bool(months) and span.first.year == span.last.year
