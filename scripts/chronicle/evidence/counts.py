"""Count what the ledger holds: the numbers that the book gives of itself.

A query is named, as in `{count}`-roles: `documents`, `documents@claim` (those that speak of a claim),
`claims`, or `claims.` with a status, as in `claims.differing`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, get_args

from chronicle.evidence.lookup import LookupFailed, find_claim
from chronicle.evidence.model import Status
from chronicle.evidence.suggest import suggest

if TYPE_CHECKING:
    from chronicle.evidence.model import Ledger

STATUSES: tuple[str, ...] = get_args(Status)
QUERIES = ("documents", "claims", *(f"claims.{status}" for status in STATUSES))


class Counted(NamedTuple):
    """A number, and what it counts."""

    number: int
    of: str  # documents or claims


def find_count(ledger: Ledger, query: str) -> Counted:
    """Return what a named query counts; raise LookupFailed where there is no such query."""
    name, _, claim = query.partition("@")
    if name == "documents":
        if claim:
            found = find_claim(ledger, claim)
            return Counted(len({position.source for position in found.positions}), name)
        return Counted(sum(source.copy is not None for source in ledger.sources.values()), name)
    if name in QUERIES and not claim:
        status = name.partition(".")[2]
        claims = ledger.claims.values()
        return Counted(sum(each.status == status for each in claims) if status else len(claims), "claims")
    known = (*QUERIES, "documents@claim")
    reason = f"The ledger has no count “{query}”."
    raise LookupFailed("M056", reason, suggest(query, known, f"There is: {', '.join(known)}."))
