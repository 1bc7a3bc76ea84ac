from __future__ import annotations

import pytest

from .small_ledger import claim, faults, position


@pytest.mark.parametrize(
    ("says", "agent", "found"),
    [
        ("The town was bombarded; by whom is not said.", "named", ["E030"]),
        ("The town was bombarded; by whom is not said.", "not-named", []),
        ("The document names nobody.", "named", ["E030"]),
        ("The guard bombarded the town.", "named", []),
    ],
)
def test_a_passage_that_names_nobody_has_no_agent(tmp_path, says, agent, found):
    """A passage of which the ledger says that it names nobody cannot be said to name the agent."""
    row = claim(actors=["guard"], positions=[position(says=says, agent=agent)])
    assert found == [code for code, _ in faults(tmp_path, row)]
