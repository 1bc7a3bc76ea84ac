"""Look up in the ledger what a line of a figure draws: one mark for each passage, nothing added."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from chronicle.evidence.lookup import LookupFailed, find_claim
from chronicle.figures.extents import date_extent, quantity_extent
from chronicle.markup import read_target

if TYPE_CHECKING:
    from chronicle.evidence.model import DateSaid, Ledger, Position, Quantity
    from chronicle.figures.extents import Extent
    from chronicle.figures.records import Line
    from chronicle.markup import Target
    from chronicle.messages import Messages

# What a mark says of a bar, or of itself.
Edge = Literal["", "start", "end", "until"]


@dataclass(frozen=True)
class Mark:
    """What one document says, where it lies on the axis, and which passage says it."""

    claim: str
    source: str
    address: str
    relation: str
    extent: Extent
    when: DateSaid | None = None
    quantity: Quantity | None = None
    edge: Edge = ""

    @property
    def planned(self) -> bool:
        """Say whether the document tells of a plan or an expectation, not of what happened."""
        return self.relation == "plans"

    def words(self, messages: Messages) -> str:
        """Return the date or the figure as the document gives it."""
        if self.quantity is not None:
            return messages.quantity(self.quantity)
        return messages.date(self.when) if self.when is not None else ""


def marks_of(ledger: Ledger, target: str, edge: Edge = "") -> tuple[Mark, ...]:
    """Return the marks of a claim, a document's or a single passage's, each date or figure of one once.

    Raises LookupFailed where the ledger has none, CannotBeDrawn where one has no place on an axis.
    """
    where = read_target(target)
    claim = find_claim(ledger, where.claim)
    found: dict[tuple[object, ...], Mark] = {}
    for position in claim.positions:
        if not _meant(position, where):
            continue
        mark = _mark(claim.id, position, where.quantity, edge)
        if mark is not None:
            found.setdefault((mark.source, mark.planned, mark.extent, mark.quantity), mark)
    if not found:
        what = f"figure “{where.quantity}”" if where.quantity else "date"
        reason = f"No position that “{target}” names gives a {what}."
        raise LookupFailed("F004", reason, "Name a claim, a document or a passage that gives one.")
    return tuple(found.values())


def marks_of_line(ledger: Ledger, line: Line) -> tuple[Mark, ...]:
    """Return every mark of a line, in the order in which its targets are listed."""
    marks: list[Mark] = []
    for targets, edge in ((line.show, ""), (line.start, "start"), (line.end, "end")):
        for target in targets:
            marks += marks_of(ledger, target, edge)  # type: ignore[arg-type]
    if line.until:
        marks += marks_of(ledger, line.until, "until")
    return tuple(dict.fromkeys(marks))


def _meant(position: Position, where: Target) -> bool:
    """Say whether a target names this position."""
    if where.source is not None and position.source != where.source:
        return False
    return where.key is None or position.key == where.key


def _mark(claim: str, position: Position, quantity: str | None, edge: Edge) -> Mark | None:
    """Return the mark of one position, or none where it gives nothing of the kind."""
    place: Any = {"claim": claim, "source": position.source, "address": position.address}
    if quantity is not None:
        figure = position.quantities.get(quantity)
        if figure is None:
            return None
        extent = quantity_extent(figure)
        return Mark(**place, relation=position.relation, extent=extent, quantity=figure, edge=edge)
    if position.date is None:
        return None
    extent = date_extent(position.date)
    return Mark(**place, relation=position.relation, extent=extent, when=position.date, edge=edge)
