"""Check the files of the ledger against their JSON Schemas, and say what is wrong in plain words."""

from __future__ import annotations

import json
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, Any

from jsonschema import Draft202012Validator
from referencing import Registry, Resource

from chronicle.core.shapes import check_with

if TYPE_CHECKING:
    from collections.abc import Iterator

    from chronicle.core.problems import Problem

KINDS = (
    "sources",
    "places",
    "actors",
    "units",
    "terms",
    "subjects",
    "corrections",
    "retired",
    "numbers",
    "claims",
)


@cache
def schema_texts() -> dict[str, str]:
    """Return the text of every schema by its file name."""
    folder = resources.files("chronicle.ledger") / "schemas"
    names = (f"{kind}.schema.json" for kind in ("common", "evidence", *KINDS))
    return {name: (folder / name).read_text(encoding="utf-8") for name in names}


@cache
def validator(kind: str) -> Draft202012Validator:
    """Return the validator for one kind of file."""
    schemas = {name: json.loads(text) for name, text in schema_texts().items()}
    registry: Registry[Any] = Registry().with_resources(
        (name, Resource.from_contents(schema)) for name, schema in schemas.items()
    )
    return Draft202012Validator(schemas[f"{kind}.schema.json"], registry=registry)


def check_shape(kind: str, value: Any, name: str) -> Iterator[tuple[Problem, list[str | int]]]:
    """Yield each fault of shape, with the path of keys and indexes that leads to it."""
    yield from check_with(validator(kind), value, name, "E002")
