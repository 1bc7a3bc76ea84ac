"""Compose what the package says about the book, as a library wants it; all of it comes from the facts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from chronicle.book.appendices.documents import read_documents
from chronicle.book.catalogue_facts import AUTHORS
from chronicle.book.isbd import described
from chronicle.core.controls import ISOLATES
from chronicle.core.isbn_digits import digits_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from chronicle.book.catalogue_facts import SubjectHeading
    from chronicle.book.loaded_book import Book

_ISOLATES = dict.fromkeys(map(ord, ISOLATES))


@dataclass(frozen=True)
class Agent:
    """Somebody, or a body, that has to do with the book."""

    name: str
    sort_name: str
    role: str | None  # a code of MARC


@dataclass(frozen=True)
class Set:
    """The editions of the book together."""

    name: str
    position: int


@dataclass(frozen=True)
class Metadata:
    """The values of the package document's metadata, ready to be written."""

    identifier: str
    isbn: str | None
    title: str
    title_sort: str
    subtitle: str
    other_titles: tuple[str, ...]
    language: str
    creators: tuple[Agent, ...]
    contributors: tuple[Agent, ...]
    publisher: str | None
    date: str | None
    modified: str
    description: str
    description_long: str
    subjects: tuple[SubjectHeading, ...]
    coverage: tuple[str, ...]
    sources: tuple[str, ...]
    paginated_as: str | None  # the PDF whose pages are marked
    rights: str | None
    licence: str | None
    other_editions: tuple[str, ...]
    set_of_editions: Set | None


def read_metadata(book: Book, moment: datetime, kind: str = "", *, paged: bool = False) -> Metadata:
    """Gather the metadata of an edition; what is not settled is left out rather than filled in.

    A publication of another kind than the full one names it, and has an identifier of its own. One that is
    `paged` marks where the pages of the PDF begin.
    """
    facts, words, code = book.facts, book.messages, book.edition.code
    agents = list(_agents(book))
    codes = book.editions.codes
    title = bare(words.fact("title", facts.title))
    together = Set(bare(book.source.fact("title", facts.title)), codes.index(code) + 1)
    return Metadata(
        identifier=facts.identifier_of(code, kind),
        isbn=None if kind else _isbn(book, "epub") or None,
        title=title,
        title_sort=facts.title_sort.get(code) or title,
        subtitle=bare(words.fact("subtitle", facts.subtitle)),
        other_titles=tuple(facts.other_titles.get(code, ())),
        language=book.edition.tag,
        creators=tuple(each for each in agents if each.role is None or each.role in AUTHORS),
        contributors=tuple(each for each in agents if each.role is not None and each.role not in AUTHORS),
        publisher=facts.publisher,
        date=facts.release_date,
        modified=moment.strftime("%Y-%m-%dT%H:%M:%SZ"),
        description=bare(words.fact("description", facts.description)),
        description_long=bare(words.fact("description_long", facts.description_long)),
        subjects=tuple(facts.subjects or ()),
        coverage=tuple(_coverage(book)),
        sources=tuple(bare(described(words, source)) for source in read_documents(book)),
        paginated_as=_pdf(book) if paged else None,
        rights=facts.licence,
        licence=facts.licence_address,
        other_editions=tuple(facts.identifier_of(other) for other in codes if other != code),
        set_of_editions=together if len(codes) > 1 else None,
    )


def bare(text: str) -> str:
    """Return a text without the marks that set directions apart: shelves and searches stumble over them."""
    return text.translate(_ISOLATES)


def _agents(book: Book) -> Iterator[Agent]:
    """Yield who has made the edition; authors come before whoever answers for it."""
    facts, code = book.facts, book.edition.code
    people = [
        Agent(each.names[code], each.sort_names[code], each.role)
        for each in facts.contributors or ()
        if code in each.editions
    ]
    yield from (each for each in people if each.role in AUTHORS)
    if facts.responsible:
        yield Agent(facts.responsible, facts.responsible_sort or facts.responsible, None)
    yield from (each for each in people if each.role not in AUTHORS)


def _isbn(book: Book, format_: str) -> str:
    """Return the ISBN of a result of the edition, in digits; nothing where it has none."""
    return digits_of(book.facts.isbn_of(book.edition.code, format_))


def _pdf(book: Book) -> str:
    """Return what tells the PDF of this text from all others."""
    if isbn := _isbn(book, "pdf"):
        return f"urn:isbn:{isbn}"
    return f"{book.facts.slug}-{book.edition.code}.pdf, {book.facts.version}"


def _coverage(book: Book) -> Iterator[str]:
    """Yield the places, by their names in this edition, and the period."""
    if book.facts.covers is not None:
        yield from (bare(book.messages.place(place)) for place in book.facts.covers.places)
        yield book.facts.covers.period
