"""A book is found from any folder of it, and has its scratch work where it is told to."""

from __future__ import annotations

import os
from pathlib import Path
from types import SimpleNamespace

import pytest

from chronicle.core.folders import SCRATCH, Folders, find_book, is_writable
from chronicle.core.problems import ProblemsFound


@pytest.mark.parametrize(("given", "folder"), [(None, "book/build"), ("", "book/build"), ("/else", "/else")])
def test_scratch_work_has_its_folder(monkeypatch: pytest.MonkeyPatch, given: str | None, folder: str) -> None:
    """It is `build`, or what the variable names; an empty one names nothing."""
    monkeypatch.delenv(SCRATCH, raising=False)
    if given is not None:
        monkeypatch.setenv(SCRATCH, given)
    assert Path(folder) == Folders(Path("book")).build
    assert Path(folder) / "catalogs" == Folders(Path("book")).catalogs


def test_the_nearest_book_above_is_found(tmp_path: Path) -> None:
    """A book within a folder of another is the one that is meant."""
    for book in (tmp_path, tmp_path / "inner"):
        (book / "docs" / "parts").mkdir(parents=True)
        (book / "docs" / "conf.py").touch()
    assert find_book(tmp_path / "inner" / "docs" / "parts") == Folders((tmp_path / "inner").resolve())
    assert find_book(tmp_path) == Folders(tmp_path.resolve())


def test_without_a_book_that_is_said(tmp_path: Path) -> None:
    """A folder of documents without its settings is no book."""
    (tmp_path / "docs").mkdir()
    with pytest.raises(ProblemsFound) as found:
        find_book(tmp_path)
    assert [(str(tmp_path), "B002")] == [(problem.path, problem.code) for problem in found.value.problems]


def test_the_nearest_folder_that_is_there_decides(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder that is not there yet can be made where files may be put into the one above."""
    (tmp_path / "closed").mkdir()
    monkeypatch.setattr("os.access", lambda path, mode: path == tmp_path and mode == os.W_OK | os.X_OK)
    assert is_writable(tmp_path)
    assert is_writable(tmp_path / "new" / "newer")
    assert not is_writable(tmp_path / "closed")
    assert not is_writable(tmp_path / "closed" / "new")


def test_each_part_of_a_book_has_its_own_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    """What people write, what they get and what is scratch stand apart, and so do editions."""
    monkeypatch.delenv(SCRATCH, raising=False)
    book, zh = Folders(Path("book")), SimpleNamespace(code="zh", catalog="zh_CN")
    for path, place in (
        (book.docs, "docs"),
        (book.evidence, "docs/evidence"),
        (book.figures, "docs/figures"),
        (book.languages, "docs/languages"),
        (book.locales, "locales"),
        (book.dist, "dist"),
        (book.aside, "dist-set-aside"),
        (book.press, "press"),
        (book.doctrees(zh), "build/doctrees/zh"),
        (book.states(zh), "build/catalogs/zh_CN/states.json"),
        (book.drawings(zh), "build/figures/zh"),
        (book.output(zh, "pdf"), "build/outputs/zh/pdf"),
        (book.log(zh, "read"), "build/logs/zh-read.log"),
    ):
        assert Path("book") / place == path
