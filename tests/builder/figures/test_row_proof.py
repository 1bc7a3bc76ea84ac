"""The rows of a figure's table are proved against the passages that they name."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from chronicle.figures.figure_tables import rows
from chronicle.figures.row_proof import faults
from tests.builder.figures.small_figures import CLAIMS, figure, voice
from tests.builder.ledger.small_ledger import claim, position

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("language", ["en", "ar", "zh"])
def test_sound_rows(tmp_path: Path, language: str):
    """The rows that the builder makes are what the passages say."""
    spoken = voice(tmp_path, figure(lines=[{"show": ["market"]}, {"show": ["ended"]}]), language)
    assert [] == list(faults(spoken.figure, spoken.messages, rows(spoken)))


@pytest.mark.parametrize(
    ("cell", "other"),
    [
        ("label", "Last market"),
        ("label", "M5: Market"),
        ("source", "Beta"),
        ("words", "19 April 2011"),
        ("relation", "plan"),
        ("claim", "ended"),
        ("claim", "nothing"),
    ],
)
def test_a_row_that_no_passage_says(tmp_path: Path, cell: str, other: str):
    """A typed label, another document, date, standing or claim is found."""
    spoken = voice(tmp_path)
    first, *rest = rows(spoken)
    wrong = replace(first, **{cell: other})
    found = list(faults(spoken.figure, spoken.messages, [wrong, *rest]))
    assert ["F027"] == [fault.code for fault in found]


def test_an_inference_that_is_not_told(tmp_path: Path):
    """A row whose date the editors worked out says so."""
    dated = {"edtf": "2012", "derived": "from the next entry"}
    shop = claim("shop", event="Shop", positions=[position("alpha", date=dated)])
    spoken = voice(tmp_path, figure(lines=[{"show": ["shop"]}]), claims=[*CLAIMS, shop])
    (row,) = rows(spoken)
    assert [] == list(faults(spoken.figure, spoken.messages, [row]))
    stated = replace(row, relation="statement")
    assert ["F027"] == [fault.code for fault in faults(spoken.figure, spoken.messages, [stated])]
