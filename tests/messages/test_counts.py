"""What the book counts of itself is said in each language's words, and in no other number."""

from __future__ import annotations

import pytest

from chronicle.catalogs.checks.run import Checker
from chronicle.catalogs.checks.texts import Text
from chronicle.catalogs.checks.waivers import Waivers
from chronicle.editions import edition_of
from chronicle.evidence.counts import Counted
from chronicle.evidence.model import Ledger
from chronicle.messages import Messages
from chronicle.messages.counts import CONTEXT, IN_WORDS, count_text


@pytest.mark.parametrize(
    ("number", "of", "said"),
    [
        (1, "documents", "one document"),
        (5, "documents", "five documents"),
        (10, "documents", "ten documents"),
        (11, "documents", "11 documents"),
        (0, "documents", "0 documents"),
        (1, "claims", "1 claim"),
        (213, "claims", "213 claims"),
    ],
)
def test_counts_in_english(number: int, of: str, said: str) -> None:
    """A few documents are counted in words, everything else in figures."""
    assert said == count_text(Messages(edition_of("en"), Ledger()), Counted(number, of))


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("ar", "خمس وثائق", []),
        ("ar", "ست وثائق", ["T080"]),
        ("zh", "五份文献", []),
        ("zh", "六份文献", ["T080"]),
    ],
)
def test_a_count_keeps_its_number(tmp_path, language: str, text: str, expected: list[str]) -> None:
    """A translation of “five documents” says five."""
    edition = edition_of(language)
    (tmp_path / "docs/evidence").mkdir(parents=True)
    checker = Checker(tmp_path, edition, Ledger(), Waivers([]))
    said = Text(edition, "interface.po", 1, text, IN_WORDS[4], plain=True, counts=True)
    assert expected == [problem.code for problem in checker.check(said)]
    assert "count" == CONTEXT
