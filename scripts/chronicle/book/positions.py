"""Compose what one passage says: in which document and where, its figures, its words, what is inferred.

Values, dates and names are roles, so that the same code formats them as in the running text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronicle.book.lines import (
    full_stop,
    headed,
    in_a_row,
    join_sentences,
    ledger_line,
    opening,
    source_name,
)
from chronicle.book.remarks import authority_line
from chronicle.languages.scripts import script_of
from chronicle.text.roles import plain_role, read_role
from chronicle.text.segments import Emphasis

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from chronicle.book.loaded_book import Book
    from chronicle.ledger.model import Claim, Position
    from chronicle.text.segments import Line

# What a position does to the claim, as the frame that introduces its content.
_FRAMES = {
    "states": "{source} ({where})",
    "confirms": "{source} ({where}) confirms this",
    "differs": "{source} ({where}) differs",
    "denies": "{source} ({where}) reports a denial",
    "reports": "{source} ({where}) passes this on",
    "plans": "{source} ({where}) reports a plan",
    "expects": "{source} ({where}) tells what is expected",
}


def position_head(book: Book, claim: Claim, position: Position, relation: str) -> Line:
    """Return who speaks in one passage and where, in the frame of a relation to the claim."""
    words = book.messages
    where = words.locator_line(position.source, position.locator)
    if who := authority_line(book, claim, position):
        where = words.line("note", "{first}, {next}", first=where, next=who)
    name = opening(book, position.source, source_name(book, position.source))
    return words.line("note", _FRAMES[relation], source=name, where=where)


def inferences(book: Book, claim: Claim, positions: Iterable[Position]) -> list[Line]:
    """Return what the editors infer in these passages and no passage says, each sentence once."""
    found = dict.fromkeys(text for position in positions for text in position.inferred.values())
    told = (ledger_line(book, claim.id, text) for text in found)
    return [book.messages.line("note", "Editors’ inference: {inference}", inference=line) for line in told]


def worked_out(book: Book, claim: Claim, position: Position) -> list[Line]:
    """Return how the editors worked a passage's date out, where they did."""
    if position.date is None or position.date.derived is None:
        return []
    how = ledger_line(book, claim.id, position.date.derived)
    return [book.messages.line("note", "Date worked out: {how}", how=how)]


def own_content(book: Book, claim: Claim, position: Position, *, dated: bool | None = None) -> Line:
    """Return what one passage says beyond the claim itself: its date, its values, its own statement.

    Unless `dated` says otherwise, the date is there where the documents date the claim differently.
    """
    facts = in_a_row(book, _facts(book, claim, position, dated=dated))
    says = ledger_line(book, claim.id, position.says) if position.says else ()
    if facts and says:
        says = join_sentences(book, [facts, says])
    return says or facts


def head_and_content(book: Book, head: Line, content: Line) -> Line:
    """Return who speaks, then what it says, as one sentence."""
    return full_stop(book, headed(book, head, content) if content else head)


def _facts(book: Book, claim: Claim, position: Position, *, dated: bool | None) -> Iterator[Line]:
    """Yield a position's date and its values."""
    if dated is None:
        dated = len({other.date for other in claim.positions if other.date}) > 1
    if dated and position.date:
        yield date_of(claim, position)
    for name, quantity in position.quantities.items():
        value = value_of(claim, position, name)
        if quantity.scope:
            scope = ledger_line(book, claim.id, quantity.scope)
            value = book.messages.line("note", "{value} ({scope})", value=value, scope=scope)
        yield value


def value_of(claim: Claim, position: Position, name: str) -> Line:
    """Return a figure as one passage gives it."""
    return (plain_role("value", f"{claim.id}.{name}@{position.address}"),)


def date_of(claim: Claim, position: Position) -> Line:
    """Return the date of a claim as one passage gives it."""
    return (plain_role("date", f"{claim.id}@{position.address}"),)


def slanted_date(book: Book, claim: Claim, position: Position) -> Line:
    """Return a date for a table: one that the editors worked out slants, or says so where no type does."""
    slants = (
        position.date is not None
        and position.date.derived is not None
        and script_of(book.edition.script).slants
    )
    if not slants:
        return date_of(claim, position)
    return (Emphasis(False, (read_role("date", f"{claim.id}@{position.address}|worded"),)),)


def editors_note(book: Book, claim: str, text: str) -> Line:
    """Return what the editors remark on a claim."""
    return book.messages.line("note", "Editors’ note: {note}", note=ledger_line(book, claim, text))
