"""Steps follow one another, and what the first has found is handed to the others."""

from __future__ import annotations

from concurrent.futures import BrokenExecutor, Future
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from rich.console import Console

from chronicle.build import runner
from chronicle.build.display import PlainDisplay
from chronicle.build.plan import choose
from chronicle.build.steps import Outcome, Step, StepProgress
from chronicle.core.folders import Folders
from chronicle.core.problems import Problem
from tests.languages import CHOSEN, edition_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from concurrent.futures import Executor

FOLDERS = Folders(Path("/nowhere"))


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
        FOLDERS, choose(CHOSEN, ("en", "ar"), formats), release=False,
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


def test_an_epub_waits_for_the_pdf_whose_pages_it_names() -> None:
    """Printed in the same run or in an earlier one; an EPUB that is built alone names none."""
    for formats, printed, paged in (
        ((), (), {"en": True, "ar": True}),
        (("epub",), ("ar",), {"en": False, "ar": True}),
        (("epub", "web"), (), {"en": False, "ar": False}),
    ):
        executor = AtOnce()
        display: Any = PlainDisplay(Console(file=StringIO()), 8)
        runner.run_steps(
            FOLDERS, choose(CHOSEN, ("en", "ar"), formats), release=False, printed=printed,
            executor=cast("Executor", executor), reports=(), display=display,
        )  # fmt: skip
        for code in ("en", "ar"):
            steps = [step for step in executor.steps if step.edition.code == code]
            builders = [step.builder for step in steps]
            assert 1 == builders.count("epub")
            assert "pdf" not in builders or builders.index("pdf") < builders.index("epub")
            assert [paged[code]] == [step.printed for step in steps if step.builder == "epub"]
            assert not any(step.printed for step in steps if step.builder != "epub")


def test_an_epub_is_written_though_its_pdf_is_faulty() -> None:
    """One run reports the faults of both; it names no pages then."""

    class Failing(AtOnce):
        def submit(self, _work: object, step: Step) -> Future[Outcome]:
            super().submit(_work, step)
            done: Future[Outcome] = Future()
            faults = (Problem("a", 1, "P003", "m"),) if step.builder == "pdf" else ()
            done.set_result(Outcome(step, 0.0, faults))
            return done

    executor = Failing()
    display: Any = PlainDisplay(Console(file=StringIO()), 8)
    runner.run_steps(
        FOLDERS, choose(CHOSEN, ("en",), ("pdf", "epub")), release=False,
        executor=cast("Executor", executor), reports=(), display=display,
    )  # fmt: skip
    assert [("dummy", False), ("pdf", False), ("epub", False)] == [
        (step.builder, step.printed) for step in executor.steps
    ]


def test_what_reads_and_writes_at_once_is_given_none() -> None:
    """Where only web pages are wanted, their process runs the gate."""
    assert verdicts("web") == {("en", "html"): "", ("ar", "html"): ""}


class Watching:
    """A display that keeps what it is told."""

    def __init__(self) -> None:
        self.told: list[str] = []

    def started(self, step: Step) -> None:
        """Keep a beginning."""
        self.told.append(f"{step.edition.code} {step.builder} …")

    def moved(self, step: Step, phase: str, percent: int) -> None:
        """Keep a movement."""
        self.told.append(f"{step.edition.code} {step.builder} {phase} {percent}")

    def ended(self, step: Step, seconds: float, *, well: bool) -> None:
        """Keep an end."""
        self.told.append(f"{step.edition.code} {step.builder} {'well' if well else 'badly'} {seconds:g}")


class Faulty(AtOnce):
    """Let the steps of these names fail: with a fault of the book, or because their process dies."""

    def __init__(self, *bad: str, error: Exception | None = None) -> None:
        super().__init__()
        self.bad, self.error = bad, error

    def submit(self, work: object, step: Step) -> Future[Outcome]:
        """Return a finished step."""
        future = super().submit(work, step)
        if f"{step.edition.code} {step.builder}" not in self.bad:
            return future
        done: Future[Outcome] = Future()
        if self.error:
            done.set_exception(self.error)
        else:
            done.set_result(Outcome(step, 2.0, (Problem("docs/a.md", 3, "B006", "x"),)))
        return done


def told(executor: AtOnce, *languages: str, reports: Sequence[StepProgress] = ()) -> list[str]:
    """Run the PDF and the pages of some editions; return what the display is told."""
    display: Any = Watching()
    runner.run_steps(
        FOLDERS, choose(CHOSEN, languages, ("web", "pdf")), release=False,
        executor=cast("Executor", executor), reports=reports, display=display,
    )  # fmt: skip
    return cast("list[str]", display.told)


def test_the_longest_step_is_begun_first() -> None:
    """What takes longest is begun first, whatever the order in which it was asked for."""
    assert ["dummy", "pdf", "html"] == [word.split()[1] for word in told(AtOnce(), "en") if "…" in word]


def test_an_edition_that_cannot_be_read_is_not_written() -> None:
    """The others go on, so that one run tells the faults of all."""
    said = told(Faulty("ar dummy"), "en", "ar")
    assert "ar dummy badly 2" in said
    assert not [word for word in said if word.startswith(("ar pdf", "ar html"))]
    assert {"en pdf well 0", "en html well 0"} <= {*said}


def test_a_step_that_fails_keeps_no_other_from_being_written() -> None:
    """A PDF with a fault is told as such, and the pages are made all the same."""
    assert {"en pdf badly 2", "en html well 0"} <= {*told(Faulty("en pdf"), "en")}


def test_a_report_moves_the_step_that_runs() -> None:
    """A report of a step that has ended, or that there is none of, moves nothing."""
    reports = [
        StepProgress(*each) for each in (("en", "dummy", "reading", 40), ("ar", "dummy", "reading", 50))
    ]
    said = told(AtOnce(), "en", reports=reports)
    assert ["en dummy …", "en dummy reading 40", "en dummy well 0"] == said[:3]
    assert 1 == sum("reading" in word for word in said)


def test_a_process_that_dies_is_a_fault_of_its_step() -> None:
    """Who waits reads which step was stopped, and where its log is."""
    executor = Faulty("en dummy", error=BrokenExecutor("gone"))
    display: Any = Watching()
    editions = [edition_of("en"), edition_of("ar")]
    for outcomes in (
        runner.read_all(FOLDERS, editions, executor=cast("Executor", executor), display=display),
        runner.run_steps(
            FOLDERS, choose(CHOSEN, ("en", "ar"), ("epub",)), release=False,
            executor=cast("Executor", executor), reports=(), display=display,
        ),
    ):  # fmt: skip
        problems = [problem for outcome in outcomes for problem in outcome.problems]
        assert [("build/logs/en-read.log", "B007")] == [(each.path, each.code) for each in problems]
        assert "en read: the process that made it was stopped (BrokenExecutor)." in problems[0].message
    assert {"en dummy badly 0", "ar dummy well 0"} <= {*display.told}


def test_a_pool_that_is_broken_is_a_fault_of_each_step() -> None:
    """Where no process can be started any more, every step is told, and nothing is waited for."""

    class Broken(AtOnce):
        def submit(self, _work: object, step: Step) -> Future[Outcome]:
            raise BrokenExecutor(step.name)

    assert ["en dummy …", "en dummy badly 0", "ar dummy …", "ar dummy badly 0"] == told(Broken(), "en", "ar")


def test_a_check_reads_strictly_and_writes_nothing() -> None:
    """Every edition is read once as for a release, drafts apart."""
    executor = AtOnce()
    display: Any = Watching()
    outcomes = runner.read_all(
        FOLDERS, [edition_of("en"), edition_of("ar")], executor=cast("Executor", executor), display=display
    )
    assert [("en", "dummy", False, True), ("ar", "dummy", False, True)] == [
        (step.edition.code, step.builder, step.release, step.strict) for step in executor.steps
    ]
    assert 2 == len(outcomes)
