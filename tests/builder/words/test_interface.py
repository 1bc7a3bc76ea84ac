from __future__ import annotations

import re
from collections import Counter
from string import ascii_uppercase

import polib
import pytest

from chronicle.words import interface
from tests.languages import EDITIONS

_OWN = ("date", "quantity", "quantity-over", "number", "locator", "relation", "evidence")


def test_no_message_twice():
    """A message stands in the table once."""
    counted = Counter((message.context, message.msgid) for message in interface.INTERFACE)
    assert [] == [key for key, times in counted.items() if times > 1]


@pytest.mark.parametrize(
    "edition", [edition for edition in EDITIONS if not edition.is_source], ids=lambda e: e.code
)
def test_words_of_the_evidence_are_translated(edition):
    """Every word for dates, figures and locators is translated, with the same placeholders."""
    catalog = polib.pofile(str(edition.interface[0]))
    for message in interface.INTERFACE:
        if message.context not in _OWN:
            continue
        entry = catalog.find(message.msgid, msgctxt=message.context)
        assert entry is not None, message
        assert entry.translated(), message
        wanted = sorted(re.findall(r"\{\w+\}", message.msgid))
        for form in entry.msgstr_plural.values() or [entry.msgstr]:
            assert wanted == sorted(re.findall(r"\{\w+\}", form))


@pytest.mark.parametrize(
    "edition", [edition for edition in EDITIONS if not edition.is_source], ids=lambda e: e.code
)
def test_every_letter_of_an_appendix_has_its_word(edition):
    """A book may have as many appendices as file names have letters, each with its own in every edition."""
    catalog = polib.pofile(str(edition.interface[0]))
    letters = [catalog.find(letter, msgctxt="letter").msgstr for letter in ascii_uppercase]
    assert 26 == len(set(letters))
    assert "" not in letters
