"""The ledger counts what the book says of itself."""

from __future__ import annotations

import pytest

from chronicle.evidence.counts import find_count
from chronicle.evidence.lookup import LookupFailed

from .small_ledger import claim, position, read


def test_counts(tmp_path):
    """Documents, those that speak of a claim, claims and claims of a status are counted."""
    rows = [
        claim(),
        claim("b", positions=[position("beta", key="a"), position("beta", key="b")]),
    ]
    ledger, problems = read(tmp_path, *rows)
    assert [] == problems
    assert {"documents": 2, "documents@b": 1, "claims": 2, "claims.one-source": 2, "claims.differing": 0} == {
        query: find_count(ledger, query).number
        for query in ("documents", "documents@b", "claims", "claims.one-source", "claims.differing")
    }


@pytest.mark.parametrize(
    ("query", "code"),
    [("sources", "M056"), ("claims.wrong", "M056"), ("claims@b", "M056"), ("documents@x", "E008")],
)
def test_an_unknown_count_is_refused(tmp_path, query, code):
    """A query that the ledger cannot answer is named."""
    ledger, _ = read(tmp_path, claim())
    with pytest.raises(LookupFailed) as failed:
        find_count(ledger, query)
    assert code == failed.value.code
