"""Every mechanical slip is named, beside a role as elsewhere; sound translations are left alone.

`corpus.yaml` holds both. The gate and the checks are asked together, as `chronicle check` asks them.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from chronicle.catalogs.files.entries import Entry
from chronicle.catalogs.gate.allowed_names import Names
from chronicle.catalogs.gate.rules import findings
from chronicle.catalogs.prose.typography import hazards
from tests.languages import edition_of

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
    ("text", "language", "other"),
    [
        ("می‌گویند که این شهر", "fa", "ar"),
        ("این و آن", "fa", "ar"),
        ("Who did it? Nobody said: no.", "en", "fr"),
    ],
)
def test_what_another_language_of_the_script_does_is_no_fault(text: str, language: str, other: str) -> None:
    """Letters and spaces of Persian and French are theirs, and faults in Arabic and English alone."""
    assert [] == list(hazards(text, edition_of(language)))
    assert [] != list(hazards(text, edition_of(other)))


FRENCH = "Qui l’a fait\u202f?! Nul ne l’a dit\u00a0: «\u00a0non\u00a0», à 12:30."


def test_a_mark_has_the_space_of_its_language() -> None:
    """French marks stand behind a space that does not break; each of the book's would be missed."""
    french = edition_of("fr")
    assert [] == list(hazards(FRENCH, french))
    places = [at for at, character in enumerate(FRENCH) if character in "\u00a0\u202f"]
    assert len(places) == 4
    for at in places:
        for typed in ("", " "):
            (found,) = hazards(FRENCH[:at] + typed + FRENCH[at + 1 :], french)
            assert (found[0].code, "U+" in found[0].reason) == ("T063", True)
