"""Check single texts with a small ledger."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from chronicle.catalogs.prose.checked_texts import CheckedText
from chronicle.catalogs.prose.run import Checker
from chronicle.catalogs.prose.waivers import Waivers
from chronicle.ledger.loader import load_ledger
from tests.languages import CHOSEN, edition_of

from ..conftest import BOOKS

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@pytest.fixture(scope="session")
def small_book(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a book that no test changes."""
    root = tmp_path_factory.mktemp("small") / "book"
    shutil.copytree(BOOKS / "catalogs", root)
    return root


@pytest.fixture(scope="session")
def codes(small_book: Path) -> Callable[..., list[str]]:
    """Return a function that names the codes that a text of some language, and kind, gets."""
    evidence = small_book / "docs/evidence"
    ledger = load_ledger(evidence, CHOSEN)
    waivers = Waivers.load(evidence)
    checkers = {code: Checker(small_book, edition_of(code), ledger, waivers) for code in ("en", "ar", "zh")}

    def find(language: str, text: str, source: str | None = None, **kinds: bool) -> list[str]:
        found = checkers[language].check(CheckedText(edition_of(language), "x.po", 1, text, source, **kinds))
        return sorted({problem.code for problem in found})

    return find
