"""The box at the head of a chapter says which document gives each date and figure."""

from __future__ import annotations

import pytest

from chronicle.book.glance import Asked, at_a_glance, names, source_line
from chronicle.evidence.lookup import LookupFailed
from tests.book.small_book import book, shown
from tests.evidence.small_ledger import claim, position, tables

SIEGE = claim(
    "siege",
    status="differing",
    note="They differ.",
    positions=[
        position(
            "alpha",
            date={"edtf": "2012-06-09"},
            quantities={"dead": {"min": 7, "unit": "person", "scope": "in {place}`town`"}},
        ),
        position(
            "beta",
            relation="differs",
            date={"edtf": "2012-06"},
            quantities={"dead": {"min": 9, "unit": "person", "scope": "in {place}`town`"}},
        ),
    ],
)


def box(small, **asked):
    """Return the rows of a box for the eye."""
    wanted = Asked(**{name: asked.get(name, ()) for name in ("period", "places", "parties", "figures")})
    return {row.label: [shown(small, line) for line in row.lines] for row in at_a_glance(small, wanted)}


@pytest.mark.parametrize(
    ("asked", "rows"),
    [
        ({}, {}),
        ({"period": ("siege@alpha",)}, {"Period": ["9 June 2012 (Alpha)"]}),
        (
            {"period": ("siege@beta|year", "siege@alpha")},
            {"Period": ["2012 (Beta) to 9 June 2012 (Alpha)"]},
        ),
        ({"places": ("town", "m5")}, {"Places": ["Town and M5"]}),
        ({"parties": ("guard",)}, {"People and groups": ["the Guard"]}),
        (
            {"figures": ("siege.dead",)},
            {"Key figures": ["In Town: 7 people (Alpha); 9 people (Beta)"]},
        ),
        ({"figures": ("siege.dead@beta",)}, {"Key figures": ["In Town: 9 people (Beta)"]}),
    ],
)
def test_each_row_has_its_documents(tmp_path, asked, rows):
    """A row stands only where something was asked for, and a figure is never without its document."""
    assert rows == box(book(tmp_path, SIEGE), **asked)


def test_a_key_means_one_passage_alone(tmp_path):
    """Of two passages of one document, an address with a key shows that one, without a key both."""
    counts = [
        position("alpha", key=key, quantities={"dead": {"min": number, "unit": "person"}})
        for key, number in (("first", 7), ("second", 9))
    ]
    small = book(tmp_path, claim("siege", status="differing", note="It differs.", positions=counts))
    both = {"Key figures": ["7 people (Alpha); 9 people (Alpha)"]}
    assert both == box(small, figures=("siege.dead@alpha",))
    assert {"Key figures": ["9 people (Alpha)"]} == box(small, figures=("siege.dead@alpha/second",))


@pytest.mark.parametrize("target", ["siege.wounded", "siege.dead@agency", "seige.dead"])
def test_a_figure_that_is_not_there(tmp_path, target):
    """A figure that no passage gives is a fault, not an empty row."""
    with pytest.raises(LookupFailed):
        box(book(tmp_path, SIEGE), figures=(target,))


def test_the_source_line_names_documents_as_they_stand(tmp_path):
    """A document's name is words, whatever signs it holds."""
    sources = tables()["sources"]
    sources[1]["names"]["en"]["main"] = "*Beta* `&amp;` {x}"
    line = source_line(book(tmp_path, sources=sources), names("alpha, beta"))
    (words,) = line
    assert "Unless another source is named, this section follows Alpha and *Beta* `&amp;` {x}." == words.text
