"""Tables for other programs."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from chronicle.ledger.csv_tables import Column, CsvTable, csv_text
from chronicle.ledger.model import Ledger


def test_a_cell_is_written_as_its_document_has_it() -> None:
    """Decimals keep their digits and never take a power of ten; nothing is an empty cell."""
    row = [Decimal("4.10"), Decimal("1E+2"), None, 7, 'say "so", they say']
    assert 'a,b\r\n4.10,100,,7,"say ""so"", they say"\r\n' == csv_text(["a", "b"], [row])


@pytest.mark.parametrize(
    ("cells", "shown"),
    [
        ([(None, None), (None, None)], ["id", "old"]),
        ([(None, "x"), (None, None)], ["id", "old", "new"]),
        ([(None, None), (0, "")], ["id", "old", "few", "new"]),  # nought and an empty text are said
        ([(False, None), (None, None)], ["id", "old", "few"]),
    ],
)
def test_a_rare_column_stands_where_a_row_says_something_in_it(cells: list[Any], shown: list[str]) -> None:
    """In its place among the others, with every row; one that is not rare stands empty, too."""
    columns = (Column("id", own="a"), Column("few", own="b", rare=True), Column("old", own="c"),
               Column("new", own="d", rare=True))  # fmt: skip
    rows = [(at, few, None, new) for at, (few, new) in enumerate(cells)]
    filled = CsvTable("t", "says", columns, lambda *_given: iter(rows)).of(Ledger())
    order = [each.name for each in columns if each.name in shown]
    assert order == [each.name for each in filled.columns]
    whole = [dict(zip(("id", "few", "old", "new"), row, strict=True)) for row in rows]
    assert [tuple(row[name] for name in order) for row in whole] == list(filled.rows)
