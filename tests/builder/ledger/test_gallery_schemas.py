"""All schemas of the ledger, as editors' programs read them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from chronicle.ledger.json_schema import file_schema, published_schema, shared_schema
from chronicle.ledger.ledger_files import FILES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.approved import Approved

_WIDE = 200


def lines_of(name: str, value: Any, depth: int = 0) -> Iterator[str]:
    """Yield a value, on one line where it is short."""
    short = json.dumps(value, ensure_ascii=False)
    if len(short) <= _WIDE or not isinstance(value, dict):
        yield f"{'  ' * depth}{name}: {short}"
        return
    yield f"{'  ' * depth}{name}:"
    for key, each in value.items():
        yield from lines_of(key, each, depth + 1)


def test_schemas(approved: Approved) -> None:
    """Each field with its meaning and its limits, what must be there, and what depends on what."""
    schemas = [shared_schema(), *map(file_schema, FILES), published_schema()]
    approved(*(line for each in schemas for line in lines_of(each["$id"], each)))
