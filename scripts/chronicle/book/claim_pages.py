"""Compose the pages of claims, which the web edition has: each claim under an address of its own.

An entry says how its documents stand to one another, has a row for each document, and leads to where the book
tells it and to its record in the published data. A page holds the claims of one file of the ledger, and is
called after it, so that an address lasts as long as the name of the file and the id of the claim.
"""

from __future__ import annotations

from collections import Counter
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, NamedTuple

from chronicle.book.blocks import Block, Definition, Entries, Heading, Paragraph
from chronicle.book.lines import (
    full_stop,
    headed,
    in_a_row,
    join_sentences,
    ledger_line,
    opening,
    sentence_case,
    short_source_name,
)
from chronicle.book.notes import relations
from chronicle.book.positions import editors_note, inferences, own_content, worked_out
from chronicle.book.quoted_passages import marked_place, quoted
from chronicle.ledger.standing import standing
from chronicle.text.anchors import claim_anchor
from chronicle.text.contents import Listed
from chronicle.text.roles import plain_role
from chronicle.text.segments import CodeSpan, DataFile, Mentions

if TYPE_CHECKING:
    from collections.abc import Iterator

    from chronicle.book.loaded_book import Book
    from chronicle.ledger.model import Claim, Position
    from chronicle.text.segments import Line

FOLDER = "evidence"
_RECORDS = "claims.csv"
_AGREED = {
    "one": "One document says so.",
    "same": "Several documents say the same; whether they rely on one another is not known.",
}


class ClaimPage(NamedTuple):
    """The claims of one file of the ledger."""

    docname: str  # as if it were a document of the book
    about: str  # the document of the book that tells most of them
    claims: int
    blocks: tuple[Block, ...]


def page_of(claim: Claim) -> str:
    """Return the name of the page on which a claim has its entry."""
    return f"{FOLDER}/{Listed(PurePosixPath(claim.origin.path).stem).lasting}"


def claim_pages(book: Book) -> list[ClaimPage]:
    """Return the pages of all claims, in the order of the ledger."""
    by_page: dict[str, list[Claim]] = {}
    for claim in book.ledger.claims.values():
        by_page.setdefault(page_of(claim), []).append(claim)
    return [_page(book, name, claims) for name, claims in by_page.items()]


def _page(book: Book, name: str, claims: list[Claim]) -> ClaimPage:
    told = Counter(docname for claim in claims for docname in claim.told)
    blocks = tuple(block for claim in claims for block in _entry(book, claim))
    return ClaimPage(name, told.most_common(1)[0][0], len(claims), blocks)


def _entry(book: Book, claim: Claim) -> Iterator[Block]:
    """Yield the entry of a claim: what it says, what each document says, where it is told."""
    yield Heading(claim_anchor(claim.id), full_stop(book, ledger_line(book, claim.id, claim.sentence)))
    former = tuple(map(claim_anchor, claim.formerly))
    yield Paragraph(_verdict(book, claim), "verdict", former)
    rows = (_document(book, claim, source) for source in claim.sources)
    yield Entries(tuple(rows), "facts statements")
    remarks = inferences(book, claim, claim.positions)
    if claim.note:
        remarks.append(editors_note(book, claim.id, claim.note))
    if remarks:
        yield Paragraph(join_sentences(book, remarks), "why")
    yield Paragraph(_behind(book, claim), "led-to")


def _verdict(book: Book, claim: Claim) -> Line:
    """Return how the documents stand to one another, in the words of a note where they differ."""
    if msgid := _AGREED.get(standing(claim)):
        return book.messages.line("claims", msgid)
    return join_sentences(book, relations(book, [claim]))


def _document(book: Book, claim: Claim, source: str) -> Definition:
    """Return a document, and a line for each of its passages."""
    name = opening(book, source, short_source_name(book, source))
    passages = (each for each in claim.positions if each.source == source)
    return Definition(name, tuple(_passage(book, claim, each) for each in passages))


def _passage(book: Book, claim: Claim, position: Position) -> Line:
    """Return where a passage stands and what it says, then its own words and what the editors worked out."""
    where = marked_place(book, claim, position)
    content = own_content(book, claim, position, dated=True)
    head = headed(book, where, content) if content else where
    return join_sentences(
        book, [sentence_case(head), *quoted(book, claim, position), *worked_out(book, claim, position)]
    )


def _behind(book: Book, claim: Claim) -> Line:
    """Return where the book tells a claim, whom and what it is about, and where its record is."""
    parts: list[Line] = []
    if book.ledger.is_told(claim):
        parts.append(book.messages.line("claims", "Told in {places}", places=(Mentions("claim", claim.id),)))
    about = [(plain_role("place", each),) for each in claim.places]
    about += [(plain_role("actor", each),) for each in claim.actors]
    if about:
        parts.append(book.messages.line("claims", "About: {names}", names=in_a_row(book, about)))
    record: Line = (CodeSpan(claim.id),)
    parts.append(
        book.messages.line(
            "claims", "In the data: {claim} in {file}", claim=record, file=(DataFile(_RECORDS),)
        )
    )
    return join_sentences(book, parts)
