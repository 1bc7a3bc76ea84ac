"""Compose the register of differences: what every document says, side by side, and why they may differ.

What is doubtful within one document stands there too, and last, without numbers, what a reader should keep in
mind of statements that nothing stands against.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronicle.book.blocks import Block, Heading, Paragraph, Table, claim_line, with_told, words
from chronicle.book.facets import facets_of
from chronicle.book.lines import (
    join_sentences,
    ledger_line,
    sentence_case,
    short_source_name,
    without_stop,
)
from chronicle.book.positions import inferences, own_content, worked_out
from chronicle.book.quoted_passages import marked_place, quoted
from chronicle.ledger.standing import is_difference, standing
from chronicle.text.anchors import caution_anchor, difference_anchor, differences_anchor
from chronicle.text.segments import Emphasis, Text

if TYPE_CHECKING:
    from chronicle.book.facets import Facets
    from chronicle.book.loaded_book import Book
    from chronicle.ledger.model import Claim, Position
    from chronicle.ledger.standing import Standing
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


def differences(book: Book) -> list[Block]:
    """Return each claim on which passages differ under its number, with a row for each; then the cautions."""
    found: list[Block] = []
    for part, (title, standings) in _PARTS.items():
        claims = [claim for claim in book.ledger.claims.values() if standing(claim) in standings]
        if claims:
            found.append(Heading(differences_anchor(part), words(book, title)))
        for claim in claims:
            found += _one(book, claim)
    return [*found, *_cautions(book), *_retired(book)]


def _one(book: Book, claim: Claim) -> list[Block]:
    """Return an entry: what it is about, a row for each passage, what the editors say of them."""
    rows = tuple(_row(book, claim, position) for position in claim.positions)
    head = _head(book, claim.difference or "", claim_line(book, claim), facets_of([claim]))
    remarks = inferences(book, claim, claim.positions)
    if claim.note:
        why = "Why this is doubtful: {note}" if claim.status == "doubtful" else "Why they may differ: {note}"
        remarks.append(words(book, why, note=ledger_line(book, claim.id, claim.note)))
    below = [Paragraph(join_sentences(book, remarks), "why")] if remarks else []
    return [head, Table((), rows, "positions"), *below]


def _head(book: Book, number: str, line: Line, facets: Facets | None = None) -> Paragraph:
    """Return a line under its number, which is the same in every edition and leads to it."""
    numbered = words(book, "{number}. {text}", number=(Emphasis(True, (Text(number),)),), text=line)
    return Paragraph(numbered, "register-entry", (difference_anchor(number),), facets)


def _row(book: Book, claim: Claim, position: Position) -> tuple[Line, Line]:
    """Return the document and all that its passage says; the quoted words come last."""
    content = own_content(book, claim, position, dated=True)
    said = sentence_case(content or words(book, "makes this statement"))
    remarks = [*worked_out(book, claim, position), *quoted(book, claim, position)]
    return _where(book, claim, position), join_sentences(book, [said, *remarks])


def _where(book: Book, claim: Claim, position: Position) -> Line:
    """Return the document and the place in it; in brackets whom it cites, and what it plans or expects."""
    name, where = short_source_name(book, position.source), marked_place(book, claim, position)
    return book.messages.line("note", "{source}, {where}", source=name, where=where)


def _cautions(book: Book) -> list[Block]:
    """Return what a reader should keep in mind of each claim that no passage differs on."""
    claims = [claim for claim in book.ledger.claims.values() if claim.note and not is_difference(claim)]
    if not claims:
        return []
    head = Heading(differences_anchor("cautions"), words(book, "Cautions"))
    return [head, *(_cautious(book, claim) for claim in claims)]


def _cautious(book: Book, claim: Claim) -> Paragraph:
    return Paragraph(_caution(book, claim), "caution", (caution_anchor(claim.id),), facets_of([claim]))


def _caution(book: Book, claim: Claim) -> Line:
    """Return what a claim is about and where it is told, the caution, and the decisive words."""
    about = without_stop(ledger_line(book, claim.id, claim.event or claim.sentence))
    caution = [with_told(book, claim, about), ledger_line(book, claim.id, claim.note or "")]
    said = (line for position in claim.positions for line in quoted(book, claim, position))
    return join_sentences(book, [*caution, *said])


def _retired(book: Book) -> list[Block]:
    """Return the numbers that a reader may look for and that are no longer in use, each with the reason."""
    gone = book.ledger.retired_numbers
    if not gone:
        return []
    head = Heading(differences_anchor("retired"), words(book, "Numbers that are no longer in use"))
    return [head, *(_head(book, one.number, ledger_line(book, one.owner, one.because)) for one in gone)]
