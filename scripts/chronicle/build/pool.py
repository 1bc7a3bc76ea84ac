"""The processes that do a build's work: each for one step, none longer than the build itself."""

from __future__ import annotations

import ctypes
import fcntl
import gc
import multiprocessing
import os
import signal
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from contextlib import ExitStack, contextmanager, suppress
from multiprocessing import resource_tracker
from multiprocessing.reduction import DupFd
from typing import TYPE_CHECKING, Any

from chronicle.build.steps import Outcome, Step, StepProgress, run
from chronicle.core.interrupts import interrupts_held_back
from chronicle.core.problems import Problem, ProblemsFound

if TYPE_CHECKING:
    from collections.abc import Iterator
    from multiprocessing.connection import Connection
    from pathlib import Path

_PR_SET_PDEATHSIG = 1  # prctl(2)
_LONGEST_PHASE = 80  # characters; a report has to fit into one atomic write to a pipe (512 bytes by POSIX)
# A step makes millions of objects that last until it ends: looking through them for circles as often as
# Python does by itself takes a tenth of the time.
_SELDOM = (100_000, 20, 100)


class Lock:
    """A lock on a book's build folder, held until every process that has inherited it ends."""

    def __init__(self, descriptor: int) -> None:
        self.descriptor = descriptor

    def __reduce__(self) -> tuple[object, ...]:
        """Hand the open file itself to a process that is being started, and the lock on it."""
        return _inherited, (DupFd(self.descriptor),)


def _inherited(descriptor: Any) -> Lock:
    return Lock(descriptor.detach())


@contextmanager
def only_one(build: Path, what: str = "build") -> Iterator[Lock]:
    """Hold the book's build folder for one build at a time.

    Raises ProblemsFound while another build holds it, or a process that one has started. The lock goes
    with the processes, however they end.
    """
    build.mkdir(parents=True, exist_ok=True)
    with (build / "lock").open("w") as stream:
        try:
            fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise ProblemsFound(
                [Problem("build", 0, "B003", f"another {what} of this book is running.")]
            ) from error
        yield Lock(stream.fileno())


class Reports:
    """The progress reports of the processes, oldest first."""

    def __init__(self, pipe: Connection) -> None:
        self._pipe = pipe

    def __iter__(self) -> Iterator[StepProgress]:
        """Yield what has been told since the last time."""
        while self._pipe.poll():
            yield StepProgress(*self._pipe.recv())


class _Teller:
    """The end of the pipe into which a process writes its progress."""

    def __init__(self, pipe: Connection) -> None:
        self._pipe = pipe

    def put(self, progress: StepProgress) -> None:
        """Send a progress report; ignore a closed pipe."""
        edition, builder, phase, percent = progress
        with suppress(OSError):
            self._pipe.send((edition, builder, phase[:_LONGEST_PHASE], percent))


_teller: _Teller | None = None
_lock: Lock | None = None  # never read: it is held open


def _begin(parent: int, pipe: Connection, lock: Lock | None) -> None:
    """Set up a new process so that it ends when its parent is killed."""
    global _teller, _lock
    libc = ctypes.CDLL(None)
    if hasattr(libc, "prctl"):
        libc.prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != parent:  # it was killed before the kernel was told
        os._exit(1)
    _teller, _lock = _Teller(pipe), lock
    gc.set_threshold(*_SELDOM)


def work(step: Step) -> Outcome:
    """Run one step, in a process of the pool or in this one."""
    return run(step, _teller)


class _Pool(ProcessPoolExecutor):
    """Start processes that ignore Ctrl-C, which the terminal sends to all: the parent handles it."""

    def submit(self, *call: Any, **words: Any) -> Future[Any]:
        """Hand a call to a process, starting one where need be."""
        with interrupts_held_back():
            return super().submit(*call, **words)


@contextmanager
def process_pool(lock: Lock | None = None) -> Iterator[tuple[Executor, Reports]]:
    """Run each step in a fresh process, as many at a time as there are processors.

    A process that has built one edition would give the next one its words: Sphinx keeps them.
    """
    context = multiprocessing.get_context("spawn")
    with interrupts_held_back():
        resource_tracker.ensure_running()
    listening, telling = context.Pipe(duplex=False)
    with ExitStack() as stack:
        stack.enter_context(listening)
        stack.enter_context(telling)
        try:
            executor = stack.enter_context(
                _Pool(
                    _processors(),
                    mp_context=context,
                    initializer=_begin,
                    initargs=(os.getpid(), telling, lock),
                    max_tasks_per_child=1,
                )
            )
            yield executor, Reports(listening)
        except KeyboardInterrupt:  # nobody waits for a step that may take minutes
            for process in multiprocessing.active_children():
                process.kill()
            raise


def _processors() -> int:
    """Return how many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return max(1, len(os.sched_getaffinity(0)))
    return os.cpu_count() or 1
