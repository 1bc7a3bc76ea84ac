"""Divide an entry of the index that has many passages, by what they are about.

A name is divided by the subjects of the claims that are told of it there, a subject by the places of its
claims. What no part gathers stays behind the entry itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronicle.sphinx_ext.current_book import book_of
from chronicle.sphinx_ext.domain import domain_of, kept

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence, Set

    from sphinx.environment import BuildEnvironment

    from chronicle.ledger.model import Claim, Ledger
    from chronicle.sphinx_ext.mentions import Location

Part = tuple[str, str]  # the kind and id of what heads it
MOST = 8  # passages in a row, as many as a reader will look up; an entry with more is divided
_LEAST = 2  # passages that a part gathers


def parts_of(
    env: BuildEnvironment, records: Sequence[Part], where: Sequence[Location]
) -> dict[Part, list[Location]]:
    """Return the parts of an entry with their passages, each of which may stand in several; of few, none.

    Where still too many stand in none, those come into a part that tell a claim of its subject, about
    whomever else that claim is.
    """
    if len(where) <= MOST:
        return {}
    ledger = book_of(env).ledger
    everywhere = domain_of(env).gathered(_told_at)
    told = {place: [ledger.claims[each] for each in everywhere.get(place, ())] for place in where}
    found = divided(
        where, lambda place: set().union(*(_heads(ledger, records, claim) for claim in told[place]))
    )
    left = set(where) - {place for places in found.values() for place in places}
    if len(left) > MOST:
        wide = {
            place: {_whole(ledger, name) for claim in told[place] for name in claim.subjects}
            for place in left
        }
        for part, places in found.items():
            further = {place for place in left if part[0] == "subject" and part[1] in wide[place]}
            found[part] = [place for place in where if place in further or place in places]
    return found


def divided(where: Sequence[Location], heads: Callable[[Location], Set[Part]]) -> dict[Part, list[Location]]:
    """Return as few parts as gather all passages of which a part gathers two; the largest come first.

    One part that has all of them says no more than the entry does: then there is none.
    """
    left = dict.fromkeys(where)
    found: dict[Part, list[Location]] = {}
    while left:
        sizes: dict[Part, int] = {}
        for place in left:
            for head in sorted(heads(place)):
                sizes[head] = sizes.get(head, 0) + 1
        largest = max(sizes, key=lambda head: sizes[head], default=None)
        if largest is None or sizes[largest] < _LEAST:
            break
        found[largest] = [place for place in where if largest in heads(place)]
        left = dict.fromkeys(place for place in left if largest not in heads(place))
    return found if len(found) > 1 or left else {}


def _heads(ledger: Ledger, records: Sequence[Part], claim: Claim) -> set[Part]:
    """Return under what a claim stands in an entry; nothing where the claim is about something else."""
    if any(kind == "subject" for kind, _name in records):
        about = {name for _kind, name in records} & set(claim.subjects)
        return {("place", place) for place in claim.places} if about else set()
    if not {name for _kind, name in records} & {*claim.places, *claim.actors}:
        return set()
    return {("subject", _whole(ledger, name)) for name in claim.subjects}


def _whole(ledger: Ledger, subject: str) -> str:
    return ledger.subjects[subject].within or subject


def _told_at(env: BuildEnvironment) -> Mapping[tuple[str, str], Sequence[str]]:
    """Return the claims that each passage tells, by document and anchor."""
    found: dict[tuple[str, str], dict[str, None]] = {}
    for docname, here in kept(env).mentions.items():
        for mention in here:
            if mention.kind == "claim":
                found.setdefault((docname, mention.anchor), {})[mention.id] = None
    return {place: tuple(claims) for place, claims in found.items()}
