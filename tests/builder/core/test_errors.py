"""What the system or Python refuses is said in words."""

from __future__ import annotations

import errno
from typing import TYPE_CHECKING

import pytest

from chronicle.book.written_facts import slug_of
from chronicle.core.errors import first_line, problem_of_os, syntax_problem
from chronicle.core.problems import Problem, ProblemsFound

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("number", "code"),
    [(errno.ENOSPC, "B004"), (errno.EDQUOT, "B004"), (errno.EFBIG, "B004"), (errno.EACCES, "B005")],
)
def test_disk_faults_have_codes_of_their_own(number: int, code: str) -> None:
    """A full disk and a forbidden folder are told apart."""
    assert problem_of_os(OSError(number, "said", "some/file")).code == code


@pytest.mark.parametrize(
    ("error", "path", "message"),
    [
        (PermissionError(errno.EACCES, "Permission denied", "a/b"), "a/b", "Permission denied."),
        (OSError("no number"), "disk", "no number."),
    ],
)
def test_a_disk_fault_says_what_the_system_said(error: OSError, path: str, message: str) -> None:
    """The file is named where the system names one; what has no number has its text."""
    problem = problem_of_os(error)
    assert (path, 0, message) == (problem.path, problem.line, problem.message)  # it is of no line


@pytest.mark.parametrize(
    ("error", "line"),
    [(ValueError("  one\ntwo"), "one"), (ValueError(" \n"), "ValueError"), (KeyError(), "KeyError")],
)
def test_an_error_is_told_in_one_line(error: Exception, line: str) -> None:
    """What says nothing is named."""
    assert line == first_line(error)


@pytest.mark.parametrize("text", ["a = (\n", "a = '\0'\n", "# \u00e9\n".encode("latin-1")])
def test_a_configuration_that_is_no_python(tmp_path: Path, text: str | bytes) -> None:
    """The name of the results is asked for before Sphinx runs, so the same fault is met there too."""
    (tmp_path / "conf.py").write_bytes(text if isinstance(text, bytes) else text.encode())
    with pytest.raises(ProblemsFound) as found:
        slug_of(tmp_path)
    assert ["M002"] == [problem.code for problem in found.value.problems]


def test_a_slip_in_the_configuration_has_its_line() -> None:
    """Python names the line where it can; where it cannot, the file alone is named."""
    problems = [
        syntax_problem(SyntaxError("odd", ("conf.py", 7, 1, "x"))),
        syntax_problem(SyntaxError("odd")),
    ]
    assert [("docs/conf.py", 7), ("docs/conf.py", 0)] == [(each.path, each.line) for each in problems]
    assert "Python cannot read it: odd." == problems[0].message


def test_a_message_cannot_steer_the_terminal() -> None:
    """Controls that a catalog or chapter brings into a message are shown, not obeyed."""
    shown = str(Problem("a\u202eb.po", 1, "T019", "“\x1b[2J\x9bx\u2067” is no form.", subject="c\rd"))
    assert "a<U+202E>b.po" in shown
    assert "“<U+001B>[2J<U+009B>x<U+2067>”" in shown
    assert "\r" not in shown
