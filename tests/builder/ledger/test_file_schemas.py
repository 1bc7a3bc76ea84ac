from __future__ import annotations

import json

import pytest
from jsonschema import Draft202012Validator

from chronicle.ledger.file_schemas import schema_texts, write_schemas

from .small_ledger import claim, faults, position


@pytest.mark.parametrize("name", sorted(schema_texts()))
def test_schemas_are_schemas(name):
    """Each schema is valid by the draft that it names and describes itself."""
    schema = json.loads(schema_texts()[name])
    Draft202012Validator.check_schema(schema)
    assert name == schema["$id"]
    assert schema["description"]


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        ({"stauts": "x"}, "The record has no field “stauts”."),
        ({"status": "dubious"}, "“status”: “dubious” is not one of the words known here."),
        ({"sentence": 12}, "“sentence” must be text, not “12”."),
        ({"told": []}, "“told” is empty."),
        (
            {"positions": [position(quantities={"dead": {"min": "two", "unit": "person"}})]},
            "“positions” → “quantities” → “dead” → “min” must be a number, not “two”.",
        ),
        (
            {"positions": [position(locator={"part": "page", "page": "p. 3"})]},
            "“positions” → “locator” → “page”: “p. 3” is not written as it should be.",
        ),
        ({"told": ["/somewhere"]}, "“told”: “/somewhere” is not written as it should be."),
        ({"positions": [position(lines="x")]}, "“positions” → “lines”: “x” is not written as it should be."),
        (
            {"positions": [position(locator={"part": "section"})]},
            "“positions” → “locator” lacks the field “name”.",
        ),
        (
            {"positions": [position(locator={"part": "lead", "row": "x"})]},
            "“positions” → “locator” → “row” does not belong here.",
        ),
        (
            {"positions": [position(locator={"part": "lead", "headline": True})]},
            "“positions” → “locator” → “headline” does not belong here.",
        ),
        (
            {"positions": [position(date={"part": "early"})]},
            "“positions” → “date” needs one of the fields edtf, said.",
        ),
        (
            {"positions": [position(attribution={"who": "x"})]},
            "“positions” → “attribution” lacks the field “text”.",
        ),
    ],
)
def test_wrong_shapes(tmp_path, changed, message):
    """A record of the wrong shape is refused in plain words."""
    assert ("E002", message) in faults(tmp_path, claim(**changed))


def test_missing_field(tmp_path):
    """A missing field is named."""
    row = claim()
    del row["status"]
    assert [("E002", "The record lacks the field “status”.")] == faults(tmp_path, row)


def test_near_match(tmp_path):
    """A misspelt field comes with the name that was meant."""
    from .small_ledger import read

    (problem,) = read(tmp_path, claim(nots="x"))[1]
    assert "Did you mean “note”?" == problem.remedy


def test_source_not_read(tmp_path):
    """A source that was not read names the one it is known through, and has no copy."""
    from .small_ledger import tables

    sources = tables()["sources"]
    del sources[2]["via"]
    assert [("E002", "The record lacks the field “via”.")] == faults(tmp_path, sources=sources)


def test_schemas_are_written_beside_the_ledger(tmp_path):
    """The folder for editors holds the schemas in use and no others; what is not a schema stays."""
    folder = tmp_path / "schema"
    folder.mkdir()
    for name in ("gone.schema.json", "README.md"):
        (folder / name).write_text("{}")
    write_schemas(folder)
    assert {"README.md", *schema_texts()} == {path.name for path in folder.iterdir()}
    assert schema_texts()["claims.schema.json"] == (folder / "claims.schema.json").read_text()
