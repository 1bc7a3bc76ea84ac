"""The time that results carry: never the time of the clock."""

from __future__ import annotations

import os
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from chronicle.core.git_record import ask_git
from chronicle.core.problems import Problem, ProblemsFound

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_VARIABLE = "SOURCE_DATE_EPOCH"
# The earliest and the latest time that a ZIP file can hold, and so an EPUB.
EARLIEST = datetime(1980, 1, 1, tzinfo=UTC)
_LATEST = datetime(2107, 12, 31, 23, 59, 58, tzinfo=UTC)


def epoch() -> int | None:
    """Return SOURCE_DATE_EPOCH in seconds since 1970; None where it is not set or empty.

    Raises ProblemsFound where it is no such number.
    """
    given = os.environ.get(_VARIABLE, "")
    if not given:
        return None
    if given.isascii() and given.isdigit() and len(given) < 12 and int(given) <= _LATEST.timestamp():
        return int(given)
    what = f"it is {given!r}: no number of seconds since 1970 that a book could have been made at."
    raise ProblemsFound([Problem(_VARIABLE, 0, "B025", what)])


def settle_epoch() -> None:
    """Refuse a SOURCE_DATE_EPOCH that is no time, and unset an empty one: Sphinx stumbles over both."""
    if epoch() is None:
        os.environ.pop(_VARIABLE, None)


def given_time(root: Path) -> int | None:
    """Return SOURCE_DATE_EPOCH, else the last commit’s time, of a book in this folder; None without both.

    Raises ProblemsFound where SOURCE_DATE_EPOCH is no number of seconds.
    """
    seconds = epoch()
    return _last_commit(root) if seconds is None else seconds


def time_of_making(release_date: str | None, root: Path) -> datetime:
    """Return the given time, else the release date; a draft without any has a fixed time.

    Raises ProblemsFound where SOURCE_DATE_EPOCH is no number of seconds.
    """
    seconds = given_time(root)
    if seconds is not None:
        return datetime.fromtimestamp(seconds, tz=UTC)
    if release_date:
        return datetime.fromisoformat(release_date).replace(tzinfo=UTC)
    return EARLIEST


def _last_commit(root: Path) -> int | None:
    """Return when the last commit was made, in seconds; None where the book itself is not kept in git."""
    said = (ask_git(root, "log", "-1", "--format=%ct") or "").strip()
    return int(said) if said.isdigit() and EARLIEST.timestamp() <= int(said) <= _LATEST.timestamp() else None


@contextmanager
def time_set(date: str) -> Iterator[None]:
    """Set SOURCE_DATE_EPOCH to this time for a while, for libraries that read it, as fontTools does."""
    before = os.environ.get(_VARIABLE)
    stamp = datetime.strptime(date, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC)
    os.environ[_VARIABLE] = str(int(stamp.timestamp()))
    try:
        yield
    finally:
        if before is None:
            del os.environ[_VARIABLE]
        else:
            os.environ[_VARIABLE] = before
