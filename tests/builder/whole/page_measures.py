"""Measure one thing of a printed page: where a letter stands, where there is ink, how lines end.

What is said of distances is in ems, to a tenth: a rule asks for a square, half of one, or none.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from chronicle.core.paper_sizes import A5
from chronicle.oracles.preflight.sheet import MM, SCALE

if TYPE_CHECKING:
    from collections.abc import Callable

    from chronicle.oracles.preflight.sheet import Glyph, Letter
    from tests.builder.whole.proofs import Proof

# The last two are how PDFium gives one at the end of a line.
HYPHENS = "-\u2010\u00ad\u0002\ufffe"
_HEIGHT = A5.height * MM


def step(before: str, after: str) -> Callable[[Proof], float]:
    """Return what measures how far one letter stands from the next one, in ems."""

    def measured(page: Proof) -> float:
        for one, other in pairwise(page.letters):
            if (one.text, other.text) == (before, after):
                return round((other.left - one.left) / one.em, 1)
        raise AssertionError(page.lines)

    return measured


def quarter(before: str, after: str) -> Callable[[Proof], bool]:
    """Return what tells whether two letters that follow one another stand about a quarter of an em apart."""

    def measured(page: Proof) -> bool:
        for one, other in pairwise(page.letters):
            if (one.text, other.text) == (before, after):
                return 0.2 < (other.left - one.right) / one.em < 0.3
        raise AssertionError(page.lines)

    return measured


def begins(at: int) -> Callable[[Proof], float]:
    """Return what measures how far inside the measure the ink of a line begins, in ems."""

    def measured(page: Proof) -> float:
        ink = _ink_of(page, page.rows[at])
        return round((min(each.left for each in ink) - page.left) / page.em, 1)

    return measured


def ends(at: int, squares: float) -> Callable[[Proof], float]:
    """Return what measures how far before the end of its column a line's last sign begins, in ems."""

    def measured(page: Proof) -> float:
        (row,) = page.rows[at : at + 1]
        return round((page.left + squares * page.em - row[-1].left) / page.em, 1)

    return measured


def drawn_on(signs: str) -> Callable[[Proof], bool]:
    """Return what tells whether signs that stand together are drawn in one stroke."""

    def measured(page: Proof) -> bool:
        row = [each for each in page.glyphs if each.text in signs]
        left, right = min(each.left for each in row), max(each.right for each in row)
        middle = (row[0].top + row[0].bottom) / 2
        ink = page.ink["text"]
        top = int((_HEIGHT - middle) * SCALE)
        band = ink[top - 2 : top + 3, int(left * SCALE) + 1 : int(right * SCALE) - 1]
        return bool(band.any(axis=0).all() and right - left > 1.5 * page.em)

    return measured


def heights(signs: str) -> Callable[[Proof], set[float]]:
    """Return what measures how high some letters are and how far they hang below their line, in ems."""

    def measured(page: Proof) -> set[float]:
        (base,) = {round(each.base, 2) for each in page.letters if each.text in signs}
        found = [each for each in page.glyphs if each.text in signs]
        return {round((each.top - base) / page.em, 1) for each in found} | {
            round((base - each.bottom) / page.em, 1) for each in found
        }

    return measured


def most_hyphens(page: Proof) -> int:
    """Return how many lines in a row end in a hyphen, at most."""
    ended = "".join("-" if line[-1] in HYPHENS else " " for line in page.lines)
    return max(map(len, ended.split()), default=0)


def order(*signs: str) -> Callable[[Proof], bool]:
    """Return what tells whether signs stand in this order from left to right."""

    def measured(page: Proof) -> bool:
        places = [next(each.left for each in page.letters if each.text == sign) for sign in signs]
        return places == sorted(places)

    return measured


def points_outward(page: Proof) -> list[str]:
    """Return to which side each quotation mark of a page points, from the left."""
    ink = page.ink["text"]
    found = []
    for mark in sorted((each for each in page.glyphs if each.text in "«»"), key=lambda each: each.left):
        rows = slice(int((_HEIGHT - mark.top) * SCALE), int((_HEIGHT - mark.bottom) * SCALE) + 1)
        part = ink[rows, int(mark.left * SCALE) : int(mark.right * SCALE) + 1]
        middle, whole = part[len(part) // 2].nonzero()[0].mean(), part.nonzero()[1].mean()
        found.append("left" if middle < whole else "right")
    return found


def thickness(page: Proof) -> list[float]:
    """Return how thick the rules of a table are, from above, in points."""
    places = {round(each.top, 0): round((each.top - each.bottom) / 2, 2) for each in page.things}
    return [thick for _, thick in sorted(places.items(), reverse=True)]


def _ink_of(page: Proof, row: list[Letter]) -> list[Glyph]:
    base, em = row[0].base, row[0].em
    return [each for each in page.glyphs if base - 0.5 * em < (each.bottom + each.top) / 2 < base + em]


def several(*measures: Callable[[Proof], object]) -> Callable[[Proof], object]:
    """Return what measures several things."""
    return lambda page: [measure(page) for measure in measures]


def first_line(page: Proof) -> str:
    """Return what the first line says."""
    return page.lines[0]


def right_edges(width: float) -> Callable[[Proof], set[float]]:
    """Return what measures how far all lines but the last end before their column does, in ems."""

    def measured(page: Proof) -> set[float]:
        edge = page.left + width
        return {round((edge - row[-1].right) / page.em, 1) for row in page.rows[:-1]}

    return measured


def indent_at_the_right(page: Proof) -> list[float]:
    """Return how far from the right edge each line begins, in ems."""
    rows = [_ink_of(page, row) for row in page.rows]
    return [round((page.right - max(each.right for each in row)) / page.em, 1) for row in rows]


def overhang(page: Proof) -> bool:
    """Return whether ink stands outside the measure."""
    columns = page.ink["text"].any(axis=0).nonzero()[0] / SCALE
    return bool(columns[0] < page.left - 1 or columns[-1] > page.right + 1)
