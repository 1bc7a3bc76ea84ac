"""A message has placeholders with short names, and reads back to the letter."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import polib
import pytest
from hypothesis import given

from chronicle.catalogs.files.entries import read_catalog
from chronicle.catalogs.placeholders.legend import (
    Legend,
    Meant,
    names_in,
    printed_in_both,
    printed_in_source,
    read_legend,
    shorten,
)
from chronicle.text.grammar import read_message
from chronicle.text.roles import REMARK
from tests.builder.catalogs.grammar import fair_pairs, few_and_many, messages
from tests.roots import ROOT

if TYPE_CHECKING:
    from pathlib import Path

    from hypothesis import settings

FEW_AND_MANY = few_and_many(40, 400)


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("{value}`departure.fighters@bbc-arabic` left", "{fighters} left"),
        ("{value}`departure.fighters|bare` left", "{fighters|bare} left"),
        ("{value}`.killed` and {value}`other.killed`", "{killed} and {killed2}"),
        ("{value}`a.killed`, {value}`a.killed|bare`", "{killed}, {killed|bare}"),
        ("{date}`a`, {date}`b|year`, {date}`a|month`", "{date}, {date2|year}, {date|month}"),
        ("{count}`documents` say", "{count} say"),
        ("It ended.{claim}`a, b` It began.{claim}`c`", "It ended.{note} It began.{note2}"),
        ("{place}`clock-square` in {place}`لحمص <homs>`", "{clock_square} in {homs|لحمص}"),
        ("{actor}`27th-division` of {actor}`m5`", "{actor_27th_division} of {m5}"),
        ("{place}`m5`, {actor}`m5`", "{m5}, {m5_2}"),
        ("{title}`a`, {title}`b`", "{title}, {title2}"),
        ("{paragraph}`march`, {paragraph}`the-end`", "{paragraph}, {paragraph2}"),
        ("{foreign}`باب عمرو <ar>`", "{quote}"),
        ("{ref}`below <the-end>`, {numref}`map`, {term}`siege`", "{the_end|below}, {map}, {siege}"),
        ("{n}: {value}`a.n`", "{n}: {n2}"),
        ("{place}`date`, {date}`x`", "{date}, {date2}"),
        ("no role, no placeholder", "no role, no placeholder"),
    ],
)
def test_names_say_what_is_printed(text: str, short: str) -> None:
    """A figure has its own name, a name its id, what there may be several of is numbered from two."""
    assert (short, text) == (shorten(text)[0], shorten(text)[1].expanded(shorten(text)[0]))


@pytest.mark.parametrize(
    "text",
    [
        "{value}``a.killed``",
        "{value}` a.killed`",
        "{claim}`a,  b` {unknown}`x`",
        "{place}`a|b <homs>`",
        "{foreign}`a = b <en>`",
        "{value}`a.killed``code`",
        "\\{place}`homs`",
        "``{place}`homs` ``",
    ],
)
def test_what_cannot_be_read_back_stays_as_it_is(text: str) -> None:
    """A role in another spelling, in code or behind a backslash is left to the letter."""
    short, legend = shorten(text)
    assert text == legend.expanded(short)
    assert "`" in short


def reads_back(message: str) -> None:
    short, legend = shorten(message)
    assert message == legend.expanded(short)
    assert all(re.fullmatch("[a-z][a-z0-9_]*", name) for name in legend.meant)
    assert set(names_in(short)) == legend.meant.keys() | legend.literal


def has_a_short_form(pair: tuple[str, str]) -> None:
    source, translation = pair
    legend = shorten(source)[1]
    assert translation == legend.expanded(legend.shortened(translation))


@pytest.mark.parametrize("examples", FEW_AND_MANY)
def test_every_message_reads_back(examples: settings) -> None:
    """Whatever a message holds, its short form means that message and no other."""
    examples(given(messages())(reads_back))()


@pytest.mark.parametrize("examples", FEW_AND_MANY)
def test_every_fair_translation_has_a_short_form(examples: settings) -> None:
    """A translation's roles bear the names of its source, and read back."""
    examples(given(fair_pairs("ar"))(has_a_short_form))()


@pytest.mark.parametrize(
    ("written", "nearest"),
    [
        ("kiled", "{killed}"),
        ("Killed", "{killed}"),
        (" killed ", "{killed}"),
        ("clock-square", "{clock_square}"),
        ("xyz", ""),
        ("قتيل", ""),
    ],
)
def test_the_nearest_name_is_known(written: str, nearest: str) -> None:
    """A misspelt name is told with the right one; for another word none is guessed."""
    legend = Legend({"killed": Meant("value", "a.killed"), "clock_square": Meant("place", "clock-square")})
    assert nearest == legend.nearest(written)


def test_a_legend_that_contradicts_itself_is_none() -> None:
    """Of two lines that say different things of one placeholder neither counts."""
    line = "{homs}: Homs · حمص = {place}`homs`"
    assert {"homs": Meant("place", "homs")} == dict((read_legend([line, line, "4.1"]) or Legend()).meant)
    assert read_legend([line, line.replace("`homs`", "`hama`")]) is None


@pytest.mark.parametrize(
    "line",
    [
        "{homs} = {place}`homs`",
        "{homs}: x = {place}`homs` ",
        "{homs}: x = {place}``",
        "{Homs}: x = {place}`homs`",
        "{homs}: x = {place}`a` {place}`homs`",
        "{homs}: x = {place}`" + "x" * 500 + "`",
    ],
)
def test_a_line_in_another_grammar_says_nothing(line: str) -> None:
    """What explains a placeholder has one form."""
    assert {} == (read_legend([line]) or Legend()).meant


@pytest.mark.book
@pytest.mark.parametrize("language", ["ar", "zh_CN"])
def test_no_message_of_the_book_shows_a_role(language: str) -> None:
    """Translators of the book see placeholders alone, and none of their translations has a role."""
    folder = ROOT / "locales" / language / "LC_MESSAGES"
    texts = [
        (path.stem, text)
        for path in folder.rglob("*.po")
        for entry in read_catalog(path, ROOT).entries
        for text in (*entry.sources, *entry.forms)
    ]
    assert [] == [text for text in texts if read_message(text[1]).roles]


@pytest.mark.book
@pytest.mark.parametrize("width", [66, 78])
def test_wrapped_comments_say_the_same(tmp_path: Path, width: int) -> None:
    """Some programs wrap comments as they save: every line of the book's catalogs can be read back."""
    for path in sorted((ROOT / "locales/ar/LC_MESSAGES").rglob("*.po")):
        saved = tmp_path / path.name
        polib.pofile(str(path), wrapwidth=width).save(str(saved))
        entries = read_catalog(path, ROOT).entries
        wrapped = read_catalog(saved, tmp_path).entries
        assert [(each.msgid, each.legend.meant, each.printed) for each in entries] == [
            (each.msgid, each.legend.meant, each.printed) for each in wrapped
        ]


def test_a_line_that_never_ends_says_nothing() -> None:
    """What is cut off takes nothing from the line below."""
    cut, whole = "{homs}: Homs · حمص", "{date}: May = {date}`a-b`"
    assert {"date": Meant("date", "a-b")} == (read_legend([cut, whole, "4.1"]) or Legend()).meant
    wrapped = ["{date}: May", "= {date}`a-", "b`", "{note}: the mark of a note = {claim}`a,", "b`"]
    assert {"date": Meant("date", "a-b"), "note": Meant("claim", "a, b")} == (
        read_legend(wrapped) or Legend()
    ).meant


@pytest.mark.parametrize(
    ("short", "whole"),
    [
        ("{killed}", "{value}`a.killed`"),
        ("{killed|bare}", "{value}`a.killed|bare`"),
        ("{killed| bare }", "{value}`a.killed|bare`"),
        ("{town|للبلدة}", "{place}`للبلدة <town>`"),
        ("{remark|In brief.}", "{note}`In brief.`"),
        ("{killed| }", "{killed| }"),
        ("{town| }", "{town| }"),
        ("{remark| }", "{remark| }"),
        ("{remark}", "{remark}"),
        ("{note|bare}", "{note|bare}"),
        ("{other}", "{other}"),
    ],
)
def test_a_form_says_something_and_stands_where_one_may(short: str, whole: str) -> None:
    """A bar with nothing behind it, or behind what has no forms, makes no role and stays as written."""
    legend = Legend(
        {
            "killed": Meant("value", "a.killed"),
            "town": Meant("place", "town"),
            "remark": Meant(REMARK, "In short."),
            "note": Meant("claim", "a"),
        }
    )
    assert whole == legend.expanded(short)


def test_what_is_printed_is_told_in_both_languages() -> None:
    """Without the forms that may be chosen; of what prints no text, as a mark of a note, nothing."""
    comments = (
        "1.1",
        "{homs}: Homs · حمص (or {homs|مدينة حمص}) = {place}`homs`",
        "{killed|words}: six people · ستة أشخاص = {value}`a.killed|words`",
        "{note}: a note mark = {claim}`a`",
    )
    assert {
        "homs": ("Homs", "حمص"), "killed": ("six people", "ستة أشخاص"), "note": ("", "")
    } == printed_in_both(comments)  # fmt: skip
    assert (("homs", "Homs"), ("killed", "six people"), ("note", "a note mark")) == printed_in_source(
        comments
    )
