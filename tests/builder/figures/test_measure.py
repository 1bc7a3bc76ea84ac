"""What stands on a drawing is measured, wherever it was drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from chronicle.figures.drawn import Drawing, DrawnText, Rectangle
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
