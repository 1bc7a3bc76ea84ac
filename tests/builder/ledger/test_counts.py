"""The ledger counts what the book says of itself."""

from __future__ import annotations

import pytest

from chronicle.ledger.counts import find_count
from chronicle.ledger.lookup import LookupFailed

from .small_ledger import claim, position, read


def test_counts(tmp_path):
    """Documents, claims by standing and first chapter, positions and differences are counted."""
    two = {"min": 2, "unit": "person"}
    three = {"min": 3, "unit": "person"}
    rows = [
        claim(told=["chapters/00-how-to-read", "chapters/03-third"]),
        claim("b", told=["chapters/07-last"], positions=[position(key="a"), position("beta", key="b")])
        | {"status": "same-in-several"},
        claim(
            "c",
            told=["chapters/02-second", "chapters/09-later"],
            positions=[position(quantities={"dead": two}), position("beta", quantities={"dead": three})],
            status="differing",
            difference="B1",
            note="Perhaps.",
        ),
        claim("d", told=["chapters/00-how-to-read"], status="doubtful", difference="B2", note="Perhaps."),
        claim("e", told=["appendices/e-sources"]),
    ]
    ledger, problems = read(tmp_path, *rows)
    assert [] == problems
    wanted = {
        "documents": 2, "documents@b": 2, "claims": 5, "claims.one": 2, "claims.same": 1, "claims.differ": 1,
        "claims.doubtful": 1, "positions": 7, "differences": 2,
        "claims@1-7": 3, "claims@2-3": 2, "claims@9": 0, "claims@0": 1, "claims@7": 1,
        "claims.one@1-7": 1, "claims.same@1-7": 1, "claims.differ@1-7": 1, "claims.doubtful@0-7": 1,
        "positions@1-7": 5, "positions@3": 1,
    }  # fmt: skip
    assert wanted == {query: find_count(ledger, query).number for query in wanted}


@pytest.mark.parametrize(
    ("query", "code"),
    [
        ("sources", "M056"),
        ("claims.wrong", "M056"),
        ("claims@b", "M056"),
        ("documents@x", "E008"),
        ("claims.differing", "M056"),
        ("differences@1", "M056"),
        ("claims@1-", "M056"),
        ("documents@1-7", "E008"),
    ],
)
def test_an_unknown_count_is_refused(tmp_path, query, code):
    """A query that the ledger cannot answer is named."""
    ledger, _ = read(tmp_path, claim())
    with pytest.raises(LookupFailed) as failed:
        find_count(ledger, query)
    assert code == failed.value.code
