from __future__ import annotations

from types import SimpleNamespace

import pytest

from chronicle.ledger.casualty_claims import check_casualties, figures_of_casualties
from chronicle.ledger.model import Quantity
from chronicle.ledger.origin import NOWHERE

from .small_ledger import claim, faults, position, read

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
        ({"sentence": "Two died.", "positions": [position(quantities=_DEAD)]}, "by its figure “dead”"),
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
    (problem,) = read(tmp_path, row)[1]
    text = (tmp_path / problem.path).read_text("utf-8").splitlines()
    assert ("E031", "deaths: false") == (problem.code, text[problem.line - 1].strip())
    assert [] == faults(tmp_path / "again", claim(deaths=False))


@pytest.mark.parametrize(
    ("sentence", "tells"),
    [
        ("They were killed.", True), ("They were wounded.", True), ("The dead lay there.", True),
        ("A death was told.", True), ("Many deaths were told.", True),
        ("They lost their lives.", True), ("The deadline passed.", False), ("The skilled left.", False),
        ("It ended in {place}`dead`.", False),
    ],
)  # fmt: skip
def test_words_that_tell_of_deaths(sentence, tells):
    """Whole words of the sentence tell; what a role names does not."""
    told = SimpleNamespace(positions=[], sentence=sentence, deaths=None, origin=NOWHERE, id="x")
    assert tells is bool([*check_casualties(told)])


@pytest.mark.parametrize(
    ("name", "unit", "counted"),
    [
        ("killed", "person", True), ("wounded", "person", True), ("casualties", "person", True),
        ("dead", "person", True), ("injured", "person", True), ("toll", "dead", True),
        ("toll", "wounded", True),
        ("toll", "person", False), ("vehicles", "vehicle", False),
    ],
)  # fmt: skip
def test_figures_of_people_killed_or_hurt(name, unit, counted):
    """Some names say so, whatever is counted, and some units, whatever the name."""
    told = SimpleNamespace(quantities={name: Quantity(2, 2, "exact", unit)})
    assert ([name] if counted else []) == [*figures_of_casualties(told)]
