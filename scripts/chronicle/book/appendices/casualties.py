"""Compose the table of the dead and wounded: each figure with whom it counts and who gives it, and no sum.

Deaths that no document counts stand there too, and with them the dead whom one names. A row says by whom they
were killed, in the words of the ledger, or that its passage names nobody.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronicle.book.blocks import Block, Table, with_told, words
from chronicle.book.lines import in_a_row, ledger_line, sentence_case, without_stop
from chronicle.book.positions import position_head, slanted_date, value_of
from chronicle.ledger.casualty_claims import figures_of_casualties
from chronicle.text.anchors import casualty_anchor
from chronicle.text.roles import plain_role

if TYPE_CHECKING:
    from collections.abc import Iterator

    from chronicle.book.loaded_book import Book
    from chronicle.ledger.model import Claim, Position, Relation
    from chronicle.text.segments import Line


def casualties(book: Book) -> list[Block]:
    """Return one table; a document's figure is a row, and figures are never added."""
    claims = (claim for claim in book.ledger.claims.values() if claim.deaths)
    found = [row for claim in claims for row in _rows(book, claim)]
    heads = tuple(words(book, head) for head in ("Figure", "Who is counted, where and when", "Who says so"))
    anchors = tuple(anchor for anchor, _ in found)
    return [Table(heads, tuple(row for _, row in found), "casualties", anchors)]


def _rows(book: Book, claim: Claim) -> Iterator[tuple[str, tuple[Line, ...]]]:
    """Yield a row, with its anchor, for each figure of a claim; for each passage, where none gives one."""
    given = [(position, name) for position in claim.positions for name in figures_of_casualties(position)]
    for position, name in given:
        scope = position.quantities[name].scope
        row = _row(book, claim, position, value_of(claim, position, name), scope or claim.sentence)
        yield casualty_anchor(claim.id, position.address, name), row
    for position in () if given else claim.positions:
        row = _row(book, claim, position, words(book, "no figure"), claim.sentence)
        yield casualty_anchor(claim.id, position.address), row


def _row(book: Book, claim: Claim, position: Position, figure: Line, about: str) -> tuple[Line, ...]:
    """Return a figure, whom it counts and by whom they were killed, and which passage says so."""
    counted = without_stop(sentence_case(ledger_line(book, claim.id, about)))
    if position.date is not None:
        counted = in_a_row(book, [counted, slanted_date(book, claim, position)], "{first}, {next}")
    if position.agent == "not-named":
        counted = words(book, "{counted}; by whom is not said", counted=counted)
    head = position_head(book, claim, position, _relation(position))
    return figure, with_told(book, claim, counted), _numbered(book, claim, head)


def _relation(position: Position) -> Relation:
    """Return the relation of a passage to its own figure; relations to other documents are left out."""
    cites = position.relation == "reports" and position.attribution is not None
    return "states" if cites or position.relation in ("confirms", "differs") else position.relation


def _numbered(book: Book, claim: Claim, line: Line) -> Line:
    """Return the document, and the register's number where other documents differ from it."""
    return in_a_row(book, [line, (plain_role("difference", claim.id),)]) if claim.difference else line
