"""Whatever stops a step becomes one clear line with its code."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from chronicle.build.steps import Step, read_error, read_warnings
from chronicle.editions import edition_of
from chronicle.folders import Folders
from chronicle.problems import Problem, ProblemsFound

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def step(tmp_path: Path) -> Step:
    """Return a step of a book that has only its log folder."""
    (tmp_path / "build/logs").mkdir(parents=True)
    return Step(Folders(tmp_path), edition_of("en"), "dummy", release=False)


def test_warnings_become_problems_with_file_and_line(tmp_path: Path) -> None:
    """A warning of Sphinx names the file as an editor types it, and its line."""
    text = f"\x1b[31m{tmp_path}/docs/index.md:12: WARNING: unknown document: 'x'\x1b[39;49;00m\n"
    expected = [Problem("docs/index.md", 12, "B006", "unknown document: 'x'")]
    assert expected == read_warnings(text, tmp_path)


def test_second_line_of_a_warning_stays_with_it(tmp_path: Path) -> None:
    """A warning that runs over two lines is one problem, not two."""
    found = read_warnings(f"{tmp_path}/docs/a.md:1: WARNING: one\n  two\n", tmp_path)
    assert [problem.message for problem in found] == ["one\n    two"]


def test_warning_without_a_place_is_not_lost(tmp_path: Path) -> None:
    """A line that fits no pattern is reported all the same."""
    assert [problem.message for problem in read_warnings("WARNING: odd\n", tmp_path)] == ["odd"]
    assert [problem.message for problem in read_warnings("odder\n", tmp_path)] == ["odder"]


def test_findings_survive_what_sphinx_wraps_around_them(step: Step) -> None:
    """Problems raised deep inside Sphinx come out as they were."""
    inner = ProblemsFound([Problem("docs/a.md", 3, "B006", "x")])
    outer = RuntimeError("Handler threw an exception")
    outer.__cause__ = inner
    assert read_error(outer, step, step.folders.log(step.edition, "read")) == list(inner.problems)


def test_unknown_error_goes_to_the_log_not_to_the_reader(step: Step) -> None:
    """No traceback reaches the terminal; the log that the message names has it."""
    log = step.folders.log(step.edition, "read")
    try:
        raise ValueError("odd")  # noqa: EM101,TRY301,RUF100
    except ValueError as error:
        found = read_error(error, step, log)
    assert [(problem.path, problem.code) for problem in found] == [("build/logs/en-read.log", "B007")]
    assert "Traceback" not in str(found[0])
    assert "Traceback" in log.read_text()
