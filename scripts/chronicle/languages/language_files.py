"""Read the folders of languages: those of the package, and those that a book has of its own.

A book's folder adds a language, or gives what it changes of one that the package has: single data of
language.yaml, single messages of interface.po, single rows of exceptions.yaml, or all of checks.yaml.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from jsonschema import Draft202012Validator

from chronicle.core.marked_yaml import MarkedDict, line_at, read_marked
from chronicle.core.problems import Problem, ProblemsFound, relative
from chronicle.core.shapes import check_with
from chronicle.languages.checks import Checks, unreadable_patterns

if TYPE_CHECKING:
    from collections.abc import Sequence

PACKAGE = Path(__file__).parent
DATA = PACKAGE / "data"
LANGUAGE, CHECKS, INTERFACE = "language.yaml", "checks.yaml", "interface.po"
EXCEPTIONS = "exceptions.yaml"


class Given(NamedTuple):
    """A datum of a language, and where it is written."""

    value: Any
    path: str
    line: int


class LanguageFiles(NamedTuple):
    """What the folders of a language say, the later before the earlier."""

    data: dict[str, Given]
    checks: Checks | None
    interface: tuple[Path, ...]  # catalogs of the interface's words, the later first
    exceptions: tuple[tuple[str, str], ...] = ()  # of a language that is derived from another


def known_languages(folders: Sequence[Path]) -> tuple[str, ...]:
    """Return the codes of all languages that these folders have, in alphabetical order."""
    return tuple(sorted({path.parent.name for folder in folders for path in folder.glob(f"*/{LANGUAGE}")}))


def read_language(code: str, folders: Sequence[Path], root: Path) -> LanguageFiles:
    """Read a language from each of these folders that has it, of which a later one has the last word.

    Raises ProblemsFound with the faults of every file. Paths in them are seen from `root`.
    """
    problems: list[Problem] = []
    data: dict[str, Given] = {}
    checks: Checks | None = None
    catalogs: list[Path] = []
    exceptions: dict[str, str] = {}
    for folder in (each / code for each in folders):
        path = folder / LANGUAGE
        table, found = _read(path, "language", root)
        problems += found
        if table:
            shown = relative(path, root)
            data |= {name: Given(value, shown, table.lines[name]) for name, value in table.items()}
        table, found = _read(folder / CHECKS, "checks", root)
        problems += found
        if table and not found:
            checks = Checks.of(table)
        table, found = _read(folder / EXCEPTIONS, "exceptions", root)
        problems += found
        exceptions |= {row["from"]: row["to"] for row in table.get("exceptions", ())}
        if (folder / INTERFACE).is_file():
            catalogs.insert(0, folder / INTERFACE)
    if problems:
        raise ProblemsFound(problems)
    return LanguageFiles(data, checks, tuple(catalogs), tuple(exceptions.items()))


def check_data(value: MarkedDict, name: str) -> list[Problem]:
    """Return the faults of a table of data, wherever it is written."""
    return [problem for problem, _path in check_with(_validator("language"), value, name, "L002", within=0)]


@cache
def _validator(kind: str) -> Draft202012Validator:
    """Return the validator of one kind of file."""
    path = PACKAGE / "schemas" / f"{kind}.schema.json"
    return Draft202012Validator(json.loads(path.read_text(encoding="utf-8")))


def _read(path: Path, kind: str, root: Path) -> tuple[MarkedDict, list[Problem]]:
    """Return the table of a file, and what is wrong with it; a file that is not there says nothing."""
    table = _sound(path, kind) if path.is_relative_to(DATA) else None
    return _look_at(path, kind, root) if table is None else (table, [])


@cache
def _sound(path: Path, kind: str) -> MarkedDict | None:
    """Return the table of a file of the package, or None where anything is wrong with it.

    The package stays as it is while a program runs; reading a language takes as long as a small chapter.
    """
    table, problems = _look_at(path, kind, PACKAGE)
    return None if problems else table


def _look_at(path: Path, kind: str, root: Path) -> tuple[MarkedDict, list[Problem]]:
    """Read and judge a file."""
    nothing = MarkedDict()
    nothing.line, nothing.lines = 1, {}
    if not path.is_file():
        return nothing, []
    name = relative(path, root)
    value, faults = read_marked(path, name)
    problems = [Problem(name, each.line, "L001", each.message, each.remedy) for each in faults]
    if value is None or problems:
        return nothing, problems or [Problem(name, 0, "L001", "The file is empty.")]
    problems = [problem for problem, _path in check_with(_validator(kind), value, name, "L002", within=0)]
    if kind == "checks" and not problems:
        problems = [
            Problem(name, line_at(value, where), "L002", f"This pattern cannot be read: {why}.")
            for where, why in unreadable_patterns(value)
        ]
    return (value, []) if not problems else (nothing, problems)
