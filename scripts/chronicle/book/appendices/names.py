"""Compose the list of names: people, groups, places and words, each with its forms and the documents' own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from chronicle.book.appendices.sorting import name_key
from chronicle.book.blocks import Block, Definition, Entries, words
from chronicle.book.facets import Facets, facets_of_record
from chronicle.book.lines import (
    and_list,
    full_stop,
    headed,
    in_a_row,
    join_sentences,
    ledger_line,
    name_line,
    short_source_name,
)
from chronicle.ledger.check_quotes import is_in
from chronicle.text.anchors import name_anchor
from chronicle.text.roles import plain_role
from chronicle.text.segments import Verbatim
from chronicle.words.titles import typeset

if TYPE_CHECKING:
    from collections.abc import Iterator

    from chronicle.book.loaded_book import Book
    from chronicle.ledger.model import Actor, GlossaryTerm, Name, OwnWord, Place
    from chronicle.text.roles import Role
    from chronicle.text.segments import Line

# The kind of a place of which nobody needs to be told what lies in it.
_COUNTRY = "country"
_QUOTES = "‘’“”«»"


@dataclass(frozen=True)
class _Listed:
    """What stands under one name: a record, or two, as of a country and its state."""

    name: Name
    records: tuple[Place | Actor | GlossaryTerm, ...]
    kinds: tuple[str, ...]  # place, actor or word, of each record


def names(book: Book) -> list[Block]:
    """Return one list of all that the book has a name or a word for, sorted as the language sorts."""
    items = sorted(_listed(book), key=lambda each: name_key(book.edition, each.name))
    return [Entries(tuple(_entry(book, each) for each in items), "names")]


def _listed(book: Book) -> list[_Listed]:
    """Return what is listed, places and actors of one name together."""
    ledger, code = book.ledger, book.edition.code
    found: dict[str, _Listed] = {}
    tables = (("place", ledger.places), ("actor", ledger.actors), ("word", ledger.glossary))
    for kind, table in tables:
        for record in table.values():
            name = ledger.name_in(record, code)
            before = found.get(name.heading)
            records = (*before.records, record) if before else (record,)
            kinds = (*before.kinds, kind) if before else (kind,)
            found[name.heading] = _Listed(before.name if before else name, records, kinds)
    return list(found.values())


def _entry(book: Book, listed: _Listed) -> Definition:
    """Return a name with its forms, the documents' own words and what there is to say of it."""
    parts = [_elsewhere(book, listed)]
    for record in listed.records:
        parts += _own_words(book, record)
    for record, kind in zip(listed.records, listed.kinds, strict=True):
        parts += _said_of(book, record, kind)
    ids = (record.id for record in listed.records)
    anchors = tuple(name_anchor(kind, each) for kind, each in zip(listed.kinds, ids, strict=True))
    line = join_sentences(book, [full_stop(book, part) for part in parts if part])
    heading = name_line(book, listed.records[0], listed.name.heading)
    return Definition(heading, (line,), anchors, _facets(book, listed))


def _facets(book: Book, listed: _Listed) -> Facets:
    """Return what a name is found by, if it stands for two records by what either is found by."""
    each = [
        facets_of_record(book, kind, one.id) for one, kind in zip(listed.records, listed.kinds, strict=True)
    ]
    documents = dict.fromkeys(source for one in each for source in one.document)
    return Facets(document=tuple(documents), kind=tuple(dict.fromkeys(listed.kinds)))


def _elsewhere(book: Book, listed: _Listed) -> Line:
    """Return the name in the other editions' languages, so that a reader finds it there."""
    names = listed.records[0].names
    others = (
        (Verbatim(names[edition.code].main, edition.tag),)
        for edition in book.editions.all
        if edition != book.edition and edition.code in names
    )
    return in_a_row(book, others)


def _own_words(book: Book, record: Place | Actor | GlossaryTerm) -> Iterator[Line]:
    """Yield what the documents say in the place of a name, those that say the same together.

    A word that is one of the forms above says nothing more.
    """
    shown = {name.main.strip(_QUOTES) for name in record.names.values()}
    found: dict[tuple[str, str, str | None], dict[str, OwnWord]] = {}
    for source in book.ledger.sources.values():
        for word in source.own_words:
            if word.entry == record.id and word.word not in shown:
                found.setdefault((word.word, word.language, word.gloss), {})[source.id] = word
    by_documents: dict[tuple[str, ...], list[Line]] = {}
    for same in found.values():
        (source_id, word), *_rest = same.items()
        by_documents.setdefault(tuple(same), []).append(_word(book, source_id, word))
    for documents, said in by_documents.items():
        heads = and_list(book.edition, (short_source_name(book, each) for each in documents))
        yield headed(book, heads, in_a_row(book, said))


def _word(book: Book, source: str, word: OwnWord) -> Line:
    """Return a document's own word, and what it means where it is in another language."""
    quoted = typeset(word.word, book.messages.text("note", "‘{title}’", title=""))
    said: Line = (Verbatim(quoted, word.language),)
    if word.gloss is None or is_in(word.language, book.edition.tag):
        return said
    return words(book, "{word} (‘{meaning}’)", word=said, meaning=ledger_line(book, source, word.gloss))


def _said_of(book: Book, record: Place | Actor | GlossaryTerm, kind: str) -> Iterator[Line]:
    """Yield what there is to say of a record: where it lies, what it may be, what the editors add."""
    if kind != "word":
        within = getattr(record, "within", None)
        if within and _is_worth_saying(book, record, within, kind):
            where = "In {whole}." if kind == "place" else "Part of {whole}."
            yield words(book, where, whole=(plain_role(kind, within),))
        if same := book.ledger.perhaps_same(record.id):
            listed = and_list(book.edition, ((_role_of(book, other),) for other in same))
            yield words(book, "Perhaps the same: {names}.", names=listed)
    for text in (getattr(record, "definition", None), record.note):
        if text:
            yield ledger_line(book, record.id, text)


def _is_worth_saying(book: Book, record: Place | Actor | GlossaryTerm, whole: str, kind: str) -> bool:
    """Return whether to print what a place lies in: not for a country, nor where its own name says so."""
    around = (book.ledger.places if kind == "place" else book.ledger.actors)[whole]
    name, of_whole = (each.names[book.ledger.language].main for each in (record, around))
    return around.kind != _COUNTRY and not set(name.split()) & set(of_whole.split())


def _role_of(book: Book, identifier: str) -> Role:
    return plain_role("place" if identifier in book.ledger.places else "actor", identifier)
