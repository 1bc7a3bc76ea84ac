from __future__ import annotations

import json
from collections.abc import Mapping  # noqa: TC003 - hints are read while the tests run
from dataclasses import dataclass
from typing import Annotated, Literal

import pytest
from jsonschema import Draft202012Validator

from chronicle.ledger.annotations import AsTyped, Folded, Keys, Where, described, means
from chronicle.ledger.json_schema import file_schema, listing_schema, published_schema, shared_schema
from chronicle.ledger.ledger_files import FILES, Listing
from chronicle.ledger.values import Number  # noqa: TC001 - likewise


@described(as_typed={"minProperties": 2})
@dataclass(frozen=True)
class _Inside:
    """What is inside.

    The rest is for programmers.
    """

    lines: Annotated[
        tuple[int, ...], means("Lines."), AsTyped(Annotated[str, means("Lines, as typed.")], int)
    ]


@dataclass(frozen=True)
class _Record:
    """A record."""

    kind: Annotated[Literal["b", "a"], means("Which kind.")]
    number: Annotated[int | None, means("Its number.", minimum=1), Where("kind", only=("a",), needed=("a",))]
    held: Annotated[_Inside, means("Held."), Folded()]
    ids: Annotated[tuple[str, ...], means("Ids.", may_be_empty=True, published={"minItems": 1})]
    besides: str = ""


def _items(*, published: bool) -> dict[str, object]:
    return listing_schema(Listing("records", "Records.", _Record), published=published)["items"]


def test_a_schema_says_what_the_record_says():
    """Type, meaning, bounds and words come from the annotations; what has none is no field of the file."""
    schema = _items(published=False)
    assert "A record." == schema["description"]
    assert ["kind", "number", "held", "ids"] == list(schema["properties"])
    assert {"description": "Which kind.", "enum": ["b", "a"]} == schema["properties"]["kind"]
    assert {"type": "integer", "minimum": 1, "description": "Its number."} == schema["properties"]["number"]
    assert ["kind", "held", "ids"] == schema["required"]


def test_what_is_typed_otherwise_than_it_is_published():
    """A file has its own form and rules; the data have inline fields spread, and leave out what is empty."""
    typed, published = _items(published=False), _items(published=True)
    held = typed["properties"]["held"]
    assert {"type": "string", "description": "Lines, as typed."} == held["properties"]["lines"]
    assert ("Held.", 2) == (held["description"], held["minProperties"])
    assert ["kind", "number", "lines", "ids"] == list(published["properties"])
    assert {"type": "array", "description": "Lines.", "items": {"type": "integer"}} == (
        published["properties"]["lines"]
    )
    assert ["kind", "lines"] == published["required"]
    assert "minItems" not in typed["properties"]["ids"]
    assert 1 == published["properties"]["ids"]["minItems"]


@pytest.mark.parametrize(
    ("record", "faults"),
    [
        ({"kind": "a", "number": 1}, []),
        ({"kind": "a"}, ["required"]),
        ({"kind": "b", "number": 1}, ["not"]),
        ({"kind": "b"}, []),
    ],
)
def test_fields_that_go_with_a_word(record, faults):
    """A field may stand, or must, by the word that another field has."""
    rest = {"held": {"lines": "1", "x": 1}, "ids": []}
    schema = _items(published=False)
    schema["properties"]["held"] = {}
    assert faults == [error.validator for error in Draft202012Validator(schema).iter_errors(record | rest)]


def test_every_field_says_what_it_is():
    """No field of any file, nor of the published data, lacks its meaning."""
    shared = shared_schema()["$defs"]

    def silent(schema, path):
        for name, each in schema.get("properties", {}).items():
            if "$ref" not in each and not each.get("description"):
                yield f"{path}.{name}"
            yield from silent(each, f"{path}.{name}")
            yield from silent(each.get("items") or {}, f"{path}.{name}")

    schemas = [*map(file_schema, FILES), published_schema(), {"$id": "common", "properties": shared}]
    assert [] == [found for schema in schemas for found in silent(schema, schema["$id"])]


@dataclass(frozen=True)
class _Every:
    """Everything."""

    yes: Annotated[bool | None, means("Yes or nothing.")]
    true: Annotated[Literal[True] | None, means("True alone.")]
    text: Annotated[str, means("A text.", minLength=1, pattern="a+")]
    both: Annotated[int | str, means("Either.")]
    share: Annotated[Number, means("A share.", maximum=9)]
    pair: Annotated[tuple[float, float], means("Two numbers.")]
    table: Annotated[Mapping[str, int], means("A table.", propertyNames={"pattern": "b"}, minProperties=1)]
    keyed: Annotated[
        Mapping[str, str],
        means("Keyed.", minProperties=1),
        Keys({"one": "The one.", "two": "The two."}, or_null=True, required=("one",)),
    ]
    free: Annotated[Mapping[str, str], means("Free."), Keys({"three": "The three."})]


_KEYED = {
    "one": {"type": "string", "description": "The one."},
    "two": {"type": ["string", "null"], "description": "The two."},
}
_EVERY = {
    "yes": {"description": "Yes or nothing.", "type": "boolean"},
    "true": {"description": "True alone.", "const": True},
    "text": {"type": "string", "description": "A text.", "minLength": 1, "pattern": "a+"},
    "both": {"type": ["integer", "string"], "description": "Either."},
    "share": {"type": "number", "maximum": 9, "description": "A share."},
    "pair": {
        "type": "array",
        "description": "Two numbers.",
        "prefixItems": [{"type": "number"}, {"type": "number"}],
        "items": False,
        "minItems": 2,
    },
    "table": {
        "type": "object",
        "description": "A table.",
        "propertyNames": {"pattern": "b"},
        "additionalProperties": {"type": "integer"},
        "minProperties": 1,
    },
    "keyed": {
        "type": "object",
        "description": "Keyed.",
        "properties": _KEYED,
        "required": ["one"],
        "minProperties": 1,
        "additionalProperties": False,
    },
    "free": {
        "type": "object",
        "description": "Free.",
        "properties": {"three": {"type": "string", "description": "The three."}},
        "additionalProperties": False,
        "required": [],
    },
}


@pytest.mark.parametrize("published", [True, False])
def test_each_type_has_its_schema(published):
    """With what it means, and in the order in which people read it: type, bounds, meaning, what is inside."""
    schema = listing_schema(Listing("records", "Records.", _Every), published=published)
    record = {
        "type": "object",
        "description": "Everything.",
        "properties": _EVERY,
        "required": ["text", "both", "share", "pair", "table", "keyed", "free"],
        "additionalProperties": False,
    }
    expected = {"type": "array", "description": "Records.", "items": record}
    assert json.dumps(expected) == json.dumps(schema)
