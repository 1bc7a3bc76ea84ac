"""Compose the lists of people and groups, of places, and the glossary."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronicle.book.appendices.sorting import name_key
from chronicle.book.appendices.variants import variants
from chronicle.book.blocks import Block, Entries, Entry, words
from chronicle.book.lines import (
    and_list,
    full_stop,
    in_a_row,
    join_sentences,
    ledger_line,
    sentence_case,
)
from chronicle.editions import EDITIONS
from chronicle.text.roles import plain_role
from chronicle.text.segments import Verbatim, plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import TypeVar

    from chronicle.book.record import Book
    from chronicle.evidence.model import Actor, GlossaryTerm, Name, Place
    from chronicle.text.roles import Role
    from chronicle.text.segments import Line

    _Record = TypeVar("_Record", Place, Actor, GlossaryTerm, Place | Actor)


def actors(book: Book) -> list[Block]:
    """Return people, forces, parties and bodies, sorted as the language sorts."""
    return _named(book, book.ledger.actors.values(), "actor")


def places(book: Book) -> list[Block]:
    """Return the places, sorted as the language sorts."""
    return _named(book, book.ledger.places.values(), "place")


def glossary(book: Book) -> list[Block]:
    """Return the terms with their meaning, sorted as the language sorts."""
    items = []
    for term in _sorted(book, book.ledger.glossary.values()):
        lines = [ledger_line(book, term.id, text) for text in (term.definition, term.note) if text]
        lines = [join_sentences(book, lines)] if lines else []
        items.append(Entry(plain(_main(book, term.names)), (*lines, _elsewhere(book, term.names))))
    return [Entries(tuple(items), "glossary")]


def _named(book: Book, records: Iterable[Place | Actor], kind: str) -> list[Block]:
    items = []
    for record in _sorted(book, records):
        name = record.names[book.edition.code]
        parts = [sentence_case(plain(book.messages.kind(record)))]
        if record.within:
            parts.append(words(book, "Part of {whole}.", whole=(plain_role(kind, record.within),)))
        others = variants(name)
        if others:
            shown = and_list(book.edition, map(plain, others))
            parts.append(words(book, "Also in the forms {forms}.", forms=shown))
        same = book.ledger.perhaps_same(record.id)
        if same:
            listed = and_list(book.edition, ((_role_of(book, other),) for other in same))
            parts.append(words(book, "Perhaps the same as {names}.", names=listed))
        if record.note:
            parts.append(ledger_line(book, record.id, record.note))
        lines = [join_sentences(book, [full_stop(book, part) for part in parts])]
        items.append(Entry((plain_role(kind, record.id),), (*lines, _elsewhere(book, record.names))))
    return [Entries(tuple(items), "names")]


def _role_of(book: Book, identifier: str) -> Role:
    return plain_role("place" if identifier in book.ledger.places else "actor", identifier)


def _elsewhere(book: Book, names: Mapping[str, Name]) -> Line:
    """Return the name in the other editions' languages, so that a reader finds it there."""
    others = (
        (Verbatim(names[edition.code].main, edition.tag),)
        for edition in EDITIONS
        if edition != book.edition and edition.code in names
    )
    return in_a_row(book, others)


def _main(book: Book, names: Mapping[str, Name]) -> str:
    return names[book.edition.code].main


def _sorted(book: Book, records: Iterable[_Record]) -> list[_Record]:
    return sorted(records, key=lambda record: name_key(book.edition, record.names[book.edition.code]))
