"""A drawing is proved against its records by an arithmetic of its own."""

from __future__ import annotations

import random
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from chronicle.figures import extents, marks
from chronicle.figures.bands import Piece
from chronicle.figures.drawing import draw
from chronicle.figures.proof import faults
from tests.builder.figures.finished import strangers
from tests.builder.figures.random_records import random_bar, random_date, random_quantity
from tests.builder.figures.small_figures import CLAIMS, figure, voice
from tests.builder.ledger.small_ledger import claim, position

if TYPE_CHECKING:
    from pathlib import Path

    from chronicle.figures.figure_voice import Voice
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
