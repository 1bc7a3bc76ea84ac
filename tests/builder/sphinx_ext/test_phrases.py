"""A phrase in another direction keeps its order, whatever stands in it: an eye is asked, ICU's."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from chronicle.sphinx_ext.isolation import isolate_text
from chronicle.sphinx_ext.phrases import runs
from tests.bidi import visual
from tests.languages import edition_of

_LATIN = st.text(alphabet="abcXYZéʿ", min_size=1, max_size=4)
_ARABIC = st.text(alphabet="ابجدهو", min_size=1, max_size=4)
_BETWEEN = st.text(alphabet=" ,:;()“”—–-/.'’\"&+12", min_size=1, max_size=5)
_MARKS = st.text(alphabet=" ،:؛()«»—", min_size=1, max_size=3)
# How long examples take tells of the machine's load, and of nothing that is held here.
UNTIMED = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])


def phrases(words: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """Return phrases of words, with whatever may stand between two."""
    return st.lists(st.tuples(words, _BETWEEN), max_size=4).flatmap(
        lambda pairs: words.map(lambda last: "".join(a + b for a, b in pairs) + last)
    )


@given(_ARABIC, _MARKS, phrases(_LATIN), _MARKS, _ARABIC)
@UNTIMED
def test_latin_in_arabic(before, opening, phrase, closing, after):
    """From its first letter to its last, a Latin phrase is read from left to right in an Arabic line."""
    line = isolate_text(f"{before}{opening}{phrase}{closing}{after}", edition_of("ar"))
    assert phrase in visual(line, "rtl")


@given(_LATIN, phrases(_ARABIC), _LATIN)
@UNTIMED
def test_arabic_in_latin(before, phrase, after):
    """From its first letter to its last, an Arabic phrase is read from right to left in an English line."""
    line = isolate_text(f"{before} {phrase} {after}", edition_of("en"))
    assert visual(phrase, "rtl") in visual(line, "ltr")


@pytest.mark.parametrize(
    ("phrase", "whole"),
    [
        ("Colvin, Marie", "Colvin, Marie"),
        ("UN OCHA: Syria", "UN OCHA: Syria"),
        ("Homs; Hama", "Homs; Hama"),
        ("BBC — Syria", "BBC — Syria"),
        ("+963 31 123456", "+963 31 123456"),
        ("+963 (31) 123-456", "+963 (31) 123-456"),
        ("C++", "C++"),
        ("#Homs", "#Homs"),
        ("U.N.", "U.N."),
        ("4th Street", "4th Street"),
        ("UN (OCHA)", "UN (OCHA)"),
        ("(OCHA) UN", "(OCHA) UN"),
        ('UN "OCHA"', 'UN "OCHA"'),
        ('"OCHA" UN', '"OCHA" UN'),
        ('"Homs, Syria"', "Homs, Syria"),
        ("“Homs, Syria” and “Hama”", "“Homs, Syria” and “Hama”"),
        ("(Homs, Syria)", "Homs, Syria"),
        ("the residents’ (all)", "the residents’ (all)"),
        ("‘the residents’ homes’", "the residents’ homes"),
        ("BBC 中文网", "BBC 中文网"),
        ("see https://example.org/a/, BBC", "see https://example.org/a/, BBC"),
        ("https://example.org/a/", "https://example.org/a/"),
        ("M5", "M5"),
        ("e\u0301", "e\u0301"),
    ],
)
def test_what_is_set_apart_in_arabic(phrase, whole):
    """What belongs to a phrase is set apart with it; brackets and marks around it are the sentence's."""
    text = f"قالت {phrase} إن"
    assert [whole] == [text[run.start : run.end] for run in runs(text, "Arab")]
    assert whole in visual(isolate_text(text, edition_of("ar")), "rtl")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("قالت BBC، ثم CNN.", ["BBC", "CNN"]),
        ("«Homs» و«Hama»", ["Homs", "Hama"]),
        ("في 2012-02-03 عبر BBC", ["2012-02-03", "BBC"]),
        ("قالت BBC: 200 قتيل", ["BBC"]),
        ("قالت BBC.", ["BBC"]),
        ("قتل 200 شخص", []),
    ],
)
def test_what_is_not_of_the_phrase(text, found):
    """An Arabic mark or word ends a phrase; a count or a stop after it is the sentence's."""
    assert found == [text[run.start : run.end] for run in runs(text, "Arab")]


def test_digits_behind_an_arabic_word_are_the_english_sentence_s():
    """A number after an Arabic word in an English sentence is not taken into it; one between two words is."""
    text = "the الساحة 200 people, ساعة 24 المدينة"
    assert ["الساحة", "ساعة 24 المدينة"] == [text[run.start : run.end] for run in runs(text, "Latn")]


@pytest.mark.parametrize(
    ("phrase", "lang"), [("霍姆斯之圍", "zh"), ("BBC", None), ("霍姆斯 BBC", None), ("سوريا", "ar")]
)
def test_the_language_of_a_phrase(phrase, lang):
    """Han and Arabic say their language; a Latin name, or one mixed with Han, keeps the page's voice."""
    script = "Latn" if lang == "ar" else "Arab"
    around = "word {} word" if script == "Latn" else "قالت {} إن"
    assert [lang] == [run.lang for run in runs(around.format(phrase), script)]


@pytest.mark.parametrize(
    ("script", "text", "found"),
    [
        ("Hebr", "אמר BBC, ואז CNN.", [("BBC", "ltr", None), ("CNN", "ltr", None)]),
        ("Hebr", "ב־2012-02-03 קרה", [("2012-02-03", "ltr", None)]),
        ("Hebr", "הספר 圍城 יצא", [("圍城", "ltr", "zh")]),
        ("Arab", "از ۲۰۱۱–۲۰۲۴ در ۲۰۱۲/۰۲", []),
        ("Arab", "در 2011–2024 بود", []),
        ("Hebr", "בין 2011–2024 קרה", [("2011–2024", "ltr", None)]),
        ("Cyrl", "слово שלום עולם здесь", [("שלום עולם", "rtl", "he")]),
        ("Cyrl", "книга 圍城 и ガラス", [("圍城", "ltr", "zh"), ("ガラス", "ltr", "ja")]),
        ("Latn", "the title 「ガラスの街」 is", [("ガラスの街", "ltr", "ja")]),
        ("Latn", "the word мир is", []),
        ("Latn", "the word گزارش is", [("گزارش", "rtl", "fa")]),
        ("Latn", "the word ہے is", [("ہے", "rtl", None)]),
        ("Jpan", "文書はBBCと言い、السلام と書く", [("السلام", "rtl", "ar")]),
        ("Jpan", "日本のかなと漢字", []),
    ],
)
def test_runs_in_other_scripts(script: str, text: str, found: list[tuple[str, str, str | None]]) -> None:
    """Each page sets apart what runs another way, and what tells its language by its letters.

    A range between Arabic letters is read from right to left, as its line is.
    """
    assert found == [(text[run.start : run.end], run.direction, run.lang) for run in runs(text, script)]


@pytest.mark.parametrize(
    ("code", "text", "seen"),
    [
        ("fa", "سال‌های ۲۰۱۱–۲۰۲۴", "۲۰۲۴–۲۰۱۱"),
        ("he", "שנים 2011–2024", "2011–2024"),
        ("ar", "سنوات 2011–2024", "2024–2011"),
    ],
)
def test_a_range_stands_as_its_readers_read_it(code: str, text: str, seen: str) -> None:
    """From left to right an eye finds 2011–2024 in Hebrew, and in Arabic and Persian the later year first."""
    assert seen in visual(isolate_text(text, edition_of(code)), "rtl")


def test_the_eye_would_have_seen_it():
    """Without an isolate round the whole, ICU lays the phrase out in the wrong order."""
    assert "Colvin, Marie" not in visual("قالت \u2066Colvin\u2069, \u2066Marie\u2069 إن", "rtl")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("قالت BBC 24 هنا", ["BBC 24"]),
        ("قالت BBC-24:30 هنا", ["BBC-24:30"]),
        ("قالت BBC  24 هنا", ["BBC  24"]),
        ("قالت BBC   24 هنا", ["BBC"]),
        ("قالت Covid’19 هنا", ["Covid’19"]),
        ("قالت 24-BBC هنا", ["24-BBC"]),
        ("قالت 24 BBC هنا", ["BBC"]),
        ("قالت 24h هنا", ["24h"]),
        ("قالت $BBC هنا", ["$BBC"]),
        ("قالت @a_b هنا", ["@a_b"]),
        ("قالت .NET هنا", [".NET"]),
        ("قالت ه.NET هنا", ["NET"]),
        ("قالت C# هنا", ["C#"]),
        ("قالت U.N. هنا", ["U.N."]),
        ("قالت UN. هنا", ["UN"]),
        ("قالت (a) هنا", ["a"]),
        ("قالت a (b) هنا", ["a (b)"]),
        ("قالت (a) b هنا", ["(a) b"]),
        ("قالت [a] b هنا", ["[a] b"]),
        ("قالت {a} b هنا", ["{a} b"]),
        ("قالت a «b» هنا", ["a", "b"]),
        ("قالت a ‹b› هنا", ["a ‹b›"]),
        ("قالت a (b هنا", ["a (b"]),
        ("قالت a) b هنا", ["a) b"]),
        ("قالت a’ b هنا", ["a’ b"]),
        ("قالت (a, b) هنا", ["a, b"]),
        ('قالت a "b" هنا', ['a "b"']),
        ('قالت "a b" هنا', ["a b"]),
        ("قالت a@b.org هنا", ["a@b.org"]),
        ("قالت www.a.org/b/ هنا", ["www.a.org/b/"]),
        ("قالت https://a.org/1. هنا", ["https://a.org/1"]),
        ("في 12/3 هنا", ["12/3"]),
        ("في 12.3% هنا", ["12.3%"]),
        ("في -5 هنا", ["-5"]),
        ("في −5% هنا", ["−5%"]),
        ("في 5- هنا", []),
        ("في 1 200 300 هنا", ["1 200 300"]),
        ("في 1،200 هنا", []),
        ("في 02:10 هنا", ["02:10"]),
        ("في 2011–2012 هنا", []),
        ("في ٢٠١١/٢ هنا", []),
        ("a", ["a"]),
        ("", []),
    ],
)
def test_where_a_phrase_begins_and_ends(text: str, found: list[str]) -> None:
    """What is written without a space belongs to a word; the marks of the sentence do not."""
    assert found == [text[run.start : run.end] for run in runs(text, "Arab")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("see «سوق» now", ["سوق"]),
        ("see سوق (حمص) now", ["سوق (حمص)"]),
        ("see سُوقٌ, now", ["سُوقٌ"]),
        ("see سوق ٢٤ حمص now", ["سوق ٢٤ حمص"]),
        ("see 圍城、圍城 and 圍城（圍） now", ["圍城、圍城", "圍城（圍"]),
        ("see 圍城 圍城 now", ["圍城", "圍城"]),
        ("see 圍城12 now", ["圍城12"]),
        ("see 圍、12 now", ["圍、12"]),
        ("see 圍 سوق 城 now", ["圍", "سوق", "城"]),
    ],
)
def test_where_a_phrase_begins_and_ends_in_english(text: str, found: list[str]) -> None:
    """From the first letter to the last, with marks above them, in the order of the text."""
    assert found == [text[run.start : run.end] for run in runs(text, "Latn")]
