"""Read the lines of running text off the pages of a PDF: where each begins and ends, and its gaps."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING

from chronicle.languages.scripts import han
from chronicle.oracles.preflight.sheet import sheets

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from chronicle.languages.editions import Edition
    from chronicle.oracles.preflight.sheet import Letter

_RUNNING = 0.12  # running text is set in the largest size that so much of a book is set in
_WORD = 0.1  # ems; a narrower gap parts no words
_ROW = 0.2  # ems between the baselines of one line
_LEADING = 2.0  # ems; lines further apart do not follow one another
_HYPHENS = "-\u2010\u00ad\u0002\ufffe"  # the last two are how PDFium gives one at the end of a line
_LEADER = re.compile(r"(\. ?){5}")  # in lines of a table of contents, which are no running text
_HAN = re.compile(f"[{han.LETTERS}]")
_EDGE = {True: 0.6, False: 0.25}  # ems by which a full line may end early: a mark fills half its square


@dataclass(frozen=True)
class PrintedLine:
    """One line of running text; distances are in ems."""

    page: int
    text: str
    gaps: tuple[float, ...]  # between its words
    stretch: float | None  # by how much Han characters stand further apart than their squares are wide
    begins: bool  # where others do, and not behind an indent
    full: bool  # to the end of the measure
    follows: bool  # the line before it, without a pause

    @property
    def hyphened(self) -> bool:
        """Return whether it ends in a hyphen."""
        return self.text[-1:] in _HYPHENS


def lines_of(path: Path, edition: Edition) -> list[PrintedLine]:
    """Return the lines of a book's running text, in order."""
    pages = []
    sizes: Counter[float] = Counter()
    with sheets(path) as each:
        for number, sheet in each:
            letters = sheet.letters()
            sizes.update(letter.size for letter in letters)
            pages.append((number, letters))
    least = _RUNNING * sizes.total()
    size = max((size for size, count in sizes.items() if count >= least), default=0.0)
    found = (line for number, letters in pages for line in _lines(number, letters, size, edition))
    return [line for line in found if not _LEADER.search(line.text)]


def _lines(number: int, letters: Sequence[Letter], size: float, edition: Edition) -> Iterator[PrintedLine]:
    rows = list(_rows([letter for letter in letters if letter.size == size]))
    if not rows:
        return
    em = rows[0][0].em
    left = Counter(round(min(each.left for each in row)) for row in rows).most_common(1)[0][0]
    right = Counter(round(max(each.right for each in row)) for row in rows).most_common(1)[0][0]
    if edition.direction == "ltr":
        right = max(right, *(round(max(each.right for each in row) - 0.5 * em) for row in rows))
    else:
        left = min(left, *(round(min(each.left for each in row)) for row in rows))
    before: tuple[float, bool] | None = None
    for row in rows:
        base = median(each.base for each in row)
        begin, end = min(each.left for each in row), max(each.right for each in row)
        squares = sum(bool(_HAN.match(each.text)) for each in row) > len(row) / 2
        starts, stops = abs(begin - left), right - end
        if edition.direction == "rtl":
            starts, stops = abs(end - right), begin - left
        beside = [each for each in letters if begin <= each.left and each.right <= end and _beside(each, row)]
        full = stops < _EDGE[squares] * em
        follows = before is not None and before[1] and 0 < before[0] - base < _LEADING * em
        yield PrintedLine(
            number,
            "".join(f" {each.text}" if each.begins_word else each.text for each in row).strip(),
            tuple(_gaps(beside, em)),
            _stretch(row) if squares else None,
            starts < 0.6 * em,
            full,
            follows,
        )
        before = base, full


def _rows(letters: Sequence[Letter]) -> Iterator[list[Letter]]:
    """Yield the letters of each line; they are painted one line after the other."""
    row: list[Letter] = []
    for letter in letters:
        if row and abs(letter.base - row[-1].base) > _ROW * letter.em:
            yield row
            row = []
        row.append(letter)
    if row:
        yield row


def _beside(letter: Letter, row: Sequence[Letter]) -> bool:
    """Return whether a letter of whatever size stands in a line: marks of notes, foreign words."""
    return abs(letter.base - row[0].base) < 0.5 * row[0].em


def _gaps(letters: Sequence[Letter], em: float) -> Iterator[float]:
    """Yield the widths of the gaps between words."""
    reached = None
    for letter in sorted(letters, key=lambda each: each.left):
        if unicodedata.category(letter.text)[0] == "M":
            continue
        if reached is not None and letter.left - reached > _WORD * em:
            yield (letter.left - reached) / em
        reached = letter.right if reached is None else max(reached, letter.right)


def _stretch(row: Sequence[Letter]) -> float | None:
    """Return how much further than their own width neighbouring Han characters stand apart."""
    steps = [
        (after.left - letter.left) / letter.em - 1
        for letter, after in pairwise(row)
        if _HAN.match(letter.text) and _HAN.match(after.text)
    ]
    return median(steps) if len(steps) > 1 else None
