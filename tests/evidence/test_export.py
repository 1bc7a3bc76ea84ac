from __future__ import annotations

import csv
import json

from chronicle.evidence.export import evidence_json, evidence_tables, export_ledger
from chronicle.evidence.schema import validator

from .small_ledger import claim, position, read

_ROW = claim(
    sentence="{value}`.dead` died, “so to say”.",
    positions=[
        position(
            attribution="agency",
            date={"edtf": "2011-04-18", "derived": "from the heading"},
            quantities={"dead": {"min": 2, "max": 3, "unit": "person"}},
        )
    ],
)


def test_json_keeps_its_schema(tmp_path):
    """The published JSON is valid by its schema and says nothing of the ledger's files."""
    ledger, _ = read(tmp_path, _ROW)
    text = evidence_json(ledger, {"title": "A book"})
    data = json.loads(text)
    assert [] == list(validator("evidence").iter_errors(data))
    assert "origin" not in text
    assert {"edtf": "2011-04-18", "derived": "from the heading"} == data["claims"][0]["positions"][0]["date"]
    assert {"source": "agency"} == data["claims"][0]["positions"][0]["attribution"]
    assert {"min": 2, "max": 3, "qualifier": "range", "unit": "person"} == (
        data["claims"][0]["positions"][0]["quantities"]["dead"]
    )


def test_tables(tmp_path):
    """The tables are CSV with one header, and can show texts without their roles."""
    ledger, _ = read(tmp_path, _ROW)
    tables = evidence_tables(ledger, plain=lambda text, name: f"<{name}>" if "{" in text else text)
    (row,) = csv.DictReader(tables["claims.csv"].splitlines())
    assert ("deaths", "<deaths>", "alpha") == (row["id"], row["sentence"], row["sources"])
    (figure,) = csv.DictReader(tables["quantities.csv"].splitlines())
    assert ("2", "3", "range") == (figure["min"], figure["max"], figure["qualifier"])
    (place, road) = csv.DictReader(tables["places.csv"].splitlines())
    assert ("Town", "بلدة", "镇") == (place["en"], place["ar"], place["zh"])
    assert "m5" == road["id"]


def test_subjects_have_their_table(tmp_path):
    """Each subject of the index is published with its names and with the claims that are about it."""
    row = {"id": "deaths-of-people", "names": {"en": {"main": "deaths"}, "ar": {"main": "القتلى"}}}
    ledger, problems = read(tmp_path, {**_ROW, "subjects": [row["id"]]}, subjects=[row])
    assert [] == problems
    assert [] == list(validator("evidence").iter_errors(json.loads(evidence_json(ledger))))
    tables = evidence_tables(ledger)
    (subject,) = csv.DictReader(tables["subjects.csv"].splitlines())
    assert ("deaths", "القتلى", "deaths") == (subject["en"], subject["ar"], subject["claims"])
    (told,) = csv.DictReader(tables["claims.csv"].splitlines())
    assert row["id"] == told["subjects"]


def test_same_bytes(tmp_path):
    """The same ledger gives the same bytes, wherever it lies."""
    written = []
    for name in ("one", "two"):
        ledger, _ = read(tmp_path / name, _ROW)
        files = export_ledger(ledger, tmp_path / f"{name}-out")
        written.append({path.relative_to(tmp_path / f"{name}-out"): path.read_bytes() for path in files})
    assert written[0] == written[1]
    assert 19 == len(written[0])
