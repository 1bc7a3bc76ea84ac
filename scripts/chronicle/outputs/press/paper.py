"""Read on which paper the book is to be printed, and work out how thick it gets."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from chronicle.core.coded_settings import CodedSetting
from chronicle.core.problems import ProblemsFound

if TYPE_CHECKING:
    from pathlib import Path

_SETTING = CodedSetting("chronicle_paper", "P041")
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
    given = _SETTING.table(docs)
    if given is None:
        return Paper()
    problems = [
        _SETTING.wrong(given.lines[name], said, name)
        for name, value in given.items()
        if (said := _slip(name, value))
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
