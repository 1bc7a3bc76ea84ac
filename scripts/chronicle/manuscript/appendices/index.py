"""Compose the index of people and groups, places and subjects, by letter."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from chronicle.manuscript.appendices.blocks import Block, heading, index_entries
from chronicle.manuscript.appendices.sorting import index_key, letter_of
from chronicle.manuscript.grammar import escape, role
from chronicle.text.anchors import index_anchor, letter_anchor

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from chronicle.evidence.model import Actor, Place, Subject
    from chronicle.manuscript.book import Book


class _Entry(NamedTuple):
    """One entry: its name in the edition's language, and what it stands for."""

    name: str
    kind: str  # place, actor or subject
    id: str


def index(book: Book) -> list[Block]:
    """Return a section for each letter, with the entries and their sub-entries.

    Each entry ends in placeholders for its pages and for the entries that the reader may look up
    besides; one that no paragraph names is taken out when the whole book has been read.
    """
    ledger = book.ledger
    subjects = ledger.subjects.values()
    # A state has the same name as the country, and stands as another entry.
    entries = _entries(book, "place", ledger.places)
    entries += _entries(book, "actor", ledger.actors)
    entries += _entries(book, "subject", {each.id: each for each in subjects if not each.within})
    found: list[Block] = []
    letter = ""
    items: list[Block] = []
    for entry in _sorted(book, entries):
        its_letter = letter_of(book.edition, entry.name)
        if its_letter != letter:
            letter, items = its_letter, []
            found += [heading(letter_anchor(len(found) // 2), escape(letter)), index_entries(items)]
        parts = {each.id: each for each in subjects if entry.kind == "subject" and each.within == entry.id}
        below = [_item(book, part, []) for part in _sorted(book, _entries(book, "subject", parts))]
        items.append(_item(book, entry, below))
    return found


def _entries(book: Book, kind: str, records: Mapping[str, Place | Actor | Subject]) -> list[_Entry]:
    return [_Entry(each.names[book.edition.code].heading, kind, each.id) for each in records.values()]


def _sorted(book: Book, entries: Iterable[_Entry]) -> list[_Entry]:
    return sorted(entries, key=lambda entry: index_key(book.edition, entry.name))


def _item(book: Book, entry: _Entry, below: list[Block]) -> Block:
    text = escape(entry.name) + role("mentions", f"{entry.kind}:{entry.id}")
    record = book.ledger.subjects.get(entry.id) if entry.kind == "subject" else None
    if record:
        text += _elsewhere(book, record)
    return [index_anchor(entry.kind, entry.id), text, below]


def _elsewhere(book: Book, record: Subject) -> str:
    """Return the placeholder for the entries that a subject sends the reader to."""
    names = record.see or record.see_also
    if not names:
        return ""
    ledger = book.ledger
    targets: list[_Entry] = []
    for kind, table in (("subject", ledger.subjects), ("place", ledger.places), ("actor", ledger.actors)):
        known = {each.id for each in targets}
        targets += _entries(
            book, kind, {name: table[name] for name in names if name in table and name not in known}
        )
    body = " ".join(f"{each.kind}/{each.id}" for each in _sorted(book, targets))
    return role("mentions", f"{'see' if record.see else 'see-also'}:{body}")
