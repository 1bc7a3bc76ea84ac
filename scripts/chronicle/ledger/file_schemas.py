"""Check the files of the ledger against their JSON Schemas, and name their faults in plain words."""

from __future__ import annotations

import json
from functools import cache
from typing import TYPE_CHECKING, Any

from jsonschema import Draft202012Validator
from referencing import Registry, Resource

from chronicle.core.shapes import check_with
from chronicle.core.writing import write_if_changed
from chronicle.ledger.json_schema import file_schema, shared_schema
from chronicle.ledger.ledger_files import FILES

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from chronicle.core.problems import Problem


@cache
def schema_texts() -> dict[str, str]:
    """Return the text of the schema of each kind of file, and of what they share, by its file name."""
    schemas = [shared_schema(), *map(file_schema, FILES)]
    return {str(each["$id"]): json.dumps(each, ensure_ascii=False, indent=2) + "\n" for each in schemas}


@cache
def validator(kind: str) -> Draft202012Validator:
    """Return the validator for one kind of file."""
    schemas = {name: json.loads(text) for name, text in schema_texts().items()}
    registry: Registry[Any] = Registry().with_resources(
        (name, Resource.from_contents(schema)) for name, schema in schemas.items()
    )
    # Without that each reference looks through all schemas.
    return Draft202012Validator(schemas[f"{kind}.schema.json"], registry=registry.crawl())


def check_shape(kind: str, value: Any, name: str) -> Iterator[tuple[Problem, list[str | int]]]:
    """Yield each fault of shape, with the path of keys and indexes that leads to it."""
    yield from check_with(validator(kind), value, name, "E002")


def write_schemas(folder: Path) -> None:
    """Write the schemas beside a ledger, where editors of YAML look for them; what else is there goes."""
    folder.mkdir(exist_ok=True)
    texts = schema_texts()
    for path in folder.glob("*.schema.json"):
        if path.name not in texts:
            path.unlink()
    for name, text in texts.items():
        write_if_changed(folder / name, text.encode())
