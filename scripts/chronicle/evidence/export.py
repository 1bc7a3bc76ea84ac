"""Publish the ledger: one JSON file, tables in CSV, and the schemas; the same bytes for the same ledger.

No text of the sources goes out beyond what the book itself quotes: titles, names of sections, loaded words.
"""

from __future__ import annotations

import csv
import io
import json
from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING, Any

from chronicle.evidence.model import DateSaid, Origin, Quantity
from chronicle.evidence.schema import schema_texts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from pathlib import Path

    from chronicle.evidence.model import Claim, Ledger, Position

_TABLES = ("sources", "places", "actors", "units", "claims", "glossary", "subjects")
_LISTS = ("corrections", "wording")


def evidence_json(ledger: Ledger, facts: Mapping[str, str] | None = None) -> str:
    """Return the whole ledger as JSON, headed by facts of the book such as its title and version."""
    data: dict[str, Any] = {"book": dict(facts or {})}
    data |= {name: [_plain_data(record) for record in getattr(ledger, name).values()] for name in _TABLES}
    data |= {name: [_plain_data(record) for record in getattr(ledger, name)] for name in _LISTS}
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def evidence_tables(ledger: Ledger, plain: Callable[[str, str], str] | None = None) -> dict[str, str]:
    """Return the CSV tables by file name.

    `plain` renders a text of a claim without roles; without it the texts stand as they are written.
    """
    say = plain or (lambda text, _claim: text)
    return {
        "claims.csv": _claims(ledger, say),
        "positions.csv": _positions(ledger, say),
        "quantities.csv": _quantities(ledger, say),
        "sources.csv": _sources(ledger),
        "places.csv": _names(ledger.places, ledger),
        "actors.csv": _names(ledger.actors, ledger),
        "subjects.csv": _subjects(ledger),
        "corrections.csv": _corrections(ledger),
    }


def export_ledger(
    ledger: Ledger,
    folder: Path,
    *,
    facts: Mapping[str, str] | None = None,
    plain: Callable[[str, str], str] | None = None,
) -> list[Path]:
    """Write everything that is published into a folder and return the files, in alphabetical order."""
    texts = {"evidence.json": evidence_json(ledger, facts), **evidence_tables(ledger, plain)}
    texts |= {f"schema/{name}": text for name, text in schema_texts().items()}
    written = []
    for name, text in sorted(texts.items()):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode("utf-8"))
        written.append(path)
    return written


def _plain_data(value: Any) -> Any:
    """Return a record as mappings and lists, without what is not set and without where it stood."""
    if is_dataclass(value):
        pairs = ((item.name, getattr(value, item.name)) for item in fields(value))
        return {
            name: _plain_data(inner)
            for name, inner in pairs
            if not isinstance(inner, Origin) and inner not in (None, (), {}) and not _is_owner(value, name)
        }
    if isinstance(value, tuple | list):
        return [_plain_data(item) for item in value]
    if hasattr(value, "items"):
        return {name: _plain_data(item) for name, item in value.items()}
    return value


def _is_owner(record: Any, name: str) -> bool:
    """Say whether a field only names the claim that the record stands in."""
    return name == "claim" and isinstance(record, DateSaid | Quantity)


def _table(header: Iterable[str], rows: Iterable[Iterable[object]]) -> str:
    """Return a table as CSV by RFC 4180."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(list(header))
    for row in rows:
        writer.writerow(["" if cell is None else cell for cell in row])
    return out.getvalue()


def _claims(ledger: Ledger, say: Callable[[str, str], str]) -> str:
    header = (
        "id",
        "sentence",
        "status",
        "agent",
        "places",
        "actors",
        "subjects",
        "told",
        "sources",
        "positions",
        "note",
    )
    return _table(
        header,
        (
            (
                claim.id,
                say(claim.sentence, claim.id),
                claim.status,
                claim.agent,
                " ".join(claim.places),
                " ".join(claim.actors),
                " ".join(claim.subjects),
                " ".join(claim.told),
                " ".join(claim.sources),
                len(claim.positions),
                say(claim.note, claim.id) if claim.note else None,
            )
            for claim in ledger.claims.values()
        ),
    )


def _positions(ledger: Ledger, say: Callable[[str, str], str]) -> str:
    place = ("claim", "source", "key", "lines", "locator", "relation", "attribution", "says")
    header = (*place, "date", "part", "time", "said", "derived")
    return _table(header, (_position(claim, position, say) for claim, position in _all(ledger)))


def _position(claim: Claim, position: Position, say: Callable[[str, str], str]) -> Iterable[object]:
    """Return the row of one position."""
    date, named = position.date, position.attribution
    place = {key: value for key, value in _plain_data(position.locator).items() if key != "part"}
    yield from (claim.id, position.source, position.key, " ".join(str(line) for line in position.lines))
    yield " ".join([position.locator.part, *(f"{key}={value}" for key, value in place.items())])
    yield position.relation
    yield (named.source or named.actor or say(named.text or "", claim.id)) if named else None
    yield say(position.says, claim.id) if position.says else None
    yield from (date.edtf, date.part, date.time) if date else (None, None, None)
    for text in (date.said, date.derived) if date else (None, None):
        yield say(text, claim.id) if text else None


def _quantities(ledger: Ledger, say: Callable[[str, str], str]) -> str:
    header = ("claim", "source", "key", "name", "min", "max", "qualifier", "unit", "scope")
    return _table(
        header,
        (
            (
                claim.id,
                position.source,
                position.key,
                name,
                figure.min,
                figure.max,
                figure.qualifier,
                figure.unit,
                say(figure.scope, claim.id) if figure.scope else None,
            )
            for claim, position in _all(ledger)
            for name, figure in position.quantities.items()
        ),
    )


def _sources(ledger: Ledger) -> str:
    header = ("id", "order", "read", "via", "name", "kind", "title", "language", "issued", "URL", "sha256")
    return _table(
        header,
        (
            (
                source.id,
                source.order,
                "yes" if source.read else "no",
                source.via,
                source.names["en"].main,
                source.kind,
                *(source.csl.get(name) for name in ("title", "language", "issued", "URL")),
                source.copy.sha256 if source.copy else None,
            )
            for source in ledger.sources.values()
        ),
    )


def _names(table: Mapping[str, Any], ledger: Ledger) -> str:
    codes = sorted({code for record in table.values() for code in record.names})
    return _table(
        ("id", "kind", *codes, "within", "perhaps_same"),
        (
            (
                record.id,
                record.kind,
                *(record.names[code].main if code in record.names else None for code in codes),
                record.within,
                " ".join(ledger.perhaps_same(record.id)),
            )
            for record in table.values()
        ),
    )


def _subjects(ledger: Ledger) -> str:
    codes = sorted({code for record in ledger.subjects.values() for code in record.names})
    return _table(
        ("id", *codes, "within", "see", "see_also", "claims"),
        (
            (
                record.id,
                *(record.names[code].main if code in record.names else None for code in codes),
                record.within,
                " ".join(record.see),
                " ".join(record.see_also),
                " ".join(claim.id for claim in ledger.claims.values() if record.id in claim.subjects),
            )
            for record in ledger.subjects.values()
        ),
    )


def _corrections(ledger: Ledger) -> str:
    header = ("claim", "before", "after", "why", "date")
    return _table(header, ([getattr(row, name) for name in header] for row in ledger.corrections))


def _all(ledger: Ledger) -> Iterable[tuple[Claim, Position]]:
    """Yield every position with its claim."""
    return ((claim, position) for claim in ledger.claims.values() for position in claim.positions)
