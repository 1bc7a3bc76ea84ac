"""Every language of the package can say that a name is withheld, and where in a recording it was said."""

from __future__ import annotations

import polib
import pytest

from chronicle.languages.language_files import DATA, INTERFACE, known_languages
from chronicle.words.interface import INTERFACE as MESSAGES

_CATALOGS = sorted(code for code in known_languages([DATA]) if (DATA / code / INTERFACE).is_file())


@pytest.mark.parametrize("code", _CATALOGS)
def test_withheld_names_and_places_are_translated(code):
    """What a note says of a protected witness, and of where a passage stands, has words in each language."""
    catalog = polib.pofile(str(DATA / code / INTERFACE))
    said = {(entry.msgctxt, entry.msgid) for entry in catalog if entry.translated()}
    wanted = {(each.context, each.msgid) for each in MESSAGES if each.context in ("witness", "locator")}
    assert set() == wanted - said
