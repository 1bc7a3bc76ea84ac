"""Run the steps of a build, each edition's reading before its writing."""

from __future__ import annotations

import ctypes
import multiprocessing
import os
import signal
from concurrent.futures import FIRST_COMPLETED, Executor, Future, ProcessPoolExecutor, as_completed, wait
from contextlib import ExitStack, contextmanager
from multiprocessing import resource_tracker
from multiprocessing.managers import SyncManager
from queue import Empty
from typing import TYPE_CHECKING, Any, Protocol

from chronicle.build.plan import BUILDERS, Product
from chronicle.build.steps import Channel, Outcome, Progress, Step, run
from chronicle.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from chronicle.build.display import Display
    from chronicle.editions import Edition
    from chronicle.folders import Folders

_PR_SET_PDEATHSIG = 1  # prctl(2)
_LONGEST_FIRST = ("pdf", "epub", "web")


class Mailbox(Channel, Protocol):
    """A channel that can be emptied."""

    def get_nowait(self) -> Progress:
        """Return the oldest report, or raise `queue.Empty`."""


def _end_with_the_build() -> None:
    """End this process when the build that started it is killed: nobody else would ever end it."""
    libc = ctypes.CDLL(None)
    if hasattr(libc, "prctl"):
        libc.prctl(_PR_SET_PDEATHSIG, signal.SIGTERM)


class _Pool(ProcessPoolExecutor):
    """Start processes that leave Ctrl-C, which reaches them all, to this one to answer."""

    def submit(self, *call: Any, **words: Any) -> Future[Any]:
        """Hand a call to a process, starting one where need be."""
        with _interrupts_held_back():
            return super().submit(*call, **words)


@contextmanager
def _interrupts_held_back() -> Iterator[None]:
    """Put Ctrl-C off for a moment; what is started meanwhile, thread or process, never hears it."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


@contextmanager
def process_pool() -> Iterator[tuple[Executor, Mailbox]]:
    """Give one fresh process to each step (TRAPS 17), as many at a time as there are processors."""
    context = multiprocessing.get_context("spawn")
    workers = max(1, len(os.sched_getaffinity(0)))
    resource_tracker.ensure_running()  # when it starts, it lets interrupts through again
    with ExitStack() as stack:
        try:
            with _interrupts_held_back():
                manager = SyncManager(ctx=context)
                manager.start(_end_with_the_build)
                stack.enter_context(manager)
            executor = stack.enter_context(_Pool(workers, mp_context=context, max_tasks_per_child=1))
            yield executor, manager.Queue()
        except KeyboardInterrupt:  # nobody waits for a step that may take minutes
            for process in multiprocessing.active_children():
                process.terminate()
            raise


def run_steps(
    folders: Folders,
    products: Sequence[Product],
    *,
    release: bool,
    executor: Executor,
    mailbox: Mailbox,
    display: Display,
) -> list[Outcome]:
    """Read each edition once, then write its products side by side; return every outcome.

    An edition that cannot be read is not written; the others go on, so that one run reports
    the faults of all.
    """
    by_edition: dict[str, list[Product]] = {}
    for product in products:
        by_edition.setdefault(product.edition.code, []).append(product)
    waiting: dict[Future[Outcome], Step] = {}
    outcomes: list[Outcome] = []

    def submit(step: Step) -> None:
        display.started(step)
        waiting[executor.submit(run, step, mailbox)] = step

    for wanted in by_edition.values():
        submit(Step(folders, wanted[0].edition, "dummy", release))
    while waiting:
        finished, _ = wait(waiting, timeout=0.2, return_when=FIRST_COMPLETED)
        _pass_on(mailbox, display)
        for future in finished:
            step = waiting.pop(future)
            outcome = _outcome_of(future, step)
            outcomes.append(outcome)
            display.ended(step, outcome.seconds, well=not outcome.problems)
            if step.builder == "dummy" and not outcome.problems:
                wanted = by_edition[step.edition.code]
                for product in sorted(wanted, key=lambda item: _LONGEST_FIRST.index(item.format)):
                    submit(Step(folders, step.edition, BUILDERS[product.format], release))
    return outcomes


def read_editions(
    folders: Folders,
    editions: Sequence[Edition],
    *,
    executor: Executor,
    mailbox: Mailbox,
    display: Display,
) -> list[Outcome]:
    """Read these editions side by side, as strictly as for a release but for drafts; write nothing."""
    steps = [Step(folders, edition, "dummy", release=False, strict=True) for edition in editions]
    outcomes = []
    futures = {}
    for step in steps:
        display.started(step)
        futures[executor.submit(run, step, mailbox)] = step
    for future in as_completed(futures):
        outcome = _outcome_of(future, futures[future])
        display.ended(outcome.step, outcome.seconds, well=not outcome.problems)
        outcomes.append(outcome)
    return outcomes


def _outcome_of(future: Future[Outcome], step: Step) -> Outcome:
    error = future.exception()
    if error is None:
        return future.result()
    # The process itself died: killed, or out of memory.
    log = step.folders.log(step.edition, step.name).relative_to(step.folders.root).as_posix()
    what = f"{step.edition.code} {step.name}: the process that made it was stopped ({type(error).__name__})."
    return Outcome(step, 0.0, (Problem(log, 0, "B007", what),))


def _pass_on(mailbox: Mailbox, display: Display) -> None:
    while True:
        try:
            report = mailbox.get_nowait()
        except Empty:
            return
        display.moved(report.step, report.phase, report.percent)
