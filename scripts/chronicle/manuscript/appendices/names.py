"""Compose the lists of people and groups, of places, and the glossary."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronicle.editions import EDITIONS
from chronicle.manuscript.appendices.blocks import Block, entries, words
from chronicle.manuscript.appendices.sorting import name_key
from chronicle.manuscript.appendices.variants import variants
from chronicle.manuscript.grammar import and_list, escape, full_sentence, ledger_text, role
from chronicle.manuscript.notes import full_stop, join_sentences

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import TypeVar

    from chronicle.evidence.model import Actor, GlossaryTerm, Name, Place
    from chronicle.manuscript.book import Book

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
        lines = [ledger_text(book, term.id, text) for text in (term.definition, term.note) if text]
        lines = [join_sentences(book, lines)] if lines else []
        items.append((escape(_main(book, term.names)), [*lines, _elsewhere(book, term.names)]))
    return [entries(items, "glossary")]


def _named(book: Book, records: Iterable[Place | Actor], kind: str) -> list[Block]:
    items = []
    for record in _sorted(book, records):
        name = record.names[book.edition.code]
        parts = [full_sentence(book.messages.kind(record))]
        if record.within:
            parts.append(words(book, "Part of {whole}.", whole=role(kind, record.within)))
        others = variants(name)
        if others:
            shown = and_list(book.edition, (escape(form) for form in others))
            parts.append(words(book, "Also in the forms {forms}.", forms=shown))
        same = book.ledger.perhaps_same(record.id)
        if same:
            listed = and_list(book.edition, (_role_of(book, other) for other in same))
            parts.append(words(book, "Perhaps the same as {names}.", names=listed))
        if record.note:
            parts.append(ledger_text(book, record.id, record.note))
        lines = [join_sentences(book, [full_stop(book, part) for part in parts])]
        items.append((role(kind, record.id), [*lines, _elsewhere(book, record.names)]))
    return [entries(items, "names")]


def _role_of(book: Book, identifier: str) -> str:
    return role("place" if identifier in book.ledger.places else "actor", identifier)


def _elsewhere(book: Book, names: Mapping[str, Name]) -> str:
    """Return the name in the other editions' languages, so that a reader finds it there."""
    others = [
        role("foreign", f"{names[edition.code].main} <{edition.tag}>")
        for edition in EDITIONS
        if edition != book.edition and edition.code in names
    ]
    joined = others[0]
    for other in others[1:]:
        joined = book.messages.text("note", "{first}; {next}", first=joined, next=other)
    return joined


def _main(book: Book, names: Mapping[str, Name]) -> str:
    return names[book.edition.code].main


def _sorted(book: Book, records: Iterable[_Record]) -> list[_Record]:
    return sorted(records, key=lambda record: name_key(book.edition, _main(book, record.names)))
