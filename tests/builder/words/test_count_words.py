"""What the book counts of itself is said in each language's words, and in no other number."""

from __future__ import annotations

import pytest

from chronicle.catalogs.prose.checked_texts import CheckedText
from chronicle.catalogs.prose.run import Checker
from chronicle.catalogs.prose.waivers import Waivers
from chronicle.ledger.counts import Counted
from chronicle.ledger.model import Ledger
from chronicle.words import Messages
from chronicle.words.count_words import CONTEXT, IN_WORDS, count_text
from tests.languages import edition_of


@pytest.mark.parametrize(
    ("number", "of", "said"),
    [
        (1, "documents", "one document"),
        (5, "documents", "five documents"),
        (10, "documents", "ten documents"),
        (11, "documents", "11 documents"),
        (0, "documents", "0 documents"),
        (1, "claims", "one claim"),
        (2, "claims", "two claims"),
        (213, "claims", "213 claims"),
        (1, "positions", "1 position"),
        (3, "positions", "3 positions"),
        (82, "differences", "82 differences"),
        (3, "differences", "3 differences"),
    ],
)
def test_counts_in_english(number: int, of: str, said: str) -> None:
    """A few documents or claims are counted in words, everything else in figures."""
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
    said = CheckedText(edition, "interface.po", 1, text, IN_WORDS["document", 5], plain=True, counts=True)
    assert expected == [problem.code for problem in checker.check(said)]
    assert "count" == CONTEXT


@pytest.mark.parametrize(
    ("language", "source", "text", "expected"),
    [
        ("ar", "six years", "ست سنوات", []),
        ("ar", "six years", "سبع سنوات", ["T080"]),
        ("ar", "six years", "سنوات", ["T080"]),
        ("ar", "at least seven civilians", "سبعة مدنيين على الأقل", []),
        ("ar", "two months", "شهران", []),
        ("ar", "two months", "ثلاثة أشهر", ["T080"]),
        ("zh", "two months", "两个月", []),
        ("zh", "two months", "三个月", ["T080"]),
        ("zh", "almost ten strikes", "近十次打击", []),
    ],
)
def test_a_figure_in_words_keeps_its_number(tmp_path, language, source, text, expected) -> None:
    """A translation of “six years” says six; of two months the dual of the noun is enough."""
    (tmp_path / "docs/evidence").mkdir(parents=True)
    checker = Checker(tmp_path, edition_of(language), Ledger(), Waivers([]))
    said = CheckedText(edition_of(language), "evidence.po", 1, text, source, figure=True, counts=True)
    assert expected == [problem.code for problem in checker.check(said)]
