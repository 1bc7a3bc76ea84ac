"""Compose the list of corrections: what an earlier edition said, what this one says, why and since when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronicle.evidence.model import DateSaid
from chronicle.manuscript.appendices.blocks import Block, entries, paragraph, with_told, words
from chronicle.manuscript.grammar import escape, ledger_text

if TYPE_CHECKING:
    from chronicle.manuscript.book import Book


def corrections(book: Book) -> list[Block]:
    """Return the corrections, the newest first, or the sentence that there are none."""
    if not book.ledger.corrections:
        return [paragraph(words(book, "No correction has been made so far."))]
    items = []
    for correction in sorted(book.ledger.corrections, key=lambda one: one.date, reverse=True):
        claim = book.ledger.claims[correction.claim]
        rows = (("Before", correction.before), ("Now", correction.after), ("Why", correction.why))
        lines = [ledger_text(book, claim.id, claim.sentence)]
        lines += [
            book.messages.text(
                "note",
                "{head}: {content}",
                head=words(book, label),
                content=ledger_text(book, correction.owner, text),
            )
            for label, text in rows
        ]
        lines[0] = with_told(book, claim, lines[0])
        items.append((escape(book.messages.date(DateSaid(edtf=correction.date))), lines))
    return [entries(items, "corrections")]
