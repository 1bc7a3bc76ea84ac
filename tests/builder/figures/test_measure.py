"""What stands on a drawing is measured, wherever it was drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from chronicle.figures.drawn import Drawing, DrawnText, Rectangle, Spot
from chronicle.figures.measure import faults
from tests.builder.figures.small_figures import voice

if TYPE_CHECKING:
    from pathlib import Path

WIDTH, HEIGHT = 300.0, 100.0


@pytest.mark.parametrize(
    ("boxes", "expected"),
    [
        ([(2, 2, 296, 96)], []),
        ([(1, 2, 9, 9)], ["F013"]),
        ([(2, 1, 9, 9)], ["F013"]),
        ([(290, 2, 9, 9)], ["F013"]),
        ([(2, 90, 9, 9)], ["F013"]),
        ([(10, 10, 9, 9), (30, 10, 9, 9), (50, 10, 9, 9)], []),
        ([(10, 10, 9, 9), (30, 10, 9, 9), (15, 15, 9, 9)], ["F012"]),
        ([(10, 10, 9, 9), (12, 12, 9, 9), (14, 14, 9, 9)], ["F012"] * 3),
    ],
)
def test_each_label_keeps_from_the_edges_and_from_all_others(
    tmp_path: Path, boxes: list[tuple[float, float, float, float]], expected: list[str]
) -> None:
    """A drawing has four edges, and labels that overlap need not be drawn one after the other."""
    labels = tuple(DrawnText(str(at), Rectangle(*box), 9) for at, box in enumerate(boxes))
    found = faults(voice(tmp_path), Drawing("", WIDTH, HEIGHT, labels, ()))
    assert expected == [fault.code for fault in found]


def test_small_letters_are_told(tmp_path: Path) -> None:
    """Seven points can be read, less cannot."""
    labels = tuple(
        DrawnText(str(size), Rectangle(10, at * 20, 9, 9), size) for at, size in ((1, 7), (2, 6.9))
    )
    found = faults(voice(tmp_path), Drawing("", WIDTH, HEIGHT, labels, ()))
    assert [("F014", "in en-GB, “6.9” is set in 6.9 points.")] == [
        (each.code, each.message) for each in found
    ]


def test_what_overlaps_or_is_cut_off_is_told_with_its_words(tmp_path: Path) -> None:
    """By the language of the edition, each pair once, with the figure and its place in the file."""
    boxes = {
        "A": (10, 10, 9, 9),
        "B": (18.5, 10, 9, 9),
        "C": (18.7, 30, 9, 9),
        "D": (10, 30, 9, 9),
        "E": (1, 50, 9, 9),
    }
    labels = tuple(DrawnText(text, Rectangle(*box), 9) for text, box in boxes.items())
    marks = (
        Spot("c", "alpha", "said", Rectangle(10, 18.5, 4, 4)),
        Spot("c", "beta", "far", Rectangle(10, 18.7, 4, 4)),
    )
    spoken = voice(tmp_path, language="ar")
    found = list(faults(spoken, Drawing("", WIDTH, HEIGHT, labels, marks)))
    assert [
        ("F012", "in ar, “A” and the mark “said” overlap."),
        ("F012", "in ar, “A” and “B” overlap."),
        ("F013", "in ar, “E” is cut off."),
    ] == [(each.code, each.message) for each in found]
    where = spoken.figure.origin
    assert {(where.path, where.line, "time")} == {(each.path, each.line, each.subject) for each in found}
