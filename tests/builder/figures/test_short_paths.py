"""Outlines in few signs lead where they led before."""

from __future__ import annotations

import pytest

from chronicle.figures.short_paths import short_path


@pytest.mark.parametrize(
    ("outline", "short"),
    [
        ("", ""),
        ("M 1 2 3 2 3 5.25 1 5.25 z", "M1 2h2v3.25h-2z"),
        ("M 1 2 L 3 4 L 2.5 3.999 z M 0 0 L 1 0", "M1 2l2 2h-.5zm-1-2h1"),
        ("M -0.5 0 C 1 1 2 2 0.004 0.5 Q 1 1 2 0.5", "M-.5 0c1.5 1 2.5 2 .5 .5q1 .5 2 0"),
        ("M 0.1 0.2 0.3 0.4 0.6 0.7", "M.1 .2l.2 .2l.3 .3"),
    ],
)
def test_each_point_is_said_by_its_way_from_the_last(outline: str, short: str) -> None:
    """Lines along an edge need one number, no number has needless signs, and roundings do not add up."""
    assert short == short_path(outline)


def test_what_is_not_known_is_refused() -> None:
    """A command that is passed over would move all that follows."""
    with pytest.raises(ValueError, match="A 1 1"):
        short_path("M 0 0 A 1 1 0 0 0 1 1")
