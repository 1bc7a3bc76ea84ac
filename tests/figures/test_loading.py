"""Figures are data: every fault of theirs is named with file and line."""

from pathlib import Path

import pytest

from tests.figures.small_figures import faults, figure, read


def test_a_sound_figure(tmp_path: Path):
    """A figure whose targets the ledger gives has no fault."""
    assert faults(tmp_path, figure()) == []


@pytest.mark.parametrize("field", ["alt", "description", "title"])
def test_a_text_for_readers_is_missing(tmp_path: Path, field: str):
    """A figure without alternative text, description or title is refused."""
    record = figure()
    del record[field]
    problems = read(tmp_path, record)[2]
    assert [("docs/figures/all.yaml", 2, "F002")] == [(each.path, each.line, each.code) for each in problems]


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"kind": "pie"}, ("F002", 3)),
        ({"lines": [{"label": "Market", "show": ["nothing"]}]}, ("F004", 13)),
        ({"lines": [{"label": "Market", "show": ["leaving"]}]}, ("F004", 13)),
        ({"lines": [{"label": "Market", "show": ["market@gamma"]}]}, ("F004", 13)),
        ({"window": ["2012", "2013"], "lines": [{"label": "x", "show": ["market@alpha"]}]}, ("F010", 13)),
        ({"title": "The time of 2011"}, ("F008", 4)),
        ({"title": "{place}`nowhere`"}, ("F004", 4)),
    ],
)
def test_a_fault_has_its_line(tmp_path: Path, fields: dict, expected: tuple[str, int]):
    """A fault is named on the line where it stands."""
    assert expected in faults(tmp_path, figure(**fields))


def test_an_id_twice(tmp_path: Path):
    """An id belongs to one figure."""
    assert "F003" in [code for code, _ in faults(tmp_path, figure(), figure())]


def test_a_bar_of_two_documents(tmp_path: Path):
    """A district's bar may not join the beginning of one document to the end of another."""
    lines = [{"place": "town", "state": "besieged", "start": ["market@beta"], "end": ["ended"]}]
    assert "F006" in [code for code, _ in faults(tmp_path, figure(kind="districts", lines=lines))]


def test_plans_beside_reports(tmp_path: Path):
    """What was planned and what is reported are kept in groups of their own."""
    record = figure(kind="departures", lines=[{"label": "Leaving", "show": ["leaving.people"]}])
    del record["window"]
    assert "F011" in [code for code, _ in faults(tmp_path, record)]


def test_an_empty_time_that_is_not_empty(tmp_path: Path):
    """A time is not said to be empty where a claim is dated within."""
    silence = {"start": "market@alpha", "end": "ended", "label": "nothing"}
    assert "F007" not in [code for code, _ in faults(tmp_path, figure(silence=silence))]


def test_a_place_without_coordinates(tmp_path: Path):
    """A map shows no place that the data set does not hold."""
    record = figure(kind="map", bounds=[35.0, 33.0, 39.0, 37.0], base="no.json", lines=[{"place": "town"}])
    assert {"F005", "F009"} <= {code for code, _ in faults(tmp_path, record)}


@pytest.mark.parametrize("line", [{"state": "besieged"}, {"place": "market-hall", "label": "All of them"}])
def test_a_row_is_of_one_thing(tmp_path: Path, line: dict[str, str]):
    """A row of the districts is a place of the ledger or what its label names, never neither or both."""
    rows = [{**line, "show": ["market"]}]
    assert "F002" in [code for code, _ in faults(tmp_path, figure(kind="districts", lines=rows))]
