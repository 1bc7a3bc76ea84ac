from __future__ import annotations

from dataclasses import replace

import pytest
from babel import localedata
from babel.dates import get_month_names
from hypothesis import given, settings
from hypothesis import strategies as st

from chronicle.ledger.model import DateSaid
from chronicle.text.roles import DATE_FORMS
from chronicle.words import Messages
from chronicle.words.dates import is_date_translated, month_name
from tests.languages import EDITIONS, edition_of

GOLDEN = [
    # EDTF, other fields, en, ar, zh
    ("2012-02-03", {}, "3 February 2012", "3 شباط/فبراير 2012", "2012年2月3日"),
    ("2011-04-18", {}, "18 April 2011", "18 نيسان/أبريل 2011", "2011年4月18日"),
    ("2011-05", {}, "May 2011", "أيار/مايو 2011", "2011年5月"),
    ("2011", {}, "2011", "عام 2011", "2011年"),
    ("2013-21", {}, "spring 2013", "ربيع عام 2013", "2013年春季"),
    ("2013", {"part": "spring"}, "spring 2013", "ربيع عام 2013", "2013年春季"),
    ("2011", {"part": "early"}, "early 2011", "مطلع عام 2011", "2011年初"),
    ("2011-05", {"part": "early"}, "early May 2011", "مطلع أيار/مايو 2011", "2011年5月初"),
    ("2013", {"part": "mid"}, "mid-2013", "منتصف عام 2013", "2013年年中"),
    ("2013-06", {"part": "mid"}, "mid-June 2013", "منتصف حزيران/يونيو 2013", "2013年6月中旬"),
    ("2011", {"part": "late"}, "late 2011", "أواخر عام 2011", "2011年底"),
    ("2011-05", {"part": "late"}, "late May 2011", "أواخر أيار/مايو 2011", "2011年5月下旬"),
    ("2013-07", {"part": "end-of"}, "the end of July 2013", "نهاية تموز/يوليو 2013", "2013年7月底"),
    ("2013", {"part": "end-of"}, "the end of 2013", "نهاية عام 2013", "2013年末"),
    ("2012-05", {"part": "by"}, "by May 2012", "بحلول أيار/مايو 2012", "到2012年5月"),
    ("2012", {"part": "before"}, "before 2012", "قبل عام 2012", "2012年之前"),
    ("2014-05", {"part": "after"}, "after May 2014", "بعد أيار/مايو 2014", "2014年5月之后"),
    ("2011", {"part": "about"}, "about 2011", "نحو عام 2011", "2011年前后"),
    ("2011~", {}, "about 2011", "نحو عام 2011", "2011年前后"),
    ("2011-04?", {}, "perhaps April 2011", "ربما نيسان/أبريل 2011", "可能是2011年4月"),
    ("2013/..", {}, "from 2013", "ابتداءً من عام 2013", "自2013年起"),
    ("../2014-05", {}, "until May 2014", "حتى أيار/مايو 2014", "直到2014年5月"),
    ("2014-05-07/2014-05-09", {}, "7–9 May 2014", "بين 7 و9 أيار/مايو 2014", "2014年5月7日至9日"),
    (
        "2014-05-30/2014-06-02",
        {},
        "30 May to 2 June 2014",
        "بين 30 أيار/مايو و2 حزيران/يونيو 2014",
        "2014年5月30日至6月2日",
    ),
    (
        "2013-12-31/2014-01-02",
        {},
        "31 December 2013 to 2 January 2014",
        "بين 31 كانون الأول/ديسمبر 2013 و2 كانون الثاني/يناير 2014",
        "2013年12月31日至2014年1月2日",
    ),
    ("2012-02/2012-03", {}, "February–March 2012", "بين شباط/فبراير وآذار/مارس 2012", "2012年2月至3月"),
    (
        "2013-12/2014-02",
        {},
        "December 2013 to February 2014",
        "بين كانون الأول/ديسمبر 2013 وشباط/فبراير 2014",
        "2013年12月至2014年2月",
    ),
    ("2011/2014", {}, "2011–2014", "بين عامي 2011 و2014", "2011年至2014年"),
    (
        "2012-02-04/2012-03",
        {},
        "4 February to March 2012",
        "بين 4 شباط/فبراير وآذار/مارس 2012",
        "2012年2月4日至3月",
    ),
    (
        "2017-03/2017-05-21",
        {},
        "March to 21 May 2017",
        "بين آذار/مارس و21 أيار/مايو 2017",
        "2017年3月至5月21日",
    ),
    ("2013/2014-05", {}, "2013 to May 2014", "بين عام 2013 وأيار/مايو 2014", "2013年至2014年5月"),
    ("2014-05-07", {"part": "night"}, "the night of 7 May 2014", "ليلة 7 أيار/مايو 2014", "2014年5月7日夜间"),
    (
        "2024-12-07/2024-12-08",
        {"part": "night"},
        "the night of 7 to 8 December 2024",
        "ليل 7–8 كانون الأول/ديسمبر 2024",
        "2024年12月7日至8日夜间",
    ),
    (
        "2024-11-30/2024-12-01",
        {"part": "night"},
        "the night of 30 November to 1 December 2024",
        "ليل 30 تشرين الثاني/نوفمبر – 1 كانون الأول/ديسمبر 2024",
        "2024年11月30日至12月1日夜间",
    ),
    (
        "2023-12-31/2024-01-01",
        {"part": "night"},
        "the night of 31 December 2023 to 1 January 2024",
        "ليل 31 كانون الأول/ديسمبر 2023 – 1 كانون الثاني/يناير 2024",
        "2023年12月31日至2024年1月1日夜间",
    ),
    (
        "2023-12-08/2024-12-09",
        {"part": "night"},
        "the night of 8 December 2023 to 9 December 2024",
        "ليل 8 كانون الأول/ديسمبر 2023 – 9 كانون الأول/ديسمبر 2024",
        "2023年12月8日至2024年12月9日夜间",
    ),
    (
        "2024-12-08",
        {"time": "morning"},
        "the morning of 8 December 2024",
        "صباح 8 كانون الأول/ديسمبر 2024",
        "2024年12月8日上午",
    ),
    (
        "2024-12-06",
        {"part": "by", "time": "afternoon"},
        "by the afternoon of 6 December 2024",
        "بحلول بعد ظهر 6 كانون الأول/ديسمبر 2024",
        "到2024年12月6日下午",
    ),
    (
        "2017-05-20",
        {"derived": "from the day of the week"},
        "20 May 2017 (derived)",
        "20 أيار/مايو 2017 (مستنتَج)",
        "2017年5月20日（推算）",
    ),
]


def _all(voices, when, form="full"):
    return tuple(voices[code].date(when, form) for code in ("en", "ar", "zh"))


@pytest.mark.parametrize(("edtf", "fields", "en", "ar", "zh"), GOLDEN)
def test_dates(voices, edtf, fields, en, ar, zh):
    """A date is said as the table of terms says it, in each language."""
    assert (en, ar, zh) == _all(voices, DateSaid(edtf, **fields))


@pytest.mark.parametrize(
    ("form", "en", "ar", "zh"),
    [
        ("year", "2014", "عام 2014", "2014年"),
        ("month-year", "May 2014", "أيار/مايو 2014", "2014年5月"),
        ("day-month", "7–9 May", "بين 7 و9 أيار/مايو", "5月7日至9日"),
        ("month", "May", "أيار/مايو", "5月"),
        ("start", "7 May 2014", "7 أيار/مايو 2014", "2014年5月7日"),
        ("end", "9 May 2014", "9 أيار/مايو 2014", "2014年5月9日"),
        ("weekday", "7–9 May 2014", "بين 7 و9 أيار/مايو 2014", "2014年5月7日至9日"),
        ("said", "7–9 May 2014", "بين 7 و9 أيار/مايو 2014", "2014年5月7日至9日"),
    ],
)
def test_forms(voices, form, en, ar, zh):
    """A form shows as much of a date as it says."""
    assert (en, ar, zh) == _all(voices, DateSaid("2014-05-07/2014-05-09"), form)


def test_weekday(voices):
    """The day of the week stands where each language puts it."""
    assert ("Saturday, 20 May 2017", "السبت 20 أيار/مايو 2017", "2017年5月20日，星期六") == _all(
        voices, DateSaid("2017-05-20"), "weekday"
    )


def test_a_narrowed_date_keeps_its_bound(voices):
    """A date can be narrowed and bounded at once, and neither is dropped."""
    assert "by late 2011" == voices["en"].date(DateSaid("2011", part="late", bound="by"))
    assert "by the end of July 2013" == voices["en"].date(DateSaid("2013-07", part="end-of", bound="by"))
    assert "by 2011" == voices["en"].date(DateSaid("2011", part="late", bound="by"), "year")
    assert "by spring 2013" == voices["en"].date(DateSaid("2013", part="spring", bound="by"))


@pytest.mark.parametrize(
    ("edtf", "part", "form", "en"),
    [
        ("2012-05", "by", "year", "by 2012"),
        ("2012-05-30", "before", "day-month", "before 30 May"),
        ("2012", "late", "year", "2012"),
        ("2024-12-07/2024-12-08", "night", "day-month", "7–8 December"),
        ("2012-05-30/2013-06-02", None, "year", "2012–2013"),
        ("2012-05/2012-06", None, "month", "May–June"),
        ("2012-05-30/2012-06-02", None, "day-month", "30 May to 2 June"),
        ("2012/2013-21", None, "full", "2012 to spring 2013"),
        ("2012-21/2013", None, "full", "spring 2012 to 2013"),
        ("2012-21/2012-22", None, "full", "spring 2012 to summer 2012"),
        ("2012-05/2012-22", None, "full", "May 2012 to summer 2012"),
        ("2013-05-02/..", None, "year", "from 2013"),
        ("../2014-05-07", None, "month-year", "until May 2014"),
        ("../2014-05-07", None, "day-month", "until 7 May"),
        ("2013-05-02/..", None, "start", "2 May 2013"),
        ("2013-05-02/..", None, "end", "from 2 May 2013"),
        ("../2014-05-07", None, "end", "7 May 2014"),
        ("../2014-05-07", None, "start", "until 7 May 2014"),
        ("2012-05-30/2013-06-02", None, "day-month", "30 May to 2 June"),
        ("2012-05-30/2012-06", None, "day-month", "30 May to June"),
        ("2012-05-30/2012-05", None, "full", "30 May 2012 to May 2012"),
        ("2013-21", None, "year", "2013"),
    ],
)
def test_bounds_are_kept_in_short_forms(voices, edtf, part, form, en):
    """A short form may leave out how a date is narrowed, never what it is bounded by."""
    assert en == voices["en"].date(DateSaid(edtf, part=part), form)


@pytest.mark.parametrize(
    ("time", "en"),
    [
        ("dawn", "the dawn of 6 December 2024"),
        ("morning", "the morning of 6 December 2024"),
        ("noon", "noon on 6 December 2024"),
        ("afternoon", "the afternoon of 6 December 2024"),
        ("evening", "the evening of 6 December 2024"),
        ("night", "the night of 6 December 2024"),
        ("midnight", "midnight on 6 December 2024"),
    ],
)
def test_times_of_a_day(voices, time, en):
    """A time of day is said wherever the whole date is, behind its bound; a short form is without it."""
    when = DateSaid("2024-12-06", time=time, bound="before")
    for form in ("full", "said", "start", "end"):
        assert f"before {en}" == voices["en"].date(when, form)
    assert f"before {en.replace('6 December', 'Friday, 6 December')}" == voices["en"].date(when, "weekday")
    assert "before 6 December" == voices["en"].date(when, "day-month")


def test_a_date_without_anything_is_empty(voices):
    """Where a document gives neither date nor phrase, nothing is printed."""
    assert "" == voices["en"].date(DateSaid(None))
    assert "" == voices["en"].date(DateSaid(None), "said")


def test_derived_shows_in_every_form(voices):
    """A date that the editors worked out is printed as such, unless the sentence itself says so."""
    when = DateSaid("2017-05-20", derived="from the day of the week")
    for form in DATE_FORMS - {"worded"}:
        assert voices["en"].date(when, form).endswith("(derived)")


def test_worded_leaves_it_to_the_sentence(voices):
    """“In what would be March 2014” needs no mark behind the date, and keeps all that the date says."""
    when = DateSaid("2014-03", derived="from the entry before")
    assert ("March 2014", "آذار/مارس 2014", "2014年3月") == _all(voices, when, "worded")
    assert "by late 2011" == voices["en"].date(DateSaid("2011", part="late", bound="by"), "worded")


@pytest.mark.parametrize("form", sorted(DATE_FORMS))
def test_phrase(voices, ledger, form):
    """A phrase that is no calendar date has one form: its translation."""
    assert ("the next day", "في اليوم التالي", "次日") == _all(voices, ledger.date("deaths"), form)


def test_phrase_beside_a_date(voices):
    """A date with a phrase prints the date, and the phrase when asked for it."""
    when = DateSaid("2014-03", said="the next day", derived="from the entry before", claim="deaths")
    assert "March 2014 (derived)" == voices["en"].date(when)
    assert "في اليوم التالي" == voices["ar"].date(when, "said")


def test_a_phrase_without_translation_is_all_of_the_books_language(voices):
    """What is filled into an untranslated phrase is said in its language, so that it stays one run."""
    when = DateSaid(None, said="when {value}`.dead` had died", claim="deaths")
    assert {"when 200–300 people had died"} == set(_all(voices, when, "said"))


def test_a_phrase_without_a_translation_is_known(voices):
    """A calendar date is in every language, and in every form that does not print the phrase."""
    phrase = DateSaid("2014-03", said="a phrase that nobody has translated", claim="deaths")
    alone = replace(phrase, edtf=None)
    known = DateSaid("2014-03", said="the next day", claim="deaths")
    asked = [(phrase, "said"), (phrase, "full"), (alone, "full"), (known, "said"), (DateSaid("2014"), "full")]
    assert [False, True, False, True, True] == [is_date_translated(voices["ar"], *each) for each in asked]
    assert is_date_translated(voices["en"], alone)


def test_months(voices):
    """Arabic gives the Syrian name first, then the international one, as CLDR has both (U-BAB-03)."""
    syrian, international = (get_month_names("wide", "format", name) for name in ("ar_SY", "ar"))
    assert [f"{syrian[number]}/{international[number]}" for number in range(1, 13)] == [
        month_name(voices["ar"], number) for number in range(1, 13)
    ]
    assert "كانون الأول/ديسمبر" == month_name(voices["ar"], 12)


def test_a_month_is_never_another_languages(voices, monkeypatch):
    """A month that stands alone is named in the language's own words, whichever came before (U-BAB-05)."""
    monkeypatch.setattr(localedata, "_cache", {})
    french = Messages(edition_of("fr"), voices["en"].ledger)
    assert "一月" == get_month_names("wide", "stand-alone", "zh")[1]
    assert "janvier" == month_name(french, 1, alone=True)


@settings(max_examples=60, derandomize=True, deadline=None)
@given(st.dates(), st.sampled_from(sorted(DATE_FORMS)))
def test_every_day_in_every_form(voices, day, form):
    """Every day can be said in every form, with Western digits and no placeholder left."""
    for edition in EDITIONS:
        text = voices[edition.code].date(DateSaid(f"{day.year:04}-{day.month:02}-{day.day:02}"), form)
        assert text
        assert not set("{}") & set(text)
        assert all(character in "0123456789" for character in text if character.isdigit())


@pytest.mark.parametrize("mark", ["~", "?", "%"])
@pytest.mark.parametrize(
    ("edtf", "part"),
    [
        ("2012-05-10{}", None),
        ("2012-05-10{}/2012-05-12", None),
        ("2012-05-10/2012-05-12{}", None),
        ("2012-05-10{0}/2012-05-12{0}", None),
        ("2012-05/2012-07{}", None),
        ("2012/2014{}", None),
        ("2012-05-10/2012-06{}", None),
        ("2012-05-10{}/..", None),
        ("../2012-05{}", None),
        ("2012-05{}", "by"),
        ("2012{}", "early"),
        ("2012-05{}", "late"),
        ("2012{}", "spring"),
        ("2012-05-10{}", "night"),
        ("2012-05-10/2012-05-11{}", "night"),
        ("2012-05-10{}/2012-05-11", "either"),
        ("2012-05-10/2012-05-11{}", "either"),
        ("2012-05-31/2012-06-01{}", "either"),
    ],
)
def test_no_doubt_of_a_date_is_dropped(voices, edtf, part, mark):
    """What a document dates with “about” or “perhaps”, at either end, is never printed as certain."""
    when = DateSaid(edtf.format(mark), part=part)
    wanted = {"about": mark in "~%", "perhaps": mark in "?%"}
    for form in ("full", "said"):
        text = voices["en"].date(when, form)
        times = edtf.format("~").count("~")
        assert {word: times * is_there for word, is_there in wanted.items()} == {
            word: text.count(f"{word} ") for word in wanted
        }, text


@pytest.mark.parametrize(
    ("edtf", "form", "expected"),
    [
        ("2024-12-05/2024-12-06", "full", "5 or 6 December 2024"),
        ("2024-12-05/2024-12-06", "day-month", "5 or 6 December"),
        ("2024-11-30/2024-12-01", "full", "30 November 2024 or 1 December 2024"),
        ("2024-12-05/2024-12-06", "month-year", "December 2024"),
    ],
)
def test_one_of_two_days(voices, edtf, form, expected):
    """One of two days, it not being known which, is no stretch of time: its days stand side by side."""
    when = DateSaid(edtf=edtf, part="either", derived="so the text suggests")
    assert f"{expected} (derived)" == voices["en"].date(when, form)
