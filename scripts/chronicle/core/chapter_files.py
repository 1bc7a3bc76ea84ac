"""Read what an editor writes, and name the file that cannot be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronicle.core.inputs import chapter_files
from chronicle.core.problems import Problem, ProblemsFound, relative
from chronicle.core.utf8 import NotUtf8, read_utf8

if TYPE_CHECKING:
    from pathlib import Path

    from chronicle.core.folders import Folders

_LONGEST_LINE = 10_000  # letters; one sentence stands on a line


def read_chapter(path: Path, root: Path) -> str:
    """Return a chapter's text; raise ProblemsFound with the line that is not in UTF-8, or far too long."""
    try:
        text = read_utf8(path)
    except NotUtf8 as error:
        raise ProblemsFound([Problem(relative(path, root), error.line, "M023", error.why)]) from error
    for number, written in enumerate(text.split("\n"), start=1):
        if len(written) > _LONGEST_LINE:
            message = f"this line has {len(written)} letters, more than {_LONGEST_LINE}."
            raise ProblemsFound([Problem(relative(path, root), number, "M090", message)])
    return text


def unreadable(folders: Folders) -> list[Problem]:
    """Return a problem for each chapter that is not in UTF-8, and one where the book has no contents."""
    found: list[Problem] = []
    for path in chapter_files(folders):
        try:
            read_chapter(path, folders.root)
        except ProblemsFound as error:
            found.extend(error.problems)
    if not (folders.docs / "index.md").is_file():
        found.append(Problem("docs/index.md", 0, "M024", "there is no such file."))
    return found
