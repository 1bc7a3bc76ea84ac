"""Each text is checked as what it is: prose of a chapter, a gloss, a figure, a count, a word of its own."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from chronicle.catalogs.prose.checked_texts import CheckedText, source_texts, translated_texts
from chronicle.core.folders import Folders
from chronicle.ledger.loader import load_ledger
from tests.languages import CHOSEN, edition_of

from ..conftest import HEADER

if TYPE_CHECKING:
    from pathlib import Path

    from chronicle.ledger.model import Ledger

SUBJECTS = "subjects:\n  - id: parades\n    names: {en: {main: Parades}, ar: {main: المواكب}}\n"


def ledger_of(book: Path) -> Ledger:
    """Return the ledger of a small book with an index of subjects."""
    (book / "docs/evidence/subjects.yaml").write_text(SUBJECTS, encoding="utf-8")
    claims = book / "docs/evidence/claims/01-city.yaml"
    text = claims.read_text(encoding="utf-8").replace("actors: []", "actors: []\n    subjects: [parades]")
    claims.write_text(text, encoding="utf-8")
    return load_ledger(Folders(book).evidence, CHOSEN)


def kinds(text: CheckedText) -> set[str]:
    """Return what a text is taken for."""
    return {name for name in ("quotes", "figure", "tells", "counts", "plain") if getattr(text, name)}


@pytest.mark.parametrize(
    ("text", "place", "expected"),
    [
        ("Nothing more is told of it.", ("docs/chapters/01-city.md", 10), {"tells"}),
        ("A preface.", ("docs/preface.md", 3), set()),
        ("the regime, for the government", ("docs/evidence/sources.yaml", 14), {"quotes"}),
        ("It is short.", ("docs/evidence/sources.yaml", 13), set()),
        ("A tiny book", ("docs/conf.py", 6), {"plain"}),
        ("Parades", ("docs/evidence/subjects.yaml", 3), {"plain"}),
    ],
)
def test_what_editors_write_is_gathered(
    tiny_book: Path, text: str, place: tuple[str, int], expected: set[str]
) -> None:
    """A chapter tells of the ledger, a gloss explains a loaded word, and other words stand as they are."""
    (tiny_book / "docs/preface.md").write_text("# Before\n\nA preface.\n", encoding="utf-8")
    (found,) = (
        each for each in source_texts(tiny_book, edition_of("en"), ledger_of(tiny_book)) if each.text == text
    )
    assert (place, expected) == ((found.path, found.line), kinds(found))
    assert (None, text) == (found.source, found.subject)


def test_a_book_without_claims_tells_of_no_ledger(tiny_book: Path) -> None:
    """Nobody asks its sentences for a document."""
    ledger = replace(ledger_of(tiny_book), claims={})
    assert not any(each.tells for each in source_texts(tiny_book, edition_of("en"), ledger))


def translated(book: Path, domain: str, *entries: str, language: str = "ar") -> list[CheckedText]:
    """Return the texts of one catalog with these entries."""
    path = book / f"locales/ar/LC_MESSAGES/{domain}.po"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join([HEADER.format(language=language), *entries]), encoding="utf-8")
    found = translated_texts(book, edition_of("ar"), ledger_of(book))
    return [each for each in found if each.path.endswith(f"/{domain}.po")]


@pytest.mark.parametrize(
    ("domain", "entry", "expected"),
    [
        ("chapters/01-city", 'msgid "A list has no number."\nmsgstr "قائمة."\n', set()),
        (
            "evidence",
            'msgctxt "alpha-news"\nmsgid "the regime, for the government"\nmsgstr "كلمة"\n',
            {"quotes"},
        ),
        ("evidence", 'msgctxt "alpha-news"\nmsgid "It is short."\nmsgstr "كلمة"\n', set()),
        ("evidence", 'msgctxt "unit"\nmsgid "person"\nmsgstr "كلمة"\n', {"figure"}),
        ("evidence", 'msgctxt "unit-words"\nmsgid "three people"\nmsgstr "كلمة"\n', {"figure", "counts"}),
        ("interface", 'msgctxt "count"\nmsgid "three documents"\nmsgstr "كلمة"\n', {"plain", "counts"}),
        ("interface", 'msgctxt "quantity"\nmsgid "about"\nmsgstr "كلمة"\n', {"plain", "figure"}),
        ("book", 'msgctxt "title"\nmsgid "A tiny book"\nmsgstr "كلمة"\n', {"plain"}),
    ],
)
def test_a_translation_is_checked_as_what_it_translates(
    tiny_book: Path, domain: str, entry: str, expected: set[str]
) -> None:
    """By its place in the ledger or the interface; none is asked for a document, as its source was."""
    (found,) = translated(tiny_book, domain, entry)
    assert expected == kinds(found)
    assert (8 if "msgctxt" in entry else 7, edition_of("ar")) == (found.line, found.edition)


def test_translations_that_nobody_prints_are_left_alone(tiny_book: Path) -> None:
    """Those that are marked or empty, or whose placeholder is unknown; of plural forms each is read."""
    texts = translated(
        tiny_book,
        "evidence",
        '#, fuzzy\nmsgid "a"\nmsgstr "مرة"\n',
        'msgid "b"\nmsgstr " "\n',
        'msgid "{nobody_knows}"\nmsgstr "x"\n',
        'msgctxt "unit"\nmsgid "d"\nmsgid_plural "ds"\nmsgstr[0] "واحد"\nmsgstr[1] "اثنان"\n',
    )
    assert ["واحد", "اثنان"] == [each.text for each in texts]


def test_a_catalog_of_another_language_is_the_gates(tiny_book: Path) -> None:
    """Its texts would have every fault of the language that they are not in."""
    entry = 'msgid "A list has no number."\nmsgstr "x"\n'
    assert [] == translated(tiny_book, "chapters/01-city", entry, language="fr")


def test_headings_of_the_index_are_read_in_each_language(tiny_book: Path) -> None:
    """They stand in no catalog: each language writes them for itself."""
    found = translated_texts(tiny_book, edition_of("ar"), ledger_of(tiny_book))
    assert ["المواكب"] == [each.text for each in found]
