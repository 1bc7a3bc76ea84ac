"""What stands on a drawing is moved as one, and read by its scale."""

from __future__ import annotations

import pytest

from chronicle.figures.drawn import Drawing, DrawnFrom, DrawnText, Ink, Rectangle, Scale, Spot

BOX = Rectangle(10, 20, 30, 40)


def test_a_drawing_is_moved_whole() -> None:
    """Labels, spots and pieces with their scales; file, size and words stay."""
    subject, scale = DrawnFrom(0, "alpha"), Scale(0, 100, 5, 15)
    here = Drawing(
        "<svg/>",
        200,
        100,
        (DrawnText("A", BOX, 8.0, lent=True),),
        (Spot("c", "alpha", "said", BOX),),
        (Ink(subject, "pale", BOX, scale),),
    )
    there = Rectangle(13, 24, 30, 40)
    assert Drawing(
        "<svg/>",
        200,
        100,
        (DrawnText("A", there, 8.0, lent=True),),
        (Spot("c", "alpha", "said", there),),
        (Ink(subject, "pale", there, Scale(3, 103, 5, 15)),),
    ) == here.moved(3, 4)
    assert here.inks[0].values == here.moved(3, 4).inks[0].values


@pytest.mark.parametrize(
    ("scale", "values", "slack"),
    [
        (Scale(0, 100, 0, 1000), (100, 400), 7.0),
        (Scale(10, 110, 0, 1000), (0, 300), 7.0),
        (Scale(100, 0, 0, 1000), (600, 900), 7.0),  # a line that runs from the right
        (Scale(0, 50, 1000, 1100), (1020, 1080), 1.4),
    ],
)
def test_ink_is_read_by_its_scale(scale: Scale, values: tuple[float, float], slack: float) -> None:
    """The lower end first, whichever way the line runs; a hair is as much of it as of the page."""
    ink = Ink(DrawnFrom(0, "alpha"), "pale", BOX, scale)
    assert pytest.approx(values) == ink.values
    assert pytest.approx(slack) == ink.slack


@pytest.mark.parametrize(
    ("other", "tolerance", "overlaps"),
    [
        (Rectangle(39, 59, 9, 9), 0.0, True),
        (Rectangle(40, 59, 9, 9), 0.0, False),
        (Rectangle(39, 60, 9, 9), 0.0, False),
        (Rectangle(1, 11, 10, 10), 0.0, True),
        (Rectangle(0, 11, 10, 10), 0.0, False),
        (Rectangle(1, 10, 10, 10), 0.0, False),
        (Rectangle(39, 59, 9, 9), 1.0, False),
        (Rectangle(38.9, 58.9, 9, 9), 1.0, True),
        (Rectangle(1, 11, 10, 10), 1.0, False),
        (Rectangle(1.1, 11.1, 10, 10), 1.0, True),
        (Rectangle(15, 25, 2, 2), 0.0, True),
    ],
)
def test_rectangles_overlap_by_more_than_they_may(other: Rectangle, tolerance: float, overlaps: bool) -> None:
    """On any side, and either way round; those that touch do not."""
    assert overlaps == BOX.overlaps(other, tolerance) == other.overlaps(BOX, tolerance)
