"""Tables for other programs."""

from __future__ import annotations

from decimal import Decimal

from chronicle.ledger.csv_tables import csv_text


def test_a_cell_is_written_as_its_document_has_it() -> None:
    """Decimals keep their digits and never take a power of ten; nothing is an empty cell."""
    row = [Decimal("4.10"), Decimal("1E+2"), None, 7, 'say "so", they say']
    assert 'a,b\r\n4.10,100,,7,"say ""so"", they say"\r\n' == csv_text(["a", "b"], [row])
