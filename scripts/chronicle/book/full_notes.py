"""Compose the full form of a note, which the web shows: each claim, and all that each passage says of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from chronicle.book.lines import full_stop, join_sentences, ledger_line
from chronicle.book.positions import (
    editors_note,
    head_and_content,
    inferences,
    own_content,
    position_head,
    worked_out,
)
from chronicle.ledger.lookup import find_claim

if TYPE_CHECKING:
    from chronicle.book.loaded_book import Book
    from chronicle.ledger.model import Claim, Position
    from chronicle.text.segments import Line


class FullClaim(NamedTuple):
    """A claim, its sentence, then its passages and what the editors remark on it."""

    claim: str
    sentence: Line
    lines: tuple[Line, ...]


def full_note(book: Book, claims: tuple[str, ...]) -> tuple[FullClaim, ...]:
    """Return all that is said of each of these claims."""
    return tuple(_full(book, find_claim(book.ledger, claim)) for claim in claims)


def _full(book: Book, claim: Claim) -> FullClaim:
    """Return all that is said of one claim."""
    lines = [_passage(book, claim, position) for position in claim.positions]
    if claim.note:
        lines.append(editors_note(book, claim.id, claim.note))
    sentence = full_stop(book, ledger_line(book, claim.id, claim.sentence))
    return FullClaim(claim.id, sentence, tuple(lines))


def _passage(book: Book, claim: Claim, position: Position) -> Line:
    """Return who says it and where, what exactly, how its date was worked out, and what is inferred."""
    head = position_head(book, claim, position, position.relation)
    told = head_and_content(book, head, own_content(book, claim, position, dated=True))
    remarks = [*worked_out(book, claim, position), *inferences(book, claim, (position,))]
    return join_sentences(book, [told, *remarks])
