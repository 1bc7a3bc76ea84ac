"""A language brings its words of the interface along; a book's translators change single ones."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from chronicle.catalogs import State, progress, refresh, vet
from chronicle.catalogs.gate.allowed_names import Names
from chronicle.catalogs.gate.interface_words import given_words, missing_words
from chronicle.core.folders import Folders
from chronicle.languages.chosen import read_editions
from chronicle.ledger.model import Ledger
from chronicle.words import Messages
from tests.languages import CHOSEN, edition_of, in_turn

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from chronicle.catalogs.files.templates import Found
    from chronicle.languages.editions import Edition

ARABIC, FRENCH = edition_of("ar"), edition_of("fr")
OWN = "locales/{}/LC_MESSAGES/interface.po"
NOTES = 'msgctxt "reading"\nmsgid "Notes"\nmsgstr "{}"\n'


def said(book: Path, edition: Edition, context: str, msgid: str) -> str:
    """Return a word of the interface as a page of the book has it."""
    vet(book, edition, release=False)
    return Messages.load(edition, Folders(book).catalogs, Ledger()).text(context, msgid)


def refreshed(book: Path, edition: Edition) -> str | None:
    """Bring the catalogs of a book without chapters up to date; return that of the interface."""

    def nothing(_book: Path, _source: Edition) -> dict[str, list[Found]]:
        return {}

    (book / "docs/conf.py").write_text(
        "chronicle_book = {'title': 'A', 'slug': 'a', 'version': '1'}\n", encoding="utf-8"
    )
    refresh(book, CHOSEN, (edition,), nothing)
    path = book / OWN.format(edition.catalog)
    return path.read_text(encoding="utf-8") if path.is_file() else None


def test_a_book_needs_no_catalog_of_the_interface(book: Path) -> None:
    """The package's translation is printed, and nothing is missing, in a release either."""
    assert said(book, ARABIC, "reading", "Notes") == "الحواشي"
    report = vet(book, ARABIC, release=True)
    assert [] == [each for each in report.unfinished if each.path.endswith("interface.po")]
    assert report.states.count("interface").total() == 0


def test_a_book_changes_a_single_word(book: Path, write_catalog: Callable[..., Path]) -> None:
    """Every other word stays the package's; one that the gate refuses, and one left empty, does too."""
    write_catalog(NOTES.format("هوامش"), "interface")
    assert said(book, ARABIC, "reading", "Notes") == "هوامش"
    assert said(book, ARABIC, "reading", "Contents") == "المحتويات"
    for text, codes in (("<b>", {"T020", "T028"}), ("", set())):
        write_catalog(NOTES.format(text), "interface")
        report = vet(book, ARABIC, release=True)
        assert codes == {each.code for each in report.problems if each.path.endswith("interface.po")}
        assert said(book, ARABIC, "reading", "Notes") == "الحواشي"


def test_a_language_of_the_books_own_brings_its_words(book: Path) -> None:
    """What docs/languages has goes before the package, and the translators' catalog before both."""
    folder = book / "docs/languages/ar"
    folder.mkdir(parents=True)
    header = 'msgid ""\nmsgstr ""\n"Language: ar\\n"\n\n'
    (folder / "interface.po").write_text(header + NOTES.format("هوامش"), encoding="utf-8")
    (book / "docs/conf.py").write_text("chronicle_editions = ['en', 'ar']\n", encoding="utf-8")
    arabic = read_editions(Folders(book)).of("ar")
    assert said(book, arabic, "reading", "Notes") == "هوامش"
    assert said(book, arabic, "reading", "Contents") == "المحتويات"


def test_translators_are_asked_for_what_their_language_lacks(book: Path) -> None:
    """A catalog of the interface is made where words are missing, with those alone."""
    (book / "docs/evidence/claims").mkdir(parents=True, exist_ok=True)
    (book / "docs/evidence/claims/01-a.yaml").write_text("claims: []\n")
    assert refreshed(book, ARABIC) is None
    lacking = book / "lacking.po"
    blocks = FRENCH.interface[0].read_text(encoding="utf-8").split("\n\n")
    kept = [block for block in blocks if 'msgid "One of these: {words}."' not in block]
    lacking.write_text("\n\n".join(kept), encoding="utf-8")
    french = replace(FRENCH, interface=(lacking,))
    text = refreshed(book, french) or ""
    assert 'msgid "One of these: {words}."' in text
    assert 'msgid "Notes"' not in text
    missing = [each for each in vet(book, french, release=True).problems if each.path == OWN.format("fr")]
    assert ["T040"] == [each.code for each in missing]
    (report,) = progress(book, (french,)).reports
    assert report.states.count("interface") == {State.UNTRANSLATED: 1}


def test_a_book_without_claims_needs_no_words_for_a_ledger(
    book: Path, write_catalog: Callable[..., Path]
) -> None:
    """What fields of the ledger hold is asked for where one is published alone, also by an older catalog."""
    fields = 'msgctxt "data"\nmsgid "One of these: {words}."\nmsgstr ""\n'
    assert refreshed(book, FRENCH) is None
    write_catalog(fields, "interface", "fr")
    report = vet(book, FRENCH, release=True)
    assert [] == [each for each in report.problems if each.path == OWN.format("fr")]


def test_a_word_that_a_book_changed_stays_its_own(book: Path, write_catalog: Callable[..., Path]) -> None:
    """Bringing catalogs up to date asks for no further word, and keeps one that the builder has dropped."""
    gone = 'msgctxt "reading"\nmsgid "Gone"\nmsgstr "مضى"\n'
    write_catalog(f"{NOTES.format('هوامش')}\n{gone}", "interface")
    text = refreshed(book, ARABIC) or ""
    assert text.count("\nmsgid ") == 1
    memory = (book / "locales/ar/memory.po").read_text(encoding="utf-8")
    assert 'msgctxt "interface//reading"\nmsgid "Gone"\nmsgstr "مضى"' in memory


@pytest.mark.parametrize("code", in_turn("ar", "fr"))
def test_a_book_in_another_language_has_its_interface_in_it(book: Path, code: str) -> None:
    """The source edition takes its words from its language, and a translation's gaps are filled in it."""
    (book / "docs/conf.py").write_text(
        f"language = '{code}'\nchronicle_editions = ['{code}', 'en', 'he']\n", encoding="utf-8"
    )
    editions = read_editions(Folders(book))
    wanted = {"ar": "الحواشي", "fr": "Notes"}[code]
    assert said(book, editions.source, "reading", "Notes") == wanted
    assert said(book, editions.of("en"), "reading", "Notes") == "Notes"
    hebrew = Messages.load(editions.of("he"), Folders(book).catalogs, Ledger())
    vet(book, hebrew.edition, release=False)
    hebrew = Messages.load(hebrew.edition, Folders(book).catalogs, Ledger())
    assert hebrew.source_voice.text("reading", "Notes") == wanted


def test_words_that_nobody_prints_are_not_missing(book: Path) -> None:
    """A book without claims explains no fields; in English nothing is missing."""
    sourced, plain = Names({}), Names({}, sourced=False)
    fields = {key for key in missing_words(FRENCH, set(), sourced) if key[0] == "data"}
    assert fields == set(missing_words(FRENCH, set(), sourced)) - set(missing_words(FRENCH, set(), plain))
    assert fields
    assert [] == missing_words(FRENCH, given_words(book, FRENCH, sourced), sourced)
    assert [] == missing_words(edition_of("en"), set(), sourced)


@pytest.mark.parametrize("content", [b'msgid ""\nmsgstr "\xff"\n', b'msgid ""\nmsgstr "Language: de\\n"\n'])
def test_a_catalog_that_cannot_be_used_is_told_and_the_next_one_is_read(
    book: Path, tmp_path: Path, content: bytes
) -> None:
    """The book's folder of a language may hold a broken one; the package's words are printed."""
    broken, absent = tmp_path / "broken.po", tmp_path / "absent.po"
    broken.write_bytes(content)
    arabic = replace(ARABIC, interface=(absent, broken, *ARABIC.interface))
    report = vet(book, arabic, release=False)
    assert ["broken.po"] == [each.path.rpartition("/")[2] for each in report.broken]
    assert "الحواشي" == said(book, arabic, "reading", "Notes")


def test_a_derived_edition_has_the_words_of_the_other(book: Path) -> None:
    """Converted, where its own language has none."""
    (book / "docs/conf.py").write_text("chronicle_editions = ['en', 'zh', 'zh-Hant']\n", encoding="utf-8")
    derived = read_editions(Folders(book)).of("zh-Hant")
    assert "目錄" == said(book, replace(derived, interface=()), "reading", "Contents")


@pytest.mark.parametrize(
    ("text", "code"),
    [('"Language: fr\\n"\n\n' + NOTES.format("هوامش"), "T089"), ('msgstr "', "T001")],
)
def test_a_catalog_of_the_books_own_that_cannot_be_used_is_told(book: Path, text: str, code: str) -> None:
    """Nothing of it is printed: one of another language may have been put in the wrong folder."""
    path = book / OWN.format("ar")
    path.parent.mkdir(parents=True)
    path.write_text(f'msgid ""\nmsgstr ""\n{text}', encoding="utf-8")
    report = vet(book, ARABIC, release=False)
    assert [(OWN.format("ar"), code)] == [(each.path, each.code) for each in report.broken]
    assert "الحواشي" == said(book, ARABIC, "reading", "Notes")
