"""Compose the index of people and groups, places and subjects, by letter."""

from __future__ import annotations

from itertools import chain, groupby
from typing import TYPE_CHECKING, NamedTuple

from chronicle.book.appendices.sorting import index_key, letter_of
from chronicle.book.blocks import Block, Heading, IndexEntries, IndexEntry
from chronicle.book.lines import name_line
from chronicle.text.anchors import index_anchor, letter_anchor
from chronicle.text.segments import CrossReference, Passages, plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from chronicle.book.loaded_book import Book
    from chronicle.ledger.model import Actor, Name, Place, Subject
    from chronicle.text.segments import Line


class _Entry(NamedTuple):
    """One entry: its name in the edition's language, and what it stands for by kind and id."""

    name: Name
    records: tuple[tuple[str, str], ...]


def index(book: Book) -> list[Block]:
    """Return a section for each letter, with the entries and their sub-entries.

    Each entry ends in placeholders for its passages and for the entries that the reader may look up
    besides; one that no paragraph names is taken out when the whole book has been read.
    """
    ledger = book.ledger
    subjects = ledger.subjects.values()
    entries = _joined(
        chain(_entries(book, "place", ledger.places), _entries(book, "actor", ledger.actors)),
    )
    entries += _entries(book, "subject", {each.id: each for each in subjects if not each.within})
    by_letter = groupby(_sorted(book, entries), key=lambda entry: letter_of(book.edition, entry.name))
    found: list[Block] = []
    for count, (letter, under_it) in enumerate(by_letter):
        found.append(Heading(letter_anchor(count), plain(letter)))
        found.append(IndexEntries(tuple(_with_parts(book, entry) for entry in under_it)))
    return found


def _joined(entries: Iterable[_Entry]) -> list[_Entry]:
    """Return the entries, those of one name as one: a country and the state of that country."""
    found: dict[str, _Entry] = {}
    for entry in entries:
        other = found.get(entry.name.heading)
        found[entry.name.heading] = (
            entry._replace(records=(*other.records, *entry.records)) if other else entry
        )
    return list(found.values())


def _with_parts(book: Book, entry: _Entry) -> IndexEntry:
    """Return an entry with its sub-entries, which subjects alone have."""
    names = {name for kind, name in entry.records if kind == "subject"}
    parts = {each.id: each for each in book.ledger.subjects.values() if each.within in names}
    below = _sorted(book, _entries(book, "subject", parts))
    return _item(book, entry, tuple(_item(book, part) for part in below))


def _entries(book: Book, kind: str, records: Mapping[str, Place | Actor | Subject]) -> list[_Entry]:
    code = book.edition.code
    return [_Entry(book.ledger.name_in(each, code), ((kind, each.id),)) for each in records.values()]


def _sorted(book: Book, entries: Iterable[_Entry]) -> list[_Entry]:
    return sorted(entries, key=lambda entry: index_key(book.edition, entry.name))


def _item(book: Book, entry: _Entry, below: tuple[IndexEntry, ...] = ()) -> IndexEntry:
    text: Line = (*_heading(book, entry), Passages(entry.records))
    for kind, name in entry.records:
        if kind == "subject":
            text += _elsewhere(book, book.ledger.subjects[name])
    return IndexEntry(tuple(index_anchor(*record) for record in entry.records), text, below)


def _heading(book: Book, entry: _Entry) -> Line:
    """Return the name of an entry, marked where the edition has none."""
    kind, identifier = entry.records[0]
    ledger = book.ledger
    tables: dict[str, Mapping[str, Place | Actor | Subject]]
    tables = {"place": ledger.places, "actor": ledger.actors, "subject": ledger.subjects}
    return name_line(book, tables[kind][identifier], entry.name.heading)


def _elsewhere(book: Book, record: Subject) -> Line:
    """Return the placeholder for the entries that a subject sends the reader to."""
    names = record.see or record.see_also
    if not names:
        return ()
    ledger = book.ledger
    targets: list[_Entry] = []
    for kind, table in (("subject", ledger.subjects), ("place", ledger.places), ("actor", ledger.actors)):
        known = {name for each in targets for _kind, name in each.records}
        targets += _entries(
            book, kind, {name: table[name] for name in names if name in table and name not in known}
        )
    entries = tuple(record for each in _sorted(book, targets) for record in each.records)
    return (CrossReference(entries, also=not record.see),)
