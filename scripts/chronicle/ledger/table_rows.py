"""The rows of the tables of the published ledger, each cell in the order of its columns."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from chronicle.ledger.passages import INFERRED

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from chronicle.ledger.model import Claim, Ledger, Position

    Say = Callable[[str | None, str], str | None]  # a text and the claim that a leading dot means
    Rows = Callable[[Ledger, Say], Iterable[Iterable[object]]]


def claims(ledger: Ledger, say: Say) -> Iterator[Iterable[object]]:
    """Yield a row for each claim."""
    for claim in ledger.claims.values():
        yield (
            claim.id,
            say(claim.sentence, claim.id),
            say(claim.event, claim.id),
            say(claim.chronology, claim.id),
            claim.row_of,
            claim.status,
            claim.difference,
            " ".join(claim.places),
            " ".join(claim.actors),
            " ".join(claim.subjects),
            "yes" if claim.deaths else None,
            " ".join(claim.told),
            " ".join(claim.sources),
            len(claim.positions),
            say(claim.note, claim.id),
            " ".join(claim.formerly),
        )


def positions(ledger: Ledger, say: Say) -> Iterator[Iterable[object]]:
    """Yield a row for each passage."""
    for claim, position in _all(ledger):
        date, named, quote = position.date, position.attribution, position.quote
        yield (
            claim.id,
            position.source,
            position.key,
            " ".join(str(line) for line in position.lines),
            _locator(position),
            position.relation,
            position.agent,
            (named.source or named.actor or say(named.text, claim.id)) if named else None,
            say(position.says, claim.id),
            say(position.event, claim.id),
            say(position.chronology, claim.id),
            position.row_of,
            *((quote.text, say(quote.gloss, claim.id)) if quote else (None, None)),
            *((date.edtf, date.part, date.bound, date.time) if date else (None,) * 4),
            say(date.said if date else None, claim.id),
            say(date.derived if date else None, claim.id),
            date.worked_out if date else None,
            *(say(position.inferred.get(name), claim.id) for name in INFERRED),
        )


def _locator(position: Position) -> str:
    """Return where a passage stands: `timeline entry=2011-04-18`."""
    where = position.locator
    names = ("paragraph", "entry", "number", "name", "row", "page", "time")
    given = ((name, getattr(where, name)) for name in names)
    told = [where.part, *(f"{name}={value}" for name, value in given if value is not None)]
    return " ".join([*told, "headline"] if where.headline else told)


def quantities(ledger: Ledger, say: Say) -> Iterator[Iterable[object]]:
    """Yield a row for each figure of a passage."""
    for claim, position in _all(ledger):
        for name, figure in position.quantities.items():
            yield (
                claim.id,
                position.source,
                position.key,
                name,
                figure.min,
                figure.max,
                figure.qualifier,
                figure.unit,
                say(figure.scope, claim.id),
            )


def sources(ledger: Ledger, say: Say) -> Iterator[Iterable[object]]:
    """Yield a row for each source."""
    for source in ledger.sources.values():
        yield (
            source.id,
            source.order,
            "yes" if source.read else "no",
            source.via,
            *_in_each(ledger, source),
            say(source.kind, ""),
            *(source.csl.get(name) for name in ("title", "language", "issued", "URL")),
            source.copy.sha256 if source.copy else None,
            source.medium,
            say(source.withheld, ""),
        )


def units(ledger: Ledger, _say: Say) -> Iterator[Iterable[object]]:
    """Yield a row for each unit."""
    for unit in ledger.units.values():
        yield unit.id, unit.one, unit.other, "yes" if unit.per_cent else None


def named(table: str) -> Rows:
    """Return what makes the rows of places or of actors."""

    def rows(ledger: Ledger, _say: Say) -> Iterator[Iterable[object]]:
        for record in getattr(ledger, table).values():
            same = " ".join(ledger.perhaps_same(record.id))
            yield (record.id, record.kind, *_in_each(ledger, record), record.within, same)

    return rows


def subjects(ledger: Ledger, _say: Say) -> Iterator[Iterable[object]]:
    """Yield a row for each subject of the index."""
    for record in ledger.subjects.values():
        about = (claim.id for claim in ledger.claims.values() if record.id in claim.subjects)
        see, also = " ".join(record.see), " ".join(record.see_also)
        yield (record.id, *_in_each(ledger, record), record.within, see, also, " ".join(about))


def _in_each(ledger: Ledger, record: Any) -> Iterator[str | None]:
    """Yield a record's name in the language of each edition."""
    for code in ledger.languages:
        yield record.names[code].main if code in record.names else None


def corrections(ledger: Ledger, say: Say) -> Iterator[Iterable[object]]:
    """Yield a row for each correction."""
    for row in ledger.corrections:
        yield (row.claim, *(say(text, "") for text in (row.before, row.after, row.why)), row.date)


def _all(ledger: Ledger) -> Iterator[tuple[Claim, Position]]:
    """Yield every position with its claim."""
    return ((claim, position) for claim in ledger.claims.values() for position in claim.positions)
