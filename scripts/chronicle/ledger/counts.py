"""Count what the ledger holds: the numbers that the book gives of itself.

A query is named, as in `{count}`-roles:

| query              | what is counted                                                                    |
|--------------------|------------------------------------------------------------------------------------|
| `documents`        | the documents that were read                                                       |
| `documents@claim`  | those of them that speak of a claim                                                |
| `claims`           | claims; `claims.one`, `.same`, `.differ` and `.doubtful` those that stand so       |
| `claims.one@1-7`   | of these, the ones that are first told in chapters 1 to 7; `@9` in chapter 9       |
| `positions`        | what single passages say; `positions@1-7` of the claims first told there           |
| `differences`      | entries of the register of differences                                             |
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from chronicle.core.suggest import suggest
from chronicle.ledger.lookup import LookupFailed, find_claim
from chronicle.ledger.standing import DIFFERENCES, standing

if TYPE_CHECKING:
    from collections.abc import Mapping, Set

    from chronicle.ledger.model import Claim, Ledger
    from chronicle.ledger.standing import Standing

_STANDINGS: Mapping[str, Set[Standing]] = {
    "one": {"one"},
    "same": {"same"},
    "differ": DIFFERENCES - {"doubtful"},
    "doubtful": {"doubtful"},
}
QUERIES = ("documents", "claims", *(f"claims.{name}" for name in _STANDINGS), "positions", "differences")
_WITH_CHAPTERS = frozenset(QUERIES) - {"differences"}
_CHAPTERS = re.compile(r"(?P<first>\d+)(?:-(?P<last>\d+))?", re.ASCII)


class Counted(NamedTuple):
    """A number, and what it counts."""

    number: int
    of: str  # documents, claims, positions or differences


def find_count(ledger: Ledger, query: str) -> Counted:
    """Return what a named query counts; raise LookupFailed where there is no such query."""
    name, _, where = query.partition("@")
    of, _, how = name.partition(".")
    chapters = _CHAPTERS.fullmatch(where)
    if name == "documents" and where:
        found = find_claim(ledger, where)
        return Counted(len({position.source for position in found.positions}), of)
    if name not in QUERIES or (where and not (chapters and name in _WITH_CHAPTERS)):
        known = (*QUERIES, "documents@claim", "claims@1-7", "positions@1-7")
        reason = f"The ledger has no count “{query}”."
        raise LookupFailed("M056", reason, suggest(query, known, f"There is: {', '.join(known)}."))
    if of == "documents":
        return Counted(sum(source.read for source in ledger.sources.values()), of)
    claims = list(ledger.claims.values())
    if chapters:
        claims = [each for each in claims if _is_told_first(ledger, each, chapters)]
    if how:
        claims = [each for each in claims if standing(each) in _STANDINGS[how]]
    if of == "positions":
        return Counted(sum(len(each.positions) for each in claims), of)
    if of == "differences":
        claims = [each for each in claims if each.difference]
    return Counted(len(claims), of)


def _is_told_first(ledger: Ledger, claim: Claim, chapters: re.Match[str]) -> bool:
    """Return whether the first chapter that tells a claim is one of those that a query names."""
    first = int(chapters["first"])
    return first <= _first_chapter(ledger, claim) <= int(chapters["last"] or first)


def _first_chapter(ledger: Ledger, claim: Claim) -> int:
    """Return the first chapter that tells a claim, -1 where none does.

    A chapter 0 leads into the book: it tells first only what no other chapter tells.
    """
    told = [int(each.number) for each in ledger.told_in(claim) if each.number]
    return min(filter(None, told), default=0 if told else -1)
