"""Compare the measures of a finished edition with the limits that the book sets itself in docs/conf.py.

`chronicle_limits` gives each measure a number, or one for each edition; `chronicle_limits_waived` lets one
edition go beyond one limit, up to a number, for a reason that is written down.
"""

from __future__ import annotations

import ast
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from chronicle.core.errors import CONF, syntax_problem
from chronicle.core.problems import Problem, ProblemsFound

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from chronicle.languages.editions import Edition

LIMITS, WAIVED = "chronicle_limits", "chronicle_limits_waived"
# From which document of the PDF on empty pages are counted.
START = "empty_pages_from"


@dataclass(frozen=True)
class Measure:
    """One figure that a book may limit."""

    words: str  # what it is, as a problem and the table say it
    unit: str = ""
    least: bool = False  # the limit is the least, where others are the most


MEASURES: Mapping[str, Measure] = {
    "pages": Measure("pages of the PDF"),
    "empty_pages": Measure("pages blank or under a third full"),
    "story": Measure("story, of all words", " %", least=True),
    "story_of_chapters": Measure("story, of front matter and chapters", " %", least=True),
    "note_mean": Measure("words of a note, mean"),
    "note_longest": Measure("words of the longest note"),
    "repeated": Measure("words repeated", " %"),
    "absent": Measure("sentences of absence", " %"),
    "ends_absent": Measure("paragraphs that end on one", " %"),
    "epub": Measure("size of the EPUB", " kB"),
    "light_epub": Measure("size of the EPUB without typefaces", " kB"),
}


@dataclass(frozen=True)
class LimitWaiver:
    """Leave for one edition to go beyond one limit."""

    measure: str
    edition: str
    up_to: float
    because: str


@dataclass(frozen=True)
class Limits:
    """The limits of a book, by measure and code of the edition."""

    numbers: Mapping[str, Mapping[str, float]]
    waivers: tuple[LimitWaiver, ...] = ()
    start: str = ""

    def of(self, measure: str, edition: Edition) -> float | None:
        """Return the limit of a measure in an edition, without its waivers; None where there is none."""
        return self.numbers.get(measure, {}).get(edition.code)

    def problems(self, edition: Edition, figures: Mapping[str, float], result: str) -> Iterator[Problem]:
        """Yield a fault for each measure of a result beyond its limit, and for each waiver without need."""
        for name, value in figures.items():
            limit, waiver = self.of(name, edition), self._waiver(name, edition)
            if limit is None:
                continue
            beyond = is_beyond(name, value, limit)
            if beyond and (waiver is None or is_beyond(name, value, waiver.up_to)):
                allowed = limit if waiver is None else waiver.up_to
                yield Problem(result, 0, "B032", f"{said(name, value)}; the limit is {plain(allowed)}.")
            if waiver is not None and not beyond:
                yield Problem(CONF, 0, "B033", f"nothing needs it: {said(name, value)}.", subject=name)

    def _waiver(self, measure: str, edition: Edition) -> LimitWaiver | None:
        wanted = (measure, edition.code)
        return next((each for each in self.waivers if (each.measure, each.edition) == wanted), None)


def is_beyond(measure: str, value: float, limit: float) -> bool:
    """Return whether a value does not keep a limit."""
    return value < limit if MEASURES[measure].least else value > limit


def said(measure: str, value: float) -> str:
    """Return a measure and its value in words."""
    kind = MEASURES[measure]
    return f"{kind.words}: {plain(value)}{kind.unit}"


def plain(value: float) -> str:
    """Return a number with one decimal where it is no whole one."""
    return f"{value:.1f}".removesuffix(".0")


def read_limits(docs: Path, editions: Sequence[str]) -> Limits:
    """Return the limits of a book of these editions as they are written; none where the book sets none.

    Raises ProblemsFound with everything that is no limit.
    """
    try:
        tree = ast.parse((docs / "conf.py").read_bytes())
    except SyntaxError as error:
        raise ProblemsFound([syntax_problem(error)]) from error
    given = dict(_written(tree))
    problems: list[Problem] = []
    limits, line = given.get(LIMITS, ({}, 0))
    waived, at = given.get(WAIVED, ([], 0))
    numbers = dict(_numbers(limits, line, editions, problems))
    waivers = tuple(_waivers(waived, at, numbers, problems))
    if problems:
        raise ProblemsFound(problems)
    return Limits(numbers, waivers, limits.get(START, ""))


def _written(tree: ast.Module) -> Iterator[tuple[str, tuple[Any, int]]]:
    """Yield the two settings with the line of each; raise ProblemsFound where one is worked out."""
    for node in tree.body:
        names = [each.id for each in getattr(node, "targets", ()) if isinstance(each, ast.Name)]
        for name in {LIMITS, WAIVED}.intersection(names):
            assert isinstance(node, ast.Assign)  # noqa: S101 - nothing else has targets and a name
            try:
                yield name, (ast.literal_eval(node.value), node.lineno)
            except ValueError:
                raise ProblemsFound([_wrong(node.lineno, f"{name} is worked out; write it out.")]) from None


def _numbers(
    given: Any, line: int, codes: Sequence[str], problems: list[Problem]
) -> Iterator[tuple[str, Mapping[str, float]]]:
    """Yield each measure with its numbers by edition, and note what is no measure or no number."""
    if not isinstance(given, dict):
        problems.append(_wrong(line, f"{LIMITS} is no table of measures."))
        return
    for name, value in given.items():
        table: dict[str, Any] = value if isinstance(value, dict) else dict.fromkeys(codes, value)
        if name == START and isinstance(value, str):
            continue
        if name not in MEASURES:
            problems.append(_wrong(line, f"there is no measure “{name}”; there are: {', '.join(MEASURES)}."))
        elif not set(table) <= set(codes) or not all(_is_number(each) for each in table.values()):
            problems.append(_wrong(line, f"“{name}” is neither a number nor a number for each edition."))
        else:
            yield name, table


def _waivers(
    given: Any, line: int, numbers: Mapping[str, Mapping[str, float]], problems: list[Problem]
) -> Iterator[LimitWaiver]:
    """Yield the waivers, and note those that waive nothing or give no reason."""
    for record in given if isinstance(given, (list, tuple)) else [given]:
        try:
            waiver = LimitWaiver(**record)
        except TypeError:
            problems.append(
                _wrong(line, f"a waiver has measure, edition, up_to and because, not {record!r}.")
            )
            continue
        if waiver.edition not in numbers.get(waiver.measure, {}) or not _is_number(waiver.up_to):
            problems.append(_wrong(line, f"{record!r} waives no limit that the book sets."))
        elif not str(waiver.because).strip():
            problems.append(_wrong(line, f"the waiver of “{waiver.measure}” gives no reason."))
        else:
            yield waiver


def _is_number(value: Any) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def _wrong(line: int, message: str) -> Problem:
    return Problem(CONF, line, "B031", message)
