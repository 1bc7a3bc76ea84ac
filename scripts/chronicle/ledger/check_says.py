"""Check that what a passage says is said in a sentence: a note prints it behind the passage's name.

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

    from chronicle.ledger.model import Claim

# Regular verbs end in -s or -ed, where they have a subject that is no pronoun; these do not.
_PRONOUNS = "i you we they it he she who there this these those"
_IRREGULAR = """
am are is was were be been has have had do does did can could may might must shall should will would
arose ate beat became began bent bet bid bled blew broke brought bred built burnt burst bought came cast
caught chose clung cost crept cut dealt dug drank drew drove dreamt dwelt fell fed felt fought found fled
flew forbade forgot forgave froze gave got grew heard held hid hit hung hurt kept knelt knew laid lay led
left lent let lit lost made meant met paid put quit ran rang read rode rose said sang sank sat saw sent
set shone shook shot showed shrank shut slept slid smelt sought sold spent spoke split spread sprang
stole stood struck stuck swept swore swam swung taught told took thought threw tore understood went wept
woke won wore wove wrote
"""
_CLAUSE = re.compile(r"[.;:](?:\s|$)")
_NO_VERB = "its his as us thus perhaps always less across besides towards"
_LISTED = "|".join((_PRONOUNS + _IRREGULAR).split())
_VERB = re.compile(
    rf"\b(?!(?:{_NO_VERB.replace(' ', '|')})\b)(?:\w+(?<!s)s|\w+ed|{_LISTED})\b", re.IGNORECASE
)


def check_says(claim: Claim) -> Iterator[Problem]:
    """Yield a fault for each passage whose own words begin with no sentence."""
    for position in claim.positions:
        clause = _first_clause(position.says) if position.says else ""
        if clause and not _VERB.search(clause):
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
