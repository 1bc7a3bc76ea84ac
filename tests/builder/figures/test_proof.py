"""A drawing is proved against its records by an arithmetic of its own."""

from __future__ import annotations

import random
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from chronicle.figures import extents, marks
from chronicle.figures.bands import Piece
from chronicle.figures.drawing import draw
from chronicle.figures.drawn import Drawing, DrawnFrom, Ink, Rectangle, Scale, Spot
from chronicle.figures.figure_records import ChartLine, Figure
from chronicle.figures.proof import faults
from chronicle.ledger.model import Origin
from tests.builder.figures.finished import strangers
from tests.builder.figures.random_records import random_bar, random_date, random_quantity
from tests.builder.figures.small_figures import CLAIMS, figure, read, voice
from tests.builder.ledger.small_ledger import claim, position

if TYPE_CHECKING:
    from pathlib import Path

    from chronicle.figures.figure_voice import Voice
    from chronicle.ledger.model import Ledger
    from tests.conftest import Soak

UNITS = [{"id": unit, "one": unit, "other": f"{unit}s"} for unit in ("person", "day", "month", "year")]


def _codes(spoken: Voice) -> list[str]:
    """Return the codes of what is wrong with a drawing, in which no ink is unaccounted for."""
    drawing = draw(spoken)
    assert [] == list(strangers(drawing))
    return [fault.code for fault in faults(spoken.figure, spoken.ledger, drawing)]


def _dated(folder: Path, when: dict[str, Any], language: str = "en") -> Voice:
    shop = claim("shop", event="Shop", positions=[position("alpha", date=when)])
    record = figure(window=["2010", "2014"], lines=[{"show": ["shop"]}])
    return voice(folder, record, language, claims=[*CLAIMS, shop])


def _bar(folder: Path, edges: dict[str, dict[str, Any]], language: str = "en") -> Voice:
    """Return a figure with a bar, each of whose edges is a claim of its own."""
    claims, line = [*CLAIMS], {}
    for edge, value in edges.items():
        given = {"quantities": {"time": value}} if edge == "lasted" else {"date": value}
        claims.append(claim(f"shop-{edge}", event="Shop", positions=[position("alpha", **given)]))
        line[edge] = f"shop-{edge}.time" if edge == "lasted" else f"shop-{edge}"
    record = figure(window=["2010", "2014"], lines=[line])
    return voice(folder, record, language, claims=claims, units=UNITS)


SIX_YEARS = {"until": {"edtf": "2013-05-20"}, "lasted": {"min": 2, "unit": "year"}}


@pytest.mark.parametrize("language", ["en", "ar", "zh"])
def test_a_sound_drawing(tmp_path: Path, language: str):
    """What the builder draws is what the records allow, whichever way the line runs."""
    assert [] == _codes(_dated(tmp_path / "a", {"edtf": "2011", "part": "late", "bound": "by"}, language))
    assert [] == _codes(_bar(tmp_path / "b", SIX_YEARS, language))


def test_by_late_in_january(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """By late 2011 is not January 2011."""
    spoken = _dated(tmp_path, {"edtf": "2011", "part": "late", "bound": "by"})
    january = extents.day("2011-01-01")
    monkeypatch.setattr(marks, "date_extent", lambda _when: extents.Extent(january, january, open_high=True))
    assert {"F025", "F026"} == set(_codes(spoken))


def test_years_as_a_smudge(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """A length of years is not a few months that fade before its end."""
    spoken = _bar(tmp_path, SIX_YEARS)
    end = extents.day("2013-05-20")
    smudge = [
        Piece("fade", end - 90, end - 180),
        Piece("solid", end - 90, end),
        Piece("rails", end, end + 999),
    ]
    monkeypatch.setattr("chronicle.figures.bands.pieces", lambda *_: iter(smudge))
    assert "F025" in _codes(spoken)


def test_an_end_that_nobody_gives(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """A bar whose end is not given does not end within the figure."""
    spoken = _bar(tmp_path, {"start": {"edtf": "2011-05"}})
    begin, end = extents.day("2011-05"), extents.day("2011-05", last=True)
    short = [Piece("pale", begin, end), Piece("rails", end, end + 90)]
    monkeypatch.setattr("chronicle.figures.bands.pieces", lambda *_: iter(short))
    assert ["F025"] == _codes(spoken)


def test_a_time_that_no_document_covers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """A bar whose end is not given runs on to the time that no document covers, and no further."""
    later = claim("later", event="Later", positions=[position("alpha", date={"edtf": "2014-02"})])
    silence = {"start": "ended", "end": "later", "label": "nothing"}
    lines = [{"start": "market@alpha"}, {"show": ["later"]}]
    record = figure(window=["2010", "2014"], lines=lines, silence=silence)
    spoken = voice(tmp_path, record, claims=[*CLAIMS, later])
    assert [] == _codes(spoken)
    begin, end = extents.day("2011-04-18"), extents.day("2014-12", last=True)
    long = [Piece("rails", begin + 0.5, end)]
    monkeypatch.setattr("chronicle.figures.bands.pieces", lambda *_: iter(long))
    assert ["F025"] == _codes(spoken)


@pytest.mark.parametrize("stroke", ["sign", "pale", "fade"])
def test_each_piece_is_looked_at(tmp_path: Path, stroke: str):
    """A sign, a pale stretch or a fading end is found that stands elsewhere or is missing."""
    spoken = _dated(tmp_path, {"edtf": "2011", "part": "late"})
    drawing = draw(spoken)
    for found in (tuple(_moved(ink, stroke) for ink in drawing.inks), _without(drawing.inks, stroke)):
        codes = {each.code for each in faults(spoken.figure, spoken.ledger, replace(drawing, inks=found))}
        assert codes & {"F025", "F026"} or stroke == "fade"
    assert stroke in {ink.stroke for ink in drawing.inks}


def _moved(ink: Any, stroke: str) -> Any:
    return replace(ink, box=replace(ink.box, x=ink.box.x - 30)) if ink.stroke == stroke else ink


def _without(inks: Any, stroke: str) -> Any:
    return tuple(ink for ink in inks if ink.stroke != stroke)


def test_ink_that_nothing_accounts_for(tmp_path: Path):
    """In the finished file every bar and sign is one that the drawing tells of, and stands there."""
    drawing = draw(_bar(tmp_path / "a", SIX_YEARS))
    less = _without(drawing.inks, "solid")
    assert any("no mark or bar" in found for found in strangers(replace(drawing, inks=less)))
    moved = tuple(_moved(ink, "solid") for ink in drawing.inks)
    assert any("elsewhere" in found for found in strangers(replace(drawing, inks=moved)))


def test_a_row_that_is_not_drawn(tmp_path: Path):
    """A record that a figure names and that has no sign is found."""
    spoken = voice(tmp_path)
    drawing = draw(spoken)
    less = tuple(ink for ink in drawing.inks if ink.subject.source != "beta")
    found = faults(spoken.figure, spoken.ledger, replace(drawing, inks=less))
    assert ["F026"] == [fault.code for fault in found]


def _attempt(folder: Path, seed: int) -> None:
    """Draw a record of each kind from a seed, and prove the drawing."""
    dice = random.Random(seed)  # noqa: S311
    language = dice.choice(("en", "ar", "zh"))
    when = random_date(dice)
    assert [] == _codes(_dated(folder / "date", when, language)), when
    quantity = random_quantity(dice)
    shop = claim("shop", event="Shop", positions=[position("alpha", quantities={"people": quantity})])
    record = figure(kind="departures", lines=[{"show": ["shop.people"]}, {"show": ["leaving.people@beta"]}])
    del record["window"]
    assert [] == _codes(voice(folder / "number", record, language, claims=[*CLAIMS, shop])), quantity
    bar = random_bar(dice)
    assert [] == _codes(_bar(folder / "bar", bar, language)), bar


@pytest.mark.parametrize("seed", range(4))  # many more: the long run
def test_whatever_the_ledger_can_hold(tmp_path: Path, seed: int):
    """Dates, lengths and figures of every kind are drawn where a second arithmetic allows them."""
    _attempt(tmp_path, seed)


@pytest.mark.soak
def test_whatever_the_ledger_can_hold_at_length(tmp_path: Path, soak: Soak):
    """The same for as many as there is time for."""
    for seed in soak.seeds():
        _attempt(tmp_path / f"{seed}", seed)


FIRST = extents.day("2011-01-01")
A_POINT_A_DAY = Scale(0, 1000, FIRST, FIRST + 1000)
A_POINT_EACH = Scale(0, 1000, 0, 1000)
KINDS: dict[str, dict[str, Any]] = {
    "day": {"date": {"edtf": "2011-04-11"}},  # the 100th day
    "june": {"date": {"edtf": "2011-06"}},  # from the 151st to the 181st
    "late": {"date": {"edtf": "2011", "part": "late"}},  # about from the 243rd to the 365th
    "lasting": {"date": {"edtf": "2011-04-11/2011-05-11"}},  # to the 131st
    "perhaps": {"date": {"edtf": "2011-06~"}},
    "by": {"date": {"edtf": "2011-04-11", "part": "by"}},
    "sold": {"quantities": {"people": {"min": 300, "max": 400, "unit": "person"}}},
    "many": {"quantities": {"people": {"min": 300, "qualifier": "at-least", "unit": "person"}}},
}


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Ledger:
    """Return a ledger with a claim for each kind of record."""
    told = [claim(name, event="It", positions=[position("alpha", **said)]) for name, said in KINDS.items()]
    both = [
        position("alpha", key="a", date={"edtf": "2011-04-11"}),
        position("beta", date={"edtf": "2011-04-11"}),
    ]
    told.append(claim("two", event="It", status="same-in-several", positions=both))
    ledger, _figures, problems = read(tmp_path_factory.mktemp("marks"), claims=told)
    assert [] == problems
    return ledger


def _said(ledger: Ledger, name: str, *pieces: tuple[Any, float, float]) -> list[tuple[str, str]]:
    """Return code and words of what is wrong with a line whose one mark has these pieces."""
    counted = "people" if "quantities" in KINDS[name] else ""
    scale = A_POINT_EACH if counted else A_POINT_A_DAY
    subject = DrawnFrom(0, "alpha", name, None, counted)
    inks = tuple(
        Ink(subject, stroke, Rectangle(begin, 10, end - begin, 4), scale) for stroke, begin, end in pieces
    )
    line = ChartLine(show=(f"{name}.people" if counted else name,), origin=Origin("a.yaml", 7))
    record = Figure("time", "timeline", "T", "A", "D", lines=(line,), origin=Origin("a.yaml", 1))
    found = list(faults(record, ledger, Drawing("", 0, 0, (), (), inks)))
    assert {("a.yaml", 7, "time")} >= {(each.path, each.line, each.subject) for each in found}
    return [(each.code, each.message) for each in found]


def _stands(name: str, first: str, last: str) -> tuple[str, str]:
    return "F025", f"“{name}” by “alpha” stands from {first} to {last}, where its record does not allow it."


def _undrawn(name: str) -> tuple[str, str]:
    return "F026", f"“{name}” by “alpha” is not drawn."


def _short(name: str, first: str, last: str) -> tuple[str, str]:
    return "F025", f"“{name}” by “alpha” is drawn too short: nothing stands from {first} to {last}."


@pytest.mark.parametrize(
    ("name", "pieces", "said"),
    [
        ("day", [("sign", 100.5, 100.5)], []),
        ("day", [], [_undrawn("day")]),
        ("day", [("sign", 101.6, 101.6)], []),
        ("day", [("sign", 99.4, 99.4)], []),
        ("day", [("sign", 101.8, 101.8)], [_stands("day", "2011-04-12", "2011-04-12")]),
        ("day", [("sign", 102.8, 102.8)], [_stands("day", "2011-04-13", "2011-04-13"), _undrawn("day")]),
        ("day", [("sign", 99.2, 99.2)], [_stands("day", "2011-04-10", "2011-04-10")]),
        ("day", [("sign", 98.2, 98.2)], [_stands("day", "2011-04-09", "2011-04-09"), _undrawn("day")]),
        ("june", [("sign", 166, 166), ("pale", 151, 181)], []),
        ("june", [("sign", 166, 166), ("pale", 152.6, 179.4)], []),
        (
            "june",
            [("sign", 166, 166), ("pale", 152.8, 181)],
            [_short("june", "2011-06-01", "2011-07-01")],
        ),
        ("june", [("sign", 166, 166), ("pale", 151, 179)], [_short("june", "2011-06-29", "2011-07-01")]),
        ("june", [("sign", 166, 166)], [_short("june", "2011-06-01", "2011-07-01")]),
        (
            "june",
            [("sign", 166, 166), ("pale", 150.2, 181)],
            [_stands("june", "2011-05-31", "2011-07-01")],
        ),
        (
            "june",
            [("sign", 166, 166), ("pale", 151, 181.8)],
            [_stands("june", "2011-06-01", "2011-07-01")],
        ),
        (
            "june",
            [("sign", 166, 166), ("solid", 151, 181)],
            [("F025", "“june” by “alpha” is drawn as lasting, and its record says when, not how long.")],
        ),
        ("lasting", [("sign", 116, 116), ("solid", 100, 131)], []),
        ("late", [("sign", 304, 304), ("pale", 243, 365), ("fade", 121, 243)], []),
        ("late", [("sign", 304, 304), ("pale", 242, 366.6)], []),
        (
            "late",
            [("sign", 304, 304), ("pale", 243, 367)],
            [_stands("late", "2011-09-01", "2012-01-03")],
        ),
        ("perhaps", [("sign", 166, 166), ("pale", 151, 181), ("fade", 120, 151), ("fade", 181, 211)], []),
        (
            "perhaps",
            [("sign", 166, 166), ("pale", 151, 181), ("fade", 120, 151)],
            [("F025", "“perhaps” by “alpha” has a sharp end where its record is open.")],
        ),
        ("by", [("sign", 101, 101), ("fade", 50, 101)], []),
        ("by", [("sign", 101, 101), ("fade", 50, 102)], [_stands("by", "2011-02-20", "2011-04-13")]),
        (
            "by",
            [("sign", 101, 101)],
            [("F025", "“by” by “alpha” has a sharp end where its record is open.")],
        ),
        ("sold", [("sign", 350, 350), ("pale", 300, 400)], []),
        ("sold", [("sign", 350, 350), ("pale", 300.6, 399.4)], []),
        ("sold", [("sign", 350, 350), ("pale", 300.8, 400)], [_short("sold", "300", "400")]),
        (
            "sold",
            [("sign", 400.8, 400.8), ("pale", 300, 400)],
            [_stands("sold", "401", "401"), _undrawn("sold")],
        ),
        ("many", [("sign", 300, 300), ("fade", 300, 350)], []),
        (
            "many",
            [("sign", 300, 300)],
            [("F025", "“many” by “alpha” has a sharp end where its record is open.")],
        ),
        ("many", [("sign", 300, 300), ("fade", 299, 350)], [_stands("many", "299", "350")]),
    ],
)
def test_a_mark_stands_where_its_record_allows_it(
    ledger: Ledger, name: str, pieces: list[tuple[Any, float, float]], said: list[tuple[str, str]]
) -> None:
    """To a hair of the page, and to a day where no day is named; what is open fades, the rest reaches."""
    assert said == _said(ledger, name, *pieces)


def test_each_document_has_its_sign(ledger: Ledger) -> None:
    """In the line that names it, and under its own name; on a map a spot is enough."""
    subject = DrawnFrom(0, "alpha", "two", "a")
    ink = Ink(subject, "sign", Rectangle(100.5, 10, 0, 4), A_POINT_A_DAY)
    line = ChartLine(show=("two",), place="town", origin=Origin("a.yaml", 7))
    cases: list[tuple[Any, list[str], list[Ink], list[str]]] = [
        ("timeline", [], [ink], ["beta"]),
        ("timeline", [], [ink, replace(ink, subject=DrawnFrom(0, "beta", "two"))], []),
        ("timeline", [], [replace(ink, subject=DrawnFrom(1, "alpha", "two", "a"))], ["alpha/a", "beta"]),
        ("timeline", ["alpha", "beta"], [ink], ["beta"]),
        ("map", ["beta"], [], ["alpha/a"]),
        ("map", [], [ink], ["alpha/a", "beta"]),
    ]
    for kind, spots, inks, undrawn in cases:
        record = Figure("time", kind, "T", "A", "D", lines=(line,), origin=Origin("a.yaml", 1))
        stand = tuple(Spot("two", source, "It", Rectangle(0, 0, 1, 1)) for source in spots)
        found = faults(record, ledger, Drawing("", 0, 0, (), stand, tuple(inks)))
        assert [f"“two” by “{each}” is not drawn." for each in undrawn] == [each.message for each in found]
