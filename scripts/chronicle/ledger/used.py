"""Find which of the rarer fields and words a ledger uses, so that its published data describe no others."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from chronicle.ledger.annotations import fields_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from chronicle.ledger.model import Ledger

DECIMALS = "decimals"
ABSENT = "-"  # in place of a word: the field is not there


def used(ledger: Ledger) -> frozenset[str]:
    """Return what is rare in records and stands in one: fields, words, DECIMALS, fields that are absent."""
    return frozenset(
        found
        for each in fields(ledger)
        for record in _several(getattr(ledger, each.name))
        for found in _of(record)
    )


def name_of(record: Any, field: str, word: str = "") -> str:
    """Return the name of a rare field, or of a rare word in a field: Locator.part=page."""
    return f"{record.__name__}.{field}" + (f"={word}" if word else "")


def _of(value: Any) -> Iterator[str]:
    if isinstance(value, Decimal):
        yield DECIMALS
    if not is_dataclass(value):
        return
    for each in fields_of(value.__class__):
        held = getattr(value, each.name)
        if each.is_rare and held not in (None, (), {}):
            yield name_of(type(value), each.name)
        if each.is_rarely_absent and held in (None, (), {}):
            yield name_of(type(value), each.name, ABSENT)
        if held in each.rare_words:
            yield name_of(type(value), each.name, held)
        for inner in _several(held):
            yield from _of(inner)


def _several(value: Any) -> list[Any]:
    """Return what a list or a mapping holds; anything else alone."""
    if isinstance(value, tuple):
        return list(value)
    return list(value.values()) if hasattr(value, "values") else [value]
