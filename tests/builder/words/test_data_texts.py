"""Translators get every description that the published ledger has, each once."""

from __future__ import annotations

from chronicle.ledger.any_language import GENERAL
from chronicle.ledger.export import FILES
from chronicle.ledger.published_fields import shapes
from chronicle.ledger.published_tables import TABLES, TEXTS, TEXTS_SAY
from chronicle.words.data_texts import data_texts


def test_files_come_first_then_tables_then_fields() -> None:
    """In the order in which a reader meets them; what is said of two of them stands once."""
    columns = [column.says for table in TABLES for column in table.columns]
    fields = [said for shape in shapes() for said in (shape.says, *(field.says for field in shape.fields))]
    whole = [
        *FILES.values(), *(table.says for table in TABLES), TEXTS_SAY,
        *columns, *(column.says for column in TEXTS), *fields, *GENERAL,
    ]  # fmt: skip
    assert tuple(sorted({*whole}, key=whole.index)) == data_texts()
    assert len(whole) > len(data_texts())
