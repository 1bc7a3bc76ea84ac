"""A sentence on deaths, attacks or control names its document, or refers to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from chronicle.catalogs.check_catalogs import check_texts
from chronicle.ledger.loader import load_ledger
from tests.languages import CHOSEN, edition_of

if TYPE_CHECKING:
    from pathlib import Path


_ASKED = """attribution:
  - {language: en, deeds: [killed, took control], referring: [the article]}
"""


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("The army killed people in a town.", ["E032"]),
        ("Alpha News says that the army killed people.", []),
        ("The army, the article says, killed people.", []),
        ("The Article says that the army killed people.", []),
        ("{title}`alpha-news` has people killed.", []),
        ("People walked in a town.", []),
        ("Alpha News tells of a town.\nThe army took control of it.", ["E032"]),
    ],
)
def test_a_deed_has_its_document_in_the_sentence(tiny_book: Path, sentence: str, found: list[str]) -> None:
    """What the book promises is held against each sentence, not against the paragraph."""
    terms = tiny_book / "docs/evidence/terms.yaml"
    terms.write_text(terms.read_text(encoding="utf-8") + _ASKED, encoding="utf-8")
    (tiny_book / "docs/chapters/01-city.md").write_text(f"# The city\n\n{sentence}\n", encoding="utf-8")
    problems = check_texts(tiny_book, [edition_of("en")], load_ledger(tiny_book / "docs/evidence", CHOSEN))
    assert found == [problem.code for problem in problems]
