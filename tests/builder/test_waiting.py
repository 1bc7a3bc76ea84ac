"""Waiting in a browser."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from tests.roots import ROOT
from tests.waiting import TRIALS, until


def page_of(answers: list[bool], waited: list[int]) -> Any:
    """Return a page that answers what is said and then no more, and writes down for how long it waited."""
    return SimpleNamespace(
        url="file:///a.html",
        evaluate=lambda condition, given: (
            (condition, given) == ("x => x", 3) and bool(answers and answers.pop(0))
        ),
        wait_for_timeout=waited.append,
    )


def test_a_condition_is_asked_until_it_holds() -> None:
    """A condition that holds at the third asking ends the waiting there, with what was given to it."""
    waited: list[int] = []
    until(page_of([False, False, True], waited), "x => x", 3)
    assert [20, 20] == waited


def test_a_condition_that_never_holds_is_told() -> None:
    """Waiting ends after as many trials as are allowed, with the page and the condition."""
    waited: list[int] = []
    with pytest.raises(AssertionError, match=r"never true on file:///a\.html: x => x"):
        until(page_of([], waited), "x => x", 3)
    assert TRIALS == len(waited)


def test_no_test_waits_by_what_a_policy_forbids() -> None:
    """Playwright's own waiting for a function fails by chance on a page whose policy forbids `eval`."""
    files = [
        file for file in (ROOT / "tests").rglob("*.py") if file.name not in {"waiting.py", "test_waiting.py"}
    ]
    assert [] == [str(file) for file in files if "page.wait_for_function(" in file.read_text("utf-8")]
