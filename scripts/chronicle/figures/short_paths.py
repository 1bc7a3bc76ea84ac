"""Write the outlines of a drawing in few signs: each point by its way from the last."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_PART = re.compile(r"([MLCQz])((?: -?[\d.]+)*) ?")
_PER_UNIT = 100  # points are rounded to these, so that steps add up to where they lead
_COORDINATES = {"M": 2, "L": 2, "C": 6, "Q": 4}

Point = tuple[int, int]


def short_path(outline: str) -> str:
    """Return the same outline in steps (SVG 2, 9.3), to the hundredth of a unit.

    It is made of moves, lines and curves with absolute points, as matplotlib writes them.
    """
    return "".join(_steps(outline))


def _steps(outline: str) -> Iterator[str]:
    at: Point | None = None
    start: Point = (0, 0)
    for command, points in _commands(outline):
        if command == "z":
            yield "z"
            at = start
            continue
        if at is None:
            yield f"M{_numbers(points[-1])}"
        elif command == "L" and at[1] == points[-1][1]:
            yield f"h{_number(points[-1][0] - at[0])}"
        elif command == "L" and at[0] == points[-1][0]:
            yield f"v{_number(points[-1][1] - at[1])}"
        else:
            steps = [value - origin for point in points for value, origin in zip(point, at, strict=True)]
            yield command.lower() + _numbers(steps)
        at = points[-1]
        start = at if command == "M" else start


def _commands(outline: str) -> Iterator[tuple[str, list[Point]]]:
    """Yield what is done, one after the other, with its points."""
    end = 0
    for part in _PART.finditer(outline):
        if part.start() != end:
            break
        end = part.end()
        command = part[1]
        values = [round(float(number) * _PER_UNIT) for number in part[2].split()]
        size = _COORDINATES.get(command, 0)
        if not size:
            yield command, []
        for first in range(0, len(values), size or 1):
            each = values[first : first + size]
            # Points behind a move are reached by lines (SVG 2, 9.3.3).
            kind = "L" if command == "M" and first else command
            yield kind, list(zip(each[::2], each[1::2], strict=True))
    if end != len(outline):
        message = f"an outline of other commands: {outline[end:][:40]!r}"
        raise ValueError(message)


def _numbers(values: Sequence[int]) -> str:
    """Return numbers one after the other; a minus keeps two apart as a space does."""
    return " ".join(map(_number, values)).replace(" -", "-")


def _number(value: int) -> str:
    written = f"{abs(value) / _PER_UNIT:.2f}".rstrip("0").rstrip(".")
    return ("-" if value < 0 else "") + (written.removeprefix("0") or "0")
