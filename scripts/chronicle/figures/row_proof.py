"""Prove the rows of a figure's table: each is what a passage of the ledger says, in the edition's words."""

from __future__ import annotations

from typing import TYPE_CHECKING
from unicodedata import category

from chronicle.core.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from chronicle.figures.figure_records import Figure
    from chronicle.figures.figure_tables import FigureRow
    from chronicle.ledger.model import Claim, Position
    from chronicle.words import Messages


def faults(figure: Figure, messages: Messages, rows: Iterable[FigureRow]) -> Iterator[Problem]:
    """Yield each row that no passage says."""
    for row in rows:
        cells = (row.label, row.source, row.words, row.relation)
        claim = messages.ledger.claims.get(row.claim)
        if claim is None or not is_told(messages, cells, claim):
            reason = f"in {messages.edition.tag}, no passage says “{' · '.join(cells)}”."
            yield Problem(figure.origin.path, figure.origin.line, "F027", reason, subject=figure.id)


def is_told(messages: Messages, cells: Sequence[str], claim: Claim | None = None) -> bool:
    """Return whether a passage, of this claim if one is given, says what stands in the cells of a row.

    The cells are label, document, date or figure, and how.
    """
    label, source, words, how = (_bare(cell) for cell in cells)
    return any(
        _tells(each, position, messages, (label, words, how))
        for each in ([claim] if claim is not None else messages.ledger.claims.values())
        for position in each.positions
        if _bare(messages.source(position.source)) == source
    )


def _bare(text: str) -> str:
    """Return a text without what only sets its direction, and with plain spaces."""
    return " ".join("".join(each for each in text if category(each) != "Cf").split())


def _tells(claim: Claim, position: Position, messages: Messages, cells: tuple[str, str, str]) -> bool:
    """Return whether a passage says what stands in the cells of a row."""
    label, words, how = cells
    if position.event is None and claim.event is None:
        return False
    event = messages.ledger_text(claim.id, position.event or claim.event or "")
    heads = (messages.place(place) for place in claim.places)
    named = (messages.text("figure", "{head}: {rest}", head=head, rest=event) for head in heads)
    if label not in [_bare(each) for each in (event, *named)]:
        return False
    when = position.date
    dated = when is not None and words == _bare(messages.date(when))
    counted = any(_bare(messages.quantity(quantity)) in words for quantity in position.quantities.values())
    if not (dated or counted):
        return False
    relation = "states" if position.relation in ("confirms", "differs") else position.relation
    worked_out = list(position.inferred)
    if dated and when is not None and when.derived is not None:
        worked_out.insert(0, "date")
    said = [messages.text("figure", each) for each in worked_out]
    return messages.relation(relation) in how and all(each in how for each in said)
