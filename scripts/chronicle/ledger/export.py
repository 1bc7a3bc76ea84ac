"""Publish the ledger: one JSON file with its schema, and tables in CSV; the same bytes for the same ledger.

No text of the sources goes out beyond what the book itself quotes: titles, names of sections, loaded words.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, is_dataclass
from typing import TYPE_CHECKING, Any

from chronicle.ledger.annotations import Folded, fields_of
from chronicle.ledger.csv_tables import csv_metadata
from chronicle.ledger.ledger_files import PUBLISHED
from chronicle.ledger.model import Actor, Claim, Name, Place, Position, Wording
from chronicle.ledger.published_fields import bundled_schema
from chronicle.ledger.published_tables import TABLES

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from decimal import Decimal

    from chronicle.ledger.annotations import Field
    from chronicle.ledger.model import Ledger

# The order in which evidence.json has fields that the records have in another, so that the data of two
# versions can be compared line by line; further fields follow.
_ORDER: dict[type, tuple[str, ...]] = {
    Name: ("main", "forms", "first", "index"),
    Place: ("id", "names", "kind", "within", "coordinates", "coordinates_source"),
    Actor: ("id", "names", "kind", "within"),
    Claim: (
        "id", "sentence", "event", "places", "actors", "status", "told", "note", "subjects", "positions",
        "deaths", "difference", "formerly", "chronology", "row_of",
    ),
    Position: (
        "source", "key", "lines", "locator", "attribution", "relation", "agent", "says", "event", "date",
        "quantities", "inferred", "chronology", "row_of", "quote",
    ),
}  # fmt: skip
_OF_THE_FILE: dict[type, tuple[str, ...]] = {Wording: ("id", "group")}  # what only orders the file
_MARK = "\uffff"  # which stands in no text
_DECIMAL = re.compile(rf'"(?:{_MARK})([0-9.]+)"')
JSON, CSV = "application/json", "text/csv"
FILES = {
    "evidence.json": "The whole ledger, with everything that the tables hold and more.",
    "evidence.schema.json": "What each field of evidence.json is, as a JSON Schema.",
    "csv-metadata.json": "What each column of the tables is, as metadata for CSV on the Web.",
}


@dataclass(frozen=True)
class PublishedFile:
    """One file of the published ledger, and what it is."""

    name: str
    media_type: str
    content: bytes
    says: str


def evidence_json(ledger: Ledger, facts: Mapping[str, str] | None = None) -> str:
    """Return the whole ledger as JSON, headed by facts of the book such as its title and version."""
    data: dict[str, Any] = {"book": dict(facts or {})}
    for listing in PUBLISHED:
        records = getattr(ledger, listing.name)
        listed = records.values() if isinstance(records, dict) else records
        data[listing.name] = [_plain_data(record) for record in listed]
    text = json.dumps(data, ensure_ascii=False, indent=1, default=_decimal)
    return _DECIMAL.sub(r"\1", text) + "\n"


def _decimal(number: Decimal) -> str:
    """Mark a decimal: JSON may hold 41.50 as it is, and Python would write it as a float."""
    return f"{_MARK}{number:f}"


def exported(
    ledger: Ledger, plain: Callable[[str, str], str], facts: Mapping[str, str] | None = None
) -> tuple[PublishedFile, ...]:
    """Return everything that is published, the same in every edition.

    `plain` renders a text without roles, given the claim that a leading dot means.
    """

    def say(text: str | None, claim: str) -> str | None:
        return plain(text, claim) if text else None

    tables = [table.of(ledger, say) for table in TABLES]
    texts = {
        "evidence.json": evidence_json(ledger, facts),
        "evidence.schema.json": bundled_schema(ledger),
        "csv-metadata.json": csv_metadata(tables),
    }
    found = [PublishedFile(name, JSON, text.encode(), FILES[name]) for name, text in texts.items()]
    found += [PublishedFile(each.table.file, CSV, each.text().encode(), each.table.says) for each in tables]
    return tuple(found)


def _plain_data(value: Any) -> Any:
    """Return a record as mappings and lists, without what is not set and without where it stood."""
    if is_dataclass(value):
        found: dict[str, Any] = {}
        for each in _ordered(type(value)):
            inner = getattr(value, each.name)
            if inner in (None, (), {}):
                continue
            held = _plain_data(inner)
            found |= held if each.hint.note(Folded) is not None else {each.name: held}
        return found
    if isinstance(value, tuple | list):
        return [_plain_data(item) for item in value]
    if hasattr(value, "items"):
        return {name: _plain_data(item) for name, item in value.items()}
    return value


def _ordered(record: type) -> list[Field]:
    """Return the fields of a record in the order of the data."""
    order, left_out = _ORDER.get(record, ()), _OF_THE_FILE.get(record, ())
    known = [each for each in fields_of(record) if each.name not in left_out]
    return sorted(known, key=lambda each: order.index(each.name) if each.name in order else len(order))
