"""Project a piece of the earth onto a page: places, lines and areas, cut at the edges of a map."""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import numpy as np
from matplotlib.path import Path as Outline
from matplotlib.transforms import Bbox

if TYPE_CHECKING:
    from collections.abc import Mapping

    from chronicle.figures.canvas import Point

_DEGREE = 111.2  # kilometres, of latitude


@dataclass(frozen=True)
class MapFrame:
    """A piece of the earth on a page: a map has its own left and right, in every language."""

    west: float
    south: float
    east: float
    north: float
    width: float
    left: float = 0.0  # where it begins on the page

    @property
    def stretch(self) -> float:
        """Return points for each degree of longitude."""
        return self.width / (self.east - self.west)

    @property
    def kilometre(self) -> float:
        """Return points for each kilometre, in the middle of the map."""
        return self.height / (self.north - self.south) / _DEGREE

    @property
    def height(self) -> float:
        """Return the height of the map: degrees of latitude are longer than those of longitude."""
        middle = math.radians((self.south + self.north) / 2)
        return (self.north - self.south) * self.stretch / math.cos(middle)

    def at(self, longitude: float, latitude: float) -> tuple[float, float]:
        """Return where a place lies."""
        share = (self.north - latitude) / (self.north - self.south)
        return self.left + (longitude - self.west) * self.stretch, share * self.height


def sea_of(base: Mapping[str, Any]) -> list[Point]:
    """Return the outline of the sea: the pieces of the coast in their order, then the corners behind it."""
    coast = [point for piece in base["coast"] for point in piece]
    return [(float(x), float(y)) for x, y in [*coast, *base["sea_corners"]]]


def within(outline: list[Point], frame: MapFrame) -> list[Point]:
    """Return the part of an area that lies inside the frame; nothing where it lies outside."""
    if not outline:
        return []
    box = Bbox.from_extents(frame.west, frame.south, frame.east, frame.north)
    cut = Outline([*outline, outline[0]], closed=True).clip_to_bbox(box, inside=True)
    return [(float(x), float(y)) for x, y in np.asarray(cut.vertices)]


def clipped(path: list[tuple[float, float]], frame: MapFrame) -> list[list[tuple[float, float]]]:
    """Return the pieces of a path that lie inside the frame, cut at its edges."""
    pieces: list[list[tuple[float, float]]] = []
    last: tuple[float, float] | None = None
    for begin, end in pairwise(path):
        cut = _cut(begin, end, frame)
        if cut is None:
            last = None
            continue
        if last != cut[0]:
            pieces.append([cut[0]])
        pieces[-1].append(cut[1])
        last = cut[1]
    return pieces


def _cut(
    begin: tuple[float, float], end: tuple[float, float], frame: MapFrame
) -> tuple[tuple[float, float], tuple[float, float]] | None:
    """Cut a stroke at the frame (Liang and Barsky); return nothing where it lies outside."""
    x, y = begin
    dx, dy = end[0] - x, end[1] - y
    low, high = 0.0, 1.0
    for step, room in (
        (-dx, x - frame.west),
        (dx, frame.east - x),
        (-dy, y - frame.south),
        (dy, frame.north - y),
    ):
        if step == 0:
            if room < 0:
                return None
            continue
        share = room / step
        if step < 0:
            low = max(low, share)
        else:
            high = min(high, share)
    if low > high:
        return None
    return (x + low * dx, y + low * dy), (x + high * dx, y + high * dy)
