"""Figures are data: every fault of theirs is named with file and line."""

from pathlib import Path

import pytest

from tests.builder.figures.small_figures import CLAIMS, faults, figure, read
from tests.builder.ledger.small_ledger import claim, position, tables


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
        ({"lines": [{"show": ["nothing"]}]}, ("F004", 12)),
        ({"lines": [{"show": ["leaving"]}]}, ("F004", 12)),
        ({"lines": [{"show": ["market@gamma"]}]}, ("F004", 12)),
        ({"lines": [{"label": "Market", "show": ["market"]}]}, ("F002", 12)),
        ({"lines": [{"show": ["nameless"]}]}, ("F021", 12)),
        ({"lines": [{"show": ["market@alpha", "ended"]}]}, ("F022", 12)),
        ({"window": ["2012", "2013"], "lines": [{"show": ["market@alpha"]}]}, ("F010", 12)),
        ({"title": "The time of 2011"}, ("F008", 4)),
        ({"title": "{place}`nowhere`"}, ("F004", 4)),
        ({"title": "{actor}`nobody`"}, ("F004", 4)),
        ({"alt": "{date}`nowhere`"}, ("F004", 6)),
        ({"alt": "{value}`leaving.folk@beta`"}, ("F004", 6)),
        ({"alt": "{count}`claim`"}, ("F004", 6)),
        ({"lines": [{"show": ["market"], "place": "nowhere"}]}, ("F004", 14)),
        ({"lines": [{"start": "market", "end": "ended"}]}, ("F006", 12)),
        ({"window": ["2011", "2012"], "lines": [{"show": ["ended"]}]}, ("F010", 12)),
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
    lines = [{"place": "town", "state": "besieged", "start": "market@beta", "end": "ended"}]
    assert "F006" in [code for code, _ in faults(tmp_path, figure(kind="districts", lines=lines))]


def test_plans_beside_reports(tmp_path: Path):
    """What was planned and what is reported are kept in groups of their own."""
    record = figure(kind="departures", lines=[{"show": ["leaving.people"]}])
    del record["window"]
    assert "F011" in [code for code, _ in faults(tmp_path, record)]


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        ({"edtf": "2012-05-07"}, True),
        ({"edtf": "2012"}, True),
        ({"edtf": "2012-06", "part": "early"}, True),
        ({"edtf": "2012", "part": "spring"}, True),
        ({"edtf": "2012-05-07/2012-05-08", "part": "night"}, True),
        ({"edtf": "2011-04-18"}, False),
        ({"edtf": "2011-04-19"}, True),
        ({"edtf": "2011-04-18/2011-04-19"}, False),
        ({"edtf": "2011"}, False),
        ({"edtf": "2013-01-31"}, True),
        ({"edtf": "2013-02-01"}, False),
        ({"edtf": "2013-01-31/2013-02-01"}, False),
        ({"edtf": "2012", "part": "by"}, False),
        ({"edtf": "2012", "part": "after"}, False),
        ({"edtf": "2012", "part": "late", "bound": "by"}, False),
        ({"said": "then", "sort": "2012-05-07"}, False),
    ],
)
def test_an_empty_time_that_is_not_empty(tmp_path: Path, date: dict, expected: bool):
    """A time is not said to be empty where a passage is dated wholly within, however its date is narrowed."""
    ends = [
        claim("begun", event="The beginning", positions=[position(date={"edtf": "2011-04-18"})]),
        claim("ended", event="The end", positions=[position(date={"edtf": "2013-02"})]),
    ]
    claims = [*ends, claim("shop", event="Shop", positions=[position(date=date)])]
    silence = {"start": "begun", "end": "ended", "label": "nothing"}
    record = figure(silence=silence, lines=[{"show": ["begun"]}])
    _, _, problems = read(tmp_path / "one", record, claims=claims)
    assert expected == ("F007" in [each.code for each in problems])
    record["silence"] = silence | {"besides": ["shop"]}
    _, _, problems = read(tmp_path / "two", record, claims=claims)
    assert "F007" not in [each.code for each in problems]


@pytest.mark.parametrize(
    ("edtf", "expected"),
    [("2013-02-28", False), ("2013-03-01", True), ("2014-04-17", True), ("2014-04-18", False)],
)
def test_what_bounds_an_empty_time_is_not_within(tmp_path: Path, edtf: str, expected: bool):
    """The whole of the month in which it begins, and of the day on which it ends, is outside."""
    dates = {"ended": "2013-02", "begun": "2014-04-18", "shop": edtf}
    claims = [claim(each, event="It", positions=[position(date={"edtf": at})]) for each, at in dates.items()]
    silence = {"start": "ended", "end": "begun", "label": "nothing"}
    record = figure(silence=silence, window=["2011", "2015"], lines=[{"show": ["begun"]}])
    _, _, problems = read(tmp_path, record, claims=claims)
    assert ["shop"] * expected == [each.subject for each in problems if each.code == "F007"]


def test_a_place_without_coordinates(tmp_path: Path):
    """A map shows no place that the data set does not hold."""
    record = figure(kind="map", bounds=[35.0, 33.0, 39.0, 37.0], base="no.json", lines=[{"place": "town"}])
    assert {"F005", "F009"} <= {code for code, _ in faults(tmp_path, record)}


def test_a_row_without_a_place(tmp_path: Path):
    """A row of the districts is of a place of the ledger."""
    rows = [{"state": "besieged", "start": "market@alpha"}]
    assert "F002" in [code for code, _ in faults(tmp_path, figure(kind="districts", lines=rows))]


def test_a_row_of_another_place(tmp_path: Path):
    """What stands under a place is said of that place."""
    rows = [{"place": "m5", "state": "besieged", "start": "market@alpha"}]
    assert ("F022", 12) in faults(tmp_path, figure(kind="districts", lines=rows))


def test_a_bar_about_what_its_document_does_not_say(tmp_path: Path):
    """A bar is labelled by a claim of its own document."""
    lines = [{"start": "market@beta", "about": "ended"}]
    assert ["F022"] == [code for code, _ in faults(tmp_path, figure(lines=lines))]


@pytest.mark.parametrize(
    ("target", "expected"),
    [("market", []), ("market@alpha", ["F023"]), ("leaving.people", []), ("leaving.people@beta", ["F023"])],
)
def test_what_does_not_differ(tmp_path: Path, target: str, expected: list[str]):
    """A figure of differences shows only what two documents give differently."""
    record = figure(kind="differences", lines=[{"show": [target]}])
    del record["window"]
    assert expected == [code for code, _ in faults(tmp_path, record)]


def test_a_difference_of_one_document(tmp_path: Path):
    """A date that the editors worked out is not set against its document's own other date."""
    positions = [
        position("alpha", key="a", date={"edtf": "2012-12-05", "derived": "from the entry before"}),
        position("alpha", key="b", date={"edtf": "2012-12-06"}),
    ]
    shop = claim("shop", event="Shop", status="differing", note="They differ.", positions=positions)
    record = figure(kind="differences", lines=[{"show": ["shop"]}])
    problems = read(tmp_path, record, claims=[*CLAIMS, shop])[2]
    assert ["F023"] == [problem.code for problem in problems]


def test_roles_that_lead_somewhere_hold_digits(tmp_path: Path):
    """A date, a figure or a count of the ledger may stand in every text, and so may a name with a digit."""
    texts = "By {actor}`guard` in {place}`town` on the M5, {date}`market@alpha`: {value}`leaving.people@beta`"
    assert [] == faults(tmp_path, figure(alt=f"{texts}, {{count}}`claims`."))


@pytest.mark.parametrize(
    ("latitude", "longitude", "codes"),
    [
        (34.5, 36.5, []),
        (33.0, 35.0, []),
        (37.0, 39.0, []),
        (32.9, 36.5, ["F009"]),
        (37.1, 36.5, ["F009"]),
        (34.5, 34.9, ["F009"]),
        (34.5, 39.1, ["F009"]),
    ],
)
def test_a_place_stands_within_the_frame(tmp_path: Path, latitude: float, longitude: float, codes: list[str]):
    """What lies beyond one of the four edges of a map is named, and what lies on one is not."""
    places = tables()["places"]
    places[0] |= {"coordinates": [latitude, longitude], "coordinates_source": "a gazetteer"}
    record = figure(kind="map", bounds=[35.0, 33.0, 39.0, 37.0], base="no.json", lines=[{"place": "town"}])
    del record["window"]
    found = [problem.code for problem in read(tmp_path, record, places=places)[2]]
    assert codes == [code for code in found if code == "F009"]


def test_a_line_of_a_map_names_its_place(tmp_path: Path):
    """Without one nobody knows where it stands."""
    record = figure(kind="map", bounds=[35.0, 33.0, 39.0, 37.0], base="no.json", lines=[{"show": ["market"]}])
    del record["window"]
    assert "F009" in [code for code, _ in faults(tmp_path, record)]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["leaving.people@beta", "leaving.people@alpha"], []),
        (["leaving.people@alpha", "leaving.people@beta"], []),
        (["leaving.people@beta", "leaving.people@alpha", "leaving.people@beta"], ["F011"]),
    ],
)
def test_plans_and_reports_make_two_groups(tmp_path: Path, lines: list[str], expected: list[str]):
    """Either may come first; none begins again."""
    record = figure(kind="departures", lines=[{"show": [each]} for each in lines])
    del record["window"]
    assert expected == [code for code, _ in faults(tmp_path, record)]


def test_an_empty_time_has_two_ends(tmp_path: Path):
    """What bounds it is in the ledger."""
    silence = {"start": "nowhere", "end": "ended", "label": "nothing"}
    assert ["F004"] == [code for code, _ in faults(tmp_path, figure(silence=silence))]


def test_every_field_of_a_figure_is_read(tmp_path: Path):
    """A map has its frame, rivers, regions and sea as the file has them, each place as two numbers."""
    record = figure(
        kind="map", bounds=[35, 33, 39, 37], base="levant.json", lines=[{"place": "town", "side": "left"}],
        rivers={"town": [34.5, 36.5]}, regions={"m5": [34, 36]}, sea={"label": "The sea", "at": [35.1, 34.2]},
    )  # fmt: skip
    del record["window"]
    _ledger, figures, _problems = read(tmp_path, record)
    found = figures["time"]
    assert ((35.0, 33.0, 39.0, 37.0), "levant.json", True) == (found.bounds, found.base.name, found.is_map)
    assert ({"town": (34.5, 36.5)}, {"m5": (34.0, 36.0)}) == (found.rivers, found.regions)
    assert ("The sea", (35.1, 34.2)) == (found.sea.label, found.sea.at)
    assert ["left"] == [line.side for line in found.lines]
    assert (None, None) == (found.window, found.silence)
