"""Compose the table of the dead and wounded: each figure with whom it counts and who gives it, and no sum."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronicle.manuscript.appendices.blocks import Block, table, with_told, words
from chronicle.manuscript.grammar import ledger_text, role
from chronicle.manuscript.notes import position_parts

if TYPE_CHECKING:
    from chronicle.evidence.model import Claim, Position
    from chronicle.manuscript.book import Book

# What a figure of people killed or hurt is called in the ledger, or counts.
_KEYS = frozenset({"killed", "wounded", "casualties", "dead", "injured"})
_UNITS = frozenset({"dead", "wounded"})


def casualties(book: Book) -> list[Block]:
    """Return one table; a document's figure is a row, and figures are never added."""
    rows = [
        _row(book, claim, position, name)
        for claim in book.ledger.claims.values()
        for position in claim.positions
        for name, quantity in position.quantities.items()
        if name in _KEYS or quantity.unit in _UNITS
    ]
    heads = [words(book, head) for head in ("Figure", "Who is counted, and when", "Who says so")]
    return [table(heads, rows, "casualties")]


def _row(book: Book, claim: Claim, position: Position, name: str) -> list[str]:
    quantity = position.quantities[name]
    figure = role("value", f"{claim.id}.{name}@{position.address}")
    counted = ledger_text(book, claim.id, quantity.scope or claim.sentence)
    if position.date is not None:
        when = role("date", f"{claim.id}@{position.address}")
        counted = book.messages.text("note", "{first}; {next}", first=counted, next=when)
    head, _content = position_parts(book, claim, position)
    return [figure, with_told(book, claim, counted), head]
