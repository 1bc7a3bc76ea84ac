"""Read the lines of a PDF off its pages: where each begins and ends, its gaps, its distance from the last.

Running text is what most of a book is set in; what is smaller are notes, tables, boxes and lists.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING, NamedTuple

from chronicle.languages.scripts import han
from chronicle.oracles.preflight.sheet import sheets

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
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
_SMALLER = 0.01  # of a book that is set in a size, for its lines to be looked at
_CLOSING = "」』）》〉】〕”’］｝、。，．；：！？"
_OPENING = "「『（《〈【〔“‘［｛"
_WIDE = 0.6  # of what stands in one size on a page
_HOLE = 1.0  # ems between two letters of a line, more than which parts two cells
_HALF = 0.75  # ems; a mark that is narrower has given up half its square
_AT_EDGE = 0.25  # ems from an edge
_LATIN = re.compile(r"[A-Za-z0-9%]")


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
    small: bool = False  # no running text
    step: float | None = None  # points from the line before, where it follows that
    pair: float | None = None  # from one mark to the next that it meets, the furthest apart
    hangs: tuple[bool, bool] = (True, True)  # whether an opening mark begins it, a closing one ends it flush
    beside: float | None = None  # the narrowest gap between a Han character and a Latin letter

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
    size = running_size(sizes)
    smaller = {less for less, count in sizes.items() if less < size and count >= _SMALLER * sizes.total()}
    found = [
        line
        for own in (size, *sorted(smaller))
        for number, letters in pages
        for line in _lines(number, letters, own, edition, small=own != size)
    ]
    return [line for line in found if not _LEADER.search(line.text)]


def running_size(sizes: Counter[float]) -> float:
    """Return the size of running text, given how many letters there are of each."""
    least = _RUNNING * sizes.total()
    return max((size for size, count in sizes.items() if count >= least), default=0.0)


class _Edges(NamedTuple):
    """Between what the lines of one kind stand on a page."""

    left: int
    right: int


def _edges(rows: Sequence[Sequence[Letter]], em: float, edition: Edition) -> _Edges:
    left = Counter(round(min(each.left for each in row)) for row in rows).most_common(1)[0][0]
    ends = [row for row in rows if row[-1].text not in _CLOSING] or rows  # a mark may stand half outside
    right = Counter(round(max(each.right for each in row)) for row in ends).most_common(1)[0][0]
    if edition.direction == "ltr":
        return _Edges(left, max(right, *(round(max(each.right for each in row) - 0.5 * em) for row in rows)))
    return _Edges(min(left, *(round(min(each.left for each in row)) for row in rows)), right)


def _lines(
    number: int, letters: Sequence[Letter], size: float, edition: Edition, *, small: bool
) -> Iterator[PrintedLine]:
    rows = list(_rows([letter for letter in letters if letter.size == size]))
    if not rows:
        return
    em = rows[0][0].em
    left, right = _edges(rows, em, edition)
    reach = max(each.right for row in rows for each in row) - min(each.left for row in rows for each in row)
    next_to = {id(letter): after for letter, after in pairwise(letters)}
    before: tuple[float, bool] | None = None
    for row in rows:
        base = median(each.base for each in row)
        begin, end = min(each.left for each in row), max(each.right for each in row)
        squares = sum(bool(_HAN.match(each.text)) for each in row) > len(row) / 2
        starts, stops = abs(begin - left), right - end
        holes = (after.left - letter.right for letter, after in pairwise(row))
        # And no line of a cell, or of one of two columns, or of cells beside one another.
        wide = end - begin > _WIDE * reach and max(holes, default=0.0) < _HOLE * em
        if edition.direction == "rtl":
            starts, stops = abs(end - right), begin - left
        beside = [each for each in letters if begin <= each.left and each.right <= end and _beside(each, row)]
        full = stops < _EDGE[squares] * em and (wide or not small)
        follows = before is not None and before[1] and 0 < before[0] - base < _LEADING * em
        yield PrintedLine(
            number,
            "".join(f" {each.text}" if each.begins_word else each.text for each in row).strip(),
            tuple(_gaps(beside, em)),
            _stretch(row) if squares else None,
            starts < 0.6 * em,
            full,
            follows,
            small,
            step=before[0] - base if before is not None and follows else None,
            pair=max(_pairs(row, next_to), default=None) if squares else None,
            hangs=(
                not (wide and _stands(row[0], _OPENING, begin - left)),
                not (wide and _stands(row[-1], _CLOSING, end - right) and not _goes_on(row, next_to)),
            ),
            beside=min(_beside_latin(row, next_to), default=None) if squares else None,
        )
        before = base, full and wide


def _goes_on(row: Sequence[Letter], next_to: Mapping[int, Letter]) -> bool:
    """Return whether something in another size ends a line, as the mark of a note does."""
    after = next_to.get(id(row[-1]))
    return after is not None and _beside(after, row) and after.left > row[-1].left


def _stands(letter: Letter, marks: str, off: float) -> bool:
    """Return whether such a mark stands at an edge with the whole of its square, and not half outside."""
    is_half = letter.right - letter.left < _HALF * letter.em
    return letter.text in marks and not is_half and abs(off) < _AT_EDGE * letter.em


def _pairs(row: Sequence[Letter], next_to: Mapping[int, Letter]) -> Iterator[float]:
    """Yield how far it is from one mark to the next one that it meets, in ems; it should be half a square."""
    for letter, after in pairwise(row):
        if next_to.get(id(letter)) is not after:
            continue  # something in another size stands between them
        closes = letter.text in _CLOSING and after.text in _CLOSING + _OPENING
        if closes or (letter.text in _OPENING and after.text in _OPENING):
            yield (after.left - letter.left) / letter.em


def _beside_latin(row: Sequence[Letter], next_to: Mapping[int, Letter]) -> Iterator[float]:
    """Yield the gaps between Han characters and Latin letters or figures, in ems."""
    for letter, after in pairwise(row):
        is_seam = after.begins_word and bool(_HAN.match(letter.text)) != bool(_HAN.match(after.text))
        if is_seam and next_to.get(id(letter)) is after:
            other = after if _HAN.match(letter.text) else letter
            if _LATIN.match(other.text):
                yield (after.left - letter.right) / letter.em


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
