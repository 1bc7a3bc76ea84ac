from __future__ import annotations

import csv
import json
from decimal import Decimal
from types import SimpleNamespace

import pytest
from jsonschema import Draft202012Validator

from chronicle.ledger.export import evidence_json, exported
from chronicle.ledger.locator import Locator
from chronicle.ledger.model import Ledger
from chronicle.ledger.published_fields import bundled_schema
from chronicle.ledger.table_rows import _locator
from tests.languages import CHOSEN

from .small_ledger import claim, position, read, tables

SCHEMA = json.loads(bundled_schema(Ledger(languages=CHOSEN.codes)))
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
    assert [] == list(Draft202012Validator(SCHEMA).iter_errors(data))
    assert "origin" not in text
    assert {"edtf": "2011-04-18", "derived": "from the heading"} == data["claims"][0]["positions"][0]["date"]
    assert {"source": "agency"} == data["claims"][0]["positions"][0]["attribution"]
    assert {"min": 2, "max": 3, "qualifier": "range", "unit": "person"} == (
        data["claims"][0]["positions"][0]["quantities"]["dead"]
    )


def plain(text, claim):
    """Mark what would be rendered."""
    return f"<{claim}>" if "{" in text else text


def files(folder, *rows, **changed):
    """Return what is published of a small ledger, by name."""
    ledger, problems = read(folder, *rows, **changed)
    assert [] == problems
    return {file.name: file.content.decode() for file in exported(ledger, plain, {"title": "A book"})}


def test_the_published_schema_stands_alone(tmp_path):
    """One file checks the data: the shapes that several records share come with it, and faults are found."""
    found = files(tmp_path, _ROW)
    data, schema = json.loads(found["evidence.json"]), json.loads(found["evidence.schema.json"])
    assert SCHEMA == schema
    assert [] == list(Draft202012Validator(schema).iter_errors(data))
    data["claims"][0]["positions"][0]["date"]["edtf"] = ""
    assert ["edtf"] == [error.path[-1] for error in Draft202012Validator(schema).iter_errors(data)]


def test_tables(tmp_path):
    """The tables are CSV with one header, and show texts without their roles."""
    found = files(tmp_path, _ROW)
    (row,) = csv.DictReader(found["claims.csv"].splitlines())
    assert ("deaths", "<deaths>", "alpha") == (row["id"], row["sentence"], row["sources"])
    (figure,) = csv.DictReader(found["quantities.csv"].splitlines())
    assert ("2", "3", "range") == (figure["min"], figure["max"], figure["qualifier"])
    (place, road) = csv.DictReader(found["places.csv"].splitlines())
    assert ("Town", "بلدة", "镇") == (place["en"], place["ar"], place["zh"])
    assert "m5" == road["id"]


def test_what_is_no_more_than_a_headline_and_what_of_a_date_was_worked_out(tmp_path):
    """The data say of a passage that it is a headline, and of a date which part of it the editors found."""
    date = {"edtf": "2014-03", "derived": "from the entry before", "worked_out": "month"}
    where = {"part": "references", "number": 4}
    rows = [position(locator={**where, "headline": True}, date=date), position("beta", locator=where)]
    found = files(tmp_path, claim(status="same-in-several", positions=rows))
    told = list(csv.DictReader(found["positions.csv"].splitlines()))
    assert [("references number=4 headline", "month"), ("references number=4", "")] == [
        (row["locator"], row["worked_out"]) for row in told
    ]
    data = json.loads(found["evidence.json"])
    assert [] == list(Draft202012Validator(SCHEMA).iter_errors(data))
    assert [True, None] == [each["locator"].get("headline") for each in data["claims"][0]["positions"]]


def test_what_is_inferred_and_who_acted_stand_with_the_passage(tmp_path):
    """The table of passages says of each whether it names who acted, and what the editors infer in it."""
    inferred = {"place": "The town is meant."}
    rows = [position(agent="named"), position("beta", agent="not-named", inferred=inferred)]
    found = files(tmp_path, claim(status="same-in-several", positions=rows))
    told = list(csv.DictReader(found["positions.csv"].splitlines()))
    assert [("named", ""), ("not-named", "The town is meant.")] == [
        (row["agent"], row["inferred_place"]) for row in told
    ]
    (data,) = json.loads(found["evidence.json"])["claims"]
    assert [None, inferred] == [each.get("inferred") for each in data["positions"]]
    (row,) = csv.DictReader(found["claims.csv"].splitlines())
    assert "yes" == row["deaths"]


def test_the_data_have_what_is_quoted(tmp_path):
    """Words of a passage are published with their meaning, sections of a document with their names."""
    quote = {"text": "مجزرة", "gloss": "massacre", "language": "ar"}
    sources = tables()["sources"]
    sources[0]["sections"] = [{"name": "Attack", "translations": {"ar": "هجوم"}}]
    found = files(tmp_path, claim(positions=[position(quote=quote)]), sources=sources)
    data = json.loads(found["evidence.json"])
    assert [] == list(Draft202012Validator(json.loads(found["evidence.schema.json"])).iter_errors(data))
    assert quote == data["claims"][0]["positions"][0]["quote"]
    assert sources[0]["sections"] == data["sources"][0]["sections"]
    (row,) = csv.DictReader(found["positions.csv"].splitlines())
    assert ("مجزرة", "massacre") == (row["quote"], row["gloss"])
    found = files(tmp_path / "own", claim(positions=[position(quote={"text": "massacre"})]))
    (row,) = csv.DictReader(found["positions.csv"].splitlines())
    assert ("massacre", "") == (row["quote"], row["gloss"])  # English needs none


def test_the_data_know_numbers_and_earlier_ids(tmp_path):
    """Whoever cites a difference by its number, or a claim by an earlier id, finds the claim in the data."""
    rows = [position(says="It says so."), position("beta", says="It says no.")]
    row = claim(status="differing", note="They differ.", positions=rows, formerly=["dead", "killed"])
    gone = [{"number": "B2", "because": "They agree."}]
    found = files(tmp_path, row, retired_numbers=gone, retired_claims=[{"id": "a", "because": "Twice."}])
    (told,) = csv.DictReader(found["claims.csv"].splitlines())
    assert ("B1", "dead killed") == (told["difference"], told["formerly"])
    data = json.loads(found["evidence.json"])
    assert [] == list(Draft202012Validator(json.loads(found["evidence.schema.json"])).iter_errors(data))
    assert gone == data["retired_numbers"]
    assert [{"id": "a", "because": "Twice."}] == data["retired_claims"]


def test_subjects_have_their_table(tmp_path):
    """Each subject of the index is published with its names and with the claims that are about it."""
    row = {"id": "deaths-of-people", "names": {"en": {"main": "deaths"}, "ar": {"main": "القتلى"}}}
    found = files(tmp_path, {**_ROW, "subjects": [row["id"]]}, subjects=[row])
    schema = json.loads(found["evidence.schema.json"])
    assert [] == list(Draft202012Validator(schema).iter_errors(json.loads(found["evidence.json"])))
    (subject,) = csv.DictReader(found["subjects.csv"].splitlines())
    assert ("deaths", "القتلى", "deaths") == (subject["en"], subject["ar"], subject["claims"])
    (told,) = csv.DictReader(found["claims.csv"].splitlines())
    assert row["id"] == told["subjects"]


def test_references_of_the_index_have_columns_of_their_own(tmp_path):
    """“See” leads elsewhere, “see also” to more: they are not mixed up."""
    rows = [{"id": name, "names": {"en": {"main": name}}} for name in ("siege", "blockade")]
    rows[0]["see_also"], rows[1]["see"] = ["guard", "town"], ["siege"]
    found = files(tmp_path, claim(subjects=["siege"]), subjects=rows)
    told = csv.DictReader(found["subjects.csv"].splitlines())
    assert [("", "guard town"), ("siege", "")] == [(row["see"], row["see_also"]) for row in told]


_SEVERAL = {
    "places",
    "actors",
    "subjects",
    "told",
    "formerly",
    "sources",
    "lines",
    "perhaps_same",
    "see",
    "see_also",
    "claims",
}


def test_every_column_is_described(tmp_path):
    """The metadata names the columns of each table in their order, with a description of each."""
    found = files(tmp_path, _ROW)
    tables = json.loads(found["csv-metadata.json"])["tables"]
    assert sorted(name for name in found if name.endswith(".csv")) == sorted(table["url"] for table in tables)
    for table in tables:
        columns = table["tableSchema"]["columns"]
        assert next(csv.reader(found[table["url"]].splitlines())) == [column["name"] for column in columns]
        assert all(column["dc:description"] for column in columns)
        keyed = columns[0]["name"] == "id"
        assert ("id" if keyed else None) == table["tableSchema"].get("primaryKey")
        for column in columns:
            assert (" " if column["name"] in _SEVERAL else None) == column.get("separator")


def test_what_a_column_refers_to_is_there(tmp_path):
    """An id that stands in another table's place is found in that table."""
    found = files(tmp_path, _ROW)
    tables = {
        name: list(csv.DictReader(text.splitlines())) for name, text in found.items() if name.endswith(".csv")
    }
    for table in json.loads(found["csv-metadata.json"])["tables"]:
        for key in table["tableSchema"]["foreignKeys"]:
            other, column = key["reference"].values()
            known = {row[column] for row in tables[other]}
            assert {row[key["columnReference"]] for row in tables[table["url"]]} - {""} <= known


def test_same_bytes(tmp_path):
    """The same ledger gives the same bytes, wherever it lies."""
    one, two = (files(tmp_path / name, _ROW) for name in ("one", "two"))
    assert one == two


_SHARE = {"id": "share", "one": "per cent", "other": "per cent", "per_cent": True}


def test_decimals_are_published_as_they_are_written(tmp_path):
    """A decimal keeps its digits in every file, which say then that there may be one."""
    figures = {"way": {"min": Decimal("41.50"), "unit": "person"}, "dead": {"min": 2, "unit": "person"}}
    found = files(tmp_path, claim(positions=[position(quantities=figures)]))
    assert '"min": 41.50,' in found["evidence.json"]
    assert ["41.50", "2"] == [row["min"] for row in csv.DictReader(found["quantities.csv"].splitlines())]
    assert [] == faults_of(found)
    assert "number" == quantity_type(found)
    (table,) = (each for each in json.loads(found["csv-metadata.json"])["tables"] if "quant" in each["url"])
    kinds = {each["name"]: each["datatype"]["base"] for each in table["tableSchema"]["columns"]}
    assert ("decimal", "decimal") == (kinds["min"], kinds["max"])


def test_what_no_record_has_is_not_described(tmp_path):
    """Columns, fields and words that few books have come with the data that have them, and with no others."""
    plain, rich = files(tmp_path / "a"), files(tmp_path / "b", units=[*tables()["units"], _SHARE])
    assert "integer" == quantity_type(plain)
    for name in ("units.csv", "csv-metadata.json", "evidence.schema.json"):
        assert ("per_cent" in plain[name], "per_cent" in rich[name]) == (False, True)
    assert [] == faults_of(rich)
    assert ["", "yes"] == [row["per_cent"] for row in csv.DictReader(rich["units.csv"].splitlines())]


def faults_of(found):
    """Return what the published schema finds in the published data."""
    schema = Draft202012Validator(json.loads(found["evidence.schema.json"]))
    return [error.message for error in schema.iter_errors(json.loads(found["evidence.json"]))]


def quantity_type(found):
    """Return what the published schema lets a figure be."""
    common = json.loads(found["evidence.schema.json"])["$defs"]["common"]["$defs"]
    return common["quantity"]["properties"]["min"]["type"]


def test_sources_that_are_no_text(tmp_path):
    """What a source is, and why a name is withheld, is published where a book has such sources."""
    witness = {"id": "witness-1", "order": 4, "read": True, "kind": "interview", "medium": "interview"}
    passage = {"source": "witness-1", "locator": {"part": "time", "time": "00:41:05"}, "relation": "states"}
    rows = [claim(positions=[passage | {"agent": "none"}])]
    why = "fear of reprisals in {place}`town`"
    sources = [*tables()["sources"], witness | {"withheld": why}]
    rich, plain = files(tmp_path / "a", *rows, sources=sources), files(tmp_path / "b")
    assert ([], []) == (faults_of(rich), faults_of(plain))
    record = next(csv.DictReader(line for line in rich["sources.csv"].splitlines() if "agency" not in line))
    assert ("", "") == (record["medium"], record["withheld"])
    told = {row["id"]: row for row in csv.DictReader(rich["sources.csv"].splitlines())}["witness-1"]
    assert ("interview", "<>") == (told["medium"], told["withheld"])
    assert ("", "", "") == tuple(told[code] for code in ("en", "ar", "zh"))
    (position_row,) = csv.DictReader(rich["positions.csv"].splitlines())
    assert ("time time=00:41:05", "") == (position_row["locator"], position_row["lines"])
    schema = rich["evidence.schema.json"]
    for word in ("withheld", "medium", '"time"'):
        assert word in schema
    common = json.loads(plain["evidence.schema.json"])["$defs"]["common"]["$defs"]
    assert "whole" not in common["locator"]["properties"]["part"]["enum"]
    assert "page" not in common["locator"]["properties"]
    assert not {"medium", "withheld"} & set(next(csv.reader(plain["sources.csv"].splitlines())))


def test_every_cell_stands_under_its_column(tmp_path):
    """Each column of each table has what it says, and every field of a record its own."""
    date = {
        "edtf": "2011-04",
        "part": "early",
        "bound": "by",
        "said": "in early April",
        "derived": "so it says",
    }
    told = position(
        key="a", lines="1-2", locator={"part": "section", "name": "War", "paragraph": 3}, date=date,
        attribution={"text": "a person"}, says="It says so.", event="They died", chronology="They die",
        quantities={"dead": {"min": 2, "unit": "person", "scope": "in town"}},
    )  # fmt: skip
    places = tables()["places"]
    places[0] |= {"within": "m5", "perhaps_same": ["m5"]}
    sources = tables()["sources"]
    sources[0]["csl"] |= {"title": "A title", "URL": "https://example.org/", "issued": "2011-05"}
    fix = {"claim": "deaths", "before": "Two.", "after": "Three.", "why": "A slip.", "date": "2025-02-03"}
    found = files(
        tmp_path, claim(actors=["guard"], note="A note.", positions=[told]),
        places=places, sources=sources, corrections=[fix],
    )  # fmt: skip

    def row(table):
        return {name: cell for name, cell in next(csv.DictReader(found[table].splitlines())).items() if cell}

    assert {
        "claim": "deaths", "source": "alpha", "key": "a", "lines": "1 2",
        "locator": "section paragraph=3 name=War", "relation": "states", "agent": "none",
        "attribution": "a person", "says": "It says so.",
        "event": "They died", "chronology": "They die", "date": "2011-04", "part": "early", "bound": "by",
        "said": "in early April", "derived": "so it says",
    } == row("positions.csv")  # fmt: skip
    assert {
        "claim": "deaths", "source": "alpha", "key": "a", "name": "dead", "min": "2", "max": "2",
        "qualifier": "exact", "unit": "person", "scope": "in town",
    } == row("quantities.csv")  # fmt: skip
    assert {
        "id": "deaths", "sentence": "<deaths>", "event": "Deaths", "places": "town", "actors": "guard",
        "status": "one-source", "told": "chapters/01-first", "sources": "alpha", "note": "A note.",
        "deaths": "yes", "positions": "1",
    } == row("claims.csv")  # fmt: skip
    assert {
        "id": "alpha", "order": "1", "read": "yes", "en": "Alpha", "ar": "Alpha ع", "zh": "Alpha 中",
        "kind": "report", "title": "A title", "language": "en", "issued": "2011-05",
        "URL": "https://example.org/", "sha256": "0" * 64,
    } == row("sources.csv")  # fmt: skip
    assert {
        "id": "town", "kind": "town", "en": "Town", "ar": "بلدة", "zh": "镇", "within": "m5",
        "perhaps_same": "m5",
    } == row("places.csv")  # fmt: skip
    assert fix == row("corrections.csv")
    assert {"id": "person", "one": "person", "other": "people"} == row("units.csv")


@pytest.mark.parametrize(
    ("where", "told"),
    [
        ({"part": "lead"}, "lead"),
        ({"part": "section", "name": "War", "paragraph": 3}, "section paragraph=3 name=War"),
        ({"part": "timeline", "entry": "2011-04-18"}, "timeline entry=2011-04-18"),
        ({"part": "infobox", "number": 2, "row": "Dead"}, "infobox number=2 row=Dead"),
        ({"part": "page", "page": "12-14"}, "page page=12-14"),
        ({"part": "time", "time": "00:41:05"}, "time time=00:41:05"),
        ({"part": "references", "number": 4, "headline": True}, "references number=4 headline"),
    ],
)
def test_each_part_of_a_place_stands_in_its_cell(where, told):
    """With its name, in one order, and nothing of what is not said."""
    assert told == _locator(SimpleNamespace(locator=Locator(**where)))
