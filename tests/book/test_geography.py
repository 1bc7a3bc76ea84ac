"""Maps draw what lies in their frame, and have their own left and right."""

import json

import pytest

from chronicle.figures.geography import MapFrame, clipped, sea_of, within
from tests.languages import EDITIONS
from tests.roots import ROOT

FRAME = MapFrame(35.0, 33.0, 39.0, 37.0, 400.0)
DATA = ROOT / "docs" / "figures" / "data" / "levant.json"


def test_a_path_is_cut_at_the_frame():
    """A path that crosses the frame is cut at both edges."""
    assert [[(35.0, 34.0), (39.0, 34.0)]] == clipped([(34.0, 34.0), (40.0, 34.0)], FRAME)


def test_a_path_that_leaves_and_returns():
    """A path that leaves the frame and comes back has two pieces."""
    path = [(36.0, 36.0), (36.0, 38.0), (38.0, 38.0), (38.0, 36.0)]
    assert [[(36.0, 36.0), (36.0, 37.0)], [(38.0, 37.0), (38.0, 36.0)]] == clipped(path, FRAME)


def test_west_is_left():
    """West is at the left of a map in every language: the frame knows no direction."""
    assert FRAME.at(35.0, 35.0)[0] < FRAME.at(39.0, 35.0)[0]
    assert len({edition.direction for edition in EDITIONS}) == 2


@pytest.mark.book
def test_the_data_are_credited():
    """The map's data name their package, licence and credit, and what frontiers they draw."""
    data = json.loads(DATA.read_text(encoding="utf-8"))
    assert all({"package", "licence", "credit"} <= set(source) for source in data["sources"])
    assert "no statement of the book" in data["note_on_frontiers"]


def test_the_sea_lies_behind_the_coast():
    """The sea is what lies between the coast and the corners behind it, cut at the frame."""
    base = {"coast": [[[36.0, 32.0], [36.0, 35.0]], [[36.0, 35.0], [36.0, 38.0]]]}
    sea = within(sea_of(base | {"sea_corners": [[34.0, 38.0], [34.0, 32.0]]}), FRAME)
    assert {(35.0, 33.0), (35.0, 37.0), (36.0, 33.0), (36.0, 35.0), (36.0, 37.0)} == set(sea)


def test_a_sea_outside_the_frame():
    """A map without coast has no sea."""
    assert [] == within(sea_of({"coast": [], "sea_corners": []}), FRAME)


def test_a_kilometre():
    """A degree of latitude is a hundred and eleven kilometres long."""
    assert FRAME.kilometre * 111.2 * 4 == pytest.approx(FRAME.height)


@pytest.mark.book
def test_the_licence_lies_beside_the_data():
    """The text of the licence that a file of the map names lies beside it."""
    assert "COPYING.LESSER" in json.loads(DATA.read_text(encoding="utf-8"))["licence"]
    assert "LESSER GENERAL PUBLIC LICENSE" in (DATA.parent / "COPYING.LESSER").read_text(encoding="utf-8")
    assert (DATA.parent / "COPYING").is_file()
