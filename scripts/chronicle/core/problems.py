"""What the builder tells an editor or translator when something is wrong."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from chronicle.core.codes import CODES
from chronicle.core.controls import DIRECTION_MARKS, ISOLATES, OVERRIDES

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path


_CONTROL = re.compile(f"[\0-\x09\x0b-\x1f\x7f-\x9f{DIRECTION_MARKS}{OVERRIDES}{ISOLATES}]")


@dataclass(frozen=True, order=True)
class Problem:
    """One fault: where it is, what it is, and what to do about it."""

    path: str  # relative to the book's folder where that is known
    line: int  # 1-based; 0 where the fault has no line
    code: str  # a key of chronicle.core.codes.CODES
    message: str  # what is wrong, in words its reader understands
    remedy: str = ""  # what to do; the code's own hint where empty
    subject: str = ""  # the start of the msgid, the id of the claim…

    def __str__(self) -> str:
        """Return the fault as a line or two for the terminal."""
        place = f"{self.path}:{self.line}" if self.line else self.path
        about = f" «{shorten(self.subject)}»" if self.subject else ""
        said = f"{place}: {self.code}{about}: {self.message}\n    → {self.remedy or CODES[self.code].hint}"
        return visible(said)


class ProblemsFound(Exception):  # noqa: N818 - it carries findings, not one error
    """Carry every fault of a run, so that they are reported together."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(set(problems)))
        super().__init__("\n".join(str(problem) for problem in self.problems))


def visible(text: str) -> str:
    """Return a text with a number for whatever would move a terminal's cursor or turn its text about."""
    return _CONTROL.sub(lambda found: f"<U+{ord(found[0]):04X}>", text)


def shorten(text: str, width: int = 60) -> str:
    """Return the start of a message on one line."""
    line = " ".join(text.split())
    return line if len(line) <= width else line[: width - 1] + "…"


def relative(path: Path, root: Path) -> str:
    """Return a path as an editor types it, seen from the book's folder."""
    try:
        return path.resolve().relative_to(root.resolve()).as_posix()
    except ValueError:
        return path.as_posix()
