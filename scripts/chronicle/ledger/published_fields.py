"""Describe each field of the published ledger, from the descriptions in its schema."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from chronicle.ledger.any_language import schema_of
from chronicle.ledger.json_schema import published_schema, shared_schema
from chronicle.ledger.used import used

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from chronicle.ledger.json_schema import Used
    from chronicle.ledger.model import Ledger


@dataclass(frozen=True)
class PublishedField:
    """One field; `path` leads to it from its record, as in `copy.sha256`."""

    path: str
    says: str
    words: tuple[str, ...] = ()  # what it may hold, where that is one of a few words


@dataclass(frozen=True)
class Shape:
    """A kind of record, or a shape that several kinds share; `path` is its name in the file."""

    path: str
    says: str
    fields: tuple[PublishedField, ...]
    is_record: bool = False  # a list of the file, not a shape inside others


@cache
def shapes(used: Used = None) -> tuple[Shape, ...]:
    """Return the records of evidence.json in the order of the file, then what several of them share.

    `used` is what of the rarer fields and words a ledger has; without it all are told.
    """
    common = shared_schema(used)["$defs"]
    records = [
        Shape(name, listed["items"]["description"], tuple(_fields(listed["items"], common)), is_record=True)
        for name, listed in published_schema(used)["properties"].items()
        if "items" in listed
    ]
    shared = [
        Shape(name, shape["description"], tuple(_fields(shape, common)))
        for name, shape in common.items()
        if "properties" in shape
    ]
    return (*records, *shared)


@cache
def field_of(address: str) -> PublishedField:
    """Return a field by its record and path, as in `claims.positions.lines`; raise KeyError for none."""
    for shape in shapes():
        for field in shape.fields:
            if address == f"{shape.path}.{field.path}":
                return field
    raise KeyError(address)


def bundled_schema(ledger: Ledger) -> str:
    """Return the schema of a ledger's evidence.json in one file, with the shapes that it refers to inside.

    Of names it asks for that in the language which the ledger is written in.
    """
    held = used(ledger)
    common = shared_schema(held)
    names = {}
    for key, value in common["$defs"]["names"].items():
        if key == "propertyNames":
            names["required"] = [ledger.language]
        if key != "minProperties":
            names[key] = value
    common = common | {"$defs": common["$defs"] | {"names": names}}
    schema = schema_of(ledger, published_schema(held) | {"$defs": {"common": common}})
    return json.dumps(schema, ensure_ascii=False, indent=1) + "\n"


def _fields(
    shape: Mapping[str, Any], common: Mapping[str, Any], before: str = ""
) -> Iterator[PublishedField]:
    """Yield the fields of a record, those of records inside it by their path."""
    for name, given in shape["properties"].items():
        meant = common[given["$ref"].rpartition("/")[2]] if "$ref" in given else given
        says = given.get("description") or meant["description"]
        yield PublishedField(before + name, says, tuple(meant.get("enum", ())))
        inside = given.get("items") or given
        if "properties" in inside:
            yield from _fields(inside, common, f"{before}{name}.")
