"""Marks stand where their dates lie and clear of one another; the legend says what is drawn and no more."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace
from typing import Any

import pytest

from chronicle.figures.axes import Axis
from chronicle.figures.bands import Band, draw_band
from chronicle.figures.chart import (
    SignsUsed,
    draw_extent,
    draw_heading,
    draw_legend,
    draw_marks,
    draw_source,
    face_of,
    levels,
    stacked,
)
from chronicle.figures.departures import _words_of
from chronicle.figures.difference_chart import _draw_values
from chronicle.figures.extents import Extent
from chronicle.figures.marks import Mark
from chronicle.figures.timeline import _draw_silence, _grid, _guide
from chronicle.ledger.model import DateSaid
from tests.builder.figures.recording_page import RecordingPage

AXIS = Axis(0, 100, 50.0, 150.0)  # a point for each day, from the fiftieth on
DAY = Extent(10, 10)
BAND = Extent(20, 40, "within")


def mark(extent: Extent = DAY, source: str = "alpha", **fields: Any) -> Mark:
    """Return a mark."""
    return Mark("c", source, None, "It", **{"relation": "states", "extent": extent, **fields})


def voice() -> Any:
    """Return a voice that says each word as it is given."""
    return SimpleNamespace(
        messages=SimpleNamespace(source=str.upper, quantity=str, date=lambda when: when.edtf),
        ledger=SimpleNamespace(sources={"alpha": 1, "beta": 2, "gamma": 3}),
        say=str,
        sign={"alpha": "circle", "beta": "square", "gamma": "wedge"}.__getitem__,
    )


@pytest.mark.parametrize(
    ("days", "placed"),
    [
        ([10], [(10, 0)]),
        ([10, 18], [(10, 0), (18, 0)]),  # just far enough apart
        ([10, 17], [(10, -4), (17, 4)]),
        ([17, 10], [(10, -4), (17, 4)]),
        ([10, 17, 24], [(10, -8), (17, 0), (24, 8)]),  # each covers the one before
        ([10, 10, 90], [(10, -4), (10, 4), (90, 0)]),
    ],
)
def test_signs_that_would_cover_one_another_are_stacked(days: list[float], placed: list[Any]) -> None:
    """Around their line, in the order of their days; what stands clear stays on it."""
    marks = [mark(Extent(each, each)) for each in days]
    assert [(50 + x, dy) for x, dy in placed] == [(each.x, each.dy) for each in stacked(AXIS, marks, 8.0)]
    rows = max(sum(1 for x, _ in placed if abs(x - at) < 15) for at, _ in placed) if len(days) > 1 else 1
    assert (1 if placed[0][1] == 0 else rows) == levels(AXIS, marks, 8.0)


def test_nothing_stands_on_one_level() -> None:
    """A line without marks is as high as one with a single mark."""
    assert 1 == levels(AXIS, [], 8.0)


@pytest.mark.parametrize(
    ("extent", "drawn"),
    [
        (DAY, []),
        (BAND, [("pale", 70, 90)]),
        (replace(BAND, inner=(25, 35)), [("pale", 70, 75), ("pale", 85, 90), ("dark", 75, 85)]),
        (replace(BAND, inner=(20, 40)), [("dark", 70, 90)]),
        (Extent(10, 10, open_low=True), [("fade", 60, 50)]),  # no further than the axis
        (Extent(30, 30, open_low=True), [("fade", 80, 68)]),  # twelve points at most
        (Extent(30, 30, open_low=True, floor=25), [("fade", 80, 75)]),
        (Extent(30, 34, "within", open_low=True), [("pale", 80, 84), ("fade", 80, 76)]),  # as long as it is
        (Extent(30, 30, open_high=True), [("fade", 80, 92)]),
        (Extent(30, 30, open_high=True, ceiling=33), [("fade", 80, 83)]),
        (Extent(95, 95, open_high=True), [("fade", 145, 150)]),
        (Extent(100, 100, open_high=True), []),
        (Extent(0, 0, open_low=True), []),
        (replace(BAND, open_low=True, open_high=True),
         [("pale", 70, 90), ("fade", 70, 58), ("fade", 90, 102)]),
    ],
)  # fmt: skip
def test_a_vague_mark_reaches_as_far_as_its_record(extent: Extent, drawn: list[Any]) -> None:
    """Pale where it may be, dark where it certainly lasts, fading where one bound is open."""
    page: Any = RecordingPage()
    draw_extent(page, AXIS, mark(extent), 0.0)
    assert drawn == page.drawn


@pytest.mark.parametrize(
    ("band", "state", "drawn"),
    [
        (Band(DAY, None, BAND), "besieged", [("dark", 60, 70), ("pale", 70, 90)]),
        (Band(DAY, None, BAND), "bombarded", [("hatch", 60, 70), ("pale", 70, 90)]),
        (Band(DAY, None, None), "besieged", [("rails", 60, 150)]),
        (Band(Extent(30, 30, open_low=True), None, BAND), "besieged", [("fade", 80, 50), ("pale", 80, 90)]),
    ],
)
def test_a_bar_is_drawn_in_pieces(band: Band, state: Any, drawn: list[Any]) -> None:
    """What is sure is hatched where there was bombardment, else dark; what is not given runs on."""
    page: Any = RecordingPage()
    draw_band(page, AXIS, band, 0.0, 6.0, state=state, horizon=100)
    found = [each for each in page.drawn if each[0] != "fade"]
    assert [each for each in drawn if each[0] != "fade"] == found
    fades = page.told("fade")
    assert [each[0] for each in drawn].count("fade") == len(fades)
    assert all(solid == 80 and 50 <= gone < solid for solid, gone in fades)


def test_a_bar_without_a_beginning_has_a_line_where_it_is_known() -> None:
    """That it was so on one day may be as short as a hair; a line stands there."""
    page: Any = RecordingPage()
    draw_band(page, AXIS, Band(None, DAY, None), 1.0, 6.0, state="besieged", horizon=100)
    assert [((60, 1.0), (60, 7.0))] == page.told("line")
    page = RecordingPage()
    draw_band(page, AXIS, Band(DAY, BAND, None), 1.0, 6.0, state="besieged", horizon=100)
    assert [] == page.told("line")


PLAN = {"relation": "plans"}
SAID = {"when": DateSaid(said="then", sort="2012-01-01")}
WORKED_OUT = {"inferred": ("date",)}


@pytest.mark.parametrize(
    ("fields", "face"),
    [({}, "full"), (PLAN, "hollow"), ({"relation": "expects"}, "hollow"), (WORKED_OUT, "pointed"),
     (PLAN | WORKED_OUT, "pointed"), (SAID, "pointed"), ({"when": DateSaid(edtf="2012")}, "full")],
)  # fmt: skip
def test_the_face_of_a_sign_says_whose_word_it_is(fields: dict[str, Any], face: str) -> None:
    """What the editors worked out or placed has a point, even in a plan; a plan is hollow."""
    assert face == face_of(mark(**fields))
    page: Any = RecordingPage()
    draw_source(page, [mark(**fields), mark()], 5.0, 7.0, voice())
    assert [(face, "circle", 5.0, 7.0)] == page.drawn
    assert [("c", "alpha")] * 2 == page.spots


@pytest.mark.parametrize(
    ("marks", "used"),
    [
        ([mark()], set()),
        ([mark(), mark(**PLAN)], {"planned"}),
        ([mark(**WORKED_OUT)], {"inferred"}),
        ([mark(BAND)], {"vague"}),
        ([mark(Extent(10, 10, open_low=True))], {"vague"}),
        ([mark(Extent(10, 10, open_high=True))], {"vague"}),
        ([mark(when=DateSaid(edtf="2011-01-01")), mark(source="beta", when=DateSaid(edtf="2012-01-01"))],
         {"disputed"}),
    ],
)  # fmt: skip
def test_a_line_notes_the_signs_that_it_uses(marks: list[Mark], used: set[str]) -> None:
    """Each one of them, of any mark; what one line has noted another does not take away."""
    signs = SignsUsed()
    signs.note(marks)
    signs.note([mark(source="gamma")])
    assert used == {name for name in _NAMES if getattr(signs, name)}
    assert [*dict.fromkeys(each.source for each in marks), "gamma"] == list(signs.sources)


@pytest.mark.parametrize(
    ("band", "used"),
    [
        (Band(DAY, None, Extent(30, 30)), set()),
        (Band(DAY, None, BAND), {"vague"}),
        (Band(Extent(10, 10, open_low=True), None, DAY), {"vague"}),
        (Band(DAY, Extent(30, 30, open_high=True), DAY), {"vague"}),
        (Band(None, DAY, DAY), {"unbounded"}),
        (Band(DAY, None, None), {"unbounded"}),
    ],
)
def test_a_bar_notes_what_of_its_ends_is_vague_or_not_given(band: Band, used: set[str]) -> None:
    """A bar that is bounded by days needs no word."""
    signs = SignsUsed()
    signs.note_band([mark()], band)
    signs.note_band([mark(source="beta")], Band(DAY, None, DAY))
    assert used == {name for name in _NAMES if getattr(signs, name)}
    assert ["alpha", "beta"] == list(signs.sources)


_NAMES = ("planned", "vague", "disputed", "inferred", "unbounded")
_WORDS = {
    "planned": "planned or expected",
    "inferred": "in part worked out by the editors",
    "disputed": "the documents differ",
    "vague": "not exactly given",
    "unbounded": "beginning or end not given",
}


@pytest.mark.parametrize("name", _NAMES)
def test_the_legend_explains_one_sign_with_itself(name: str) -> None:
    """Documents in the order of the ledger, then what their signs mean; a long word begins a line."""
    page: Any = RecordingPage()
    end = draw_legend(page, SignsUsed({"beta": None, "alpha": None}, **{name: True}), voice(), 10.0)
    assert [("ALPHA", 14, 18), ("BETA", 87, 18), (_WORDS[name], 14, 30)] == page.told("text")
    assert 37 == end
    signs = [each[:3] for each in page.drawn if each[0] in ("full", "hollow", "pointed")]
    assert [("full", "circle", 6), ("full", "square", 79)] == signs[:2]
    own = [each[0] for each in page.drawn if each[0] not in ("text", "full")][1:]
    assert {
        "planned": ["hollow"],
        "inferred": ["pointed"],
        "disputed": ["line", "dark", "dark"],
        "vague": ["pale", "fade", "fade"],
        "unbounded": ["rails"],
    }[name] == own


def test_a_legend_runs_on_while_there_is_room() -> None:
    """What fits to the end of the line stands on it, one point more begins the next."""
    page: Any = RecordingPage()
    told = voice()
    told.messages.source = {"alpha": "a" * 8, "beta": "b" * 8, "gamma": "c"}.get
    page.width = 14 + 80 + 9 + 14 + 80
    draw_legend(page, SignsUsed(dict.fromkeys(("alpha", "beta", "gamma"))), told, 0.0)
    assert [8, 8, 20] == [y for _, _, y in page.told("text")]
    page, width = RecordingPage(), page.width - 1
    page.width = width
    draw_legend(page, SignsUsed(dict.fromkeys(("alpha", "beta", "gamma"))), told, 0.0)
    assert [8, 20, 20] == [y for _, _, y in page.told("text")]


def test_a_heading_stands_below_its_line() -> None:
    """What follows has a line of text and its room."""
    page: Any = RecordingPage()
    assert 10 + 2 + 12 + 1 == draw_heading(page, "Old town", 10.0)
    assert [("line", (0, 10.0), (200.0, 10.0)), ("text", "Old town", 0, 18.0)] == page.drawn


def test_documents_that_differ_are_joined_where_they_stand_apart() -> None:
    """From the first to the last, below their signs; those that stand above one another are so already."""

    def joined(*days: int) -> tuple[list[Any], list[Any]]:
        page: Any = RecordingPage()
        dates = [DateSaid(edtf=f"2011-01-{each:02}") for each in days]
        marks = [
            mark(Extent(each, each), source, when=when)
            for each, source, when in zip(days, ("alpha", "beta", "gamma"), dates, strict=False)
        ]
        draw_marks(page, AXIS, marks, 5.0, voice(), line=0)
        return page.told("line"), page.told("full")

    assert ([((60, 5.0), (80, 5.0))], 3) == (joined(10, 30, 20)[0], len(joined(10, 30, 20)[1]))
    lines, signs = joined(10, 14)
    assert [] == lines
    assert [("circle", 60, 1.0), ("square", 64, 9.0)] == signs
    assert [] == joined(10, 10)[0]


@pytest.mark.parametrize(
    ("extent", "letters", "place"),
    [
        (Extent(10, 10), 5, (66, "start", False)),
        (Extent(10, 30), 5, (86, "start", False)),
        (Extent(10, 10, open_high=True), 5, (72, "start", False)),
        (Extent(90, 90), 5, (146, "start", False)),  # it ends inside the page: at 196
        (Extent(95, 95), 5, (139, "end", False)),
        (Extent(95, 95, open_low=True), 5, (129, "end", False)),
        (Extent(90, 95), 9, (134, "end", False)),
        (Extent(90, 95), 10, (200, "end", True)),  # before it would reach into the labels
    ],
)
def test_a_figure_stands_where_it_has_room(extent: Extent, letters: int, place: Any) -> None:
    """After its sign, else before it, else on a line of its own."""
    page: Any = RecordingPage()
    said = _words_of(page, AXIS, mark(extent, when=DateSaid(edtf="x" * letters)), voice())
    assert place == (said.x, said.align, said.below)
    assert "x" * letters == said.text


def test_what_each_document_says_runs_on_below_its_line() -> None:
    """In the order of the marks, each behind its sign; what has no room begins a line, or takes several."""
    page: Any = RecordingPage()
    page.width, axis = 200.0, Axis(0, 100, 56.0, 150.0)
    says = [(30, "gamma", "seven d"), (10, "alpha", "four"), (20, "beta", "two x")]
    marks = [mark(Extent(at, at), source, when=DateSaid(edtf=said)) for at, source, said in says]
    end = _draw_values(page, axis, marks, 5.0, voice())
    assert [("circle", 53, 5), ("square", 109, 5), ("wedge", 53, 17)] == page.told("full")
    assert [("four", 59, 5), ("two x", 115, 5), ("seven d", 59, 17)] == page.told("text")
    assert 5 < end
    page = RecordingPage()
    long = [mark(Extent(1, 1), "alpha", when=DateSaid(edtf="aaaaaaaa bbbbbbbb cccccccc")),
            mark(Extent(2, 2), "beta", when=DateSaid(edtf="b"))]  # fmt: skip
    _draw_values(page, axis, long, 5.0, voice())
    assert [("aaaaaaaa", 59, 5), ("bbbbbbbb", 59, 17), ("cccccccc", 59, 29), ("b", 59, 41)] == page.told(
        "text"
    )


@pytest.mark.parametrize(("x", "ruled"), [(60, True), (70, True), (71, False), (89, False), (90, True)])
def test_nothing_is_ruled_through_the_empty_time(x: float, ruled: bool) -> None:
    """Its own edges are; without an empty time every line is."""
    page: Any = RecordingPage()
    _grid(page, x, 1.0, 9.0, (70, 90))
    _grid(page, x, 1.0, 9.0, None)
    assert [((x, 1.0), (x, 9.0))] * (1 + ruled) == page.told("line")


@pytest.mark.parametrize(
    ("end", "silence", "pieces"),
    [
        (60, None, [(10, 60)]),
        (12, None, []),  # too short to be seen
        (13, None, [(10, 13)]),
        (60, (30, 40), [(10, 30), (40, 60)]),
        (20, (30, 40), [(10, 20)]),
        (35, (30, 40), [(10, 30)]),
    ],
)
def test_a_guide_leaps_over_the_empty_time(end: float, silence: Any, pieces: list[Any]) -> None:
    """From the label to its mark, dotted, in pieces that can be seen."""
    page: Any = RecordingPage()
    _guide(page, 10, end, 5.0, silence)
    assert [((low, 5.0), (high, 5.0)) for low, high in pieces] == page.told("dotted")


def test_the_empty_time_is_bounded_and_named_in_its_middle() -> None:
    """Its label keeps four points from each side, and its lines stand about the upper middle."""
    page: Any = RecordingPage()
    _draw_silence(page, (50, 98), 10.0, 110.0, "no document")
    assert [((50, 10.0), (50, 110.0)), ((98, 10.0), (98, 110.0))] == page.told("dotted")
    assert [("no", 74, 46.0), ("document", 74, 58.0)] == page.told("text")
