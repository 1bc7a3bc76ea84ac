"""A reader is sent to where a claim is told best."""

from __future__ import annotations

from functools import partial
from types import SimpleNamespace
from typing import TYPE_CHECKING

from chronicle.sphinx_ext import mentions
from chronicle.sphinx_ext.mentions import Location

if TYPE_CHECKING:
    import pytest


def test_a_claim_is_told_best_in_its_own_chapter(monkeypatch: pytest.MonkeyPatch) -> None:
    """Below what opens the chapter; the opening of its own is nearer than the middle of another."""
    numbers = SimpleNamespace(openings={"1.1", "2.1"})
    monkeypatch.setattr(mentions, "book_of", lambda _env: SimpleNamespace(numbers=numbers))
    where = [Location(f"chapters/{name}", anchor) for name, anchor in (
        ("01-town", "p1-1"), ("01-town", "p1-2"), ("02-siege", "p2-1"), ("02-siege", "p2-2")
    )]  # fmt: skip
    found = sorted(where, key=partial(mentions._farther, None, {"02-siege"}))  # type: ignore[arg-type]
    assert ["p2-2", "p2-1", "p1-2", "p1-1"] == [place.anchor for place in found]


def test_a_claim_is_at_home_where_its_file_says(monkeypatch: pytest.MonkeyPatch) -> None:
    """Files of the ledger are called after chapters; a claim that is not there is at home nowhere."""
    paths = {"a": "docs/evidence/claims/02-siege.yaml", "b": "docs/evidence/claims/01-town.yaml"}
    claims = {name: SimpleNamespace(origin=SimpleNamespace(path=path)) for name, path in paths.items()}
    monkeypatch.setattr(
        mentions, "book_of", lambda _env: SimpleNamespace(ledger=SimpleNamespace(claims=claims))
    )
    assert {"02-siege"} == mentions._home(None, ["a", "gone"])  # type: ignore[arg-type]
