"""Approved texts: what differs fails, what is missing fails, and what no test asks for fails."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from chronicle.core.problems import Problem
from tests.approved import FOLDER, Approved, file_of, lines_of, stale
from tests.conftest import APPROVING
from tests.roots import ROOT

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True)
class _Row:
    name: str
    notes: tuple[object, ...] = ()
    many: int | None = None


def test_what_differs_from_its_approved_text_fails_and_is_shown(tmp_path: Path) -> None:
    """A line that was approved and is said otherwise stands in the failure, as it was and as it is."""
    path = tmp_path / FOLDER / "x.txt"
    Approved(path, writing=True)("one\ntwo", "three")
    Approved(path, writing=False)("one\ntwo", "three")
    with pytest.raises(AssertionError, match=r"(?s)x\.txt differs:.*\n one\n-two\n\+zwo\n three"):
        Approved(path, writing=False)("one\nzwo", "three")


def test_a_text_that_was_never_approved_fails(tmp_path: Path) -> None:
    """Without an approved text a test does not pass, and writes none unless that was asked."""
    path = tmp_path / FOLDER / "x.txt"
    with pytest.raises(AssertionError, match="nothing is approved"):
        Approved(path, writing=False)("one")
    assert not path.exists()


def test_an_approved_text_that_no_test_asks_for_is_stale(tmp_path: Path) -> None:
    """A file is a test's by the names of both; what belongs to a test file that nobody looked at is not."""
    test = tmp_path / "test_gate.py"
    kept, left = file_of(test, "test_all[ar-2]"), file_of(test, "test_gone")
    assert kept == tmp_path / FOLDER / "gate.all-ar-2.txt"
    assert list(stale([left, kept], {test: {"test_all[ar-2]"}})) == [left]
    assert list(stale([left, kept], {tmp_path / "other/test_gate.py": {"test_all[ar-2]"}})) == []
    beside = file_of(tmp_path / "test_wall.py", "test_all")
    assert list(stale([beside], {test: {"test_all"}})) == [beside]
    (tmp_path / "test_wall.py").touch()
    assert list(stale([beside], {test: {"test_all"}})) == []


def test_each_approved_text_of_the_repository_belongs_to_a_test(request: pytest.FixtureRequest) -> None:
    """A text that a renamed or deleted test has left behind protects nothing."""
    texts = ROOT.glob(f"tests/**/{FOLDER}/*")
    assert list(stale(texts, request.config.stash.get(APPROVING, {}))) == []


def test_a_value_is_said_by_all_that_it_holds() -> None:
    """Records are said by their fields, empty ones left out; what nobody sees has a number."""
    said = {
        "rows": (_Row("a\u200eb", many=0), _Row("c", notes=({"z", "y"}, [_Row("d"), ""]))),
        "fault": Problem("x.po", 3, "T001", "is wrong.", subject="it"),
    }
    assert list(lines_of(said)) == [
        "",
        "  rows: ",
        "    - _Row(name: a<200E>b, many: 0)",
        "    - _Row",
        "      name: c",
        "      notes: ",
        "        - {y, z}",
        "        - ",
        "          - _Row(name: d)",
        "          - ''",
        "  fault: x.po:3: T001 «it»",
        "  fault:     is wrong.",
    ]
