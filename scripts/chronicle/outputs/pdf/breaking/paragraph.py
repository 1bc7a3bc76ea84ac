"""The text of a paragraph as it is measured, and the places where a line may end."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple, Protocol

from chronicle.core.controls import DIRECTION_MARKS, ISOLATES

if TYPE_CHECKING:
    from collections.abc import Sequence


_UNSEEN = f"\u2060{ISOLATES}{DIRECTION_MARKS}"
RANGE = 3000.0**2  # the cost of a line that ends inside a range of numbers: more than any line of words has

_NOTE = re.compile("\u2060\\d+")
_DASH = re.compile(f"(?<=[\\d%٪])[{_UNSEEN}]*[–—‒～][{_UNSEEN}]*(?=\\d)")


class Break(NamedTuple):
    """A place where a line may end; offsets count characters of the paragraph."""

    end: int  # where the line’s last character that is seen ends
    next: int  # where the next line begins
    cost: float = 0.0
    hyphen: float = 0.0  # the width of the hyphen that it takes


@dataclass(frozen=True)
class Measured:
    """A paragraph’s characters with their widths, in one unit throughout."""

    text: str
    widths: Sequence[float]
    em: float
    breakable: Sequence[bool]  # before each character, as Unicode and the style sheet have it
    halves: Sequence[float]  # what each full-width mark gives up when it is set half as wide; else 0
    marks: Sequence[int] = ()  # the last characters of the marks of notes; figures may follow at once

    @property
    def reached(self) -> list[float]:
        """Return how far the text reaches before each character, and at its end."""
        return [0.0, *accumulate(self.widths)]


def without_marks(text: str) -> str:
    """Return a text without the marks of its notes, which no reader takes for a part of a word."""
    return _NOTE.sub("", text)


def inside_ranges(text: str) -> set[int]:
    """Return the places beside the dash of each range of numbers, where a line does not end."""
    return {at for match in _DASH.finditer(text) for at in range(match.start(), match.end() + 1)}


class Rules(Protocol):
    """What makes a line of some script a good one."""

    phrases: bool  # whether a line ends with a phrase rather than full

    def breaks(self) -> list[Break]:
        """Return the places where a line may end, in order, without the end of the paragraph."""

    def cost(self, begin: int, end: Break, room: float, is_last: bool) -> float | None:
        """Return how bad a line is; None where it cannot be set in its room."""
