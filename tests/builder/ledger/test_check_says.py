from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace

import pytest

from chronicle.ledger.check_says import check_says
from tests.languages import edition_of

from .small_ledger import claim, faults, position

EN = edition_of("en").checks


@pytest.mark.parametrize(
    "says",
    [
        "A number of the foremost.",
        "Sponsor.",
        "‘Revolution’.",
        "To {place}`town`.",
        "Huge, in its word; it says no more.",
    ],
)
def test_a_scrap_is_refused(tmp_path, says):
    """Words without a verb, which a note would print as a sentence, are refused."""
    assert ["E033"] == [code for code, _ in faults(tmp_path, claim(positions=[position(says=says)]))]


@pytest.mark.parametrize(
    "says",
    [
        "A number of the foremost came from there.",
        "It is the sponsor.",
        "They went to {place}`town`.",
        "The documents of the town differ.",
        "{title}`agency`",
        "{place}`town` fell.",
    ],
)
def test_a_sentence_passes(tmp_path, says):
    """A sentence passes, and so does a title that stands alone as what the passage says."""
    assert [] == faults(tmp_path, claim(positions=[position(says=says)]))


@pytest.mark.parametrize("checks", [None, replace(EN, verb=None)])
def test_where_nobody_says_what_a_verb_is_nothing_is_refused(checks):
    """A language without a pattern for verbs has its passages as they are."""
    told = SimpleNamespace(says="Sponsor.")
    assert [] == list(check_says(SimpleNamespace(positions=[told]), checks))
