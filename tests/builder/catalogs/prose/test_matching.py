"""Forms are found as each language writes them."""

from __future__ import annotations

import pytest

from chronicle.catalogs.prose.matching import Forms, Writing, fold
from tests.languages import edition_of


@pytest.mark.parametrize(
    ("language", "form", "text", "found"),
    [
        ("en", "civil war", "The civil\nwar went on.", ["civil\nwar"]),
        ("en", "rebel-", "Rebellious rebels; a rebel.", ["Rebellious", "rebels", "rebel"]),
        ("en", "rout", "The route, en route, a rout.", ["rout"]),
        ("en", "Assad’s army", "Assad's army", ["Assad's army"]),
        ("ar", "النظام", "قال النظام", ["النظام"]),
        ("ar", "النظام", "وبالنظام", ["وبالنظام"]),
        ("ar", "النظام", "للنظام", ["للنظام"]),
        ("ar", "النظام", "نظام", []),
        ("ar", "ثورة", "والثوره", ["والثوره"]),
        ("ar", "إرهاب", "الارهاب", ["الارهاب"]),
        ("ar", "حررت", "حَرَّرَت", ["حَرَّرَت"]),
        ("ar", "متمرد-", "والمتمردون", ["والمتمرد"]),
        ("ar", "سقط", "مسقط سقطت", []),
        ("en", "war-", "Wars, warfare, award", ["Wars", "warfare"]),
        ("ar", "حر-", "والحرب حرة", ["والحر", "حر"]),
        ("zh", "政权", "反政权者", ["政权"]),
        ("ja", "文書", "その文書は", ["文書"]),
        ("fa", "ری", "بری از ری", ["ری"]),
        ("fa", "کتاب", "الکتاب کتاب", ["کتاب"]),
        ("he", "שלום", "שָׁלוֹם", ["שָׁלוֹם"]),
        ("ru", "повстан-", "Повстанцы", ["Повстанцы"]),
    ],
)
def test_a_form_is_found(language: str, form: str, text: str, found: list[str]) -> None:
    """Whole words where spaces part them, with what a language joins to them; elsewhere anywhere."""
    assert found == [text[span.start : span.end] for span in Forms([form], edition_of(language)).spans(text)]


def test_strict_matching_tells_letters_apart() -> None:
    """A wrong spelling is not found in the right one."""
    assert [] == list(Forms(["مائة"], edition_of("ar"), strict=True).spans("مئة"))
    assert [] == list(Forms(["سوريه"], edition_of("ar"), strict=True).spans("سورية"))


def test_the_longest_form_wins() -> None:
    """Of two forms in one place the longer is told."""
    forms = Forms(["النظام", "قوات النظام", "نظام"], edition_of("ar"))
    assert ["قوات النظام"] == [span.form for span in forms.spans("وقوات النظام")]


def test_hidden_text_keeps_its_length() -> None:
    """Places in the text stay what they were."""
    assert "the \x00\x00\x00\x00\x00 war" == Forms(["civil"], edition_of("en")).hide("the civil war")


def test_no_forms_find_nothing() -> None:
    """An empty table is no pattern that matches everywhere."""
    assert [] == list(Forms([], edition_of("en")).spans("anything"))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The rebels’ army went, (perhaps) en route, to al-Waer; “it” was a civil war."),
        ("ar", "وبالنظام، فللجيش «كتاب» ولمدينة حمص ﻻ غير؛ والوعر، (الحي) وكالعادة بحمص."),
        ("zh", "据“新阿拉伯人”网站，反政权者（霍姆斯）在老城区。"),
        ("he", "ובבית הספר, ”שלום” לכשהמים עלו."),
    ],
)
def test_no_form_is_overlooked_for_its_first_letters(language: str, text: str) -> None:
    """Pieces of a text, taken for forms, are found as often and in the order as one pattern finds them."""
    pieces = {text[at : at + size].strip() for at in range(len(text)) for size in (1, 2, 3, 5, 8)}
    pieces -= {"", "-", "ال"}  # a dash or an article alone would be any word
    for some in (*({piece} for piece in pieces), pieces):
        forms = Forms(some, edition_of(language))
        found = list(forms.spans(text))
        forms._heads, forms._patterns = {"": list(range(len(some)))}, {}
        assert found == list(forms.spans(text)), some


def test_a_letter_that_is_two_when_it_is_small_stands_for_itself() -> None:
    """Each place in what is compared is one of the text: İ is one letter, of which small ones make two."""
    writing = Writing.of(edition_of("en"))
    text = "İstanbul’s REBELS"
    folded, places = fold(text, writing)
    assert tuple(range(len(text) + 1)) == places
    assert "rebels" == folded[-6:]
    assert folded[1:].startswith("stanbul")
    assert ["REBELS"] == [
        text[span.start : span.end] for span in Forms(["rebel-"], edition_of("en")).spans(text)
    ]
