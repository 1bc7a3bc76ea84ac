"""Maps draw what lies in their frame, and have their own left and right."""

from __future__ import annotations

import math

import pytest

from chronicle.figures.geography import MapFrame, clipped, sea_of, within
from tests.languages import EDITIONS

FRAME = MapFrame(35.0, 33.0, 39.0, 37.0, 400.0)
MOVED = MapFrame(10.0, 59.0, 12.0, 61.0, 100.0, left=7.0)  # where a degree of longitude is half as long

Path = list[tuple[float, float]]


@pytest.mark.parametrize(
    ("path", "pieces"),
    [
        ([(34.0, 34.0), (40.0, 34.0)], [[(35.0, 34.0), (39.0, 34.0)]]),
        ([(36.0, 32.0), (36.0, 40.0)], [[(36.0, 33.0), (36.0, 37.0)]]),
        ([(40.0, 34.0), (34.0, 34.0)], [[(39.0, 34.0), (35.0, 34.0)]]),
        ([(34.0, 32.0), (38.0, 36.0)], [[(35.0, 33.0), (38.0, 36.0)]]),
        ([(36.0, 34.0), (37.0, 35.0), (38.0, 34.0)], [[(36.0, 34.0), (37.0, 35.0), (38.0, 34.0)]]),
        ([(35.0, 33.5), (35.0, 36.5)], [[(35.0, 33.5), (35.0, 36.5)]]),  # along an edge
        ([(34.9, 33.0), (34.9, 37.0)], []),
        ([(39.1, 33.0), (39.1, 37.0)], []),
        ([(35.0, 32.9), (39.0, 32.9)], []),
        ([(35.0, 37.1), (39.0, 37.1)], []),
        ([(34.0, 36.0), (36.0, 38.5)], []),  # past a corner
        ([(36.0, 34.0)], []),
    ],
)  # fmt: skip
def test_a_path_is_cut_at_the_frame(path: Path, pieces: list[Path]):
    """What lies inside is kept in its order, cut at each edge; what passes the frame by is not drawn."""
    found = clipped(path, FRAME)
    assert len(pieces) == len(found)
    for piece, wanted in zip(found, pieces, strict=True):
        assert [pytest.approx(point) for point in wanted] == piece


def test_a_path_that_leaves_and_returns():
    """A path that leaves the frame and comes back has two pieces, and so has one that returns at once."""
    path = [(36.0, 36.0), (36.0, 38.0), (38.0, 38.0), (38.0, 36.0)]
    assert [[(36.0, 36.0), (36.0, 37.0)], [(38.0, 37.0), (38.0, 36.0)]] == clipped(path, FRAME)
    path = [(36.0, 36.0), (36.5, 38.0), (37.0, 36.0)]
    assert [2, 2] == [len(piece) for piece in clipped(path, FRAME)]


def test_west_is_left_and_north_is_up():
    """The corners of the map are those of its piece of the earth in every language: it knows no direction."""
    assert (0.0, 0.0) == FRAME.at(35.0, 37.0)
    assert (400.0, pytest.approx(FRAME.height)) == FRAME.at(39.0, 33.0)
    assert len({edition.direction for edition in EDITIONS}) == 2


def test_a_map_stands_where_it_is_put():
    """Its middle is the middle of what it shows, from the place on the page where it begins."""
    assert (pytest.approx(57.0), pytest.approx(MOVED.height / 2)) == MOVED.at(11.0, 60.0)


def test_a_degree_of_latitude_is_the_longer_one():
    """By the cosine of the middle of the map: at sixty degrees north twice as long."""
    assert 50.0 == MOVED.stretch
    assert pytest.approx(2 * 2 * 50.0) == MOVED.height
    assert pytest.approx(4 * 100.0 / math.cos(math.radians(35.0))) == FRAME.height


def test_a_kilometre():
    """A degree of latitude is a hundred and eleven kilometres long."""
    assert FRAME.kilometre * 111.2 * 4 == pytest.approx(FRAME.height)


def test_the_sea_lies_behind_the_coast():
    """The sea is what lies between the coast and the corners behind it, cut at the frame."""
    base = {"coast": [[[36, 32], [36, 35]], [[36, 35], [36, 38]]], "sea_corners": [[34, 38], [34, 32]]}
    assert [(36.0, 32.0), (36.0, 35.0), (36.0, 35.0), (36.0, 38.0), (34.0, 38.0), (34.0, 32.0)] == sea_of(
        base
    )
    sea = within(sea_of(base), FRAME)
    assert {(35.0, 33.0), (35.0, 37.0), (36.0, 33.0), (36.0, 35.0), (36.0, 37.0)} == set(sea)


def test_a_sea_outside_the_frame():
    """A map without coast has no sea."""
    assert [] == within(sea_of({"coast": [], "sea_corners": []}), FRAME)
