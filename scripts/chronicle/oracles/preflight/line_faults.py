"""Measure the lines of a finished PDF, and name those that are badly set.

A line is measured as a reader sees it: how far its characters or words stand apart, how a paragraph ends,
where words are broken.
"""

from __future__ import annotations

from statistics import median
from typing import TYPE_CHECKING

from chronicle.book.written_facts import slug_of
from chronicle.core.problems import Problem, ProblemsFound, shorten
from chronicle.oracles.preflight.baselines import baselines_of
from chronicle.oracles.preflight.line_measures import AT_END, KINDS, Kind, MeasuredLine, found_in
from chronicle.oracles.preflight.printed_lines import lines_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from chronicle.core.folders import Folders
    from chronicle.languages.editions import Edition

_WORST = 10  # lines that a table shows of each kind
_TAIL = 40


def check_lines(path: Path, edition: Edition) -> list[Problem]:
    """Return a problem for each line beyond what a finished book may have, where they are more than a few."""
    lines = lines_of(path, edition)
    running = sum(not line.small for line in lines)
    beyond: dict[Kind, list[MeasuredLine]] = {}
    for each in found_in(lines, edition):
        if each.is_beyond:
            beyond.setdefault(each.kind, []).append(each)
    return [
        Problem(path.name, 0, "P027", f"page {each.line.page}: {each}.", subject=_shown(each))
        for kind, found in beyond.items()
        if len(found) > 1 + running * kind.share
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
    text = [line for line in lines if not line.small]
    yield (
        f"{path.name}: {len(text)} lines of running text, {sum(line.full for line in text)} of them full; "
        f"{len(lines) - len(text)} smaller lines"
    )
    yield f"  {baselines_of(path)}"
    found = found_in(lines, edition)
    for kind in KINDS:
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


def _shown(found: MeasuredLine) -> str:
    """Return the part of a line that tells what is wrong."""
    text = found.line.text
    return f"… {text[-_TAIL:]}" if found.kind in AT_END and len(text) > _TAIL else shorten(text)
