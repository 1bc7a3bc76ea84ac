"""Words on a map stand inside its frame."""

from __future__ import annotations

import pytest

from chronicle.figures.canvas import Canvas
from chronicle.figures.geography import MapFrame
from chronicle.figures.regional import _kept_inside
from tests.languages import edition_of

FRAME = MapFrame(36.0, 34.0, 37.0, 35.0, width=100.0, left=10.0)


@pytest.mark.parametrize(("middle", "side"), [(100.0, 1), (20.0, -1), (60.0, 0)])
def test_a_long_word_is_moved_as_far_as_it_needs(middle: float, side: int) -> None:
    """What would go over the rim ends at it; what fits stays where it is."""
    page, words = Canvas(edition_of("ja"), "page"), "50キロメートル"
    half = page.measure(words) / 2 + 2
    wanted = {1: 110 - half, -1: 10 + half, 0: middle}[side]
    assert wanted == pytest.approx(_kept_inside(page, FRAME, middle, ["1", words]))
