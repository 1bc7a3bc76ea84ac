"""Hold what a room says as a whole against a text that was read and approved.

The text lies beside the test, in `approved/`, one file a test: `approved/gallery.every_fault.txt` for
`test_gallery.py::test_every_fault`. `pytest --approve` writes what is new; whoever commits it has read it.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, fields, is_dataclass
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING

from chronicle.core.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

FOLDER = "approved"
_WIDTH = 110
_UNFIT = re.compile(r"[^\w.-]+")
_UNSEEN = re.compile(
    "[\0-\x09\x0b-\x1f\x7f-\xa0\xad\u034f\u061c\u180e\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff]"
)


def file_of(test: Path, name: str) -> Path:
    """Return the approved file of a test, by its file and its name with whatever chooses among its rows."""
    about = _UNFIT.sub("-", name.removeprefix("test_")).strip("-")
    return test.parent / FOLDER / f"{test.stem.removeprefix('test_')}.{about}.txt"


@dataclass(frozen=True)
class Approved:
    """What was approved for one test."""

    path: Path
    writing: bool

    def __call__(self, *said: object) -> None:
        """Fail where what is said differs from what was approved; write it instead where that was asked."""
        text = "".join(f"{line}\n" for each in said for line in lines_of(each))
        if self.writing:
            self.path.parent.mkdir(exist_ok=True)
            self.path.write_text(text, "utf-8", newline="\n")
            return
        if not self.path.is_file():
            raise AssertionError(f"{self.path}: nothing is approved; read it, written by pytest --approve")
        approved = self.path.read_text("utf-8")
        if approved != text:
            shown = difflib.unified_diff(
                approved.splitlines(), text.splitlines(), "approved", "said now", lineterm="", n=2
            )
            raise AssertionError(f"{self.path} differs:\n" + "\n".join(shown))


def stale(files: Iterable[Path], tests: Mapping[Path, AbstractSet[str]]) -> Iterator[Path]:
    """Yield the approved files that belong to no test of the test files that were looked at.

    What belongs to a test file that is there and was not looked at is left alone, and so is a whole folder
    none of whose test files were.
    """
    owned = {file_of(test, name) for test, names in tests.items() for name in names}
    looked = {test.parent for test in tests}
    for file in sorted(files):
        folder = file.parent.parent
        owner = folder / f"test_{file.name.partition('.')[0]}.py"
        known = owner in tests or not owner.is_file()
        if folder in looked and known and file not in owned:
            yield file


def lines_of(said: object) -> Iterator[str]:
    """Yield a value as lines to read: a text as it stands, a record by its fields but for empty ones."""
    if isinstance(said, str):
        yield from map(_visible, said.splitlines())
    elif isinstance(said, Problem):
        yield from _problem(said)
    else:
        yield from _lines(said, "")


def _problem(said: Problem) -> Iterator[str]:
    """Yield a fault with all that is in it, a line each."""
    yield _visible(f"{said.path}:{said.line}: {said.code} «{said.subject}»")
    yield _visible(f"    {said.message}")
    if said.remedy:
        yield _visible(f"    -> {said.remedy}")


def _lines(said: object, before: str) -> Iterator[str]:
    """Yield the lines of a value, those after the first set in."""
    if isinstance(said, Problem):
        yield from (before + line for line in _problem(said))
    elif (rows := _rows(said)) is None:
        yield f"{before}{_short(said)}"
    elif (
        all(_rows(each) is None for _, each in rows) and len(one := _one_line(said, rows)) + len(before) < 110
    ):
        yield before + one
    else:
        inner = " " * (len(before) - len(before.lstrip())) + "  "
        yield f"{before}{_kind(said)}"
        for name, each in rows:
            yield from _lines(each, f"{inner}{name}")


def _rows(said: object) -> list[tuple[str, object]] | None:
    """Return what a value is made of, each with its label; None for one that is not made of others."""
    if is_dataclass(said) and not isinstance(said, type):
        # what does not count when records are compared, such as where they stand, is no part of them
        named = [(each.name, getattr(said, each.name)) for each in fields(said) if each.repr and each.compare]
        return [(f"{name}: ", each) for name, each in named if each is not None and each not in ((), {})]
    if isinstance(said, Mapping):
        return [(f"{_short(key)}: ", each) for key, each in said.items()]
    if isinstance(said, str | bytes | Path | Enum):
        return None
    if isinstance(said, tuple) and hasattr(said, "_fields"):
        return [(f"{name}: ", each) for name, each in zip(said._fields, said, strict=True)]
    if isinstance(said, AbstractSet):
        return [("- ", each) for each in sorted(said, key=repr)]
    if isinstance(said, Sequence):
        return [("- ", each) for each in said]
    return None


def _one_line(said: object, rows: list[tuple[str, object]]) -> str:
    inside = ", ".join(f"{name.removeprefix('- ')}{_short(each)}" for name, each in rows)
    if isinstance(said, AbstractSet):
        return f"{{{inside}}}"
    return f"{_kind(said)}({inside})" if is_dataclass(said) else f"[{inside}]"


def _kind(said: object) -> str:
    return type(said).__name__ if is_dataclass(said) or hasattr(said, "_fields") else ""


def _short(said: object) -> str:
    if isinstance(said, str):
        return _visible(repr(said)) if said != said.strip() or not said or "\n" in said else _visible(said)
    if isinstance(said, bytes | Enum):
        return repr(said)
    return str(said)


def _visible(line: str) -> str:
    """Return a line in which what nobody sees has its number."""
    return _UNSEEN.sub(lambda found: f"<{ord(found[0]):04X}>", line)
