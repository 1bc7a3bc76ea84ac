"""What a finished drawing consists of."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Box:
    """A rectangle on the page, from its upper left corner, in points."""

    x: float
    y: float
    width: float
    height: float

    def overlaps(self, other: Box, tolerance: float = 0.0) -> bool:
        """Say whether two rectangles share more than a hair."""
        return (
            self.x + self.width - tolerance > other.x
            and other.x + other.width - tolerance > self.x
            and self.y + self.height - tolerance > other.y
            and other.y + other.height - tolerance > self.y
        )


@dataclass(frozen=True)
class Label:
    """A text that was drawn: what it says, where, how large."""

    text: str
    box: Box
    size: float


@dataclass(frozen=True)
class Spot:
    """A mark that was drawn: what stands there, and which claim of the ledger it belongs to."""

    claim: str
    source: str
    words: str
    box: Box


@dataclass(frozen=True)
class Drawing:
    """A figure in one language: its file, its size in points, and what stands on it."""

    svg: str
    width: float
    height: float
    labels: tuple[Label, ...]
    spots: tuple[Spot, ...]
