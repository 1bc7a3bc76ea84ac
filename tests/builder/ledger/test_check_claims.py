from __future__ import annotations

import pytest

from .small_ledger import claim, faults, position, read


def _date(**fields):
    return claim(positions=[position(date=fields)])


def _dead(**fields):
    return claim(positions=[position(quantities={"dead": {"unit": "person", **fields}})])


@pytest.mark.parametrize(
    "fields",
    [
        {"edtf": "2011-04-18"},
        {"edtf": "2011-04-18", "time": "night"},
        {"edtf": "2011-04-18", "part": "by", "time": "morning"},
        {"edtf": "2024-12-07/2024-12-08", "part": "night"},
        {"edtf": "2024-11-30/2024-12-01", "part": "either"},
        {"edtf": "2011", "part": "late"},
        {"edtf": "2013-07", "part": "end-of"},
        {"edtf": "2013", "part": "spring"},
        {"edtf": "2012-02-04/2012-03"},
        {"edtf": "2013/..", "derived": "from the sentence before"},
        {"edtf": "2014-03", "derived": "from the sentence before", "worked_out": "month"},
        {"edtf": "2011", "part": "late", "bound": "by"},
        {"edtf": "2011-04", "part": "early"},
        {"edtf": "2011-04", "part": "after"},
        {"said": "the next day", "sort": "2011-04-19"},
    ],
)
def test_good_dates(tmp_path, fields):
    """A date in EDTF, narrowed or bounded as its precision allows, passes."""
    assert [] == faults(tmp_path, _date(**fields))


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        (
            {"edtf": "18 April"},
            "edtf “18 April”: “18 April” is not a year, month or day such as 2011, 2011-04 or 2011-04-18.",
        ),
        ({"edtf": "2011-02-29"}, "edtf “2011-02-29”: 2011-02 has no day 29."),
        ({"edtf": "2012/2011"}, "edtf “2012/2011”: the interval ends before it begins."),
        ({"edtf": "2011-04-18", "part": "early"}, "“early” goes with a month or a year."),
        ({"edtf": "2011-04", "part": "spring"}, "“spring” goes with a year."),
        (
            {"edtf": "2011-04", "part": "night"},
            "“night” goes with a day, or with the two days that it joins.",
        ),
        (
            {"edtf": "2011-04-18/2011-04-20", "part": "either"},
            "“either” goes with two days that follow one another.",
        ),
        ({"edtf": "2011/2012", "part": "by"}, "“by” goes with one date, not with an interval."),
        ({"edtf": "2011-04", "time": "morning"}, "A time of day goes with one day."),
        ({"edtf": "2011-04-18", "part": "night", "time": "night"}, "part: night and time say the same."),
        ({"said": "the next day"}, "A phrase alone cannot be put in order."),
        ({"edtf": "2011", "sort": "2011"}, "A date with edtf is sorted by it; sort is for a phrase alone."),
        (
            {"said": "then", "sort": "2011", "part": "late"},
            "part, bound, time and derived belong to a calendar date.",
        ),
        (
            {"edtf": "2014-03", "worked_out": "month"},
            "worked_out says of what is derived which part that is.",
        ),
        (
            {"said": "then", "sort": "2011", "derived": "from the heading"},
            "part, bound, time and derived belong to a calendar date.",
        ),
        ({"said": "then", "sort": "2011-13"}, "sort “2011-13”: there is no month 13."),
        ({"edtf": "2011", "bound": "by"}, "bound goes with a part that narrows."),
        ({"edtf": "2011", "part": "spring", "bound": "by"}, "bound goes with a part that narrows."),
        ({"edtf": "2011-21", "part": "late"}, "“late” goes with a month or a year."),
        ({"edtf": "2011-04/2011-05", "part": "mid"}, "“mid” goes with a month or a year."),
        ({"edtf": "2011/2012", "part": "spring"}, "“spring” goes with a year."),
        (
            {"edtf": "2011-04-18/..", "part": "night"},
            "“night” goes with a day, or with the two days that it joins.",
        ),
        (
            {"edtf": "2011-04-18", "part": "either"},
            "“either” goes with two days that follow one another.",
        ),
        (
            {"edtf": "2011-04/2011-05", "part": "either"},
            "“either” goes with two days that follow one another.",
        ),
        (
            {"edtf": "2011-04-18/..", "part": "either"},
            "“either” goes with two days that follow one another.",
        ),
        ({"edtf": "2011-04-18/2011-04-19", "time": "noon"}, "A time of day goes with one day."),
    ],
)
def test_bad_dates(tmp_path, fields, message):
    """A date that cannot be, or cannot be put in order, is refused."""
    assert [("E017", message)] == faults(tmp_path, _date(**fields))


def test_who_gives_a_night_two_days_is_told_how(tmp_path):
    """The night between two days is a part of a date, and no time of one day."""
    row = _date(edtf="2011-04-18/2011-04-19", time="night")
    remedies = [problem.remedy for problem in read(tmp_path, row)[1]]
    expected = "For the night between two days write part: night. Give the day, or leave time out."
    assert [expected] == remedies


@pytest.mark.parametrize(
    "fields",
    [
        {"min": 5},
        {"min": 5, "max": 5},
        {"min": 200, "max": 300},
        {"min": 200, "max": 300, "qualifier": "about"},
        {"min": 0},
        {"qualifier": "hundreds"},
        {"min": 150, "qualifier": "or-more"},
    ],
)
def test_good_quantities(tmp_path, fields):
    """A number, a range or a word in place of a number passes."""
    assert [] == faults(tmp_path, _dead(**fields))


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"min": 300, "max": 200}, "“dead”: The lower end, 300, is above the upper, 200."),
        ({"min": 3, "qualifier": "dozens"}, "“dead”: “dozens” stands in place of a number."),
        ({"qualifier": "about"}, "“dead”: “about” needs a number."),
        ({}, "“dead”: “exact” needs a number."),
        ({"min": 3, "qualifier": "range"}, "“dead”: A range has two different numbers."),
        ({"min": 3, "max": 4, "qualifier": "exact"}, "“dead”: An exact number is one number."),
        ({"min": 3, "max": 4, "qualifier": "up-to"}, "“dead”: “up-to” goes with one number."),
    ],
)
def test_bad_quantities(tmp_path, fields, message):
    """A figure that contradicts itself is refused."""
    assert ("E018", message) in faults(tmp_path, _dead(**fields))


def _two(one, other, status, note=None, **more):
    return claim(status=status, positions=[position("alpha", **one), position("beta", **other)], **more) | (
        {"note": note} if note else {}
    )


def _count(number, scope=None):
    figure = {"min": number, "unit": "person"} | ({"scope": scope} if scope else {})
    return {"quantities": {"dead": figure}}


@pytest.mark.parametrize(
    "row",
    [
        _two(_count(2), _count(2), "same-in-several"),
        _two({"date": {"edtf": "2011-04"}}, {"date": {"edtf": "2011-04-18"}}, "same-in-several"),
        _two(_count(2), _count(3), "differing", "They differ."),
        _two({}, {"relation": "denies"}, "differing", "They differ."),
        _two({"says": "It says so."}, {"says": "It does not."}, "differing", "They differ."),
        _two(_count(2, "in town"), _count(3, "in all"), "differing-scope", "They count others."),
        claim(status="doubtful", note="A name is garbled."),
    ],
)
def test_good_status(tmp_path, row):
    """A status that says what the positions show passes."""
    assert [] == faults(tmp_path, row)


@pytest.mark.parametrize(
    ("row", "code", "message"),
    [
        (_two({}, {}, "one-source"), "E012", "It says one source, but 2 speak of it: alpha, beta."),
        (
            claim(status="same-in-several"),
            "E012",
            "It says the same in several, but one source speaks of it.",
        ),
        (
            _two({}, {}, "doubtful", "A note."),
            "E012",
            "It is listed as doubtful within one document, but 2 speak of it: alpha, beta.",
        ),
        (
            _two(_count(2), _count(3), "same-in-several"),
            "E012",
            "Its positions differ: the figure “dead” in alpha and beta.",
        ),
        (
            _two({"date": {"edtf": "2014-05"}}, {"date": {"edtf": "2015-05"}}, "same-in-several"),
            "E012",
            "Its positions differ: the date in alpha and beta.",
        ),
        (
            _two({}, {"relation": "denies"}, "same-in-several"),
            "E012",
            "Its positions differ: beta denies.",
        ),
        (
            _two({}, {}, "differing", "A note."),
            "E012",
            "It says differing, but nothing differs between its positions.",
        ),
        (
            _two(_count(2, "in town"), _count(3, "in town"), "differing-scope", "A note."),
            "E012",
            "It says differing scope, but no two scopes differ.",
        ),
        (
            _two(_count(2), _count(3), "differing"),
            "E013",
            "A claim that is differing needs an editors' note.",
        ),
        (claim(status="doubtful"), "E013", "A claim that is doubtful needs an editors' note."),
        (
            claim(places=[], positions=[position(agent="named")]),
            "E012",
            "The agent is named by “alpha”, but no actor stands in the claim.",
        ),
    ],
)
def test_bad_status(tmp_path, row, code, message):
    """A status that the positions do not bear out is refused."""
    assert [(code, message)] == faults(tmp_path, row)


def test_one_source_against_itself(tmp_path):
    """A document that contradicts itself is not one undisputed source."""
    row = claim(positions=[position(key="a", **_count(2)), position(key="b", **_count(3))])
    assert [("E012", "Its positions differ: the figure “dead” in alpha/a and alpha/b.")] == faults(
        tmp_path, row
    )


def test_keys(tmp_path):
    """Positions of one source are told apart by keys of their own."""
    row = claim(positions=[position(), position(key="a"), position(key="a")])
    assert [
        ("E019", "“alpha” has 3 positions here: each needs a key."),
        ("E019", "The key “a” is that of another position of “alpha”."),
    ] == faults(tmp_path, row)
