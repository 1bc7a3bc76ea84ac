"""Notes that outgrow their paragraph are shown in part beside it."""

from __future__ import annotations

import pytest

from chronicle.web.folding import breadth, too_long


@pytest.mark.parametrize(
    ("room", "notes", "expected"),
    [
        (600, [500], [False]),  # fits
        (600, [700], [False]),  # stands out by less than is worth a link
        (600, [720], [False]),  # by just as much
        (600, [721], [True]),
        (600, [800], [True]),
        (40, [240], [False]),  # a few lines are shown beside a single one too
        (40, [900], [True]),
        (600, [100, 900], [False, True]),  # the short one stays whole
        (600, [900, 100, 800], [True, False, True]),
        (600, [], []),
    ],
)
def test_long_notes_give_way_to_short_ones(room: float, notes: list[float], expected: list[bool]) -> None:
    """Short notes stay whole; the long ones share what room is left."""
    assert expected == too_long(room, notes)


def test_han_characters_take_the_room_of_two_letters() -> None:
    """A Chinese paragraph and its note are weighed as they are set."""
    assert breadth("霍姆斯") > 2 * breadth("abc")
