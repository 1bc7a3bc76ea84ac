"""Put dates into words. Every pattern is a whole message of the interface, so that any order is possible."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Literal

from babel.dates import get_day_names, get_month_names

from chronicle.ledger.edtf_dates import Moment, Span, read_edtf

if TYPE_CHECKING:
    from chronicle.ledger.model import DateSaid
    from chronicle.words.messages import Messages

# What a date is bounded by is part of what it says and is never dropped; how it is narrowed may be.
_BOUNDED = {
    "by": "by {date}",
    "before": "before {date}",
    "after": "after {date}",
    "about": "about {date}",
    "from": "from {date}",
    "until": "until {date}",
}
_NARROWED = {
    "early": ("early {year}", "early {month} {year}"),
    "mid": ("mid-{year}", "mid-{month} {year}"),
    "late": ("late {year}", "late {month} {year}"),
    "end-of": ("the end of {year}", "the end of {month} {year}"),
}
_SEASONS = {
    "spring": "spring {year}",
    "summer": "summer {year}",
    "autumn": "autumn {year}",
    "winter": "winter {year}",
}
_TIMES = {
    "dawn": "the dawn of {date}",
    "morning": "the morning of {date}",
    "noon": "noon on {date}",
    "afternoon": "the afternoon of {date}",
    "evening": "the evening of {date}",
    "night": "the night of {date}",
    "midnight": "midnight on {date}",
}
_MIXED = {
    ("day", "month"): "{day} {month} to {end_month} {year}",
    ("month", "day"): "{month} to {end_day} {end_month} {year}",
}
# The sentence itself says that the date was worked out: “in what would be March”.
_WORDED = "worded"
_WHOLE = frozenset({"full", "weekday", "start", "end", _WORDED})
_YEARLESS = frozenset({"day-month", "month"})


def date_text(words: Messages, when: DateSaid, form: str = "full") -> str:
    """Return a date in one of its forms; a phrase that is no calendar date has one form only."""
    if phrase := _phrase(when, form):
        return words.ledger_text(when.claim, phrase)
    if when.edtf is None:
        return ""
    span = _cut(read_edtf(when.edtf), form)
    text = words.edition.contracted(_in_words(words, span, when, form))
    if when.derived is None or form == _WORDED:
        return text
    return words.text("date", "{date} (derived)", date=text)


def is_date_translated(words: Messages, when: DateSaid, form: str = "full") -> bool:
    """Return whether a date is in the language; one in a document's phrase is where that is translated."""
    phrase = _phrase(when, form)
    return not phrase or words.edition.is_source or words.of_ledger(when.claim, phrase) != phrase


def _phrase(when: DateSaid, form: str) -> str:
    """Return the phrase that a form of a date prints in place of a calendar date; empty where it has none."""
    return when.said or "" if form == "said" or when.edtf is None else ""


def _in_words(words: Messages, span: Span, when: DateSaid, form: str) -> str:
    """Return a date with what narrows or bounds it."""
    moment = span.start or span.end
    whole = form in _WHOLE or form == "said"
    if whole and when.part == "night":
        return _night(words, span)
    if whole and moment and (narrowed := _narrowed(when.part, moment)):
        context = _context(bool(when.bound) or _is_about(span))
        text = words.text(context, narrowed, **_fields(words, moment, governed=True))
        text = _with_doubts(words, text, span)
        return words.text("date", _BOUNDED[when.bound], date=text) if when.bound else text
    year = form not in _YEARLESS
    if when.part == "either" and span.is_interval and span.start and span.end:
        return _either(words, span.start, span.end, year=year)
    bound = when.bound or when.part
    bounded = bound in _BOUNDED
    timed = _TIMES[when.time] if whole and when.time is not None else None
    text = span_text(words, span, year=year, weekday=form == "weekday", governed=bounded and not timed)
    if timed:
        text = words.text(_context(bounded), timed, date=text)
    return words.text("date", _BOUNDED[bound], date=text) if bounded and bound else text


def _narrowed(part: str | None, moment: Moment) -> str | None:
    """Return the pattern of a part of a month or a year, or of a season."""
    if part in _SEASONS:
        return _SEASONS[part]
    return _NARROWED[part][1 if moment.month else 0] if part in _NARROWED else None


def _context(governed: bool) -> str:
    """Return the context of a date, which differs behind a word that asks for a case or an article."""
    return "date-bound" if governed else "date"


def span_text(
    words: Messages, span: Span, *, year: bool = True, weekday: bool = False, governed: bool = False
) -> str:
    """Return a moment or an interval; `governed` is one that a preposition stands before: до мая."""
    start, end = span.start, span.end
    if start is None or end is None:
        pattern = _BOUNDED["from"] if start else _BOUNDED["until"]
        moment = start or end
        if moment is None:
            return ""
        return words.text("date", pattern, date=_moment(words, moment, year=year, governed=True))
    if start == end:
        return _moment(words, start, year=year, weekday=weekday, governed=governed)
    alike = _interval_pattern(start, end, year=year)
    if alike is None:
        first, last = _moment(words, start, year=year), _moment(words, end, year=year)
        return words.text("date", "{start} to {end}", start=first, end=last)
    return words.text("date", alike, **_fields(words, start), **_fields(words, end, "end_"))


def _interval_pattern(start: Moment, end: Moment, *, year: bool) -> str | None:
    """Return the pattern for two ends that are given alike, or none."""
    precise = start.precision
    if "season" in (precise, end.precision) or _hedged(start, end):
        return None
    one_year, one_month = start.year == end.year, (start.year, start.month) == (end.year, end.month)
    if precise != end.precision:
        return _MIXED.get((precise, end.precision)) if year and one_year and not one_month else None
    if precise == "year":
        return "{year}–{end_year}"
    if precise == "month":
        if not year:
            return "{month}–{end_month}"
        return "{month}–{end_month} {year}" if one_year else "{month} {year} to {end_month} {end_year}"
    if one_month:
        return "{day}–{end_day} {month} {year}" if year else "{day}–{end_day} {month}"
    if not year:
        return "{day} {month} to {end_day} {end_month}"
    if one_year:
        return "{day} {month} to {end_day} {end_month} {year}"
    return "{day} {month} {year} to {end_day} {end_month} {end_year}"


def _hedged(*moments: Moment) -> bool:
    """Return whether one of these moments is not exactly known."""
    return any(moment.about or moment.uncertain for moment in moments)


def _is_about(span: Span) -> bool:
    """Return whether a span is only about known."""
    return any(moment.about for moment in (span.start, span.end) if moment)


def _with_doubts(words: Messages, text: str, span: Span) -> str:
    """Return a date that is said as a whole with what hedges any of its moments."""
    if _is_about(span):
        text = words.text("date", "about {date}", date=text)
    if any(moment.uncertain for moment in (span.start, span.end) if moment):
        text = words.text("date", "perhaps {date}", date=text)
    return text


def _moment(
    words: Messages, moment: Moment, *, year: bool, weekday: bool = False, governed: bool = False
) -> str:
    """Return a day, month, season or year, with what hedges it."""
    if moment.season:
        pattern = _SEASONS[moment.season]
    elif moment.day:
        pattern = "{day} {month} {year}" if year else "{day} {month}"
    elif moment.month:
        pattern = "{month} {year}" if year else "{month}"
    else:
        pattern = "{year}"
    governed = governed or moment.about
    named = weekday and moment.day is not None
    text = words.text(_context(governed and not named), pattern, **_fields(words, moment, governed=governed))
    if named:
        day = get_day_names("wide", "format", words.edition.locale)[moment.first.weekday()]
        text = words.text(_context(governed), "{weekday}, {date}", weekday=day, date=text)
    return _with_doubts(words, text, Span(moment, moment))


def _either(words: Messages, start: Moment, end: Moment, *, year: bool) -> str:
    """Return one of two days, it not being known which."""
    if (start.year, start.month) == (end.year, end.month) and not _hedged(start, end):
        pattern = "{day} or {end_day} {month} {year}" if year else "{day} or {end_day} {month}"
        return words.text("date", pattern, **_fields(words, start), **_fields(words, end, "end_"))
    first, last = (_moment(words, moment, year=year) for moment in (start, end))
    return words.text("date", "{start} or {end}", start=first, end=last)


def _night(words: Messages, span: Span) -> str:
    """Return the night of a day, or between two days."""
    start, end = span.start, span.end
    if start is None or end is None or start == end:
        return words.text("date", "the night of {date}", date=span_text(words, span))
    if (start.year, start.month) == (end.year, end.month):
        pattern = "the night of {day} to {end_day} {month} {year}"
    elif start.year == end.year:
        pattern = "the night of {day} {month} to {end_day} {end_month} {year}"
    else:
        pattern = "the night of {day} {month} {year} to {end_day} {end_month} {end_year}"
    text = words.text("date", pattern, **_fields(words, start), **_fields(words, end, "end_"))
    return _with_doubts(words, text, span)


def _fields(words: Messages, moment: Moment, prefix: str = "", *, governed: bool = False) -> dict[str, str]:
    """Return the values of the placeholders for one moment."""
    edition = words.edition
    fields = {f"{prefix}year": edition.numeral(moment.year)}
    if moment.month is not None:
        alone = moment.day is None and not governed
        fields[f"{prefix}month"] = month_name(words, moment.month, alone=alone)
    if moment.day is not None:
        first = edition.first_day if moment.day == 1 else None
        fields[f"{prefix}day"] = first or edition.numeral(moment.day)
    return fields


def month_name(words: Messages, month: int, *, alone: bool = False) -> str:
    """Return a month's name: in Arabic that of the Levant and the international one, joined by a stroke.

    `alone` is a month that neither a day nor a preposition stands before: февраль, and not 3 февраля.
    """
    edition = words.edition
    # Only where the data say so: to a locale that has no such names of its own Babel 2.18 gives those of
    # whichever locale was loaded before, such as Chinese ones to French.
    form: Literal["format", "stand-alone"] = "stand-alone" if alone and edition.months_alone else "format"
    names = (get_month_names(edition.month_width, form, locale)[month] for locale in edition.months)
    return "/".join(dict.fromkeys(names))


def _cut(span: Span, form: str) -> Span:
    """Return as much of a date as a form shows."""
    if form == "start" and span.start:
        return Span(span.start, span.start)
    if form == "end" and span.end:
        return Span(span.end, span.end)
    if form not in ("year", "month-year", "month"):
        return span
    start, end = (_coarser(moment, form) if moment else None for moment in (span.start, span.end))
    # two ends that become one are one moment
    return Span(start, start) if start == end else Span(start, end)


def _coarser(moment: Moment, form: str) -> Moment:
    """Return a moment without its day, or without all but its year."""
    if form == "year":
        return replace(moment, month=None, day=None, season=None)
    return replace(moment, day=None)
