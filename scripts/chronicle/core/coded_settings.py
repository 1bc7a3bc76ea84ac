"""Read a setting of docs/conf.py whose faults have one code."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from chronicle.core.errors import CONF
from chronicle.core.marked_yaml import MarkedDict
from chronicle.core.problems import Problem, ProblemsFound
from chronicle.core.written_settings import WorkedOut, written_settings

if TYPE_CHECKING:
    from pathlib import Path


class CodedSetting(NamedTuple):
    """A setting, and the code of what may be wrong with it."""

    name: str
    code: str

    def read(self, docs: Path) -> tuple[Any, int] | None:
        """Return the value and its line, or None; raise ProblemsFound where it is worked out."""
        written = written_settings(docs).get(self.name)
        if written is None:
            return None
        try:
            return written.plain(), written.line
        except WorkedOut as found:
            fault = self.wrong(found.line, f"{self.name} is worked out; write it out.")
            raise ProblemsFound([fault]) from None

    def table(self, docs: Path) -> MarkedDict | None:
        """Return a table, each entry with its line, as `read` does; raise ProblemsFound where it is none."""
        found = self.read(docs)
        if found is None:
            return None
        value, line = found
        if not isinstance(value, MarkedDict):
            raise ProblemsFound([self.wrong(line, f"{self.name} is no table.")])
        return value

    def wrong(self, line: int, message: str, subject: str = "") -> Problem:
        """Return a fault of the setting, or of an entry of it."""
        return Problem(CONF, line, self.code, message, subject=subject or self.name)
