"""What is looked for in one language is what the book has in it, and in no other."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from chronicle.catalogs.prose.checked_texts import CheckedText
from chronicle.catalogs.prose.run import Checker
from chronicle.catalogs.prose.waivers import Waivers
from chronicle.catalogs.prose.word_tables import Tables
from chronicle.ledger.edition_names import Name
from chronicle.ledger.loader import load_ledger
from chronicle.ledger.terms import AttributionWords, ProseStandard, Unwanted, Variants, Wording
from tests.languages import CHOSEN, edition_of

if TYPE_CHECKING:
    from pathlib import Path

    from chronicle.ledger.model import Ledger


@pytest.fixture(scope="session")
def ledger(small_book: Path) -> Ledger:
    """Return a ledger with words of two languages."""
    found = load_ledger(small_book / "docs/evidence", CHOSEN)
    (source,) = found.sources.values()
    names = {"en": Name("Alpha News", forms=("The Alpha",)), "zh": Name("阿尔法新闻")}
    return replace(
        found,
        sources={source.id: replace(source, names=names)},
        attribution=(
            AttributionWords("zh", ("死",), ("该文",)),
            AttributionWords("en", ("killed",), ("the paper",)),
        ),
        variants=(
            Variants("alpha-news", {"en": ("Alfa",), "ar": ("الفا",)}),
            Variants("nobody", {"en": ("Nemo",)}),
        ),
        wording=(
            Wording(None, "a side", None, {"en": ("gang",)}, {"zh": ("军队",)}),
            Wording(None, "death", None, {"en": ("martyr",)}, {"en": ("the dead", "(of a source)")}),
        ),
        prose=(ProseStandard("en", unwanted=(Unwanted("gate", "door"),)),),
    )


@pytest.fixture(scope="session")
def tables(small_book: Path, ledger: Ledger) -> Tables:
    """Return what is looked for in English."""
    return Tables(small_book, edition_of("en"), ledger)


def test_all_names_are_those_of_the_language(small_book: Path, ledger: Ledger, tables: Tables) -> None:
    """With the forms of documents, titles of works and their translations; a work's own title everywhere."""
    assert ("Alpha News", "Homs", "The Alpha", "The regime falls", "al-Homs") == tables.all_names
    arabic = Tables(small_book, edition_of("ar"), ledger)
    assert ("The regime falls", "حمص", "سقوط النظام", "لحمص") == arabic.all_names


def test_documents_are_named_in_both_languages(small_book: Path, ledger: Ledger) -> None:
    """Those of the source come first; a document without a name in one has none there."""
    theirs, ours = Tables(small_book, edition_of("zh"), ledger).documents
    assert [1, 0] == [len(list(forms.spans("The Alpha"))) for forms in (theirs, ours)]
    assert [0, 1] == [len(list(forms.spans("阿尔法新闻"))) for forms in (theirs, ours)]


def test_months_are_those_of_both_languages(small_book: Path, ledger: Ledger) -> None:
    """Those of the translation come first."""
    ours, theirs = Tables(small_book, edition_of("ar"), ledger).months
    assert [1, 0] == [len(list(forms.spans("نيسان"))) for forms in (ours, theirs)]
    assert [0, 1] == [len(list(forms.spans("April"))) for forms in (ours, theirs)]


def test_months_have_their_numbers(small_book: Path, ledger: Ledger) -> None:
    """In both names of Arabic, in the numerals of Chinese; no word that means something else besides."""
    arabic, english = Tables(small_book, edition_of("ar"), ledger).numbered_months
    chinese, _ = Tables(small_book, edition_of("zh"), ledger).numbered_months
    assert [4, 4] == [number for _start, _end, number in arabic.named("نيسان/أبريل")]
    assert [] == arabic.named("آب")
    assert [(3, 8, 4)] == english.named("In April")
    assert [11, 1] == [number for _start, _end, number in chinese.named("十一月和一月")]


def test_sentences_are_asked_in_languages_that_have_the_words(
    small_book: Path, ledger: Ledger, tables: Tables
) -> None:
    """A language without a record asks none for its document."""
    finder = tables.attributed
    assert finder is not None
    assert [(0, 15)] == list(finder.missing("They killed it."))
    assert [] == list(finder.missing("The Alpha says they killed it."))
    assert None is Tables(small_book, edition_of("ar"), ledger).attributed


def test_an_unused_spelling_leads_to_the_main_form(small_book: Path, ledger: Ledger, tables: Tables) -> None:
    """Of a place, an actor or a document; an id without a name in the language stands for itself."""
    assert {"Alfa": "Alpha News", "Nemo": "nobody"} == tables.variant_of
    assert {"الفا": "alpha-news"} == Tables(small_book, edition_of("ar"), ledger).variant_of
    assert ["Alfa"] == [span.form for span in tables.variants.spans("Álfa, Alfa, alfalfa")]


def test_a_loaded_word_is_told_with_what_the_narrator_says(tables: Tables) -> None:
    """Nothing where the language has no word for it; a remark in brackets is no form of his."""
    assert {"gang": "", "martyr": "the dead · (of a source)"} == tables.instead_of
    assert ["the dead"] == [span.form for span in tables.narrator.spans("the dead (of a source)")]


@pytest.mark.parametrize(
    ("text", "quotes", "found"),
    [
        ("The gate.", False, [("T108", "the book does not write “gate”: “The gate.”.", "Write “door”.")]),
        ("The chapters tell of it.", False, [("T100", None, None)]),
        ("The gate: the chapters tell of it.", True, []),
        ("He wrote “the gate”.", False, [("T108", None, None)]),
        ("He wrote “the chapters tell of it”.", False, []),
    ],
)
def test_habits_and_unwanted_words_are_told(
    small_book: Path, ledger: Ledger, text: str, quotes: bool, found: list[tuple[str, str | None, str | None]]
) -> None:
    """A quotation excuses a habit and no unwanted word; a gloss excuses both."""
    checker = Checker(small_book, edition_of("en"), ledger, Waivers([]))
    problems = list(checker.check(CheckedText(edition_of("en"), "x.md", 7, text, quotes=quotes)))
    assert [code for code, *_told in found] == [each.code for each in problems]
    for each, (_code, message, remedy) in zip(problems, found, strict=True):
        assert ("x.md", 7, text) == (each.path, each.line, each.subject)
        assert message in (None, each.message)
        assert remedy in (None, each.remedy)
