"""Check that colours of a theme can be seen on paper, in colour and in grey."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from chronicle.core.errors import CONF
from chronicle.core.problems import Problem
from chronicle.figures.style import PALETTE

if TYPE_CHECKING:
    from collections.abc import Mapping

# By name, the least contrast to white paper. Contrast is of lightness alone, so it holds for a photocopy too.
TEXT = {"ink": 7.0, "quiet": 4.5, "accent": 4.5}
FIGURES = {"deep": 4.5, "warm": 3.0, "water": 3.0}
APART = 8.0  # of 100: how unlike “deep” the others are in lightness; what is warm is hatched, too
_COLOUR = re.compile(r"#[0-9a-f]{6}", re.IGNORECASE)


def check_colours(given: object, line: int) -> list[Problem]:
    """Return a problem for each colour that has no such name, is none, or is hard to see."""
    least = {**TEXT, **FIGURES}
    if not isinstance(given, dict):
        return [_wrong(line, f"colours is no table; it may name: {' '.join(least)}.")]
    lines: Mapping[str, int] = getattr(given, "lines", {})
    found, good = [], {}
    for name, value in given.items():
        at = lines.get(name, line)
        if name not in least:
            found.append(_wrong(at, f"there is no colour “{name}”; there are: {' '.join(least)}.", name))
        elif not isinstance(value, str) or not _COLOUR.fullmatch(value):
            found.append(_wrong(at, f"“{name}” is {value!r}, no colour such as #1f5566.", name))
        elif (contrast := contrast_to_paper(value)) < least[name]:
            said = f"“{name}” has a contrast of {contrast:.1f} to paper; it needs {least[name]:g}."
            found.append(_wrong(at, said, name))
        else:
            good[name] = value
    figures = {name: good.get(name, plain) for name, (plain, _) in PALETTE.items() if name in FIGURES}
    for other in ("warm", "water"):
        apart = abs(lightness(figures["deep"]) - lightness(figures[other]))
        changed = next((name for name in ("deep", other) if name in good), "")
        if changed and apart < APART:
            said = f"in grey “deep” and “{other}” are {apart:.0f} of 100 apart; they need {APART:.0f}."
            found.append(_wrong(lines.get(changed, line), said, changed))
    return found


def luminance(colour: str) -> float:
    """Return how much light a colour gives back, from 0 to 1."""
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (
        each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast_to_paper(colour: str) -> float:
    """Return the contrast of a colour to white, from 1 to 21."""
    return 1.05 / (luminance(colour) + 0.05)


def lightness(colour: str) -> float:
    """Return how light a colour looks, from 0 to 100."""
    light = luminance(colour)
    return 116 * light ** (1 / 3) - 16 if light > 0.008856 else 903.3 * light


def _wrong(line: int, message: str, field: str = "") -> Problem:
    return Problem(CONF, line, "P050", message, subject=field)
