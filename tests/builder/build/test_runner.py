"""Steps follow one another, and what the first has found is handed to the others."""

from __future__ import annotations

from concurrent.futures import Future
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from rich.console import Console

from chronicle.build import runner
from chronicle.build.display import PlainDisplay
from chronicle.build.plan import choose
from chronicle.build.steps import Outcome, Step
from chronicle.core.folders import Folders
from tests.languages import CHOSEN

if TYPE_CHECKING:
    from concurrent.futures import Executor


class AtOnce:
    """Run what is submitted, and keep it."""

    def __init__(self) -> None:
        self.steps: list[Step] = []

    def submit(self, _work: object, step: Step) -> Future[Outcome]:
        """Return a finished step, with a verdict that tells which it was."""
        self.steps.append(step)
        done: Future[Outcome] = Future()
        done.set_result(Outcome(step, 0.0, (), f"{step.edition.code} {step.builder}"))
        return done


def verdicts(*formats: str) -> dict[tuple[str, str], str]:
    """Run the steps of two editions; return what verdict each was given."""
    executor = AtOnce()
    display: Any = PlainDisplay(Console(file=StringIO()), 8)
    runner.run_steps(
        Folders(Path("/nowhere")), choose(CHOSEN, ("en", "ar"), formats), release=False,
        executor=cast("Executor", executor), reports=(), display=display,
    )  # fmt: skip
    return {(step.edition.code, step.builder): step.verdict for step in executor.steps}


def test_each_writer_is_given_the_verdict_of_its_editions_reading() -> None:
    """The gate of one process is enough for the edition, and none is given another edition's."""
    assert verdicts() == {
        (code, builder): "" if builder == "dummy" else f"{code} dummy"
        for code in ("en", "ar")
        for builder in ("dummy", "html", "epub", "pdf")
    }


def test_what_reads_and_writes_at_once_is_given_none() -> None:
    """Where only web pages are wanted, their process runs the gate."""
    assert verdicts("web") == {("en", "html"): "", ("ar", "html"): ""}
