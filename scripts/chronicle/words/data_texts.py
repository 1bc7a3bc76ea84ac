"""List what the published ledger says of its own files, tables and fields, for the translators."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronicle.ledger.any_language import GENERAL
from chronicle.ledger.export import FILES
from chronicle.ledger.published_fields import shapes
from chronicle.ledger.published_tables import TABLES, TEXTS, TEXTS_SAY

if TYPE_CHECKING:
    from collections.abc import Iterator


def data_texts() -> tuple[str, ...]:
    """Return each description once, in the order in which a reader meets them."""
    return tuple(dict.fromkeys(_all()))


def _all() -> Iterator[str]:
    yield from FILES.values()
    for table in TABLES:
        yield table.says
    yield TEXTS_SAY
    for table in TABLES:
        yield from (column.says for column in table.columns)
    yield from (column.says for column in TEXTS)
    for shape in shapes():
        yield shape.says
        yield from (field.says for field in shape.fields)
    yield from GENERAL
