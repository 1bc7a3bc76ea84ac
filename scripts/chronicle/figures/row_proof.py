"""Prove the rows of a figure's table: each is what a passage of the ledger says, in the edition's words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronicle.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from chronicle.evidence.model import Claim, Position
    from chronicle.figures.records import Figure
    from chronicle.messages import Messages


def faults(figure: Figure, messages: Messages, rows: Iterable[Sequence[str]]) -> Iterator[Problem]:
    """Yield each row that no passage says: label, document, date or figure, how, and the claim's id."""
    for label, source, words, how, identifier in rows:
        claim = messages.book.claims.get(identifier)
        told = claim is not None and any(
            _tells(claim, position, messages, (label, words, how))
            for position in claim.positions
            if messages.source(position.source) == source
        )
        if not told:
            reason = f"in {messages.edition.tag}, no passage of {source} says “{label}: {words} ({how})”."
            yield Problem(figure.origin.path, figure.origin.line, "F027", reason, subject=figure.id)


def _tells(claim: Claim, position: Position, messages: Messages, cells: tuple[str, str, str]) -> bool:
    """Return whether a passage says what stands in the cells of a row."""
    label, words, how = cells
    event = messages.ledger_text(claim.id, position.event or claim.event or "")
    heads = (messages.place(place) for place in claim.places)
    named = (messages.text("figure", "{head}: {rest}", head=head, rest=event) for head in heads)
    if label != event and label not in named:
        return False
    when = position.date
    dated = when is not None and words == messages.date(when)
    counted = any(messages.quantity(quantity) in words for quantity in position.quantities.values())
    if not (dated or counted):
        return False
    relation = "states" if position.relation in ("confirms", "differs") else position.relation
    worked_out = list(position.inferred)
    if dated and when is not None and when.derived is not None:
        worked_out.insert(0, "date")
    said = [messages.text("figure", each) for each in worked_out]
    return messages.relation(relation) in how and all(each in how for each in said)
