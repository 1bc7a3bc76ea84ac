"""Say who a witness is whose name is withheld: nobody, or one of several that are told apart by a number."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from chronicle.words.messages import Messages


def witness_text(words: Messages, identifier: str) -> str:
    """Return what stands in place of a name; several are numbered in the order of the sources."""
    withheld = [each.id for each in words.ledger.sources.values() if each.withheld is not None]
    if len(withheld) == 1:
        return words.text("witness", "a witness whose name is withheld")
    number = words.number(withheld.index(identifier) + 1)
    return words.text("witness", "witness {number}, whose name is withheld", number=number)
