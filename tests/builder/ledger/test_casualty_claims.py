from __future__ import annotations

import pytest

from .small_ledger import claim, faults, position

_DEAD = {"dead": {"min": 2, "unit": "person"}}


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"sentence": "People died in {place}`town`."}, "by “died” in its sentence"),
        (
            {"sentence": "Suicide attacks were made, and a suicide note was left."},
            "by “suicide” in its sentence",
        ),
        ({"sentence": "A sit-in ended.", "positions": [position(quantities=_DEAD)]}, "by its figure “dead”"),
    ],
)
def test_a_claim_that_tells_of_deaths_says_so(tmp_path, fields, message):
    """What tells of dead or wounded has the field by which the appendix of the dead finds it."""
    row = claim(**fields)
    del row["deaths"]
    ((code, said),) = faults(tmp_path, row)
    assert ("E031", True) == (code, message in said)
    assert [] == faults(tmp_path / "again", {**row, "deaths": True})


def test_a_figure_of_the_dead_is_no_mere_mention(tmp_path):
    """A claim with a figure of the dead cannot be left out of their appendix."""
    row = claim(deaths=False, positions=[position(quantities=_DEAD)])
    assert ["E031"] == [code for code, _ in faults(tmp_path, row)]
    assert [] == faults(tmp_path / "again", claim(deaths=False))
