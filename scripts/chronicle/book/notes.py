"""Compose a note: who says what, in the edition's language, in the order of its translators.

A note has a line for each claim. Its values, dates and names are roles, so that they are formatted by the
same hands as those of the running text.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from chronicle.book.lines import and_list, full_stop, join_sentences, ledger_line
from chronicle.book.positions import (
    editors_note,
    head_and_content,
    inferences,
    own_content,
    position_head,
    source_as_read,
)
from chronicle.evidence.lookup import find_claim
from chronicle.evidence.standing import standing
from chronicle.text.docnames import chapter_number
from chronicle.text.segments import Mentions, plain

if TYPE_CHECKING:
    from chronicle.book.record import Book
    from chronicle.evidence.model import Claim
    from chronicle.text.segments import Line


@dataclass(frozen=True)
class Noted:
    """A claim that a note is on, and the earlier paragraph of its document whose note tells it already."""

    claim: str
    told_at: str = ""


def note_lines(book: Book, docname: str, noted: tuple[Noted, ...]) -> tuple[Line, ...]:
    """Return a document's note on these claims, a line for each that has something of its own to say.

    A claim is told in full in the first chapter that tells it, and there once: what comes later sums it up
    and points there. A single passage without an editors' note is as short as its summary, and is repeated.
    """
    lines: dict[Line, None] = {}
    records = [find_claim(book.ledger, one.claim) for one in noted]
    for index, (claim, one) in enumerate(zip(records, noted, strict=True)):
        following = records[index + 1] if index + 1 < len(records) else None
        if earlier := earlier_chapter(claim, docname):
            line = _summary(book, claim, Mentions("claim", claim.id, earlier))
        elif one.told_at and (len(claim.positions) > 1 or claim.note):
            line = _summary(book, claim, Mentions("claim", claim.id, docname, one.told_at))
        else:
            line = _in_full(book, claim, following)
        lines[line] = None
    return tuple(lines)


def _in_full(book: Book, claim: Claim, following: Claim | None) -> Line:
    """Return all that is said of a claim; a remark that the next claim of the note shares stands there."""
    told = [
        (position_head(book, claim, position, position.relation), own_content(book, claim, position))
        for position in claim.positions
    ]
    parts = [head_and_content(book, head, content) for head, content in told]
    if not all(content for _head, content in told):
        # A passage that says just what the claim says: the reader must see what that is.
        parts.insert(0, ledger_line(book, claim.id, claim.sentence))
    parts += inferences(book, claim, claim.positions)
    if following is None or _rests_on(following) != _rests_on(claim) or claim.note:
        parts.append(plain(book.messages.standing(claim)))
    if claim.note:
        parts.append(editors_note(book, claim.id, claim.note))
    return join_sentences(book, parts)


def earlier_chapter(claim: Claim, docname: str) -> str | None:
    """Return the numbered chapter before this one that tells the claim; names are in reading order."""
    first = min((name for name in claim.told if chapter_number(name)), default=docname)
    return first if first < docname else None


def _summary(book: Book, claim: Claim, where: Mentions) -> Line:
    """Return a claim's sentence, who speaks of it, what it rests on, and where it is told in full."""
    words = book.messages
    sources = and_list(book.edition, [source_as_read(book, source) for source in claim.sources])
    inferred = words.line("note", "In part this is the editors’ inference.")
    parts = [
        ledger_line(book, claim.id, claim.sentence),
        full_stop(book, sources),
        *([inferred] if any(position.inferred for position in claim.positions) else []),
        plain(words.standing(claim)),
        words.line("note", "In full at {where}.", where=(where,)),
    ]
    return join_sentences(book, parts)


def _rests_on(claim: Claim) -> tuple[str, tuple[str, ...]]:
    """Return what a claim rests on: neighbours that rest on the same share one remark."""
    return standing(claim), tuple(sorted(claim.sources))
