from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chronicle.ledger.edtf_dates import (
    EARLIEST,
    LATEST,
    NotEdtf,
    bounds,
    may_be_the_same,
    read_edtf,
    sort_key,
)
from chronicle.ledger.model import DateSaid


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2011", date(2011, 1, 1), date(2011, 12, 31)),
        ("2012-02", date(2012, 2, 1), date(2012, 2, 29)),
        ("2011-04-18", date(2011, 4, 18), date(2011, 4, 18)),
        ("2011-21", date(2011, 3, 1), date(2011, 5, 31)),
        ("2011~", date(2011, 1, 1), date(2011, 12, 31)),
        ("2011-04?", date(2011, 4, 1), date(2011, 4, 30)),
        ("2012-02-04/2012-03", date(2012, 2, 4), date(2012, 3, 31)),
        ("2011-05/2011", date(2011, 5, 1), date(2011, 12, 31)),
        ("2011/2011-05", date(2011, 1, 1), date(2011, 5, 31)),
        ("2012/..", date(2012, 1, 1), LATEST),
        ("../2012", EARLIEST, date(2012, 12, 31)),
    ],
)
def test_spans(text, first, last):
    """A date spans the days that it can mean."""
    span = read_edtf(text)
    assert (first, last) == (span.first, span.last)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "11",
        "2011-4",
        "2011-13",
        "2011-02-29",
        "20110418",
        "2011-04-18T10:00",
        "../..",
        "2012/2011",
        "1/2/3",
        "0000",
        "2011-21~",
    ],
)
def test_not_dates(text):
    """What is no date of the calendar, or of the part of EDTF in use, is refused."""
    with pytest.raises(NotEdtf):
        read_edtf(text)


_DAYS = st.dates(date(1000, 1, 1), date(2100, 12, 31))
_SEASONS = st.builds(lambda year, season: f"{year}-{season}", st.integers(1000, 2100), st.integers(21, 24))
_WRITTEN = st.one_of(
    _DAYS.map(lambda day: day.isoformat()),
    _DAYS.map(lambda day: f"{day:%Y-%m}"),
    _DAYS.map(lambda day: f"{day:%Y}"),
)
_MARKED = st.builds(lambda text, mark: text + mark, _WRITTEN, st.sampled_from(["", "~", "?", "%"]))


@settings(max_examples=40, derandomize=True, deadline=None)
@given(st.one_of(_MARKED, _SEASONS, st.builds(lambda a, b: f"{min(a, b)}/{max(a, b)}", _DAYS, _DAYS)))
def test_all_that_is_read_is_edtf(text):
    """Whatever the book reads, the `edtf` package reads too, and spans the same days."""
    from edtf import parse_edtf

    theirs = parse_edtf(text)
    ours = read_edtf(text)
    if not any(mark in text for mark in "~?%") and "-2" not in text[4:6]:
        assert tuple(theirs.lower_strict()[:3]) == (ours.first.year, ours.first.month, ours.first.day)
        assert tuple(theirs.upper_strict()[:3]) == (ours.last.year, ours.last.month, ours.last.day)


def _date(edtf=None, **fields):
    return DateSaid(edtf, **fields)


def test_order():
    """Dates stand at their earliest day, stretches of time behind what lies where they begin."""
    ordered = [
        _date("2011", part="early"),
        _date("2011-04-18", time="morning"),
        _date("2011-04-18", time="evening"),
        _date(said="the next day", sort="2011-04-19"),
        _date("2011-05"),
        _date("2011", part="mid"),
        _date("2011", part="late", bound="by"),
        _date("2011", part="late"),
        _date("2011", part="end-of"),
        _date("2012-05", part="by"),
        _date("2012", part="mid"),
        _date("2017-03"),
        _date("2017-03-08"),
        _date("2017-03/2017-05-21"),
        _date("2017-04", part="after"),
        _date("2017-05-21"),
    ]
    assert ordered == sorted(ordered[5:] + ordered[:5], key=sort_key)


def test_narrowed():
    """The parts of a year follow one another without a gap or an overlap."""
    early, mid, late = (bounds(_date("2011", part=part)) for part in ("early", "mid", "late"))
    assert date(2011, 1, 1) == early[0]
    assert date(2011, 12, 31) == late[1]
    assert [1, 1] == [(mid[0] - early[1]).days, (late[0] - mid[1]).days]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (_date("2011-04"), _date("2011-04-18"), True),
        (_date("2011-04-17"), _date("2011-04-18"), False),
        (_date("2012-05", part="by"), _date("2012-03"), True),
        (_date("2012-05", part="after"), _date("2012-03"), False),
        (_date(said="then"), _date("2012-03"), True),
    ],
)
def test_may_be_the_same(one, other, same):
    """A month and a day in it can be the same time, two days cannot."""
    assert same == may_be_the_same(one, other)
    assert same == may_be_the_same(other, one)
