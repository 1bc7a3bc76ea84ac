"""Measure what is good and bad of a line: gaps, last lines, broken words, marks, distances."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from itertools import groupby, pairwise
from statistics import median
from typing import TYPE_CHECKING

from chronicle.languages.scripts import han, script_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from chronicle.languages.editions import Edition
    from chronicle.oracles.preflight.printed_lines import PrintedLine

_SHORT = 3  # characters, or letters of a word, that are too few for the last line of a paragraph
_LADDER = 2  # lines in a row that may end in a hyphen
_ARTICLE = re.compile(r"(?i)(?<!\w)al[^\w\s]$")
_NAME = re.compile(r"(?<=[\w,;] )[A-Z]\w*[\u2010\u00ad\u0002\ufffe]$")
_LETTER = re.compile(r"\w")
_EIGHTH = 1 / 8  # of an em, down to which a gap beside Latin letters may give way
# What a line ends with, and what the next one then may not begin with.
_TORN = (
    re.compile(r"第(?=\n ?[0-9])"),
    re.compile(f"[0-9](?=\n ?[{han.LETTERS}])"),
    re.compile(r"(?<!—)—(?=\n—)"),
    re.compile(r"(?<!…)…(?=\n…)"),
)
_RANGE = re.compile(
    r"[\d%٪](?:[–—‒～]\n|\n[–—‒～]) ?،?\d"
)  # PDFium gives a comma from right to left before its figure
# Times the usual distance; lines further apart are not of one paragraph. Small ones stand closer together.
_USUAL = {False: 1.25, True: 1.1}


@dataclass(frozen=True)
class Kind:
    """Something that is measured of a line."""

    words: str
    unit: str
    most: float  # that a line of a finished book may have
    share: float = 1 / 200  # of the lines of running text: no choice of words and breaks is without its price


STRETCH = Kind("Han characters apart", " %", 6)
SPACE = Kind("widest space between words", " of the median", 2.2)
LAST = Kind("characters or words of a last line missing", "", 0)
LADDER = Kind("hyphens in a row", "", _LADDER)
TURNED = Kind("words broken over pages", "", 0)
NAME = Kind("names broken", "", 0)
PAIR = Kind("marks that meet apart", " em", 0.8)
EDGE = Kind("marks at full width at the edges", "", 0, share=1 / 50)
BESIDE = Kind("gaps beside Latin letters narrower than an eighth", " times", 1.2)
TORN = Kind("numbers and dashes torn", "", 0)
RANGE = Kind("ranges of numbers broken", "", 0, share=0)
LEADING = Kind("lines out of their distance", " points", 0.3)
KINDS = (STRETCH, SPACE, BESIDE, LAST, LADDER, TURNED, NAME, PAIR, EDGE, TORN, RANGE, LEADING)
AT_END = (LADDER, TURNED, NAME, TORN, RANGE)


@dataclass(frozen=True)
class MeasuredLine:
    """One line with what was measured."""

    kind: Kind
    line: PrintedLine
    value: float

    @property
    def is_beyond(self) -> bool:
        """Return whether a finished book may not have such a line."""
        return self.value > self.kind.most

    def __str__(self) -> str:
        """Return the kind of fault with its value."""
        return f"{self.kind.words}: {self.value:.1f}{self.kind.unit}"


def found_in(lines: Sequence[PrintedLine], edition: Edition) -> list[MeasuredLine]:
    """Return everything that can be measured of the lines of an edition."""
    text = [line for line in lines if not line.small]
    found = [*_last_lines(text), *_leading(lines), *_ranges(lines)]
    if script_of(edition.script).squares:
        return [*found, *_squares(lines), *_torn(lines)]
    return [*found, *_spaces(text), *_hyphens(lines)]


def _squares(lines: Sequence[PrintedLine]) -> Iterator[MeasuredLine]:
    """Yield what is measured of squares; the last line of a paragraph has no edge at its end."""
    for line, after in pairwise([*lines, None]):
        if line is None:
            continue
        if line.stretch is not None and line.full and not line.small:
            yield MeasuredLine(STRETCH, line, 100 * line.stretch)
        if line.beside and line.full and not line.small:
            yield MeasuredLine(BESIDE, line, _EIGHTH / line.beside)
        if line.pair is not None:
            yield MeasuredLine(PAIR, line, line.pair - max(0.0, line.stretch or 0.0))
        goes_on = after is not None and after.follows and after.begins and not line.small
        if not line.hangs[0] or (goes_on and not line.hangs[1]):
            yield MeasuredLine(EDGE, line, 1)


def _torn(lines: Sequence[PrintedLine]) -> Iterator[MeasuredLine]:
    """Yield the lines that end inside what belongs together; only full ones go on in the next."""
    for line, after in pairwise(lines):
        goes_on = line.full and line.small == after.small and after.follows and after.begins
        if goes_on and any(each.search(f"{line.text}\n{after.text}", len(line.text) - 1) for each in _TORN):
            yield MeasuredLine(TORN, line, 1)


def _ranges(lines: Sequence[PrintedLine]) -> Iterator[MeasuredLine]:
    """Yield the lines that end beside the dash of a range, in whatever column or cell."""
    for line, after in pairwise(lines):
        if _RANGE.search(f"{line.text}\n{after.text}", max(0, len(line.text) - 2)):
            yield MeasuredLine(RANGE, line, 1)


def _leading(lines: Sequence[PrintedLine]) -> Iterator[MeasuredLine]:
    """Yield the lines that follow another, with how far they are from where they should stand."""
    for _page, own in groupby(lines, key=lambda line: (line.page, line.small)):
        measured = [(line, line.step) for line in own if line.step is not None]
        if len(measured) < 3:
            continue
        most = Counter(round(step, 1) for _line, step in measured).most_common(1)[0][0]
        usual = median(step for _line, step in measured if round(step, 1) == most)
        for line, step in measured:
            if step < _USUAL[line.small] * usual:
                yield MeasuredLine(LEADING, line, abs(step - usual))


def _spaces(lines: Sequence[PrintedLine]) -> Iterator[MeasuredLine]:
    full = [line for line in lines if line.full and line.gaps]
    usual = median([gap for line in full for gap in line.gaps] or [1.0])
    for line in full:
        yield MeasuredLine(SPACE, line, max(line.gaps) / usual)


def _last_lines(lines: Sequence[PrintedLine]) -> Iterator[MeasuredLine]:
    """Yield the last lines that hold next to nothing, with how much they lack."""
    for line in lines:
        if not line.follows or line.full or not line.begins or (line.gaps and line.stretch is None):
            continue
        letters = len(_LETTER.findall(line.text))
        if letters <= _SHORT:
            yield MeasuredLine(LAST, line, _SHORT + 1 - letters)


def _hyphens(lines: Sequence[PrintedLine]) -> Iterator[MeasuredLine]:
    row = 0
    for line, after in pairwise([*lines, None]):
        row = row + 1 if line is not None and line.hyphened and line.full else 0
        if line is None or not row:
            continue
        if row > _LADDER:
            yield MeasuredLine(LADDER, line, row)
        if after is not None and after.page == line.page + 1 and after.small == line.small:
            yield MeasuredLine(TURNED, line, 1)
        if _ARTICLE.search(line.text) or _NAME.search(line.text):
            yield MeasuredLine(NAME, line, 1)
