"""Measure which lines of running text stand on the lines of their page, so that facing pages agree."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING, NamedTuple

from chronicle.core.problems import Problem
from chronicle.oracles.preflight.printed_lines import running_size
from chronicle.oracles.preflight.sheet import sheets

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from chronicle.oracles.preflight.sheet import Letter

_ROW = 2.0  # points between the baselines of letters in one line
_STEP = 0.25  # points to which leadings are told apart
_OFF = 0.5  # points by which a line may miss
_WORST = 5  # pages that are named
_LEAST = 0.95  # of its lines of running text that a book has on the grid
_FEW = 300  # lines, of which the share says nothing


class Baselines(NamedTuple):
    """How many lines of running text a book has, and how many of them stand on the grid of their leading."""

    lines: int
    on_grid: int
    off: Mapping[int, int]  # by page

    @property
    def share(self) -> float:
        """Return the share of lines on the grid, from 0 to 1."""
        return self.on_grid / self.lines if self.lines else 1.0

    def __str__(self) -> str:
        """Return the share in words, and the pages with most of the other lines."""
        worst = sorted(self.off, key=lambda page: (-self.off[page], page))[:_WORST]
        pages = f"; most of the others on {', '.join(f'p. {page}' for page in worst)}" if worst else ""
        return f"{self.share:.1%} of {self.lines} lines on the grid of their pages{pages}"


def check_baselines(path: Path) -> list[Problem]:
    """Return a problem where too many lines of a book do not agree with those of the facing page."""
    found = baselines_of(path)
    if found.lines < _FEW or found.share >= _LEAST:
        return []
    return [Problem(path.name, 0, "P051", f"{found}.")]


def baselines_of(path: Path) -> Baselines:
    """Measure the lines of a book in PDF.

    A grid has the leading that most lines of a page have, and the height that most of such pages begin at.
    """
    pages: dict[int, tuple[float, list[Letter]]] = {}
    sizes: Counter[float] = Counter()
    with sheets(path) as each:
        for number, sheet in each:
            letters = sheet.letters()
            sizes.update(letter.size for letter in letters)
            pages[number] = sheet.height, letters
    size = running_size(sizes)
    grids: dict[float, dict[int, list[float]]] = {}
    for number, (height, letters) in pages.items():
        rows = _rows(height - letter.base for letter in letters if letter.size == size)
        gaps = Counter(round((after - before) / _STEP) * _STEP for before, after in pairwise(rows))
        if gaps and gaps.most_common(1)[0][1] > 1:
            grids.setdefault(gaps.most_common(1)[0][0], {})[number] = rows
    off: Counter[int] = Counter()
    for paged in grids.values():
        off.update(_off_grid(paged))
    lines = sum(len(rows) for paged in grids.values() for rows in paged.values())
    return Baselines(lines, lines - off.total(), dict(off))


def _rows(heights: Iterable[float]) -> list[float]:
    """Return the baselines of a page's lines, from its top, given those of its letters."""
    rows: list[list[float]] = []
    for each in sorted(heights):
        if rows and each - rows[-1][-1] < _ROW:
            rows[-1].append(each)
        else:
            rows.append([each])
    return [median(row) for row in rows]


def _off_grid(paged: Mapping[int, Sequence[float]]) -> Counter[int]:
    """Return how many lines of each page miss the grid that these pages share."""
    gaps = [after - before for rows in paged.values() for before, after in pairwise(rows)]
    common = Counter(round(gap / _STEP) for gap in gaps).most_common(1)[0][0]
    line = median(gap for gap in gaps if round(gap / _STEP) == common)
    starts = Counter(round(row % line / _STEP) for rows in paged.values() for row in rows)
    start = starts.most_common(1)[0][0] * _STEP
    return Counter(
        number
        for number, rows in paged.items()
        for row in rows
        if min(miss := (row - start) % line, line - miss) > _OFF
    )
