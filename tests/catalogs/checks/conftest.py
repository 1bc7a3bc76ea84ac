"""Check single texts with a small ledger."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from chronicle.catalogs.checks.run import Checker
from chronicle.catalogs.checks.texts import Text
from chronicle.catalogs.checks.waivers import Waivers
from chronicle.editions import edition_of
from chronicle.evidence.loader import load_ledger

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@pytest.fixture
def codes(tiny_book: Path) -> Callable[..., list[str]]:
    """Return a function that names the codes that a text of some language gets."""
    evidence = tiny_book / "docs/evidence"
    ledger = load_ledger(evidence)
    waivers = Waivers.load(evidence)
    checkers = {code: Checker(tiny_book, edition_of(code), ledger, waivers) for code in ("en", "ar", "zh")}

    def find(language: str, text: str, source: str | None = None) -> list[str]:
        found = checkers[language].check(Text(edition_of(language), "x.po", 1, text, source))
        return sorted({problem.code for problem in found})

    return find
