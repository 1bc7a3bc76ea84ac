from __future__ import annotations

import csv
import json
from time import process_time

import pytest
from jsonschema import Draft202012Validator

from chronicle.ledger.export import exported
from chronicle.ledger.file_schemas import schema_texts
from chronicle.ledger.loader import load_ledger
from chronicle.words import Messages
from tests.languages import CHOSEN, EDITIONS
from tests.roots import ROOT

_EVIDENCE = ROOT / "docs" / "evidence"


@pytest.mark.book
def test_the_books_ledger_is_faultless():
    """The book's own ledger has no fault, and is read in a few seconds at most."""
    started = process_time()
    ledger = load_ledger(_EVIDENCE, CHOSEN)
    assert ledger.claims
    assert process_time() - started < 10


def test_schemas_stand_beside_the_data():
    """An editor finds the schemas in the ledger's folder, and they are the ones in use."""
    beside = {path.name: path.read_text(encoding="utf-8") for path in (_EVIDENCE / "schema").iterdir()}
    assert schema_texts() == beside


@pytest.fixture(scope="module")
def published():
    """Return what is published of the book's ledger, by name."""
    ledger = load_ledger(_EVIDENCE, CHOSEN)
    words = Messages(next(edition for edition in EDITIONS if edition.is_source), ledger)
    return {file.name: file.content.decode() for file in exported(ledger, words.inline)}


@pytest.mark.book
def test_the_published_ledger_keeps_its_schema(published):
    """The book's evidence.json is valid by the schema that is published with it."""
    schema = json.loads(published["evidence.schema.json"])
    data = json.loads(published["evidence.json"])
    assert len(data["claims"]) > 100
    assert [] == [error.message for error in Draft202012Validator(schema).iter_errors(data)]


@pytest.mark.book
def test_the_published_tables_hold_together(published):
    """No role is left in a table, and each id that refers to another table is found there."""
    tables = {
        name: list(csv.DictReader(text.splitlines()))
        for name, text in published.items()
        if name.endswith(".csv")
    }
    assert [] == [name for name in tables if "}`" in published[name]]
    for table in json.loads(published["csv-metadata.json"])["tables"]:
        for key in table["tableSchema"]["foreignKeys"]:
            other, column = key["reference"].values()
            known = {row[column] for row in tables[other]}
            used = {row[key["columnReference"]] for row in tables[table["url"]]} - {""}
            assert set() == used - known, (table["url"], key["columnReference"])
