"""Publish the ledger: one JSON file with its schema, and tables in CSV; the same bytes for the same ledger.

No text of the sources goes out beyond what the book itself quotes: titles, names of sections, loaded words.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, fields, is_dataclass
from typing import TYPE_CHECKING, Any

from chronicle.ledger.fields import bundled_schema
from chronicle.ledger.model import DateSaid, Origin, Quantity
from chronicle.ledger.tables import TABLES, csv_metadata

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from chronicle.ledger.model import Ledger

_RECORDS = ("sources", "places", "actors", "units", "claims", "glossary", "subjects")
_LISTS = ("corrections", "retired_numbers", "retired_claims", "wording")
JSON, CSV = "application/json", "text/csv"
FILES = {
    "evidence.json": "The whole ledger, with everything that the tables hold and more.",
    "evidence.schema.json": "What each field of evidence.json is, as a JSON Schema.",
    "csv-metadata.json": "What each column of the tables is, as metadata for CSV on the Web.",
}


@dataclass(frozen=True)
class DataFile:
    """One file of the published ledger, and what it is."""

    name: str
    media_type: str
    content: bytes
    says: str


def evidence_json(ledger: Ledger, facts: Mapping[str, str] | None = None) -> str:
    """Return the whole ledger as JSON, headed by facts of the book such as its title and version."""
    data: dict[str, Any] = {"book": dict(facts or {})}
    data |= {name: [_plain_data(record) for record in getattr(ledger, name).values()] for name in _RECORDS}
    data |= {name: [_plain_data(record) for record in getattr(ledger, name)] for name in _LISTS}
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def exported(
    ledger: Ledger, plain: Callable[[str, str], str], facts: Mapping[str, str] | None = None
) -> tuple[DataFile, ...]:
    """Return everything that is published, the same in every edition.

    `plain` renders a text without roles, given the claim that a leading dot means.
    """

    def say(text: str | None, claim: str) -> str | None:
        return plain(text, claim) if text else None

    texts = {
        "evidence.json": evidence_json(ledger, facts),
        "evidence.schema.json": bundled_schema(),
        "csv-metadata.json": csv_metadata(TABLES),
    }
    found = [DataFile(name, JSON, text.encode(), FILES[name]) for name, text in texts.items()]
    found += [DataFile(table.file, CSV, table.text(ledger, say).encode(), table.says) for table in TABLES]
    return tuple(found)


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
    """Return whether a field only names the claim that the record stands in."""
    return name == "claim" and isinstance(record, DateSaid | Quantity)
