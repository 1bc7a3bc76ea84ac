"""Every language of the package can say that a name is withheld, and where in a recording it was said."""

from __future__ import annotations

from types import SimpleNamespace

import polib
import pytest

from chronicle.languages.language_files import DATA, INTERFACE, known_languages
from chronicle.ledger.model import Ledger, Name
from chronicle.words import Messages
from chronicle.words.interface import INTERFACE as MESSAGES
from tests.languages import edition_of

_CATALOGS = sorted(code for code in known_languages([DATA]) if (DATA / code / INTERFACE).is_file())


@pytest.mark.parametrize("code", _CATALOGS)
def test_withheld_names_and_places_are_translated(code):
    """What a note says of a protected witness, and of where a passage stands, has words in each language."""
    catalog = polib.pofile(str(DATA / code / INTERFACE))
    said = {(entry.msgctxt, entry.msgid) for entry in catalog if entry.translated()}
    wanted = {(each.context, each.msgid) for each in MESSAGES if each.context in ("witness", "locator")}
    assert set() == wanted - said


def test_several_witnesses_are_told_apart():
    """One alone is a witness; several have the numbers of their order among the sources, names have none."""

    def said(*kinds):
        sources = {
            f"s{number}": SimpleNamespace(
                id=f"s{number}", withheld=kind, names={"en": Name("Town Post", "Post")}
            )
            for number, kind in enumerate(kinds)
        }
        words = Messages(edition_of("en"), Ledger(sources=sources))
        return [(words.source(each), words.short_source(each)) for each in sources]

    assert [("a witness whose name is withheld",) * 2, ("Town Post", "Post")] == said("fear", None)
    assert [
        ("witness 1, whose name is withheld",) * 2,
        ("Town Post", "Post"),
        ("witness 2, whose name is withheld",) * 2,
    ] == said("fear", None, "fear")
