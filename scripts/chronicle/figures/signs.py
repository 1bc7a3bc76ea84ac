"""The outlines of the documents' signs: shapes and letters."""

from __future__ import annotations

import math
from functools import cache
from typing import TYPE_CHECKING

from matplotlib.font_manager import FontProperties
from matplotlib.path import Path as Outline
from matplotlib.textpath import text_to_path
from matplotlib.transforms import Affine2D

from chronicle.figures.style import families_of
from chronicle.languages.scripts import script_of

if TYPE_CHECKING:
    from chronicle.figures.style import Sign

SIGN_SIZE = 5.0  # points; a letter as high is set in seven
_WIDEST = 1.4  # of the size: two letters are drawn narrower

_HALF = 0.5
_ARM = 0.17  # half the width of a cross's arm
_CORNERS: dict[Sign, tuple[tuple[float, float], ...]] = {
    "square": ((-0.44, -0.44), (0.44, -0.44), (0.44, 0.44), (-0.44, 0.44)),
    "triangle": ((0.0, -0.52), (0.55, 0.44), (-0.55, 0.44)),
    "diamond": ((0.0, -0.62), (0.52, 0.0), (0.0, 0.62), (-0.52, 0.0)),
    "cross": (
        (-_ARM, -_HALF), (_ARM, -_HALF), (_ARM, -_ARM), (_HALF, -_ARM), (_HALF, _ARM), (_ARM, _ARM),
        (_ARM, _HALF), (-_ARM, _HALF), (-_ARM, _ARM), (-_HALF, _ARM), (-_HALF, -_ARM), (-_ARM, -_ARM),
    ),
    "circle": tuple(
        (_HALF * math.cos(step * math.pi / 12), _HALF * math.sin(step * math.pi / 12)) for step in range(24)
    ),
    "wedge": ((-0.55, -0.44), (0.55, -0.44), (0.0, 0.52)),
    "hourglass": ((-0.48, -0.5), (0.48, -0.5), (-0.48, 0.5), (0.48, 0.5)),
    "tablet": ((-0.62, -0.22), (0.62, -0.22), (0.62, 0.22), (-0.62, 0.22)),
    "pillar": ((-0.22, -0.62), (0.22, -0.62), (0.22, 0.62), (-0.22, 0.62)),
    "star": tuple(
        (reach * math.sin(step * math.pi / 5), -reach * math.cos(step * math.pi / 5))
        for step, reach in enumerate((0.64, 0.25) * 5)
    ),
    "arrow": ((-0.5, -0.5), (0.5, 0.0), (-0.5, 0.5), (-0.15, 0.0)),
    "bow": ((-0.5, -0.48), (0.5, 0.48), (0.5, -0.48), (-0.5, 0.48)),
}  # fmt: skip


def is_lettered(sign: Sign) -> bool:
    """Return whether a sign is made of letters."""
    return sign not in _CORNERS


def outline_of(sign: Sign, x: float, y: float, size: float = SIGN_SIZE) -> Outline:
    """Return the outline of a sign around a place, in points; y grows downwards."""
    if is_lettered(sign):
        return _letters(sign).transformed(Affine2D().scale(size).translate(x, y))
    corners = [(x + across * size, y + down * size) for across, down in _CORNERS[sign]]
    codes = [Outline.MOVETO, *[Outline.LINETO] * (len(corners) - 1), Outline.CLOSEPOLY]
    return Outline([*corners, corners[0]], codes)


@cache
def _letters(sign: Sign) -> Outline:
    """Return the outline of letters around the origin, as high as one."""
    face = FontProperties(family=families_of(script_of("Latn"))[0], weight="bold")
    vertices, codes = text_to_path.get_text_path(face, sign)
    outline = Outline(vertices, codes)
    box = outline.get_extents()
    across = min(1 / box.height, _WIDEST / box.width)
    centre = Affine2D().translate(-(box.x0 + box.x1) / 2, -(box.y0 + box.y1) / 2)
    return outline.transformed(centre.scale(across, -1 / box.height))
