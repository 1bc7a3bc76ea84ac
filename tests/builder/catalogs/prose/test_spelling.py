"""A name in other letters than the book writes is found, and told with the form that it resembles."""

from __future__ import annotations

import pytest

from chronicle.catalogs.prose.spelling import Spelling
from tests.languages import edition_of

FORMS = {
    "en": ["Homs", "al-Waer", "Homs Gate", "Hit", "Bab Amr", "Bab-Amr", "Wa’er"],
    "ar": ["حمص", "الوعر", "هيت", "طي"],
    "zh": ["霍姆斯", "霍姆斯省", "巴", "阿勒", "钟楼广场"],
}


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("ar", "تكتب «ذا هيرالد» أن نيوز", []),
        ("ar", "تكتب ذا هيرالد، وذا هيرالد", ["ذا هيرالد", "وذا هيرالد"]),
        ("zh", "《先驱报》与“先驱报”、先驱报社", ["先驱报", "先驱报"]),
        ("zh", "甲报与“甲”报", ["甲报"]),
        ("zh", "霍姆斯", []),
    ],
)
def test_the_name_of_a_document_has_its_marks(language: str, text: str, found: list[str]) -> None:
    """What the book writes in quotation or title marks stands in no others, nor without any."""
    documents = {"ar": ["«ذا هيرالد»", "نيوز"], "zh": ["《先驱报》", "“甲”报"]}[language]
    spelling = Spelling([*documents, "《霍姆斯》"], edition_of(language), documents)
    assert found == [text[start:end] for start, end, _form in spelling.unmarked(text)]


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("en", "In Hóms, homs, Homs.", [("Hóms", "Homs")]),
        ("en", "Al Waer, AL-WAER", [("Al Waer", "al-Waer")]),
        ("en", "al-Wa'er", [("al-Wa'er", "al-Waer")]),
        ("en", "Wa'er, Wa’er", []),  # an apostrophe is one in either form
        ("en", "Hìt", []),  # too short to be compared
        ("en", "Bab-Amr, Bab Amr", []),  # each is a form of the book
        ("en", "Báb Amr", [("Báb Amr", "Bab Amr")]),
        ("en", "Hóms Gate", [("Hóms Gate", "Homs Gate")]),  # the longer of two
        ("en", "Homsers, Hómsy, xHóms", []),
        ("en", "", []),
        ("ar", "في حمس", [("حمس", "حمص")]),  # without short vowels three letters make a name
        ("ar", "حَمْسَ هنا", [("حَمْسَ", "حمص")]),
        ("ar", "حَمْصَ هنا", []),
        ("ar", "وحمس", [("حمس", "حمص")]),
        ("ar", "طى", []),
        ("zh", "霍姆思省", [("霍姆思", "霍姆斯")]),
        ("zh", "在霍木斯，霍姆斯", [("霍木斯", "霍姆斯")]),
        ("zh", "阿巴，拉，钟楼广巴", []),  # of two characters, of one, of meanings
    ],
)
def test_a_name_in_other_letters_is_found(language: str, text: str, found: list[tuple[str, str]]) -> None:
    """Accents, hyphens, dots and sounds tell it; capitals, vowel signs and what the book writes do not."""
    spelling = Spelling(FORMS[language], edition_of(language))
    assert found == [(text[start:end], form) for start, end, form in spelling.variants(text)]


@pytest.mark.parametrize("language", ["en", "ar", "zh"])
def test_a_book_without_names_has_no_variants(language: str) -> None:
    """An empty table finds nothing."""
    assert [] == list(Spelling([], edition_of(language)).variants("Homs حمص 霍姆斯"))
