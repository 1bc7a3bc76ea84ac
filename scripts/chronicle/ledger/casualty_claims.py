"""Find which figures and claims of the ledger are of people killed or wounded."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from chronicle.core.problems import Problem
from chronicle.text.grammar import read_message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from chronicle.ledger.model import Claim, Position

# What a figure of people killed or hurt is called in the ledger, or counts.
_NAMES = frozenset({"killed", "wounded", "casualties", "dead", "injured"})
_UNITS = frozenset({"dead", "wounded"})
_WORDS = re.compile(r"\b(?:killed|wounded|dead|deaths?|died|lost their lives|suicide)\b")


def figures_of_casualties(position: Position) -> Iterator[str]:
    """Yield the names of the figures of people killed or wounded that a passage gives."""
    for name, quantity in position.quantities.items():
        if name in _NAMES or quantity.unit in _UNITS:
            yield name


def check_casualties(claim: Claim) -> Iterator[Problem]:
    """Yield a fault where a claim tells of dead or wounded and does not say so, or says so without cause.

    The appendix of the dead lists the claims that say so; `deaths: false` stands by one that only
    mentions them.
    """
    figure = next((name for each in claim.positions for name in figures_of_casualties(each)), None)
    word = _WORDS.search(read_message(claim.sentence).bare)
    if claim.deaths is None and (figure or word):
        sign = f"its figure “{figure}”" if figure else f"“{word.group()}” in its sentence" if word else ""
        message = f"It tells of people killed or wounded, by {sign}, and has no field “deaths”."
        remedy = (
            "Add deaths: true, so that the appendix lists it, or deaths: false where it only mentions them."
        )
        yield Problem(claim.origin.path, claim.origin.line, "E031", message, remedy, claim.id)
    if claim.deaths is False and figure:
        message = f"It has a figure of people killed or wounded, “{figure}”, and says deaths: false."
        where = claim.origin.at("deaths")
        yield Problem(claim.origin.path, where, "E031", message, "Write deaths: true.", claim.id)
