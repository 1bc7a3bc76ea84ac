"""Every mechanical slip is named, beside a role as elsewhere; sound translations are left alone.

`corpus.yaml` holds both. The gate and the checks are asked together, as `chronicle check` asks them.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from chronicle.catalogs.files.entries import Entry
from chronicle.catalogs.gate.names import Names
from chronicle.catalogs.gate.rules import findings
from chronicle.catalogs.prose.typography import hazards
from chronicle.languages.editions import edition_of

if TYPE_CHECKING:
    from collections.abc import Callable

CORPUS: dict[str, dict[str, Any]] = yaml.safe_load(
    (Path(__file__).parent / "corpus.yaml").read_text(encoding="utf-8")
)
PLANTED = [
    pytest.param(language, *row[1:], id=f"{language}: {row[0]}")
    for language, part in CORPUS.items()
    for row in part["planted"]
]
CLEAN = [
    pytest.param(language, *pair)
    for language, part in CORPUS.items()
    for pair in [*part["clean"], (part["source"], part["good"])]
]


@pytest.fixture(scope="session")
def named(small_book: Path, codes: Callable[..., list[str]]) -> Callable[[str, str, str], set[str]]:
    """Return a function that gives the codes of one translation."""

    def find(language: str, source: str, text: str) -> set[str]:
        edition = edition_of(language)
        names = Names.load(small_book / "docs/evidence", edition)
        entry = Entry(1, None, source, None, (text,), fuzzy=False)
        refused = {found.code for found in findings(entry, "chapters/01-city", edition, names)}
        return refused | set(codes(language, text, source))

    return find


@pytest.mark.parametrize(("language", "code", "before", "after"), PLANTED)
def test_a_slip_is_named(
    named: Callable[[str, str, str], set[str]], language: str, code: str, before: str, after: str
) -> None:
    """The code of its kind is among those that the text gets."""
    part = CORPUS[language]
    assert before in part["good"]
    assert code in named(language, part["source"], part["good"].replace(before, after, 1))


@pytest.mark.parametrize(("language", "source", "text"), CLEAN)
def test_what_is_sound_is_left_alone(
    named: Callable[[str, str, str], set[str]], language: str, source: str, text: str
) -> None:
    """No rule finds anything in a translation that is right."""
    assert set() == named(language, source, text)


@pytest.mark.parametrize(
    ("text", "script", "language"),
    [("می‌گویند که این شهر", "Arab", "fa"), ("این و آن", "Arab", "fa"), ("Qui l’a fait ?", "Latn", "fr")],
)
def test_what_another_language_of_the_script_does_is_no_fault(text: str, script: str, language: str) -> None:
    """Letters and spaces of Persian and French are theirs, and faults in Arabic and English alone."""
    assert [] == list(hazards(text, script, language))
    own = {"Arab": "ar", "Latn": "en"}[script]
    assert [] != list(hazards(text, script, own))
