"""The one style of all figures: sizes, the palette, the sign of each document, the flow of each direction.

The palette has two tones beside ink, unlike in lightness as well as in hue, so that a photocopy keeps
them apart; what matters is told by shape or hatching too.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, get_args

from chronicle.core.controls import LRM, RLM
from chronicle.languages.scripts import SCRIPTS
from chronicle.text.contents import letters

if TYPE_CHECKING:
    from collections.abc import Mapping

    from chronicle.languages.scripts import Script

Form = Literal["page", "screen"]

# In points: the measure of an A5 page; a telephone of 320 pixels held upright, which larger screens enlarge.
# The smallest letters of any script are twelve of these pixels there.
WIDTHS: Mapping[Form, float] = {"page": 110 / 25.4 * 72, "screen": 206.0}
# In points: how far apart signs stand, which else stand above one another. A finger needs 24 of these pixels.
APART: Mapping[Form, float] = {"page": 6.2, "screen": 15.6}
FRAME = 6.0  # points that a drawing keeps from the line around it
SMALLEST = 7.0  # points; no label is set smaller

Colour = Literal["ink", "quiet", "line", "paper", "deep", "warm", "water"]

# What the drawing code calls a colour, what print shows, and the variable that the web replaces it by.
PALETTE: Mapping[Colour, tuple[str, str]] = {
    "ink": ("#1d1c1a", "--figure-ink"),
    "quiet": ("#55514a", "--figure-quiet"),
    "line": ("#cbc5b8", "--figure-line"),
    "paper": ("#ffffff", "--figure-paper"),
    "deep": ("#1f5566", "--figure-deep"),
    "warm": ("#a8501c", "--figure-warm"),
    "water": ("#4a7d90", "--figure-water"),
}

HAIR, LIGHT, FIRM = 0.35, 0.6, 1.0  # widths of lines, in points

Shape = Literal[
    "circle", "square", "triangle", "diamond", "cross",
    "wedge", "hourglass", "tablet", "pillar", "star", "arrow", "bow",
]  # fmt: skip

# In the order in which the ledger lists the documents; those that follow have letters.
SHAPES: tuple[Shape, ...] = get_args(Shape)
# A shape, or capital letters.
Sign = str
# Those that look like no shape: I is a pillar, O a hollow circle.
_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ"

# A document's statement; its plan or expectation; what the editors worked out of it.
Face = Literal["full", "hollow", "pointed"]


def nth_sign(count: int) -> Sign:
    """Return the sign of a document, counted from 0: no two have the same."""
    return SHAPES[count] if count < len(SHAPES) else letters(count - len(SHAPES) + 1, _LETTERS)


# Of all scripts, as labels may name what is written in another.
LETTERINGS = tuple(dict.fromkeys(script.figures.face.family for script in SCRIPTS))


def families_of(script: Script) -> tuple[str, ...]:
    """Return the families that a script's figures are lettered in, its own first."""
    own = script.figures.face.family
    return (own, *(family for family in LETTERINGS if family != own))


@dataclass(frozen=True)
class Flow:
    """Which way a direction runs: where lines begin, and the mark that makes a string follow it."""

    mirrored: bool
    start: Literal["left", "right"]
    end: Literal["left", "right"]
    mark: str


FLOWS: Mapping[str, Flow] = {
    "ltr": Flow(mirrored=False, start="left", end="right", mark=LRM),
    "rtl": Flow(mirrored=True, start="right", end="left", mark=RLM),
}
