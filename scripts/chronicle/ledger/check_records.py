"""Check that every id which a record names exists, and that tables agree with themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronicle.core.problems import Problem
from chronicle.core.suggest import suggest
from chronicle.ledger.check_passages import check_passage
from chronicle.ledger.known_ids import known, readable
from chronicle.ledger.quantity import VAGUE_QUALIFIERS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from chronicle.ledger.known_ids import Ids
    from chronicle.ledger.model import Actor, Claim, Ledger, Place


def check_records(ledger: Ledger, ids: Ids) -> Iterator[Problem]:
    """Yield a fault for each id that names nothing."""
    for place in ledger.places.values():
        yield from _named(place, "places", ids)
        yield from _circle(place, ledger.places)
    for actor in ledger.actors.values():
        yield from _named(actor, "actors", ids)
        yield from _circle(actor, ledger.actors)
    for claim in ledger.claims.values():
        yield from _claim(claim, ledger, ids)
    for correction in ledger.corrections:
        if now := ledger.now_called(correction.claim):
            message, remedy = f"There is no claim “{correction.claim}”.", f"It is now called “{now}”."
            where = correction.origin
            yield Problem(where.path, where.at("claim"), "E008", message, remedy, correction.claim)
        else:
            yield from known("claims", [correction.claim], correction.origin, "claim", ids, correction.claim)
        yield from readable(correction.date, correction.origin, "date", correction.claim)


def _named(record: Place | Actor, table: str, ids: Ids) -> Iterator[Problem]:
    """Check what a place or actor names."""
    yield from known(table, record.perhaps_same, record.origin, "perhaps_same", ids, record.id)
    if record.within:
        yield from known(table, [record.within], record.origin, "within", ids, record.id)
    if record.id in record.perhaps_same:
        message = f"“{record.id}” is said to be perhaps the same as itself."
        yield Problem(
            record.origin.path, record.origin.at("perhaps_same"), "E014", message, subject=record.id
        )


def _circle(record: Place | Actor, table: Mapping[str, Place] | Mapping[str, Actor]) -> Iterator[Problem]:
    """Check that nothing lies within itself, over however many steps."""
    passed, step = {record.id}, record.within
    while step is not None and step in table:
        if step == record.id:
            message = f"“{record.id}” lies within itself, by way of {', '.join(sorted(passed))}."
            yield Problem(record.origin.path, record.origin.at("within"), "E014", message, subject=record.id)
        if step in passed:
            return
        passed.add(step)
        step = table[step].within


def _claim(claim: Claim, ledger: Ledger, ids: Ids) -> Iterator[Problem]:
    """Check what a claim and its positions name."""
    yield from known("places", claim.places, claim.origin, "places", ids, claim.id)
    yield from known("actors", claim.actors, claim.origin, "actors", ids, claim.id)
    yield from known("subjects", claim.subjects, claim.origin, "subjects", ids, claim.id)
    for position in claim.positions:
        yield from known("sources", [position.source], position.origin, "source", ids, claim.id)
        named = position.attribution.source if position.attribution else None
        if named is not None and named not in ids["sources"]:
            message = f"There is neither a source nor an actor “{named}”."
            remedy = suggest(
                named, [*ids["sources"], *ids["actors"]], "Add it, or say it in words: {text: …}."
            )
            line = position.origin.at("attribution")
            yield Problem(position.origin.path, line, "E005", message, remedy, claim.id)
        for quantity in position.quantities.values():
            yield from known("units", [quantity.unit], quantity.origin, "unit", ids, claim.id)
            unit = ledger.units.get(quantity.unit)
            if unit is not None and unit.per_cent and quantity.qualifier in VAGUE_QUALIFIERS:
                where = quantity.origin.path, quantity.origin.at("qualifier"), "E018"
                message = f"“{quantity.qualifier}” is no number, and “{unit.id}” is printed as one."
                yield Problem(*where, message, "Choose another unit, or give the number.", claim.id)
        yield from check_passage(claim, position, ledger)
