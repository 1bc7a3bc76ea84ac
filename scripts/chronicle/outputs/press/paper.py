"""Read on which paper the book is to be printed, and work out how thick it gets."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from chronicle.core.errors import CONF
from chronicle.core.marked_yaml import MarkedDict
from chronicle.core.problems import Problem, ProblemsFound
from chronicle.core.written_settings import WorkedOut, written_settings

if TYPE_CHECKING:
    from pathlib import Path

SETTING = "chronicle_paper"
# What each field may be, from and to: what is sold as book paper, with room on both sides.
_LIMITS = {"grams": (30.0, 400.0), "bulk": (0.5, 4.0)}


@dataclass(frozen=True)
class Paper:
    """The paper of the pages; what is given here is a common uncoated book paper."""

    grams: float = 90.0  # a square metre
    bulk: float = 1.3  # cubic centimetres a gram: how thick the paper is for its weight

    def thickness(self, pages: int) -> float:
        """Return how thick these pages are, in millimetres: a leaf has two."""
        return -(-pages // 2) * self.grams * self.bulk / 1000


def read_paper(docs: Path) -> Paper:
    """Return the paper that `chronicle_paper` in docs/conf.py names; what it leaves out is the common one.

    Raises ProblemsFound with each field that is none, or no number within what paper can be.
    """
    written = written_settings(docs).get(SETTING)
    if written is None:
        return Paper()
    try:
        given = written.plain()
    except WorkedOut as found:
        raise ProblemsFound([_wrong(found.line, f"{SETTING} is worked out; write it out.")]) from None
    if not isinstance(given, MarkedDict):
        raise ProblemsFound([_wrong(written.line, f"{SETTING} is no table.")])
    problems = [
        _wrong(given.lines[name], said, name) for name, value in given.items() if (said := _slip(name, value))
    ]
    if problems:
        raise ProblemsFound(problems)
    return Paper(**given)


def _slip(name: str, value: object) -> str:
    """Return what is wrong with a field; nothing where it is right."""
    if name not in _LIMITS:
        return f"“{name}” is no field of the paper; there are: {' '.join(_LIMITS)}."
    low, high = _LIMITS[name]
    if isinstance(value, bool) or not isinstance(value, int | float) or not low <= value <= high:
        return f"“{name}” is {value!r}, no number from {low:g} to {high:g}."
    return ""


def _wrong(line: int, message: str, field: str = "") -> Problem:
    return Problem(CONF, line, "P041", message, subject=field)
