"""Give a drawing the colours of a book's theme."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from chronicle.core.writing import replace
from chronicle.figures.style import PALETTE

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from chronicle.figures.style import Colour

_OF_THEMES: tuple[Colour, ...] = ("deep", "warm", "water")


def in_colours(drawing: Path, colours: Mapping[str, str]) -> Path:
    """Return the file of a drawing in a theme's colours, where these differ from the palette's."""
    changed = {PALETTE[name][0]: colours[name].lower() for name in _OF_THEMES if name in colours}
    if not changed:
        return drawing
    pattern = re.compile("|".join(map(re.escape, changed)))
    markup = pattern.sub(lambda found: changed[found[0]], drawing.read_text(encoding="utf-8"))
    themed = drawing.with_name(f"{drawing.stem}-themed.svg")
    replace(themed, markup.encode())
    return themed
