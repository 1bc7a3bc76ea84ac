"""One reader of SOURCE_DATE_EPOCH, which refuses what is no time."""

from __future__ import annotations

import os
from datetime import UTC, datetime

import pytest

from chronicle.core.epoch import EARLIEST, epoch, settle_epoch, time_of_making, time_set
from chronicle.core.problems import ProblemsFound


def test_the_variable_wins_then_the_release_date(monkeypatch: pytest.MonkeyPatch) -> None:
    """A draft without either has a fixed time that nobody takes for one."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1767225600")
    assert datetime(2026, 1, 1, tzinfo=UTC) == time_of_making("2025-05-05")
    monkeypatch.delenv("SOURCE_DATE_EPOCH")
    assert datetime(2025, 5, 5, tzinfo=UTC) == time_of_making("2025-05-05")
    assert EARLIEST == time_of_making(None)


@pytest.mark.parametrize("value", ["abc", "-1", "1.5", "٣", "1e9", " 1", "9" * 5000, "99999999999"])
def test_what_is_no_time_is_refused(monkeypatch: pytest.MonkeyPatch, value: str) -> None:
    """The message has a code and says what stands there."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", value)
    with pytest.raises(ProblemsFound) as found:
        epoch()
    assert ["B025"] == [problem.code for problem in found.value.problems]


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
