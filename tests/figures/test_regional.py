"""Maps draw what lies in their frame, and have their own left and right."""

import json
from pathlib import Path

import pytest

from chronicle.editions import EDITIONS
from chronicle.figures.regional import Frame, clipped

FRAME = Frame(35.0, 33.0, 39.0, 37.0, 400.0)
DATA = Path(__file__).parents[2] / "docs" / "figures" / "data" / "levant.json"


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
