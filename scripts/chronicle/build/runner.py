"""Run the steps of a build, each edition's reading before its writing."""

from __future__ import annotations

from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, Future, as_completed, wait
from typing import TYPE_CHECKING

from chronicle.build.plan import BUILDERS, Format, Product
from chronicle.build.pool import work
from chronicle.build.steps import READ, Outcome, Step
from chronicle.core.problems import Problem, relative

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence
    from concurrent.futures import Executor

    from chronicle.build.display import Display
    from chronicle.build.steps import StepProgress
    from chronicle.core.folders import Folders
    from chronicle.languages.editions import Edition

_LONGEST_FIRST: tuple[Format, ...] = ("pdf", "epub", "web")


def run_steps(
    folders: Folders,
    products: Sequence[Product],
    *,
    release: bool,
    executor: Executor,
    reports: Iterable[StepProgress],
    display: Display,
    printed: Collection[str] = (),
) -> list[Outcome]:
    """Read each edition once, then write its products side by side; return every outcome.

    An EPUB names the pages of the PDF, and waits for it where both are wanted; `printed` are the editions
    whose PDF is there already. An edition that cannot be read is not written; the others go on, so that one
    run reports the faults of all. Where only web pages are wanted, what writes them reads the edition too.
    """
    by_edition: dict[str, list[Product]] = {}
    for product in products:
        by_edition.setdefault(product.edition.code, []).append(product)
    waiting: dict[Future[Outcome], Step] = {}
    outcomes: list[Outcome] = []

    def submit(builder: str, edition: Edition, verdict: str = "", *, pages: bool = False) -> None:
        step = Step(folders, edition, builder, release, verdict=verdict, printed=pages)
        display.started(step)
        try:
            waiting[executor.submit(work, step)] = step
        except BrokenExecutor as error:
            end(step, _stopped(step, error))

    def end(step: Step, outcome: Outcome) -> None:
        outcomes.append(outcome)
        display.ended(step, outcome.seconds, well=not outcome.problems)

    for wanted in by_edition.values():
        only_web = [product.format for product in wanted] == ["web"]
        submit(BUILDERS["web"] if only_web else READ, wanted[0].edition)
    while waiting:
        finished, _ = wait(waiting, timeout=0.2, return_when=FIRST_COMPLETED)
        running = {(step.edition.code, step.builder): step for step in waiting.values()}
        for edition, builder, phase, percent in reports:
            if (edition, builder) in running:
                display.moved(running[edition, builder], phase, percent)
        for future in finished:
            step = waiting.pop(future)
            outcome = _outcome_of(future, step)
            end(step, outcome)
            if step.builder == READ and not outcome.problems:
                formats = {product.format for product in by_edition[step.edition.code]}
                for format_ in _LONGEST_FIRST:
                    if format_ in formats and not (format_ == "epub" and "pdf" in formats):
                        pages = format_ == "epub" and step.edition.code in printed
                        submit(BUILDERS[format_], step.edition, outcome.verdict, pages=pages)
            if step.builder == BUILDERS["pdf"]:
                formats = {product.format for product in by_edition[step.edition.code]}
                if "epub" in formats:
                    submit(BUILDERS["epub"], step.edition, step.verdict, pages=not outcome.problems)
    return outcomes


def read_all(
    folders: Folders,
    editions: Sequence[Edition],
    *,
    executor: Executor,
    display: Display,
) -> list[Outcome]:
    """Read these editions side by side, as strictly as for a release but for drafts; write nothing."""
    steps = [Step(folders, edition, READ, release=False, strict=True) for edition in editions]
    outcomes = []
    futures = {}
    for step in steps:
        display.started(step)
        futures[executor.submit(work, step)] = step
    for future in as_completed(futures):
        outcome = _outcome_of(future, futures[future])
        display.ended(outcome.step, outcome.seconds, well=not outcome.problems)
        outcomes.append(outcome)
    return outcomes


def _outcome_of(future: Future[Outcome], step: Step) -> Outcome:
    error = future.exception()
    if error is None:
        return future.result()
    return _stopped(step, error)


def _stopped(step: Step, error: BaseException) -> Outcome:
    """Return the outcome of a step whose process died: killed, or out of memory."""
    log = relative(step.folders.log(step.edition, step.name), step.folders.root)
    what = f"{step.edition.code} {step.name}: the process that made it was stopped ({type(error).__name__})."
    return Outcome(step, 0.0, (Problem(log, 0, "B007", what),))
