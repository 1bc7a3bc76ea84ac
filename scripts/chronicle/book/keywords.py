"""Choose the words under which a library catalogue may list the book: its places and its subjects."""

from __future__ import annotations

from collections import Counter
from itertools import chain
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from chronicle.ledger.model import Ledger

_MOST = {"places": 5, "subjects": 10}


def keywords(ledger: Ledger, code: str) -> list[str]:
    """Return the names, in one edition, of the places and subjects that most claims are about."""
    heads = {
        "places": {name: name for name in ledger.places},
        # Alone, a sub-entry says nothing: “by the government” counts for “control”.
        "subjects": {name: subject.within or name for name, subject in ledger.subjects.items()},
    }
    found = []
    for kind, most in _MOST.items():
        told = ({heads[kind][name] for name in getattr(claim, kind)} for claim in ledger.claims.values())
        counts = Counter(chain.from_iterable(told))
        named = getattr(ledger, kind)
        # Those that as many claims have stand in the order of the ledger.
        ranked = sorted((name for name in named if counts[name]), key=lambda name: -counts[name])
        found += [ledger.name_in(named[name], code).main for name in ranked[:most]]
    return list(dict.fromkeys(found))
