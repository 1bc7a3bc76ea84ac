"""A fault is told with its place, what it is, and what to do."""

from __future__ import annotations

from pathlib import Path

import pytest

from chronicle.core.codes import CODES
from chronicle.core.problems import Problem, ProblemsFound, relative, shorten


@pytest.mark.parametrize(
    ("problem", "said"),
    [
        (Problem("a.md", 3, "B002", "it is so.", "Do this."), "a.md:3: B002: it is so.\n    → Do this."),
        (Problem("a.md", 0, "B002", "so."), f"a.md: B002: so.\n    → {CODES['B002'].hint}"),
        (Problem("a.md", 1, "B002", "so.", "Do.", "two\nlines"), "a.md:1: B002 «two lines»: so.\n    → Do."),
    ],
)
def test_a_fault_is_told_in_two_lines(problem: Problem, said: str) -> None:
    """A line is named where there is one; the code's own hint stands where nothing better is known."""
    assert said == str(problem)


def test_faults_of_a_run_are_told_once_and_in_order() -> None:
    """They come by file, then by line as a number; what two found is one fault."""
    first, second = Problem("a.md", 9, "B002", "so."), Problem("a.md", 10, "B001", "so.")
    third = Problem("b.md", 1, "B001", "so.")
    found = ProblemsFound([third, second, first, second])
    assert (first, second, third) == found.problems
    assert str(found) == f"{first}\n{second}\n{third}"


@pytest.mark.parametrize(
    ("text", "shown"), [("abc", "abc"), ("abcde", "abcde"), ("abcdef", "abcd…"), (" a\n b ", "a b")]
)
def test_a_subject_is_one_short_line(text: str, shown: str) -> None:
    """What just fits is whole; what does not is cut to the width, the sign of it included."""
    assert shown == shorten(text, 5)


def test_a_subject_has_sixty_signs_where_nothing_else_is_asked() -> None:
    """A line of a terminal holds it beside its place and code."""
    assert ["x" * 60, "x" * 59 + "…"] == [shorten("x" * count) for count in (60, 61)]


def test_a_path_is_seen_from_the_book(tmp_path: Path) -> None:
    """What lies elsewhere is named in full."""
    assert relative(tmp_path / "docs" / ".." / "docs" / "a.md", tmp_path) == "docs/a.md"
    assert relative(Path("/elsewhere/a.md"), tmp_path) == "/elsewhere/a.md"


def test_a_path_is_seen_from_the_book_wherever_its_folder_is_linked(tmp_path: Path) -> None:
    """An editor may open the book by a link to its folder."""
    (tmp_path / "real/docs").mkdir(parents=True)
    (tmp_path / "link").symlink_to("real")
    for root in (tmp_path / "real", tmp_path / "link"):
        for seen in (tmp_path / "real", tmp_path / "link"):
            assert "docs/a.md" == relative(seen / "docs/a.md", root)
