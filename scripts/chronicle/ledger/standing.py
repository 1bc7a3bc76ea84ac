"""Work out how the passages of a claim stand to one another: between documents, or within a single one.

A claim's status is typed, and checked against its passages; how it is worded is computed from both.
"""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable

    from chronicle.ledger.model import Claim
    from chronicle.ledger.passages import Position

Standing = Literal[
    "one",  # one document says so
    "same",  # several say the same
    "differ",  # documents differ
    "differs",  # a document differs from itself
    "count",  # documents count or date different things
    "counts",  # so does one document
    "speak",  # documents speak of different things
    "speaks",  # so does one document
    "doubtful",
]


# What the register of differences lists.
DIFFERENCES: frozenset[Standing] = frozenset(
    {"differ", "differs", "count", "counts", "speak", "speaks", "doubtful"}
)


def is_difference(claim: Claim) -> bool:
    """Return whether the register of differences lists a claim."""
    return standing(claim) in DIFFERENCES


def standing(claim: Claim) -> Standing:
    """Return how a claim's passages stand to one another."""
    if claim.status == "one-source":
        return "one"
    if claim.status == "same-in-several":
        return "same"
    if claim.status == "doubtful":
        return "doubtful"
    alone = not are_of_several(claim.positions)
    if claim.status == "differing":
        return "differs" if alone else "differ"
    if counts_or_dates(claim.positions):
        return "counts" if alone else "count"
    return "speaks" if alone else "speak"


def are_of_several(positions: Iterable[Position]) -> bool:
    """Return whether passages that show a difference are of more than one document."""
    pairs = combinations(tuple(positions), 2)
    return any(one.source != other.source and shown(one) != shown(other) for one, other in pairs)


def counts_or_dates(positions: Iterable[Position]) -> bool:
    """Return whether at least two passages give a figure, or at least two give a date."""
    given = tuple(positions)
    return sum(bool(one.quantities) for one in given) > 1 or sum(one.date is not None for one in given) > 1


def shown(position: Position) -> tuple[object, ...]:
    """Return what two passages may differ in."""
    return position.date, dict(position.quantities), position.says, position.relation, position.attribution
