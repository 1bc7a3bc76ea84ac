"""What does not belong in a text is found by its script and language, and what is right is left alone."""

from __future__ import annotations

import pytest

from chronicle.catalogs.prose.typography import hazards, open_pairs
from tests.languages import edition_of


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fa", "پژوهش می‌گوید: «گزارشی کوتاه»، و دیگر هیچ؟"),
        ("he", "במסמך כתוב: ”הדו״ח“, ולא יותר; ב\ufffc היה שקט."),
        ("ru", "В отчёте сказано: «ничего», и только \ufffc — по-русски."),
        ("ja", "報告書は「何もない」と言う。本当か？　\ufffc年、それだけだ……"),
        ("zh-Hant", "報告說：「沒有」，\ufffc年只此而已……"),
        ("fr", "Le rapport dit\u00a0: «\u00a0rien\u00a0», et c’est tout\u202f!"),
    ],
)
def test_a_sound_text_is_left_alone(language: str, text: str) -> None:
    """Nothing that a language does by its own rules is a fault because another one has other rules."""
    assert [] == [hazard.reason for hazard, *_place in hazards(text, edition_of(language))]


@pytest.mark.parametrize(
    ("language", "text", "code", "words"),
    [
        ("fa", "گزارش, و دیگر", "T062", "a Latin comma"),
        ("he", "ב\ufffcהיה", "T063", "what a role prints"),
        ("ru", 'отчёт "ничего" не', "T062", "a straight quotation mark"),
        ("ja", "報告書,それ", "T062", "beside a Japanese character"),
        ("ja", "かな(カナ)", "T062", "a half-width bracket"),
        ("ja", "年 それ", "T063", "the builder sets the gap"),
        ("zh-Hant", '說"沒有"。', "T062", "Chinese has 「 」 and 『 』"),
        ("zh", "说「没有」。", "T062", "a corner bracket"),
    ],
)
def test_a_slip_is_named(language: str, text: str, code: str, words: str) -> None:
    """Each script has its own slips, and the reason says what its readers expect."""
    found = [hazard for hazard, *_place in hazards(text, edition_of(language))]
    assert any(code == hazard.code and words in hazard.reason for hazard in found)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They left,, so.", ["T062"]),
        ("They left..", ["T062"]),
        ("So … it … goes...", []),
        ("They  left.", ["T063"]),
        ("They \u00a0left.", ["T063"]),
        ("  They left.  ", []),
        ("A: b; c, d. e", []),
    ],
)
def test_marks_and_spaces_stand_once(text: str, found: list[str]) -> None:
    """A row of points is one mark; what stands before and behind a text is nobody's fault."""
    assert found == [hazard.code for hazard, *_place in hazards(text, edition_of("en"))]


@pytest.mark.parametrize(
    ("language", "text", "wrong"),
    [
        ("en", "(a) “b” [c] {d}", ""),
        ("en", "a)", ")"),
        ("en", "(a", "("),
        ("en", "[(a])", "[]"),
        ("en", "(a] b)", "]"),
        ("en", "“a", "“"),
        ("en", "it’s ‘so’", ""),
        ("ru", "«a „b“ c»", ""),
        ("ru", "«a „b» c“", "«»"),
        ("zh", "“a‘b’”《c》", ""),
        ("zh", "《a》》", "》"),
        ("he", "”a”", ""),
        ("fr", "« a “b” »", ""),
        ("fr", "« a", "«"),
    ],
)
def test_what_opens_closes(language: str, text: str, wrong: str) -> None:
    """Brackets and marks close in the order in which they opened; each that does not is named."""
    assert sorted(wrong) == sorted(open_pairs(text, edition_of(language)))
