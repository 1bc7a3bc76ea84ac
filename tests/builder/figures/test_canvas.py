"""What is drawn on a page has its place, its look and its record, mirrored where the language runs so."""

from __future__ import annotations

from typing import Any

import pytest
from matplotlib.colors import to_rgba

from chronicle.figures.axes import Axis
from chronicle.figures.canvas import Canvas, _closed, _corners
from chronicle.figures.drawn import DrawnFrom, Ink, Rectangle, Scale
from chronicle.figures.style import PALETTE
from tests.languages import edition_of

AXIS = Axis(0, 1000, 50.0, 250.0)
SUBJECT = DrawnFrom(0, "alpha")


def painted(page: Canvas) -> list[tuple[list[tuple[float, float]], dict[str, Any]]]:
    """Return the outline and the look of each shape and line, in the order in which they were drawn."""
    return [
        (
            [(round(float(x), 2), round(float(y), 2)) for x, y in each.get_path().vertices],
            {
                "fill": each.get_facecolor(),
                "edge": each.get_edgecolor(),
                "width": each.get_linewidth(),
                "style": each.get_linestyle(),
                "opacity": each.get_alpha(),
                "above": each.get_zorder(),
            },
        )
        for each in page._axes.patches
    ]


def outlines(page: Canvas) -> list[list[tuple[float, float]]]:
    """Return the outlines alone."""
    return [outline for outline, _look in painted(page)]


def box(left: float, top: float, width: float, height: float) -> list[tuple[float, float]]:
    """Return the corners of a rectangle, as it is drawn from its beginning."""
    right, low = round(left + width, 2), round(top + height, 2)
    return [(left, top), (right, top), (right, low), (left, low), (left, top)]


@pytest.mark.parametrize("code", ["en", "ar"])
def test_each_piece_of_a_bar_is_recorded(code: str) -> None:
    """As what it says, in the rectangle in which it stands; a page from the right is measured from there."""
    page = Canvas(edition_of(code))
    with page.drawing(SUBJECT, AXIS):
        page.area(60, 80, 5, 6, colour="water", opacity=0.85)
        page.area(80, 90, 5, 6, colour="water", opacity=0.6)
        page.fade(60, 50, 5, 6, colour="water", opacity=0.4)
        page.rails(90, 120, 5, 6, colour="water")
        page.hatch(120, 140, 5, 6, colour="warm")
        page.sign(130, 8, "circle", size=4)
    page.area(0, 10, 5, 6, colour="water")  # belongs to nothing

    def place(low: float, width: float) -> float:
        return page.width - low - width if code == "ar" else low

    def ink(stroke: Any, low: float, width: float, top: float = 5, height: float = 6) -> Ink:
        ends = (page.width - 50.0, page.width - 250.0) if code == "ar" else (50.0, 250.0)
        return Ink(SUBJECT, stroke, Rectangle(place(low, width), top, width, height), Scale(*ends, 0, 1000))

    expected = [
        ink("solid", 60, 20), ink("pale", 80, 10), ink("fade", 50, 10), ink("rails", 90, 30),
        ink("solid", 120, 20), ink("sign", 130, 0, 6, 4),
    ]  # fmt: skip
    for drawn, wanted in zip(page.inks, expected, strict=True):
        assert (drawn.subject, drawn.stroke) == (wanted.subject, wanted.stroke)
        assert pytest.approx(tuple(vars(wanted.box).values())) == tuple(vars(drawn.box).values())
        assert pytest.approx(wanted.scale) == drawn.scale


def test_a_pale_piece_has_an_edge_and_a_dark_one_none() -> None:
    """It would not be seen in grey else."""
    page = Canvas(edition_of("en"))
    page.area(10, 30, 5, 6, colour="water", opacity=0.61)
    page.area(30, 40, 5, 6, colour="water", opacity=0.6)
    dark, pale, edge = painted(page)
    assert (box(10, 5, 20, 6), 0.61, 0) == (dark[0], dark[1]["opacity"], dark[1]["width"])
    assert (box(30, 5, 10, 6), 0.6, 0) == (pale[0], pale[1]["opacity"], pale[1]["width"])
    assert (box(30, 5, 10, 6), 0.35, 0.0) == (edge[0], edge[1]["width"], edge[1]["fill"][3])


def test_a_fading_end_has_six_slices_each_paler() -> None:
    """From the sure side on, whichever way it fades."""
    page = Canvas(edition_of("en"))
    page.fade(60, 48, 5, 6, colour="water", opacity=0.6)
    found = painted(page)
    assert [box(60 - 2 * at, 5, -2, 6) for at in range(6)] == [outline for outline, _ in found]
    assert pytest.approx([0.55, 0.45, 0.35, 0.25, 0.15, 0.05]) == [look["opacity"] for _, look in found]


def test_rails_lie_inside_the_bar() -> None:
    """Above and below, in the colour of the bar."""
    page = Canvas(edition_of("en"))
    page.rails(10, 40, 5, 6, colour="deep")
    (above, look), (below, _) = painted(page)
    assert ([(10, 5.3), (40, 5.3)], [(10, 10.7), (40, 10.7)]) == (above, below)
    assert 0.6 == look["width"]


def test_hatching_slants_within_its_bar() -> None:
    """Its lines are cut at both ends; two more rule it off."""
    page = Canvas(edition_of("en"))
    page.hatch(10, 16, 20, 4, colour="warm")
    assert outlines(page) == [
        [(10, 22.4), (12.4, 20)],
        [(10.8, 24), (14.8, 20)],
        [(13.2, 24), (16, 21.2)],
        [(15.6, 24), (16, 23.6)],
        [(10, 20), (16, 20)],
        [(10, 24), (16, 24)],
    ]
    assert {0.5} == {look["width"] for _outline, look in painted(page)}


def test_lines_lie_below_what_they_measure() -> None:
    """Those of the grid lowest; dots are dots."""
    page = Canvas(edition_of("ar"))
    page.line([(0, 1), (10, 1)])
    page.line_at([(0, 1), (10, 1)], colour="ink", width=1.5, dashes="dotted")
    (grid, low), (line, high) = painted(page)
    width = round(page.width, 2)
    assert [(width, 1), (round(page.width - 10, 2), 1)] == grid
    assert [(0, 1), (10, 1)] == line
    assert ("solid", 0.6, 0.5) == (low["style"], low["width"], low["above"])
    assert ((0, (0.8, 1.6)), 1.5, 2) == (high["style"], high["width"], high["above"])


@pytest.mark.parametrize(
    ("face", "shapes", "is_dark"), [("full", 1, True), ("hollow", 1, False), ("pointed", 2, False)]
)
def test_a_sign_stands_around_its_place(face: Any, shapes: int, is_dark: bool) -> None:
    """Full for what is stated, hollow for a plan, with a point for what the editors worked out."""
    page = Canvas(edition_of("en"))
    assert Rectangle(98, 48, 4, 4) == page.sign(100, 50, "circle", face=face, size=4)
    found = painted(page)
    assert shapes == len(found)
    ink, paper = (to_rgba(PALETTE[name][0]) for name in ("ink", "paper"))
    assert (ink if is_dark else paper, ink) == (found[0][1]["fill"], found[0][1]["edge"])
    for outline, look in found:
        across, down = zip(*outline, strict=True)
        assert pytest.approx((100, 50), abs=0.02) == (
            (min(across) + max(across)) / 2,
            (min(down) + max(down)) / 2,
        )
        assert 4 == look["above"]


def test_corners_go_round_once() -> None:
    """And wider, where something reaches beyond its box."""
    around = Rectangle(10, 20, 30, 40)
    assert [(10, 20), (40, 20), (40, 60), (10, 60)] == _corners(around)
    assert [(9, 19), (41, 19), (41, 61), (9, 61)] == _corners(around, 1)
    assert [(1, 2), (3, 4), (1, 2)] == _closed([(1, 2), (3, 4)])
