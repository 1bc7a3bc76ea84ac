"""Find the rows of the chronology: each dated event that a chapter tells, under each date that it has.

The rows stand as a reader looks for them, by the earliest day that a date can mean; within a day, month or
year what has a calendar date comes first, then what is dated in words alone, then what begins there and
goes on. Of the same date, what a document tells comes before what only a headline says that it cites.
Passages that give the same date and tell the same share a row.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from chronicle.ledger.edtf_dates import NotEdtf, bounds, sort_key
from chronicle.ledger.lookup import LookupFailed, find_claim
from chronicle.text.roles import read_target

if TYPE_CHECKING:
    from collections.abc import Iterator

    from chronicle.ledger.model import Claim, DateSaid, Ledger, Position

_YEAR = 366  # days


class Told(NamedTuple):
    """A passage, with the claim that it belongs to."""

    claim: Claim
    position: Position


@dataclass(frozen=True)
class ChronologyRow:
    """What happened on a date, in the words of the first of the passages that say so."""

    when: DateSaid
    claim: Claim  # whose message the line is
    line: str
    told: tuple[Told, ...]

    @property
    def key(self) -> tuple[int, ...]:
        """Return what puts it in order."""
        first, stretch, time, last = sort_key(self.when)
        cited = all(told.position.locator.part == "references" for told in self.told)
        return first, stretch, int(self.when.edtf is None), last, time, int(cited)


def rows(ledger: Ledger) -> list[ChronologyRow]:
    """Return the rows in a reader's order; rows that sort alike keep the order of the ledger."""
    found: dict[tuple[object, ...], ChronologyRow] = {}
    guests: list[tuple[Told, Told]] = []
    for told in dated(ledger):
        if host := host_of(ledger, *told):
            guests.append((told, host))
        elif line := line_of(*told):
            key = _same(told.claim, line, told)
            found.setdefault(key, ChronologyRow(_when(told.position), told.claim, line, ()))
            found[key] = _with(found[key], told)
    for told, host in guests:
        key = _same(host.claim, line_of(*host) or "", told)
        if key in found:
            found[key] = _with(found[key], told)
    return sorted(found.values(), key=lambda row: row.key)


def _with(row: ChronologyRow, told: Told) -> ChronologyRow:
    """Return a row with one more passage."""
    return replace(row, told=(*row.told, told))


def dated(ledger: Ledger) -> Iterator[Told]:
    """Yield each passage that gives an event of the chapters a date with a place in a chronology."""
    for claim in ledger.claims.values():
        if ledger.is_told(claim):
            for position in claim.positions:
                if position.date is not None and not _is_too_vague(position.date):
                    yield Told(claim, position)


def line_of(claim: Claim, position: Position) -> str | None:
    """Return the line of a passage: its own, else its claim's; where there is none, the label of figures."""
    return position.chronology or position.event or claim.chronology or claim.event


def host_of(ledger: Ledger, claim: Claim, position: Position) -> Told | None:
    """Return the passage in whose row another stands, if it does not stand in one of its own.

    Raises LookupFailed where the address leads to no passage of the same date that has a line of its own.
    """
    address = _host_address(claim, position)
    if address is None:
        return None
    where = read_target(address)
    host = find_claim(ledger, where.claim)
    for other in host.positions:
        meant = where.source in (None, other.source) and where.key in (None, other.key)
        if meant and _alike(position, other):
            if _host_address(host, other) is None and line_of(host, other):
                return Told(host, other)
            raise LookupFailed("E036", f"“{address}” has no line of its own.", "Name one that has.")
    raise LookupFailed("E036", f"“{address}” gives no passage of the same date.", "Name one that does.")


def _host_address(claim: Claim, position: Position) -> str | None:
    """Return the address of the row in which a passage stands, if that is not its own."""
    if position.row_of:
        return position.row_of
    return None if position.chronology or position.event else claim.row_of


def _same(claim: Claim, line: str, told: Told) -> tuple[object, ...]:
    """Return what the passages of one row have in common."""
    return claim.id, line, _shown(_when(told.position))


def _alike(one: Position, other: Position) -> bool:
    """Return whether two passages give dates that print alike."""
    return None not in (one.date, other.date) and _shown(_when(one)) == _shown(_when(other))


def _shown(when: DateSaid) -> tuple[object, ...]:
    """Return what of a date is printed."""
    phrase = when.said if when.edtf is None else None
    return when.edtf, when.part, when.bound, when.time, phrase, when.derived is not None


def _when(position: Position) -> DateSaid:
    """Return the date of a passage that has one."""
    assert position.date is not None  # noqa: S101 - `dated` has seen to it
    return position.date


def _is_too_vague(when: DateSaid) -> bool:
    """Return whether a date has no place in a chronology: "at some time", "in the last century"."""
    try:
        first, last = bounds(when)
    except NotEdtf:
        return True
    return when.edtf is None and (last - first).days > _YEAR
