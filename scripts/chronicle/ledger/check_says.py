"""Check that what a passage says is a whole sentence, since a note prints it after the passage's name.

English has no mark of a sentence but its verb. A clause is let pass where any word in it can be one, so
that no sentence is refused; only what has nothing of the kind is a scrap.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from chronicle.core.problems import Problem, shorten
from chronicle.text.grammar import read_message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from chronicle.languages.checks import Checks
    from chronicle.ledger.model import Claim

# Regular verbs end in -s or -ed, where they have a subject that is no pronoun; these do not.
_CLAUSE = re.compile(r"[.;:](?:\s|$)")


def check_says(claim: Claim, checks: Checks | None) -> Iterator[Problem]:
    """Yield a fault for each passage whose own words begin with no sentence, as far as its language tells."""
    if checks is None or checks.verb is None:
        return
    verb = re.compile(checks.verb, re.IGNORECASE)
    for position in claim.positions:
        clause = _first_clause(position.says) if position.says else ""
        if clause and not verb.search(clause):
            message = f"says: “{shorten(clause)}” is a scrap: a note prints it as a sentence."
            where = position.origin.path, position.origin.at("says")
            yield Problem(*where, "E033", message, "Write a sentence, with its subject and verb.", claim.id)


def _first_clause(says: str) -> str:
    """Return what stands before the first stop, without roles; nothing where that is a title alone."""
    message = read_message(says)
    first = message.roles[0] if message.roles else None
    if first is not None and first.name == "title" and first.start == 0:
        return ""
    return _CLAUSE.split(message.bare.strip(), maxsplit=1)[0].strip()
