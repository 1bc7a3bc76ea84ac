from __future__ import annotations

from dataclasses import replace

import pytest

from chronicle.ledger.check_agents import check_agents
from tests.languages import edition_of

from .small_ledger import claim, faults, position, read


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


def test_each_fault_names_its_claim(tmp_path):
    """With the line of the agent; a language without words for it finds nobody silent."""
    ledger, _ = read(
        tmp_path, claim(actors=[], places=[], positions=[position(says="It fell; by whom is not said.")])
    )
    told = replace(ledger.claims["deaths"], actors=(), places=())
    told = replace(told, positions=tuple(replace(each, agent="named") for each in told.positions))
    checks = edition_of("en").checks
    assert [("E012", "deaths"), ("E030", "deaths")] == [
        (each.code, each.subject) for each in check_agents(told, checks)
    ]
    for none in (None, replace(checks, nobody=None)):
        assert ["E012"] == [each.code for each in check_agents(told, none)]
