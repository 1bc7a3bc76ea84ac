"""Compose the list of contradictions: for each, what every document says, side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronicle.evidence.standing import standing
from chronicle.manuscript.appendices.blocks import Block, claim_line, heading, paragraph, table, words
from chronicle.manuscript.grammar import full_sentence, ledger_text
from chronicle.manuscript.notes import position_parts

if TYPE_CHECKING:
    from chronicle.evidence.model import Claim
    from chronicle.evidence.standing import Standing
    from chronicle.manuscript.book import Book

# In each part, claims keep the order of the ledger, which is that of the story.
_PARTS: dict[str, tuple[str, tuple[Standing, ...]]] = {
    "differing": ("What the documents tell differently", ("differ",)),
    "differing-scope": ("What they count or date differently", ("count",)),
    "differing-matter": ("Where they speak of different things", ("speak",)),
    "within-one": ("Where one document differs from itself", ("differs",)),
    "scope-within-one": (
        "Where one document counts, dates or describes different things",
        ("counts", "speaks"),
    ),
    "doubtful": ("What is doubtful within one document", ("doubtful",)),
}


def contradictions(book: Book) -> list[Block]:
    """Return every claim on which passages differ under its number, with a row for each passage."""
    found: list[Block] = []
    for anchor, (title, standings) in _PARTS.items():
        claims = [claim for claim in book.ledger.claims.values() if standing(claim) in standings]
        if claims:
            found.append(heading(f"contradictions-{anchor}", words(book, title)))
        for claim in claims:
            found += _one(book, claim)
    return [*found, *_retired(book)]


def _head(book: Book, number: str, text: str) -> Block:
    """Return a text under its number, which is the same in every edition and leads to it."""
    line = book.messages.text("appendix", "{number}. {text}", number=f"**{number}**", text=text)
    return paragraph(line, "contradiction", anchor=number.lower())


def _retired(book: Book) -> list[Block]:
    """Return the numbers that a reader may look for and that are no longer in use, each with the reason."""
    gone = book.ledger.retired_differences
    found = (
        [heading("contradictions-retired", words(book, "Numbers that are no longer in use"))] if gone else []
    )
    return [*found, *(_head(book, one.number, ledger_text(book, one.owner, one.because)) for one in gone)]


def _one(book: Book, claim: Claim) -> list[Block]:
    rows = []
    for position in claim.positions:
        head, content = position_parts(book, claim, position)
        rows.append([head, full_sentence(content or words(book, "makes this statement"))])
    found = [
        _head(book, claim.difference or "", claim_line(book, claim)),
        table([words(book, "Document"), words(book, "What it says")], rows, "positions"),
    ]
    if claim.note:
        note = ledger_text(book, claim.id, claim.note)
        found.append(
            paragraph(book.messages.text("note", "Editors’ note: {note}", note=note), "editors-note")
        )
    return found
