"""A chapter that cannot be read is named with its line, and a book without contents is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronicle.core.chapter_files import unreadable
from chronicle.core.folders import Folders
from chronicle.core.problems import Problem

if TYPE_CHECKING:
    from pathlib import Path


def test_each_unreadable_chapter_is_named(tmp_path: Path) -> None:
    """Another encoding is told with file and line, for all chapters together."""
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/a.md").write_bytes("# A\n\né\n".encode("latin-1"))
    (tmp_path / "docs/b.md").write_bytes("# B\n".encode("utf-16"))
    (tmp_path / "docs/index.md").write_bytes(b"\xef\xbb\xbf# C\r\n")
    found = unreadable(Folders(tmp_path))
    assert [("docs/a.md", 3, "M023"), ("docs/b.md", 0, "M023")] == [
        (problem.path, problem.line, problem.code) for problem in found
    ]


def test_a_book_without_contents_is_named(tmp_path: Path) -> None:
    """Sphinx would name a file of another kind."""
    (tmp_path / "docs").mkdir()
    missing = Problem("docs/index.md", 0, "M024", "there is no such file.")
    assert [missing] == unreadable(Folders(tmp_path))


def test_a_line_that_nobody_would_type_is_named(tmp_path: Path) -> None:
    """A line of ten thousand letters is read, a longer one is told with its number."""
    (tmp_path / "docs").mkdir()
    for letters, expected in ((10_000, []), (10_001, [("docs/index.md", 2, "M090")])):
        (tmp_path / "docs/index.md").write_text(f"# A\n{'x' * letters}\n", encoding="utf-8")
        found = unreadable(Folders(tmp_path))
        assert expected == [(each.path, each.line, each.code) for each in found]
