"""Look up in the ledger what a line of a figure draws: one mark for each passage, nothing added."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import combinations
from typing import TYPE_CHECKING

from chronicle.figures.extents import CannotBeDrawn, Extent, date_extent, duration, quantity_extent
from chronicle.ledger.edtf_dates import may_be_the_same
from chronicle.ledger.lookup import LookupFailed, find_claim
from chronicle.text.roles import read_target

if TYPE_CHECKING:
    from collections.abc import Sequence

    from chronicle.figures.figure_records import ChartLine, Edge
    from chronicle.ledger.model import Claim, DateSaid, Ledger, Position, Quantity
    from chronicle.text.roles import Target
    from chronicle.words import Messages


@dataclass(frozen=True)
class Mark:
    """What one document says, where it lies on the axis, and which passage says it."""

    claim: str
    source: str
    key: str | None
    event: str  # what the passage tells of: a message of its claim
    relation: str
    extent: Extent
    when: DateSaid | None = None
    quantity: Quantity | None = None
    figure: str = ""  # the name of the quantity
    edge: Edge = ""
    inferred: tuple[str, ...] = ()  # what of it the editors worked out

    @property
    def planned(self) -> bool:
        """Return whether the document tells of a plan or an expectation, not of what happened."""
        return self.relation in ("plans", "expects")

    @property
    def placed(self) -> bool:
        """Return whether it has no date in the calendar, so that its place in time is the editors' choice."""
        return self.when is not None and self.when.edtf is None

    def words(self, messages: Messages) -> str:
        """Return the date or the figure as the document gives it."""
        if self.quantity is not None:
            return messages.quantity(self.quantity)
        return messages.date(self.when) if self.when is not None else ""

    def label(self, messages: Messages) -> str:
        """Return what the passage tells of, in the edition's language."""
        return event_words(messages, self.claim, self.event)


def event_words(messages: Messages, claim: str, event: str) -> str:
    """Return the event of a claim or of one of its positions, in the edition's language."""
    return messages.ledger_text(claim, event)


def event_of(claim: Claim, position: Position) -> str:
    """Return what a passage tells of; raise LookupFailed where the ledger lacks it."""
    event = position.event or claim.event
    if event is None:
        reason = f"The claim “{claim.id}” has no `event`, and a figure has no other label."
        raise LookupFailed("F021", reason, "Say in `event`, in a few words, what the passage tells of.")
    return event


def marks_of(ledger: Ledger, target: str, edge: Edge = "") -> tuple[Mark, ...]:
    """Return the marks of a claim, a document's or a single passage's, each date or figure of one once.

    Raises LookupFailed where the ledger has none, CannotBeDrawn where one has no place on an axis.
    """
    where = read_target(target)
    claim = find_claim(ledger, where.claim)
    found: dict[tuple[object, ...], Mark] = {}
    for position in claim.positions:
        if _meant(position, where):
            mark = _mark(claim, position, where.quantity, edge)
            if mark is not None:
                once = (mark.source, mark.event, mark.planned, mark.inferred, mark.extent, mark.quantity)
                found.setdefault(once, mark)
    if not found:
        what = f"figure “{where.quantity}”" if where.quantity else "date"
        reason = f"No position that “{target}” names gives a {what}."
        raise LookupFailed("F004", reason, "Name a claim, a document or a passage that gives one.")
    return tuple(found.values())


def marks_of_line(ledger: Ledger, line: ChartLine) -> tuple[Mark, ...]:
    """Return every mark of a line, in the order in which its targets are listed."""
    found = (mark for target, edge in line.edges for mark in marks_of(ledger, target, edge))
    return tuple(dict.fromkeys(found))


def about(ledger: Ledger, line: ChartLine) -> tuple[str, str]:
    """Return the claim and the event that a line is labelled by: that of its bar, else of its first mark.

    Raises LookupFailed where the document of a bar does not say what the bar is about.
    """
    mark = marks_of_line(ledger, line)[0]
    if line.about is None:
        return mark.claim, mark.event
    where = read_target(line.about)
    claim = find_claim(ledger, where.claim)
    for position in claim.positions:
        if position.source == mark.source and _meant(position, where):
            return claim.id, event_of(claim, position)
    reason = f"“{mark.source}”, whose bar it is, does not say “{line.about}”."
    raise LookupFailed("F022", reason, "Name a passage of the document that says it.")


def disputed(marks: Sequence[Mark]) -> list[list[Mark]]:
    """Return the marks of each claim on which documents differ: their dates or figures cannot be the same.

    A document that gives several dates does not differ from another by that.
    """
    found = []
    for claim in dict.fromkeys(mark.claim for mark in marks):
        own = [mark for mark in marks if mark.claim == claim]
        if any(_differ(one, other) for one, other in combinations(own, 2)):
            found.append(own)
    return found


def _differ(one: Mark, other: Mark) -> bool:
    """Return whether two marks are of documents that cannot both be right."""
    if one.source == other.source:
        return False
    if one.when is not None and other.when is not None:
        return not may_be_the_same(one.when, other.when)
    if one.quantity is not None and other.quantity is not None:
        return not one.quantity.says_the_same(other.quantity)
    return False


def _meant(position: Position, where: Target) -> bool:
    """Return whether a target names this position."""
    if where.source is not None and position.source != where.source:
        return False
    return where.key is None or position.key == where.key


def _mark(claim: Claim, position: Position, quantity: str | None, edge: Edge) -> Mark | None:
    """Return the mark of one position, or none where it gives nothing of the kind."""
    figure = position.quantities.get(quantity) if quantity is not None else None
    when = position.date if quantity is None else None
    if figure is None and when is None:
        return None
    mark = Mark(
        claim=claim.id,
        source=position.source,
        key=position.key,
        event=event_of(claim, position),
        relation=position.relation,
        extent=Extent(0, 0),
        when=when,
        quantity=figure,
        figure=quantity or "",
        edge=edge,
        inferred=_inferred(position, when),
    )
    return replace(mark, extent=_extent(mark))


def _extent(mark: Mark) -> Extent:
    """Return where a mark lies: a date in time, a length in days, a figure among the numbers."""
    if mark.when is not None:
        if mark.edge == "lasted":
            raise CannotBeDrawn("it is a date, not a length of time")
        return date_extent(mark.when)
    assert mark.quantity is not None  # noqa: S101 - a mark has one of the two
    if mark.edge != "lasted":
        return quantity_extent(mark.quantity)
    return Extent(*duration(mark.quantity), "within")


def _inferred(position: Position, when: DateSaid | None) -> tuple[str, ...]:
    """Return what of a position the editors worked out: its date, or what its record says."""
    derived = when is not None and when.derived is not None
    named: tuple[str, ...] = tuple(position.inferred)
    return (("date",) if derived else ()) + named
