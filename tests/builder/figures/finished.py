"""Look at a finished SVG: what ink it holds, and whether the drawing accounts for all of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from lxml import etree

from chronicle.figures.style import PALETTE
from chronicle.figures.svg import SVG

if TYPE_CHECKING:
    from collections.abc import Iterator

    from chronicle.figures.drawn import Drawing, Ink

_NUMBER = re.compile(r"-?(?:\d+(?:\.\d+)?|\.\d+)")
_TONES = {PALETTE[tone][0] for tone in ("deep", "warm", "water")}
_CLOSE = 0.15  # points


Point = tuple[float, float]


class Shape(NamedTuple):
    """The rectangle around a path, and the tone in which it is filled or ruled."""

    left: float
    right: float
    top: float
    low: float
    tone: str


def shapes(drawing: Drawing) -> Iterator[Shape]:
    """Yield everything in a finished drawing that is no letter."""
    for path in etree.fromstring(drawing.svg).iter(f"{{{SVG}}}path"):
        style = _style_of(path)
        if path.getparent().tag == f"{{{SVG}}}defs" or not style:
            continue
        tone = style.get("fill", "none")
        tone = style.get("stroke", "none") if tone == "none" else tone
        drawn = path.get("d") or ""
        # For screens, paths that look alike are one, of which each begins with a move.
        for piece in [_printed(drawn)] if path.get("style") else outlines(drawn):
            across, down = zip(*piece, strict=True)
            yield Shape(min(across), max(across), min(down), max(down), tone)


def _printed(outline: str) -> list[Point]:
    numbers = [float(number) for number in _NUMBER.findall(outline)]
    return list(zip(numbers[::2], numbers[1::2], strict=True))


def outlines(path: str) -> list[list[Point]]:
    """Return the points of each outline of a path for screens, which says most of them by steps."""
    found: list[list[Point]] = []
    x = y = 0.0
    for command, written in re.findall(r"([A-Za-z])([^A-Za-z]*)", path):
        numbers = [float(number) for number in _NUMBER.findall(written)]
        if command in "Mm":
            found.append([])
        if command == "z":
            x, y = found[-1][0]
            continue
        across = numbers if command == "h" else [0.0] * len(numbers) if command == "v" else numbers[::2]
        down = numbers if command == "v" else [0.0] * len(numbers) if command == "h" else numbers[1::2]
        origin = (0.0, 0.0) if command == "M" else (x, y)
        points = [(origin[0] + dx, origin[1] + dy) for dx, dy in zip(across, down, strict=True)]
        found[-1].extend(points)
        x, y = points[-1]
    return found


def _style_of(path: etree._Element) -> dict[str, str]:
    """Return how a path looks, as declarations for print or attributes for screens say it."""
    if not path.get("style"):
        return {name: str(path.get(name)) for name in ("fill", "stroke") if path.get(name)}
    pairs = (part.partition(":") for part in (path.get("style") or "").split(";"))
    return {name.strip(): value.strip() for name, _, value in pairs}


def strangers(drawing: Drawing) -> Iterator[str]:
    """Yield ink that the drawing does not account for, and ink that it tells of and that is not there."""
    found = list(shapes(drawing))
    if not drawing.inks:
        return
    for ink in drawing.inks:
        if ink.box.width and not any(_starts(ink, shape) for shape in found):
            yield f"{ink.stroke} of {ink.subject} begins elsewhere"
        if ink.stroke == "sign" and not any(_centred(ink, shape) for shape in found):
            yield f"the sign of {ink.subject} stands elsewhere"
    field = max(ink.box.y + ink.box.height for ink in drawing.inks) + _CLOSE  # the legend is below it
    for shape in found:
        if shape.tone in _TONES and shape.low < field and not any(_holds(ink, shape) for ink in drawing.inks):
            yield f"{shape} is of no mark or bar"


def _starts(ink: Ink, shape: Shape) -> bool:
    """Return whether a path begins or ends where a piece of ink does, in its height."""
    ends = (ink.box.x, ink.box.x + ink.box.width)
    inside = shape.top > ink.box.y - 1 and shape.low < ink.box.y + ink.box.height + 1
    return inside and any(abs(shape.left - end) < _CLOSE or abs(shape.right - end) < _CLOSE for end in ends)


def _centred(ink: Ink, shape: Shape) -> bool:
    """Return whether a path stands around the place of a sign."""
    near = abs((shape.left + shape.right) / 2 - ink.box.x) < _CLOSE
    return near and abs((shape.top + shape.low) / 2 - ink.box.y - ink.box.height / 2) < 1


def _holds(ink: Ink, shape: Shape) -> bool:
    """Return whether a path lies within a piece of ink."""
    box, spare = ink.box, 1.0
    across = box.x - spare < shape.left and shape.right < box.x + box.width + spare
    return across and box.y - spare < shape.top and shape.low < box.y + box.height + spare
