"""The data of the book's maps are credited, and their licence lies beside them."""

import json

import pytest

from tests.roots import ROOT

DATA = ROOT / "docs" / "figures" / "data" / "levant.json"


@pytest.mark.book
def test_the_data_are_credited():
    """The map's data name their package, licence and credit, and what frontiers they draw."""
    data = json.loads(DATA.read_text(encoding="utf-8"))
    assert all({"package", "licence", "credit"} <= set(source) for source in data["sources"])
    assert "no statement of the book" in data["note_on_frontiers"]


@pytest.mark.book
def test_the_licence_lies_beside_the_data():
    """The text of the licence that a file of the map names lies beside it."""
    assert "COPYING.LESSER" in json.loads(DATA.read_text(encoding="utf-8"))["licence"]
    assert "LESSER GENERAL PUBLIC LICENSE" in (DATA.parent / "COPYING.LESSER").read_text(encoding="utf-8")
    assert (DATA.parent / "COPYING").is_file()
