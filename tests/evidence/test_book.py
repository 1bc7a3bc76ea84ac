from __future__ import annotations

from pathlib import Path
from time import process_time

import pytest

from chronicle.evidence.loader import load_ledger
from chronicle.evidence.schema import schema_texts

_EVIDENCE = Path(__file__).parents[2] / "docs" / "evidence"


@pytest.mark.book
def test_the_books_ledger_is_faultless():
    """The book's own ledger has no fault, and is read in a few seconds at most."""
    started = process_time()
    ledger = load_ledger(_EVIDENCE)
    assert ledger.claims
    assert process_time() - started < 10


def test_schemas_stand_beside_the_data():
    """An editor finds the schemas in the ledger's folder, and they are the ones in use."""
    beside = {path.name: path.read_text(encoding="utf-8") for path in (_EVIDENCE / "schema").iterdir()}
    assert schema_texts() == beside
