"""Compose the list of corrections: what an earlier edition said, what this one says, why and since when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronicle.book.blocks import Block, Entries, Entry, Paragraph, with_told, words
from chronicle.book.sentences import headed, ledger_line
from chronicle.evidence.model import DateSaid
from chronicle.text.segments import plain

if TYPE_CHECKING:
    from chronicle.book.record import Book


def corrections(book: Book) -> list[Block]:
    """Return the corrections, the newest first, or the sentence that there are none."""
    if not book.ledger.corrections:
        return [Paragraph(words(book, "No correction has been made so far."))]
    items = []
    for correction in sorted(book.ledger.corrections, key=lambda one: one.date, reverse=True):
        claim = book.ledger.claims[correction.claim]
        rows = (("Before", correction.before), ("Now", correction.after), ("Why", correction.why))
        told = with_told(book, claim, ledger_line(book, claim.id, claim.sentence))
        changes = (
            headed(book, words(book, label), ledger_line(book, correction.owner, text))
            for label, text in rows
        )
        when = plain(book.messages.date(DateSaid(edtf=correction.date)))
        items.append(Entry(when, (told, *changes)))
    return [Entries(tuple(items), "corrections")]
