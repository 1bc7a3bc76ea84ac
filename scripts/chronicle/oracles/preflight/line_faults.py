"""Measure the lines of running text in a finished PDF, and name those that are badly set.

A line is measured as a reader sees it: how far its characters or words stand apart, how a paragraph ends,
where words are broken.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING

from chronicle.book.written_facts import slug_of
from chronicle.core.problems import Problem, ProblemsFound, shorten
from chronicle.languages.scripts import script_of
from chronicle.oracles.preflight.printed_lines import lines_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from chronicle.core.folders import Folders
    from chronicle.languages.editions import Edition
    from chronicle.oracles.preflight.printed_lines import PrintedLine

_WORST = 10  # lines that a table shows of each kind
_FEW = 1 / 200  # of a book’s lines: no choice of words and breaks is without its price
_SHORT = 3  # characters, or letters of a word, that are too few for the last line of a paragraph
_LADDER = 2  # lines in a row that may end in a hyphen
_ARTICLE = re.compile(r"(?i)(?<!\w)al[^\w\s]$")
_NAME = re.compile(r"(?<=[\w,;] )[A-Z]\w*[\u2010\u00ad\u0002\ufffe]$")
_LETTER = re.compile(r"\w")


@dataclass(frozen=True)
class Kind:
    """Something that is measured of a line."""

    words: str
    unit: str
    most: float  # that a line of a finished book may have


STRETCH = Kind("Han characters apart", " %", 6)
SPACE = Kind("widest space between words", " of the median", 2.4)
LAST = Kind("characters or words of a last line missing", "", 0)
LADDER = Kind("hyphens in a row", "", _LADDER)
TURNED = Kind("words broken over pages", "", 0)
NAME = Kind("names broken", "", 0)
_AT_END = (LADDER, TURNED, NAME)
_TAIL = 40


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


def check_lines(path: Path, edition: Edition) -> list[Problem]:
    """Return a problem for each line beyond what a finished book may have, where they are more than a few."""
    lines = lines_of(path, edition)
    few = 1 + len(lines) * _FEW
    beyond: dict[Kind, list[MeasuredLine]] = {}
    for each in found_in(lines, edition):
        if each.is_beyond:
            beyond.setdefault(each.kind, []).append(each)
    return [
        Problem(path.name, 0, "P027", f"page {each.line.page}: {each}.", subject=_shown(each))
        for found in beyond.values()
        if len(found) > few
        for each in found
    ]


def report_lines(folders: Folders, editions: Sequence[Edition], dist: Path) -> str:
    """Return what was measured of the lines of the editions that are printed in a folder of results.

    Raises ProblemsFound where there is no PDF of any of them.
    """
    slug = slug_of(folders.docs)
    paths = [(edition, dist / f"{slug}-{edition.code}.pdf") for edition in editions]
    found = [line for edition, path in paths if path.is_file() for line in lines_table(path, edition)]
    if not found:
        raise ProblemsFound([Problem(str(dist), 0, "B030", "no PDF stands here.")])
    return "\n".join(found)


def lines_table(path: Path, edition: Edition) -> Iterator[str]:
    """Yield what was measured of a book: of each kind how many lines are beyond it, and the worst ones."""
    lines = lines_of(path, edition)
    yield f"{path.name}: {len(lines)} lines of running text, {sum(line.full for line in lines)} of them full"
    found = found_in(lines, edition)
    for kind in (STRETCH, SPACE, LAST, LADDER, TURNED, NAME):
        own = sorted((each for each in found if each.kind == kind), key=lambda each: -each.value)
        if own:
            beyond = sum(each.is_beyond for each in own)
            values = [each.value for each in own]
            yield (
                f"  {kind.words}: {len(own)} measured, median {median(values):.2f}, most {values[0]:.2f}"
                f"{kind.unit}; {beyond} beyond {kind.most}"
            )
        for each in own[:_WORST]:
            yield f"    p. {each.line.page:<4} {each.value:6.2f}  {_shown(each)}"


def found_in(lines: Sequence[PrintedLine], edition: Edition) -> list[MeasuredLine]:
    """Return everything that can be measured of the lines of an edition."""
    found = [*_last_lines(lines)]
    if script_of(edition.script).squares:
        found += [
            MeasuredLine(STRETCH, line, 100 * line.stretch)
            for line in lines
            if line.full and line.stretch is not None
        ]
    else:
        found += [*_spaces(lines), *_hyphens(lines)]
    return found


def _shown(found: MeasuredLine) -> str:
    """Return the part of a line that tells what is wrong."""
    text = found.line.text
    return f"… {text[-_TAIL:]}" if found.kind in _AT_END and len(text) > _TAIL else shorten(text)


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
        if after is not None and after.page != line.page:
            yield MeasuredLine(TURNED, line, 1)
        if _ARTICLE.search(line.text) or _NAME.search(line.text):
            yield MeasuredLine(NAME, line, 1)
