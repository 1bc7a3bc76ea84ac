"""Each kind of figure, drawn whole on a page of round numbers, is what its sheet lists."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from chronicle.figures import departures, difference_chart, districts, regional, timeline
from tests.builder.figures.listed_page import ListedPage
from tests.builder.figures.small_figures import CLAIMS, figure, voice
from tests.builder.ledger.small_ledger import claim, position, tables

SHEETS = Path(__file__).parent / "sheets"
UNITS = [{"id": unit, "one": unit, "other": f"{unit}s"} for unit in ("person", "month")]
LONG = "The end of rains that fell for many more days and weeks than was usual in those parts"
SAID = "when the long rains of that year had come to an end"
TOLD = [
    *CLAIMS,
    claim("siege", event="The siege of the old town and its suburbs", places=["town"], positions=[
        position("alpha", date={"edtf": "2011-05"}),
    ]),
    claim("lifted", event="The end of the siege", positions=[position("alpha", date={"edtf": "2012-09-10"})]),
    claim("still", event="Still besieged", positions=[position("beta", date={"edtf": "2012-01-20"})]),
    claim("lasted", event="How long it lasted", positions=[
        position("beta", quantities={"time": {"min": 3, "unit": "month"}}),
    ]),
    claim("talks", event="Talks", status="differing", note="They differ.", positions=[
        position("alpha", date={"edtf": "2012-05-07"}),
        position("beta", key="a", date={"edtf": "2012-05-09", "derived": "from the next"}),
        position("beta", key="b", relation="plans", date={"edtf": "2012-05-20"}),
    ]),
    claim("rains", event=LONG,
        status="differing", note="They differ.", positions=[
            position("alpha", date={"said": SAID, "sort": "2012-05"}),
            position("beta", date={"edtf": "2012-03-01"}),
        ]),
    claim("gone", event="People who left the town and its many suburbs", positions=[
        position("beta", quantities={"people": {"min": 1500, "max": 2600, "unit": "person"}}),
    ]),
    claim("all", event="All", positions=[
        position("alpha", quantities={"people": {"min": 6000, "qualifier": "at-least", "unit": "person"}}),
    ]),
]  # fmt: skip
BASE = {
    "coast": [[[35.5, 33.0], [35.5, 37.0]]],
    "sea_corners": [[34.0, 37.0], [34.0, 33.0]],
    "frontiers": [[[36.0, 33.0], [36.0, 35.0]]],
    "rivers": [[[35.0, 36.0], [36.0, 36.0]]],
    "countries": [{"place": "m5", "at": [37.5, 36.2]}, {"place": "nowhere", "at": [37.0, 35.5]}],
}
MAP: dict[str, Any] = {
    "window": None,
    "bounds": [35.0, 34.0, 39.0, 37.0],
    "base": "base.json",
    "sea": {"label": "A sea with a name", "at": [35.2, 35.5]},
    "rivers": {"m5": [36.0, 35.8]},
    "regions": {"m5": [38.0, 34.4]},
}
DRAWN: dict[str, tuple[Any, dict[str, Any]]] = {
    "timeline": (timeline, {
        "silence": {"start": "lifted", "end": "ended", "label": "Nothing is known of this", "besides": []},
        "window": ["2011", "2013"],
        "lines": [
            {"start": "siege", "end": "lifted"},
            {"until": "still"},
            {"show": ["market"]},
            {"show": ["talks"]},
            {"show": ["ended"]},
            {"start": "market@alpha"},
        ],
    }),
    "districts": (districts, {
        "window": ["2011", "2013"],
        "lines": [
            {"place": "town", "state": "besieged", "start": "siege", "end": "lifted"},
            {"place": "town", "state": "bombarded", "until": "still", "lasted": "lasted.time"},
            {"place": "town", "state": "outside-control", "start": "siege"},
            {"place": "town", "show": ["talks"]},
        ],
    }),
    "departures": (departures, {
        "window": None,
        "lines": [
            {"show": ["leaving.people@alpha"]},
            {"show": ["leaving.people@beta"]},
            {"show": ["gone.people"]},
            {"show": ["all.people"]},
        ],
    }),
    "differences": (difference_chart, {
        "window": None,
        "lines": [{"show": [each]} for each in ("market", "rains", "talks", "leaving.people")],
    }),
    "map": (regional, MAP | {"lines": [{"place": "town"}, {"place": "m5", "side": "below"}]}),
    "advance": (regional, MAP | {
        "lines": [
            {"place": "m5", "side": "left", "show": ["talks@beta"]},
            {"place": "town", "show": ["market"]},
        ],
    }),
}  # fmt: skip
CASES = [(kind, False) for kind in DRAWN] + [("advance", True)]


@pytest.mark.parametrize(("kind", "is_touched"), CASES)
def test_a_figure_is_drawn_as_its_sheet_lists(tmp_path: Path, kind: str, is_touched: bool) -> None:
    """Every stroke with its place and look, in order, then the height; a touched map has more signs."""
    module, fields = DRAWN[kind]
    record = {name: value for name, value in figure(kind=kind, **fields).items() if value is not None}
    data = tmp_path / "docs/figures/data"
    data.mkdir(parents=True)
    (data / "base.json").write_text(json.dumps(BASE), encoding="utf-8")
    places = tables()["places"]
    for place, at in zip(places, ([34.5, 37.0], [35.5, 36.2]), strict=True):
        place |= {"coordinates": at, "coordinates_source": "a list"}
    spoken = voice(tmp_path, record, claims=TOLD, units=UNITS, places=places)
    page: Any = ListedPage(is_touched=is_touched)
    height = module.draw(page, spoken)
    listed = [*page.listed, f"{height:g} high"]
    sheet = SHEETS / f"{kind}{'-touched' if is_touched else ''}.txt"
    assert sheet.read_text(encoding="utf-8").splitlines() == listed
