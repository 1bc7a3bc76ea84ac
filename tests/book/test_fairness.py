"""A good translation is never refused, and a message is always a good translation of itself.

Two things are left out. Digits that no role prints (T024) are a fault of the source too, which the
manuscript's own rules refuse. A name shown in a form of its own (``{place}`form <id>` ``) has to be of
the list of the edition's language, so that the English form cannot stand there.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import Phase, example, given, seed, settings
from hypothesis import strategies as st

from chronicle.catalogs.files.entries import Entry, read_catalog
from chronicle.catalogs.gate.allowed_names import Names
from chronicle.catalogs.gate.rules import findings
from tests.builder.catalogs.grammar import fair_pairs, messages
from tests.languages import edition_of
from tests.roots import ROOT

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Soak

CATALOGS = ROOT / "locales/ar/LC_MESSAGES"
NAMES = Names({("place", "homs"): ("حمص",)})
FIXED = settings(max_examples=80, deadline=None, derandomize=True)
LONG = settings(max_examples=2_000, deadline=None, database=None, phases=[Phase.explicit, Phase.generate])


def refusals(source: str, text: str, domain: str, language: str = "ar") -> list[str]:
    entry = Entry(1, None, source, None, (text,), fuzzy=False)
    found = findings(entry, domain, edition_of(language), NAMES)
    return [f"{each.code} {each.message}" for each in found if each.code != "T024"]


def assert_passes_as_itself(message: str) -> None:
    for domain in ("chapters/01-city", "evidence", "interface"):
        assert [] == refusals(message, message, domain)


@given(messages())
@example("See [the list](https://example.org/?a=1&b=2).{claim}`march-held`")
@example("Research & development in {place}`hama`.")
@example("A&B `x`.")
@example("See ![the map](pic.png) here.")
@example("1. Section")
@example("This is **really,** she said.")
@example("**真的，**她")
@example("+")
@example("#")
@example("a &#8206; b")
@example("a &#65532; b")
@FIXED
def test_a_message_passes_as_its_own_translation(message: str) -> None:
    """Each rule looks at both sides alike and refuses what only the translation has."""
    assert_passes_as_itself(message)


@given(st.text(min_size=1, max_size=60).filter(str.strip))
@FIXED
def test_any_text_passes_as_its_own_translation(message: str) -> None:
    """No character and no sequence of them is refused that the source has as well."""
    assert_passes_as_itself(message)


@pytest.mark.parametrize("language", ["ar", "zh"])
def test_a_fair_translation_passes(language: str) -> None:
    """Words in another script between the same marks are what a translator is asked for."""

    @given(fair_pairs(language))
    @FIXED
    def each(pair: tuple[str, str]) -> None:
        assert [] == refusals(*pair, "chapters/01-city", language)

    each()


@pytest.mark.book
@pytest.mark.parametrize("catalog", sorted(CATALOGS.rglob("*.po")), ids=lambda path: path.stem)
def test_every_message_of_the_book_passes_as_its_own_translation(catalog: Path) -> None:
    """What the chapters, the ledger, the figures and the interface say is never refused for itself."""
    domain = catalog.relative_to(CATALOGS).with_suffix("").as_posix()
    for entry in read_catalog(catalog, CATALOGS).entries:
        shown = set(re.findall(r"\{(?:place|actor)\}`[^`]*<", entry.msgid))
        for source in () if shown else entry.sources:
            assert [] == refusals(source, source, domain)


@pytest.mark.soak
@pytest.mark.parametrize("language", ["ar", "zh"])
def test_messages_and_translations_at_length(language: str, soak: Soak) -> None:
    """The same rules over many more messages, alone and with any text beside them."""

    def each(pair: tuple[str, str], message: str, text: str) -> None:
        assert [] == refusals(*pair, "chapters/01-city", language)
        for said in (message, f"{message}{text}", f"{text}{message}"):
            assert_passes_as_itself(said)

    for number in soak.seeds():
        seed(number)(LONG(given(fair_pairs(language), messages(), st.text(max_size=80))(each)))()
