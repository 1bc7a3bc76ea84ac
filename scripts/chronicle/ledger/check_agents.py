"""Check that each passage recorded as naming who acted does so, by the words of its record."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from chronicle.core.problems import Problem
from chronicle.text.grammar import read_message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from chronicle.languages.checks import Checks
    from chronicle.ledger.model import Claim


def check_agents(claim: Claim, checks: Checks | None) -> Iterator[Problem]:
    """Yield a fault for each passage whose agent cannot be the one that is typed."""
    nobody_named = re.compile((checks and checks.nobody) or r"(?!)")
    for position in claim.positions:
        if position.agent != "named":
            continue
        where = position.origin.path, position.origin.at("agent")
        if not claim.actors and not claim.places:
            message = f"The agent is named by “{position.address}”, but no actor stands in the claim."
            remedy = "List the actor, or write not-named or none."
            yield Problem(*where, "E012", message, remedy, claim.id)
        nobody = nobody_named.search(read_message(position.says or "").bare)
        if nobody:
            message = f"“{position.address}” is said to name the agent, and says “{nobody.group()}”."
            yield Problem(*where, "E030", message, "Write agent: not-named, or correct `says`.", claim.id)
