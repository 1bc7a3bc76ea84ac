"""Check that no ink stands on other ink: text, figures and rules are drawn each alone, then compared.

Within the text, two glyphs may not stand on each other either. Faces let letters reach under each other, and
a j under the full stop before it: neighbours of one script may. A mark at the end of a line of Arabic may not
come to stand on the figure before it.
"""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, NamedTuple

import numpy

from chronicle.core.problems import Problem, shorten
from chronicle.oracles.preflight.sheet import KINDS, MM, SCALE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from chronicle.oracles.preflight.sheet import Glyph, Mask, Sheet

# Pixels in which two masks may meet. The edge of a stroke is drawn a shade darker than it is where two
# strokes of half a pixel fall into one; a line of print that runs over a rule meets it in hundreds.
_TOUCHING = 4
_REACH = 0.5  # the share of the narrower glyph, and of the lower one, that may be under the other
_NEIGHBOURS = 4  # glyphs painted so close to each other may be designed to reach under each other
_ROOM = 6.0  # points around a place in which its words are read


class _Box(NamedTuple):
    """A place on a page, in points from its bottom left corner."""

    left: float
    bottom: float
    right: float
    top: float


def check_ink(sheet: Sheet, path: Path, number: int) -> list[Problem]:
    """Return a problem for each place of a page where ink stands on ink."""
    return [*_kinds_apart(sheet, path, number), *_glyphs_apart(sheet, path, number)]


def _kinds_apart(sheet: Sheet, path: Path, number: int) -> Iterator[Problem]:
    present = [kind for kind in KINDS if kind in sheet.kinds()]
    masks = {kind: sheet.ink(kind) for kind in present} if len(present) > 1 else {}
    for one, other in itertools.combinations(masks, 2):
        both = masks[one] & masks[other]
        if both.sum() > _TOUCHING:
            yield _problem(sheet, path, number, f"{one} and {other}", _bounds(both, sheet.height))


def _bounds(mask: Mask, height: float) -> _Box:
    """Return the place that a mask covers."""
    rows, columns = numpy.flatnonzero(mask.any(axis=1)), numpy.flatnonzero(mask.any(axis=0))
    top, bottom = height - rows[0] / SCALE, height - (rows[-1] + 1) / SCALE
    return _Box(columns[0] / SCALE, bottom, (columns[-1] + 1) / SCALE, top)


def _glyphs_apart(sheet: Sheet, path: Path, number: int) -> Iterator[Problem]:
    for one, other in _overlapping(sheet.glyphs()):
        box = _Box(
            max(one.left, other.left),
            max(one.bottom, other.bottom),
            min(one.right, other.right),
            min(one.top, other.top),
        )
        yield _problem(sheet, path, number, f"{one.text} and {other.text}", box)


def _overlapping(glyphs: Sequence[Glyph]) -> Iterator[tuple[Glyph, Glyph]]:
    """Yield the pairs of glyphs that stand on each other."""
    if not glyphs:
        return
    on_each_other = numpy.ones((len(glyphs), len(glyphs)), dtype=bool)
    for begin, end in (("left", "right"), ("bottom", "top")):
        low, high = (numpy.array([getattr(each, edge) for each in glyphs]) for edge in (begin, end))
        shared = numpy.minimum.outer(high, high) - numpy.maximum.outer(low, low)
        on_each_other &= shared > _REACH * numpy.minimum.outer(high - low, high - low)
    for at, beside in numpy.argwhere(numpy.triu(on_each_other, 1)):
        one, other = glyphs[at], glyphs[beside]
        ligature = one[1:] == other[1:]  # a glyph that stands for several characters
        if not ligature and not (beside - at <= _NEIGHBOURS and _by_design(one.text, other.text)):
            yield one, other


def _by_design(one: str, other: str) -> bool:
    """Return whether a face may let two characters reach under each other: letters, or those of Latin."""
    return (one.isalpha() and other.isalpha()) or all(
        each < "\u0250" or each in "‘’“”" for each in (one, other)
    )


def _problem(sheet: Sheet, path: Path, number: int, what: str, box: _Box) -> Problem:
    words = sheet.words_in(box.left - _ROOM, box.bottom - _ROOM, box.right + _ROOM, box.top + _ROOM)
    size = f"{(box.right - box.left) / MM:.1f} × {(box.top - box.bottom) / MM:.1f} mm"
    place = f"{box.left / MM:.0f} mm from the left, {(sheet.height - box.top) / MM:.0f} mm from the top"
    message = f"page {number}: {what} stand on each other by {size}, {place}."
    return Problem(path.name, 0, "P023", message, subject=shorten(words))
