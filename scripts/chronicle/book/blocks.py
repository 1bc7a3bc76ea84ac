"""What an appendix is made of: headings, paragraphs, lists and tables of lines."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from chronicle.book.lines import in_a_row, join_sentences, ledger_line
from chronicle.text.roles import plain_role
from chronicle.text.segments import Mentions

if TYPE_CHECKING:
    from collections.abc import Sequence

    from chronicle.book.facets import Facets
    from chronicle.book.loaded_book import Book
    from chronicle.ledger.model import Claim
    from chronicle.text.segments import Line


@dataclass(frozen=True)
class Heading:
    """A heading; all that follows until the next one belongs to it."""

    anchor: str
    text: Line


@dataclass(frozen=True)
class Paragraph:
    """One paragraph, with its class in the output; it is found by its anchors and its facets."""

    text: Line
    css: str = ""
    anchors: tuple[str, ...] = ()
    facets: Facets | None = None


@dataclass(frozen=True)
class Definition:
    """What is explained, and the paragraphs that explain it; it is found by its anchors and its facets."""

    term: Line
    lines: tuple[Line, ...]
    anchors: tuple[str, ...] = ()
    facets: Facets | None = None


@dataclass(frozen=True)
class Entries:
    """A list of entries, with its classes in the output."""

    items: tuple[Definition, ...]
    css: str


@dataclass(frozen=True)
class IndexEntry:
    """An entry of the index, and its sub-entries; it is found by each of its anchors."""

    anchors: tuple[str, ...]
    text: Line
    below: tuple[IndexEntry, ...] = ()


@dataclass(frozen=True)
class IndexEntries:
    """The entries under one letter of the index."""

    items: tuple[IndexEntry, ...]


@dataclass(frozen=True)
class Table:
    """A table; the first cell of each row heads the row, and heads, where there are any, the columns.

    Where rows are found by links, or by facets, there is one of these for each.
    """

    heads: tuple[Line, ...]
    rows: tuple[tuple[Line, ...], ...]
    css: str
    anchors: tuple[str, ...] = ()
    facets: tuple[Facets, ...] = ()


Block = Heading | Paragraph | Entries | IndexEntries | Table


def claim_line(book: Book, claim: Claim) -> Line:
    """Return a claim's sentence, then where the book tells it."""
    return with_told(book, claim, join_sentences(book, [ledger_line(book, claim.id, claim.sentence)]))


def with_told(book: Book, claim: Claim, line: Line) -> Line:
    """Return a line with the links to where a claim is told behind it."""
    if not book.ledger.is_told(claim):
        return line
    told = (Mentions("claim", claim.id),)
    return book.messages.line("appendix", "{text} [{told}]", text=line, told=told)


def where_told(book: Book, claims: Sequence[Claim]) -> Line:
    """Return a link to where claims are told first, then the numbers under which the register lists them."""
    paragraphs = (Mentions("main", " ".join(claim.id for claim in claims)),)
    ordered = sorted((int(claim.difference[1:]), claim.id) for claim in claims if claim.difference)
    numbered = [(plain_role("difference", name),) for _, name in ordered]
    if not numbered:
        return paragraphs
    differences = in_a_row(book, numbered, "{first}, {next}")
    return words(book, "{paragraphs}; {differences}", paragraphs=paragraphs, differences=differences)


def words(book: Book, msgid: str, **pieces: Line) -> Line:
    """Return one of the appendices' own words."""
    return book.messages.line("appendix", msgid, **pieces)
