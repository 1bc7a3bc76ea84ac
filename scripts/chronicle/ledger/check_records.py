"""Check that every id which a record names exists, and that tables agree with themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronicle.core.problems import Problem
from chronicle.core.suggest import suggest
from chronicle.ledger.edtf_dates import NotEdtf, read_edtf
from chronicle.ledger.passages import VAGUE_QUALIFIERS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from chronicle.ledger.model import Actor, Claim, Ledger, Origin, Place, Position, Source

UNKNOWN = {
    "sources": ("E005", "source"),
    "places": ("E006", "place"),
    "actors": ("E006", "actor"),
    "units": ("E007", "unit"),
    "claims": ("E008", "claim"),
    "glossary": ("E012", "term of the glossary"),
    "subjects": ("E024", "subject"),
}


# What the list of names holds.
LISTED = ("places", "actors", "glossary")


def check_records(ledger: Ledger, ids: Mapping[str, Mapping[str, tuple[str, int]]]) -> Iterator[Problem]:
    """Yield a fault for each id that names nothing."""
    for source in ledger.sources.values():
        yield from _source(source, ids)
    yield from _orders(ledger)
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
        yield from _edtf(correction.date, correction.origin, "date", correction.claim)


def unknown(
    table: str, name: str, ids: Mapping[str, Mapping[str, tuple[str, int]]]
) -> tuple[str, str, str] | None:
    """Return code, message and remedy where an id names nothing of this kind."""
    if name in ids[table]:
        return None
    code, what = UNKNOWN[table]
    other = next((key for key in ids if name in ids[key]), None)
    remedy = suggest(name, ids[table], f"Add it to {table}.yaml, or name another.")
    if other:
        remedy = f"“{name}” stands among the {other}."
    return code, f"There is no {what} “{name}”.", remedy


def known(
    table: str,
    names: Iterable[str],
    origin: Origin,
    field: str,
    ids: Mapping[str, Mapping[str, tuple[str, int]]],
    subject: str,
) -> Iterator[Problem]:
    """Yield a fault for each name that is not in a table."""
    for name in names:
        found = unknown(table, name, ids)
        if found:
            code, message, remedy = found
            yield Problem(origin.path, origin.at(field), code, message, remedy, subject)


def _source(source: Source, ids: Mapping[str, Mapping[str, tuple[str, int]]]) -> Iterator[Problem]:
    """Check a source."""
    if source.via:
        yield from known("sources", [source.via], source.origin, "via", ids, source.id)
    yield from known("sources", source.perhaps_same, source.origin, "perhaps_same", ids, source.id)
    for word in source.own_words:
        if not any(word.entry in ids[table] for table in LISTED):
            names = [name for table in LISTED for name in ids[table]]
            message = f"“{word.word}” stands for “{word.entry}”, which the list of names does not have."
            remedy = suggest(word.entry, names, "Add it to places.yaml, actors.yaml or the glossary.")
            yield Problem(word.origin.path, word.origin.at("entry"), "E062", message, remedy, source.id)
    issued = source.csl.get("issued")
    if issued:
        yield from _edtf(issued, source.origin, "csl", source.id)
    if source.copy is None:
        return
    seen: dict[int, str] = dict.fromkeys(source.copy.lines.statement, "statement")
    for reason in source.copy.lines.none:
        for line in reason.lines:
            if line in seen:
                message = f"Line {line} of the copy stands twice: under {seen[line]} and under none."
                yield Problem(reason.origin.path, reason.origin.line, "E015", message, subject=source.id)
            seen[line] = "none"
    for word in source.own_words:
        if word.line not in source.copy.lines.known:
            message = f"The copy has no line {word.line} that holds anything."
            yield Problem(word.origin.path, word.origin.at("line"), "E015", message, subject=source.id)


def _orders(ledger: Ledger) -> Iterator[Problem]:
    """Check that no two sources have the same place in the order."""
    taken: dict[int, str] = {}
    for source in ledger.sources.values():
        if source.order in taken:
            message = f"The order {source.order} is that of “{taken[source.order]}” too."
            remedy = "Give each source a number of its own."
            yield Problem(source.origin.path, source.origin.at("order"), "E004", message, remedy, source.id)
        taken.setdefault(source.order, source.id)


def _named(
    record: Place | Actor, table: str, ids: Mapping[str, Mapping[str, tuple[str, int]]]
) -> Iterator[Problem]:
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


def _claim(
    claim: Claim, ledger: Ledger, ids: Mapping[str, Mapping[str, tuple[str, int]]]
) -> Iterator[Problem]:
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
        yield from _passage(claim, position, ledger)


def _passage(claim: Claim, position: Position, ledger: Ledger) -> Iterator[Problem]:
    """Check that a position rests on lines of a copy that was read."""
    source = ledger.sources.get(position.source)
    origin = position.origin
    if source is None:
        return
    if source.copy is None:
        message = f"“{source.id}” was not read: it cannot have a position."
        remedy = f"Give the position to “{source.via}”, and name this source as its attribution."
        yield Problem(origin.path, origin.at("source"), "E005", message, remedy, claim.id)
        return
    if not position.lines:
        message = "The lines run backwards."
        yield Problem(origin.path, origin.at("lines"), "E015", message, subject=claim.id)
    for line in position.lines:
        if line not in source.copy.lines.statement:
            held = "holds no statement" if line in source.copy.lines.known else "is blank or past its end"
            message = f"Line {line} of the copy of “{source.id}” {held}, by sources.yaml."
            remedy = "Correct the line, or what sources.yaml says of it."
            yield Problem(origin.path, origin.at("lines"), "E015", message, remedy, claim.id)
    if position.locator.entry:
        yield from _edtf(position.locator.entry, origin, "locator", claim.id)


def _edtf(text: str, origin: Origin, field: str, subject: str) -> Iterator[Problem]:
    """Check a date that stands alone."""
    try:
        read_edtf(text)
    except NotEdtf as error:
        yield Problem(origin.path, origin.at(field), "E017", f"“{text}”: {error}.", subject=subject)
