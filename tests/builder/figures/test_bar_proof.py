"""A bar is proved piece by piece: where each may stand, what may not stay open, what must be covered."""

from __future__ import annotations

from datetime import date
from math import inf
from typing import TYPE_CHECKING, Any

import pytest

from chronicle.figures.bar_proof import bar_faults, say, uncovered
from chronicle.figures.drawn import DrawnFrom, Ink, Rectangle, Scale
from chronicle.figures.figure_records import ChartLine
from tests.builder.figures.small_figures import read
from tests.builder.ledger.small_ledger import claim, position

if TYPE_CHECKING:
    from chronicle.figures.drawn import Stroke
    from chronicle.ledger.model import Ledger

# A point is a day, and the page begins with the first of them; a hair and a day are 1.71.
FIRST, DAYS = date(2011, 1, 1).toordinal(), 1000
SCALE = Scale(0, DAYS, FIRST, FIRST + DAYS)
Piece = tuple["Stroke", float, float]
DATES: dict[str, dict[str, Any]] = {
    "begun": {"edtf": "2011-04-11"},  # the 100th day, to the 101st
    "june": {"edtf": "2011-06"},  # from the 151st to the 181st
    "known": {"edtf": "2012-01-01"},  # the 365th
    "ended": {"edtf": "2012-05-15"},  # the 500th
    "perhaps": {"edtf": "2011-06~"},
    "before": {"edtf": "2011-04-11", "part": "before"},
    "before-march": {"edtf": "2011-02-05", "part": "by"},
}


def ink(stroke: Stroke, begin: float, end: float, scale: Scale = SCALE, figure: str = "") -> Ink:
    """Return a piece that reaches from one day to another."""
    return Ink(DrawnFrom(0, "alpha", figure=figure), stroke, Rectangle(begin, 10, end - begin, 4), scale)


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Ledger:
    """Return a ledger with a claim for each date, and one with lengths of time."""
    told = [claim(name, event="It", positions=[position("alpha", date=when)]) for name, when in DATES.items()]
    lengths = {"days": {"min": 30, "unit": "day"}, "months": {"min": 2, "max": 3, "unit": "month"}}
    told.append(claim("long", event="It", positions=[position("alpha", quantities=lengths)]))
    units = [{"id": unit, "one": unit, "other": f"{unit}s"} for unit in ("person", "day", "month")]
    ledger, _figures, problems = read(tmp_path_factory.mktemp("bars"), claims=told, units=units)
    assert [] == problems
    return ledger


def found(ledger: Ledger, line: dict[str, str], pieces: list[Piece], horizon: float = inf) -> list[str]:
    """Return what is wrong with a bar of these pieces."""
    return list(bar_faults(ChartLine(**line), ledger, [ink(*each) for each in pieces], horizon))


BOTH = {"start": "begun", "end": "ended"}
WHOLE: list[Piece] = [("pale", 100, 501), ("solid", 101, 500)]
SHORT = "is drawn too short: nothing stands from {} to {}."
FALSE = "the {} part from {} to {} is not what a record says."


@pytest.mark.parametrize(
    ("pieces", "said"),
    [
        (WHOLE, []),
        ([], ["a bar is not drawn."]),
        ([("solid", 99.4, 501.6)], []),
        ([("pale", 100, 501), ("solid", 99.2, 500)], [FALSE.format("solid", "2011-04-10", "2012-05-15")]),
        ([("pale", 100, 501), ("solid", 101, 501.8)], [FALSE.format("solid", "2011-04-12", "2012-05-16")]),
        ([("pale", 98.4, 502.6), ("solid", 101, 500)], []),
        ([("pale", 98.2, 501), ("solid", 101, 500)], [FALSE.format("pale", "2011-04-09", "2012-05-16")]),
        ([("pale", 100, 502.8), ("solid", 101, 500)], [FALSE.format("pale", "2011-04-11", "2012-05-17")]),
        (WHOLE[:1], [SHORT.format("2011-04-12", "2012-05-15")]),
        ([*WHOLE[:1], ("solid", 102.6, 498.4)], []),
        (
            [("solid", 103, 500)],
            [SHORT.format("2011-04-11", "2012-05-16"), SHORT.format("2011-04-12", "2012-05-15")],
        ),
        ([*WHOLE[:1], ("solid", 101, 498.2)], [SHORT.format("2012-05-13", "2012-05-15")]),
        ([*WHOLE[:1], ("solid", 300, 500), ("solid", 101, 301)], []),
        ([*WHOLE[:1], ("solid", 303, 500), ("solid", 101, 301)], [SHORT.format("2011-10-29", "2012-05-15")]),
        ([*WHOLE, ("rails", 500, 600)], [FALSE.format("rails", "2012-05-15", "2012-08-23")]),
        ([*WHOLE, ("rails", 0, 100)], [FALSE.format("rails", "2011-01-01", "2011-04-11")]),
        ([*WHOLE, ("fade", 90, 100)], [FALSE.format("fade", "2011-04-01", "2011-04-11")]),
        ([*WHOLE, ("fade", 501, 510)], [FALSE.format("fade", "2012-05-16", "2012-05-25")]),
    ],
)
def test_a_bar_between_two_dates(ledger: Ledger, pieces: list[Piece], said: list[str]) -> None:
    """It is dark from the first day to the last, in as many pieces as it has, and stands nowhere else."""
    assert said == found(ledger, BOTH, pieces)


@pytest.mark.parametrize(
    ("line", "pieces", "said"),
    [
        ({"start": "begun"}, [("pale", 100, 101), ("rails", 101, 1000)], []),
        ({"start": "begun"}, [("pale", 100, 101), ("rails", 101, 998.4)], []),
        (
            {"start": "begun"},
            [("pale", 100, 101), ("rails", 101, 998.2)],
            ["its end is not given, and it does not run on."],
        ),
        ({"end": "ended"}, [("rails", 0, 500), ("pale", 500, 501)], []),
        ({"end": "ended"}, [("rails", 1.6, 500), ("pale", 500, 501)], []),
        (
            {"end": "ended"},
            [("rails", 1.8, 500), ("pale", 500, 501)],
            ["its beginning is not given, and it does not begin at the edge."],
        ),
        (
            {"end": "ended"},
            [("rails", 0, 502), ("pale", 500, 501)],
            [FALSE.format("rails", "2011-01-01", "2012-05-17")],
        ),
        ({"until": "known"}, [("rails", 0, 365), ("pale", 365, 366), ("rails", 366, 1000)], []),
        (
            {"start": "begun", "until": "known"},
            [("pale", 100, 366), ("solid", 101, 365), ("rails", 366, 1000)],
            [],
        ),
        (
            {"start": "begun", "until": "known"},
            [("pale", 100, 366), ("solid", 101, 366.8), ("rails", 366, 1000)],
            [FALSE.format("solid", "2011-04-12", "2012-01-02")],
        ),
        (
            {"until": "known", "end": "ended"},
            [("rails", 0, 365), ("pale", 365, 501), ("solid", 366, 500)],
            [],
        ),
        (
            {"until": "known", "end": "ended"},
            [("rails", 0, 365), ("pale", 365, 501)],
            [SHORT.format("2012-01-02", "2012-05-15")],
        ),
    ],
)
def test_an_end_that_nobody_gives_runs_to_the_edge(
    ledger: Ledger, line: dict[str, str], pieces: list[Piece], said: list[str]
) -> None:
    """On rails, from what is known; where a document still has it, it is dark up to there."""
    assert said == found(ledger, line, pieces)


@pytest.mark.parametrize(
    ("end", "said"),
    [
        (700.0, []),
        (701.6, []),
        (701.8, ["it runs on into a time that no document covers."]),
        (698.2, ["its end is not given, and it does not run on."]),
    ],
)
def test_nothing_runs_on_into_a_silence(ledger: Ledger, end: float, said: list[str]) -> None:
    """A bar without an end runs to where no document covers anything, and no further."""
    pieces: list[Piece] = [("pale", 100, 101), ("rails", 101, end)]
    assert said == found(ledger, {"start": "begun"}, pieces, horizon=FIRST + 700)


@pytest.mark.parametrize(
    ("line", "pieces", "said"),
    [
        ({"start": "june", "end": "ended"}, [("pale", 151, 501), ("solid", 181, 500)], []),
        (
            {"start": "june", "end": "ended"},
            [("pale", 151, 501), ("solid", 170, 500)],
            [FALSE.format("solid", "2011-06-20", "2012-05-15")],
        ),
        (
            {"start": "before", "end": "ended"},
            [("fade", 50, 100), ("pale", 100, 501), ("solid", 100, 500)],
            [],
        ),
        (
            {"start": "before", "end": "ended"},
            [("pale", 100, 501), ("solid", 100, 500)],
            ["its beginning is open, and does not fade."],
        ),
        (
            {"start": "before", "end": "ended"},
            [("fade", 50, 102), ("pale", 100, 501), ("solid", 100, 500)],
            [FALSE.format("fade", "2011-02-20", "2011-04-13")],
        ),
        (
            {"start": "perhaps", "end": "ended"},
            [("pale", 151, 501), ("solid", 181, 500)],
            ["its beginning is open, and does not fade."],
        ),
        ({"start": "begun", "end": "begun"}, [("pale", 100, 101)], []),
        ({"start": "begun", "end": "begun"}, [("pale", 100, 101), ("solid", 100, 101.6)], []),
        (
            {"start": "begun", "end": "begun"},
            [("pale", 100, 101), ("solid", 100, 101.8)],
            [FALSE.format("solid", "2011-04-11", "2011-04-12")],
        ),
    ],
)
def test_what_is_vague_is_pale_and_what_is_open_fades(
    ledger: Ledger, line: dict[str, str], pieces: list[Piece], said: list[str]
) -> None:
    """A month is not sure before it is over; an open beginning fades, and what is too short is not dark."""
    assert said == found(ledger, line, pieces)


@pytest.mark.parametrize(
    ("line", "pieces", "said"),
    [
        ({"start": "begun", "lasted": "long.days"}, [("pale", 100, 131.5), ("solid", 101, 129.5)], []),
        (
            {"start": "begun", "lasted": "long.days"},
            [("pale", 100, 131.5), ("solid", 101, 131.4)],
            [FALSE.format("solid", "2011-04-12", "2011-05-12")],
        ),
        (
            {"start": "begun", "lasted": "long.days"},
            [("pale", 100, 129.6), ("solid", 101, 129.5)],
            [
                SHORT.format("2011-05-10", "2011-05-12"),
            ],
        ),
        ({"end": "ended", "lasted": "long.days"}, [("pale", 469.5, 501), ("solid", 471.5, 500)], []),
        (
            {"until": "known", "lasted": "long.days"},
            [
                ("pale", 334.5, 366),
                ("solid", 336.5, 365),
                ("rails", 366, 1000),
            ],
            [],
        ),
        ({"end": "ended", "lasted": "long.months"}, [("pale", 393.6, 501), ("solid", 455.4, 500)], []),
        (
            {"end": "ended", "lasted": "long.months"},
            [("pale", 393.6, 501), ("solid", 450, 500)],
            [FALSE.format("solid", "2012-03-26", "2012-05-15")],
        ),
        ({"start": "before-march", "lasted": "long.days"}, [("fade", 0, 35), ("pale", 36, 67)], []),
    ],
)
def test_a_length_is_counted_from_the_end_that_is_given(
    ledger: Ledger, line: dict[str, str], pieces: list[Piece], said: list[str]
) -> None:
    """Forth from a beginning, back from an end, as long as it is at least and at most."""
    assert said == found(ledger, line, pieces)


@pytest.mark.parametrize(
    ("pieces", "said"),
    [
        ([(0.0, 100.0)], []),
        ([(50.0, 100.0), (0.0, 50.4)], []),
        ([(0.5, 99.5)], []),
        ([(0.6, 100.0)], ["from 0 to 100"]),
        ([(0.0, 99.4)], ["from 99 to 100"]),
        ([(0.0, 90.0), (10.0, 20.0), (90.0, 100.0)], []),
        ([], ["from 0 to 100"]),
    ],
)
def test_pieces_cover_what_they_should(pieces: list[tuple[float, float]], said: list[str]) -> None:
    """In whatever order they were drawn, one within another too, and as far as the scale shows it."""
    drawn = ink("pale", 0, 10, Scale(0, 100, 0, 100), figure="people")
    for needed in ((0, 100), (-50, 150)):
        assert [f"is drawn too short: nothing stands {each}." for each in said] == list(
            uncovered(drawn, pieces, needed, 0.5)
        )


def test_a_place_of_a_scale_is_told_as_what_it_stands_for() -> None:
    """A number of what is counted, and else a day, of which none is before the first."""
    assert "1234" == say(ink("sign", 0, 1, figure="people"), 1234.4)
    assert ["2011-01-01", "0001-01-01"] == [say(ink("sign", 0, 1), value) for value in (FIRST + 0.9, -5)]
