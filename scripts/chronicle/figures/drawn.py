"""What a finished drawing consists of."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal, NamedTuple

# A document's sign; what is sure, what is only possible; an end that is open; an end that is not given.
Stroke = Literal["sign", "solid", "pale", "fade", "rails"]


HAIR = 0.7  # points by which ink may be off


@dataclass(frozen=True)
class Rectangle:
    """A rectangle on the page, from its upper left corner, in points."""

    x: float
    y: float
    width: float
    height: float

    def moved(self, across: float, down: float) -> Rectangle:
        """Return the rectangle at another place."""
        return replace(self, x=self.x + across, y=self.y + down)

    def overlaps(self, other: Rectangle, tolerance: float = 0.0) -> bool:
        """Return whether two rectangles share more than a hair."""
        return (
            self.x + self.width - tolerance > other.x
            and other.x + other.width - tolerance > self.x
            and self.y + self.height - tolerance > other.y
            and other.y + other.height - tolerance > self.y
        )


@dataclass(frozen=True)
class DrawnText:
    """A text that was drawn: what it says, where, how large; whether it is marked as not translated."""

    text: str
    box: Rectangle
    size: float
    lent: bool = False


class LineOfText(NamedTuple):
    """How far a line of text runs, in points, and the tag of its language where that is another's."""

    advance: float
    language: str = ""


@dataclass(frozen=True)
class Spot:
    """A mark that was drawn: what stands there, and which claim of the ledger it belongs to."""

    claim: str
    source: str
    words: str
    box: Rectangle


class DrawnFrom(NamedTuple):
    """What is being drawn: the line of the figure, and the passage; a bar has its source only."""

    line: int
    source: str
    claim: str = ""
    key: str | None = None
    figure: str = ""  # the name of what is counted; none of a date


class Scale(NamedTuple):
    """What a stretch of the page stands for: two places on it, and their days or numbers."""

    first: float
    last: float
    low: float
    high: float


@dataclass(frozen=True)
class Ink:
    """A part of a mark or bar as it was drawn, with the scale that it is to be read by."""

    subject: DrawnFrom
    stroke: Stroke
    box: Rectangle
    scale: Scale

    @property
    def values(self) -> tuple[float, float]:
        """Return from when to when, or from what number to what, it reaches when it is read by its scale."""
        scale = self.scale
        each = (scale.high - scale.low) / (scale.last - scale.first)  # a point
        ends = [scale.low + (x - scale.first) * each for x in (self.box.x, self.box.x + self.box.width)]
        return min(ends), max(ends)

    @property
    def slack(self) -> float:
        """Return how much of its scale a hair's breadth is."""
        return HAIR * (self.scale.high - self.scale.low) / abs(self.scale.last - self.scale.first)


@dataclass(frozen=True)
class Drawing:
    """A figure in one language: its file, its size in points, and what stands on it."""

    svg: str
    width: float
    height: float
    labels: tuple[DrawnText, ...]
    spots: tuple[Spot, ...]
    inks: tuple[Ink, ...] = ()

    def moved(self, across: float, down: float) -> Drawing:
        """Return the drawing with all that stands on it at another place, the scales too."""
        return replace(
            self,
            labels=tuple(replace(each, box=each.box.moved(across, down)) for each in self.labels),
            spots=tuple(replace(each, box=each.box.moved(across, down)) for each in self.spots),
            inks=tuple(
                replace(
                    each,
                    box=each.box.moved(across, down),
                    scale=each.scale._replace(first=each.scale.first + across, last=each.scale.last + across),
                )
                for each in self.inks
            ),
        )
