"""A waiver lets one phrase pass one check in one language."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from chronicle.catalogs.check_catalogs import check_texts
from chronicle.catalogs.prose.waivers import Waivers
from chronicle.ledger.loader import load_ledger
from tests.languages import CHOSEN, EDITIONS, edition_of

if TYPE_CHECKING:
    from pathlib import Path

WAIVER = """waivers:
  - {check: T060, language: en, text: three days, because: "the name of a festival"}
"""


def found(book: Path, sentence: str, waiver: str, *codes: str) -> list[tuple[str, str]]:
    chapter, terms = book / "docs/chapters/01-city.md", book / "docs/evidence/terms.yaml"
    chapter.write_text(f"# The city\n\n{sentence}\n", encoding="utf-8")
    terms.write_text(terms.read_text(encoding="utf-8").replace("waivers: []\n", waiver), encoding="utf-8")
    editions = [edition_of(code) for code in codes] or list(EDITIONS)
    problems = check_texts(book, editions, load_ledger(book / "docs/evidence", CHOSEN))
    return [(problem.path, problem.code) for problem in problems]


def test_a_waived_phrase_passes(tiny_book: Path) -> None:
    """The finding lies within the phrase, so nothing is said."""
    assert [] == found(tiny_book, "The feast of three days.", WAIVER)


def test_the_same_words_elsewhere_do_not(tiny_book: Path) -> None:
    """Only the phrase passes, not the number word."""
    sentence = "The feast of three days, and three nights."
    assert [("docs/chapters/01-city.md", "T060")] == found(tiny_book, sentence, WAIVER)


def test_a_waiver_that_nothing_needs_is_told(tiny_book: Path) -> None:
    """A reason without a case is taken out."""
    assert [("docs/evidence/terms.yaml", "T070")] == found(tiny_book, "The feast.", WAIVER)


def test_a_waiver_of_a_language_not_looked_at_is_left_alone(tiny_book: Path) -> None:
    """When only Arabic is checked, nobody knows whether English needs the waiver."""
    assert [] == found(tiny_book, "The feast.", WAIVER, "ar")


def test_a_waived_phrase_passes_wherever_it_stands(tiny_book: Path) -> None:
    """A phrase may stand several times in a text, and passes each time."""
    assert [] == found(tiny_book, "The feast of three days is no other feast of three days.", WAIVER)


@pytest.mark.parametrize(
    ("at", "passes"),
    [
        ((4, 9), True),
        ((4, 14), True),
        ((10, 14), True),
        ((19, 24), True),
        ((25, 29), True),
        ((3, 9), False),
        ((10, 15), False),
        ((4, 24), False),
        ((0, 3), False),
    ],
)
def test_what_is_waived_ends_with_the_phrase(tmp_path: Path, at: tuple[int, int], passes: bool) -> None:
    """A finding passes that lies within the phrase, from its first letter to its last, and no other."""
    (tmp_path / "terms.yaml").write_text(WAIVER, encoding="utf-8")
    waivers, text = Waivers.load(tmp_path), "of, three days and three days"
    assert passes == waivers.cover("T060", "en", text, at)
    assert not waivers.cover("T061", "en", text, at)
    assert not waivers.cover("T060", "ar", text, at)
    assert passes == (waivers.unused("terms.yaml") == [])
