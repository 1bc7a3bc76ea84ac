from __future__ import annotations

import pytest

from .small_ledger import claim, faults, position


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
