"""Compose the table of the dead and wounded: each figure with whom it counts and who gives it, and no sum.

Deaths that no document counts stand there too, and with them the dead whom one names.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronicle.evidence.casualties import figures_of_casualties
from chronicle.manuscript.appendices.blocks import Block, table, with_told, words
from chronicle.manuscript.grammar import ledger_text, role
from chronicle.manuscript.notes import position_parts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from chronicle.evidence.model import Claim, Position
    from chronicle.manuscript.book import Book


def casualties(book: Book) -> list[Block]:
    """Return one table; a document's figure is a row, and figures are never added."""
    rows = [row for claim in book.ledger.claims.values() if claim.deaths for row in _rows(book, claim)]
    heads = [words(book, head) for head in ("Figure", "Who is counted, and when", "Who says so")]
    return [table(heads, rows, "casualties")]


def _rows(book: Book, claim: Claim) -> Iterator[list[str]]:
    """Yield a row for each figure of a claim; for each passage, where none gives one."""
    given = [(position, name) for position in claim.positions for name in figures_of_casualties(position)]
    for position, name in given:
        scope = position.quantities[name].scope
        figure = role("value", f"{claim.id}.{name}@{position.address}")
        yield _row(book, claim, position, figure, scope or claim.sentence)
    for position in () if given else claim.positions:
        yield _row(book, claim, position, words(book, "no figure"), claim.sentence)


def _row(book: Book, claim: Claim, position: Position, figure: str, about: str) -> list[str]:
    counted = ledger_text(book, claim.id, about)
    if position.date is not None:
        when = role("date", f"{claim.id}@{position.address}")
        counted = book.messages.text("note", "{first}; {next}", first=counted.rstrip(".。"), next=when)
    head, _content = position_parts(book, claim, position)
    return [figure, with_told(book, claim, counted), head]
