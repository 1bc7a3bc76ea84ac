"""No ink stands on other ink."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from chronicle.oracles.preflight.ink import check_ink
from chronicle.oracles.preflight.sheet import sheets
from tests.builder.oracles.preflight.hand_made import box, figure, text, write

if TYPE_CHECKING:
    from pathlib import Path

    from chronicle.core.problems import Problem

LINE = text(100, 300, "Words of a line")
ARABIC = {"a": "\u0628", "d": "\u0664", "c": "\u060c"}


def found(folder: Path, page: str, signs: dict[str, str] | None = None) -> list[Problem]:
    """Return what is complained of on a page."""
    with sheets(write(folder / "book.pdf", page, signs=signs)) as pages:
        number, sheet = next(pages)
        problems = check_ink(sheet, folder / "book.pdf", number)
    assert {("book.pdf", 0, "P023")} >= {(each.path, each.line, each.code) for each in problems}
    return problems


@pytest.mark.parametrize(
    ("page", "told"),
    [
        (LINE, None),
        (LINE + figure(100, 340, 50, 50) + box(100, 290, 100, 0.5), None),
        (LINE + figure(90, 290, 50, 50), "text and figure"),
        (LINE + box(90, 303, 100, 0.5), "text and rule"),
        (figure(90, 290, 50, 50) + box(80, 300, 100, 0.5), "figure and rule"),
        (LINE + box(90, 290, 100, 20, 0.9), None),
    ],
)
def test_kinds_of_ink_are_kept_apart(tmp_path: Path, page: str, told: str | None) -> None:
    """Text, figures and rules: which of them meet is told; a background is none."""
    problems = found(tmp_path, page)
    assert bool(told) == len(problems)
    assert all(f"page 1: {told} stand on each other by " in each.message for each in problems)


def test_a_place_is_told_in_millimetres_from_the_top_left(tmp_path: Path) -> None:
    """With its size, and the words around it."""
    (problem,) = found(
        tmp_path, figure(85.04, 311.8, 28.35, 28.35) + box(90, 320, 50, 14.17) + text(115, 335, "W")
    )
    assert (
        "figure and rule stand on each other by 8.3 × 5.1 mm, 32 mm from the left, 92 mm from the top."
        in str(problem)
    )
    assert "W" == problem.subject


@pytest.mark.parametrize(
    ("page", "told"),
    [
        (text(100, 300, "ax") + text(100, 300, "d"), "\u0628 and \u0664"),
        (text(100, 300, "d") + text(100, 300, "c"), "\u0664 and \u060c"),
        (text(100, 300, "a") + text(101, 300, "a"), None),
        (text(100, 300, "x.") + text(100, 300, "o"), None),
        (text(100, 300, "4") + text(100, 300, "8"), None),
        (text(100, 300, "xxxxx") + text(100, 300, "o"), "x and o"),
        (text(100, 300, "xxxx") + text(100, 300, "o"), None),
        (text(100, 300, "a") + text(103.5, 300, "d"), None),
        (text(100, 300, "a") + text(100, 304, "d"), None),
    ],
)
def test_signs_are_kept_apart(tmp_path: Path, page: str, told: str | None) -> None:
    """Neighbours of one script may reach under each other, half of the narrower and the lower one any."""
    problems = found(tmp_path, page, ARABIC)
    assert [f"page 1: {told} stand on each other"] * bool(told) == [
        each.message.partition(" by ")[0] for each in problems
    ]
