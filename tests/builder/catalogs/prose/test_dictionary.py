"""A dictionary of the system gives advice on words that it does not know, and is not needed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from chronicle.catalogs.prose import dictionary
from chronicle.catalogs.prose.dictionary import Dictionary, own_words_path, unknown_words
from chronicle.ledger.loader import load_ledger
from tests.languages import CHOSEN, edition_of

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    import pytest

AR = edition_of("ar")
KNOWN = frozenset(["في", "المدينة", "كتاب", "الكتاب", "مدنيون", "هدنة"])
BODY = """msgid "a"
msgstr "في هُدنة {homs|لحمص} والكتاب ومدنيون وحمص"

#, fuzzy
msgid "b"
msgstr "خطأأ"

msgid "c"
msgstr "المدينه و[كتاب](https://خطأ.example) `كود` بالكتتاب المدينه"
"""


class Known(Dictionary):
    """A dictionary with a few words."""

    def unknown(self, words: Iterable[str]) -> set[str]:
        """Return what is none of them."""
        return set(words) - KNOWN


def catalog(book: Path) -> None:
    path = book / "locales/ar/LC_MESSAGES/chapters/01-city.po"
    path.parent.mkdir(parents=True)
    path.write_text(f'msgid ""\nmsgstr "Language: ar\\n"\n\n{BODY}', "utf-8")


def test_advice_is_given_on_what_nobody_knows(tiny_book: Path) -> None:
    """Names, joined letters, vowel signs, addresses and what is open are passed over; a word is told once."""
    catalog(tiny_book)
    ledger = load_ledger(tiny_book / "docs/evidence", CHOSEN)
    found = unknown_words(tiny_book, AR, ledger, Known("ar"))
    assert found is not None
    assert [(11, "المدينه"), (11, "بالكتتاب")] == [(each.line, each.word) for each in found]


def test_a_name_that_the_language_lacks_is_no_word(tiny_book: Path) -> None:
    """A draft may lack names; what it has of others is known all the same."""
    catalog(tiny_book)
    ledger = load_ledger(tiny_book / "docs/evidence", CHOSEN)
    (name, place), *_rest = ledger.places.items()
    nameless = replace(place, id="nameless", names={"en": place.names["en"]})
    found = unknown_words(
        tiny_book, AR, replace(ledger, places={name: place, "nameless": nameless}), Known("ar")
    )
    assert found is not None
    assert ["المدينه", "بالكتتاب"] == [each.word for each in found]


def test_translators_have_the_last_word(tiny_book: Path) -> None:
    """What is written beside the catalogs is known, with whatever is joined to it."""
    catalog(tiny_book)
    own_words_path(tiny_book, AR).write_text("الكتتاب  # a book’s title\nالمدينه\n", "utf-8")
    ledger = load_ledger(tiny_book / "docs/evidence", CHOSEN)
    assert [] == unknown_words(tiny_book, AR, ledger, Known("ar"))


def test_without_a_dictionary_nothing_is_told(tiny_book: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither a program that is missing nor one that has no such dictionary is a fault."""
    catalog(tiny_book)
    ledger = load_ledger(tiny_book / "docs/evidence", CHOSEN)
    monkeypatch.setattr(dictionary, "which", lambda _name: None)
    assert unknown_words(tiny_book, AR, ledger, Dictionary("ar")) is None
    monkeypatch.setattr(dictionary, "which", lambda _name: "/bin/false")
    assert unknown_words(tiny_book, AR, ledger, Dictionary("ar")) is None


def test_hunspell_is_asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The program takes a word a line and returns those that it does not know."""
    program = tmp_path / "hunspell"
    program.write_text(f"#!/bin/sh\necho $* > {tmp_path}/asked\ngrep -v known\n", "utf-8")
    program.chmod(0o755)
    monkeypatch.setattr(dictionary, "which", lambda _name: str(program))
    assert {"strange"} == Dictionary("ar").unknown(["known", "strange"])
    assert "-i utf-8 -d ar -l\n" == (tmp_path / "asked").read_text("utf-8")
