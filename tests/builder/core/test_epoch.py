"""One reader of SOURCE_DATE_EPOCH, which refuses what is no time."""

from __future__ import annotations

import os
import subprocess
import time
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from chronicle.core import epoch as module
from chronicle.core.epoch import EARLIEST, epoch, given_time, settle_epoch, time_of_making, time_set
from chronicle.core.problems import Problem, ProblemsFound

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def unset(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let no variable give a time."""
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)


def commit(root: Path, moment: str, *names: str) -> None:
    """Commit files of a book at a moment, in a repository that begins there if need be."""
    moments = {"GIT_AUTHOR_DATE": moment, "GIT_COMMITTER_DATE": moment}
    who = ["-c", "user.name=n", "-c", "user.email=e@invalid"]
    for name in names:
        (root / name).parent.mkdir(exist_ok=True)
        (root / name).write_text(moment, encoding="utf-8")
    for words in (["init", "-q"], ["add", *names], [*who, "commit", "-qm", "m", "--no-gpg-sign"]):
        subprocess.run(["git", "-C", str(root), *words], check=True, env=os.environ | moments)


@pytest.mark.usefixtures("unset")
def test_the_variable_wins_then_the_last_commit_then_the_release_date(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """A draft without any has a fixed time that nobody takes for one."""
    assert EARLIEST == time_of_making(None, tmp_path)
    assert datetime(2025, 5, 5, tzinfo=UTC) == time_of_making("2025-05-05", tmp_path)
    commit(tmp_path, "2026-02-03T04:05:06+0300", "docs/conf.py")
    made = datetime(2026, 2, 3, 1, 5, 6, tzinfo=UTC)
    assert (made, made) == (time_of_making(None, tmp_path), time_of_making("2025-05-05", tmp_path))
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1767225600")
    assert datetime(2026, 1, 1, tzinfo=UTC) == time_of_making("2025-05-05", tmp_path)
    assert 1767225600 == given_time(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")  # which some programs set
    assert 0 == given_time(tmp_path)


@pytest.mark.usefixtures("unset")
def test_the_last_commit_is_that_of_the_book_s_own_repository(tmp_path: Path) -> None:
    """Another repository, in which a book lies without being kept there, gives it no time."""
    commit(tmp_path, "2026-02-03T04:05:06+0000", "notes.txt")
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/conf.py").write_text("", encoding="utf-8")
    assert None is given_time(tmp_path)
    commit(tmp_path, "2026-02-03T04:05:07+0000", "docs/conf.py")
    commit(tmp_path, "2026-02-03T04:05:08+0000", "other.txt")
    assert datetime(2026, 2, 3, 4, 5, 8, tzinfo=UTC).timestamp() == given_time(tmp_path)


@pytest.mark.usefixtures("unset")
def test_a_machine_without_git_has_no_commits(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A book is built there as well."""
    commit(tmp_path, "2026-02-03T04:05:06+0000", "docs/conf.py")
    monkeypatch.setenv("PATH", str(tmp_path))
    assert None is given_time(tmp_path)


@pytest.mark.usefixtures("unset")
def test_a_release_date_is_the_same_day_everywhere(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A machine in another time zone gives the book the same time."""
    with monkeypatch.context() as elsewhere:
        elsewhere.setenv("TZ", "Asia/Damascus")
        time.tzset()
        assert datetime(2025, 5, 5, tzinfo=UTC) == time_of_making("2025-05-05", tmp_path)
    time.tzset()


@pytest.mark.parametrize("value", ["abc", "-1", "1.5", "٣", "1e9", " 1", "9" * 5000, "99999999999"])
def test_what_is_no_time_is_refused(monkeypatch: pytest.MonkeyPatch, value: str) -> None:
    """The message has a code and says what stands there."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", value)
    with pytest.raises(ProblemsFound) as found:
        epoch()
    what = f"it is {value!r}: no number of seconds since 1970 that a book could have been made at."
    assert (Problem("SOURCE_DATE_EPOCH", 0, "B025", what),) == found.value.problems


@pytest.mark.parametrize("value", ["0", "4354819198"])
def test_the_first_and_the_last_time_are_times(monkeypatch: pytest.MonkeyPatch, value: str) -> None:
    """The last time is the last that an EPUB can hold, the end of 2107; one second more is refused."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", value)
    assert int(value) == epoch()
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "4354819199")
    with pytest.raises(ProblemsFound):
        epoch()


def test_a_time_is_left_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    """Only an empty variable is unset."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "5")
    settle_epoch()
    assert "5" == os.environ["SOURCE_DATE_EPOCH"]


def test_an_empty_variable_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    """An empty variable is unset, before another program reads it (U-SPH-28)."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "")
    settle_epoch()
    assert "SOURCE_DATE_EPOCH" not in os.environ


@pytest.mark.parametrize("before", [None, "5"])
def test_libraries_find_the_book_s_own_time_for_a_while(
    monkeypatch: pytest.MonkeyPatch, before: str | None
) -> None:
    """Afterwards the variable is what it was, also when printing fails."""
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    if before:
        monkeypatch.setenv("SOURCE_DATE_EPOCH", before)
    with pytest.raises(KeyError), time_set("1980-01-01T00:00:10Z"):  # noqa: PT012 - both happen inside
        assert "315532810" == os.environ["SOURCE_DATE_EPOCH"]
        raise KeyError
    assert before == os.environ.get("SOURCE_DATE_EPOCH")


@pytest.mark.parametrize(
    ("said", "seconds"),
    [
        ("315532800\n", 315532800),  # the first time that an EPUB can hold
        ("315532799\n", None),
        ("4354819198\n", 4354819198),
        ("4354819199\n", None),
        ("", None),
        (None, None),
        ("-5", None),
    ],
)
@pytest.mark.usefixtures("unset")
def test_a_commit_of_a_time_that_no_epub_can_hold_gives_none(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, said: str | None, seconds: int | None
) -> None:
    """The first and the last time count; a machine whose clock is wrong may have made any."""
    asked: list[tuple[object, ...]] = []
    monkeypatch.setattr(module, "ask_git", lambda *words: asked.append(words) or said)
    assert seconds == given_time(tmp_path)
    assert [(tmp_path, "log", "-1", "--format=%ct")] == asked
