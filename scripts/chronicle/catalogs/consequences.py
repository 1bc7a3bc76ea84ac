"""Leave out what only follows from another finding of the same message: one slip has one line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronicle.catalogs.gate.added_markup import CURLY_BRACKET
from chronicle.catalogs.gate.fidelity import MISSING
from chronicle.core.worded import pattern_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from chronicle.core.problems import Problem

# Where a placeholder is lost, sentences and quotations that end at it are not counted as in the source.
_COUNTED_AT_PLACEHOLDERS = frozenset({"T066", "T098"})


def without_consequences(found: Iterable[Problem]) -> list[Problem]:
    """Return findings but for those that go when the missing placeholder stands there."""
    problems = list(found)
    lacking = {(each.path, each.line) for each in problems if pattern_of(each.message) == MISSING}
    return [each for each in problems if (each.path, each.line) not in lacking or not _follows(each)]


def _follows(problem: Problem) -> bool:
    """Return whether a finding may be what a lost or cut placeholder looks like to another rule."""
    return problem.code in _COUNTED_AT_PLACEHOLDERS or problem.message == CURLY_BRACKET
