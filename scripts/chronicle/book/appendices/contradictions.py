"""Compose the list of contradictions: for each, what every document says, side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronicle.book.blocks import Block, Heading, Paragraph, Table, claim_line, words
from chronicle.book.lines import ledger_line, sentence_case
from chronicle.book.positions import editors_note, position_parts
from chronicle.evidence.standing import standing
from chronicle.text.anchors import difference_anchor, differences_anchor
from chronicle.text.segments import Emphasis, Text

if TYPE_CHECKING:
    from chronicle.book.record import Book
    from chronicle.evidence.model import Claim
    from chronicle.evidence.standing import Standing
    from chronicle.text.segments import Line

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
    for part, (title, standings) in _PARTS.items():
        claims = [claim for claim in book.ledger.claims.values() if standing(claim) in standings]
        if claims:
            found.append(Heading(differences_anchor(part), words(book, title)))
        for claim in claims:
            found += _one(book, claim)
    return [*found, *_retired(book)]


def _head(book: Book, number: str, line: Line) -> Paragraph:
    """Return a line under its number, which is the same in every edition and leads to it."""
    numbered = words(book, "{number}. {text}", number=(Emphasis(True, (Text(number),)),), text=line)
    return Paragraph(numbered, "contradiction", anchor=difference_anchor(number))


def _retired(book: Book) -> list[Block]:
    """Return the numbers that a reader may look for and that are no longer in use, each with the reason."""
    gone = book.ledger.retired_numbers
    if not gone:
        return []
    head = Heading(differences_anchor("retired"), words(book, "Numbers that are no longer in use"))
    return [head, *(_head(book, one.number, ledger_line(book, one.owner, one.because)) for one in gone)]


def _one(book: Book, claim: Claim) -> list[Block]:
    rows = []
    for position in claim.positions:
        head, content = position_parts(book, claim, position)
        rows.append((head, sentence_case(content or words(book, "makes this statement"))))
    heads = words(book, "Document"), words(book, "What it says")
    found: list[Block] = [
        _head(book, claim.difference or "", claim_line(book, claim)),
        Table(heads, tuple(rows), "positions"),
    ]
    if claim.note:
        found.append(Paragraph(editors_note(book, claim.id, claim.note), "editors-note"))
    return found
