"""The process that keeps an edition read: it waits for orders, and forks a copy of itself for each.

The copy judges the catalogs, reads what has changed and writes its pages. If all is well it takes the place
of the process that it was copied from, and the next order finds everything read. If something is wrong, or
another order comes in between, the copy ends and leaves nothing but files, which the next one writes anew.
"""

from __future__ import annotations

import gc
import os
import signal
import time
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from multiprocessing import Pipe
from multiprocessing.connection import Connection, wait
from typing import IO, TYPE_CHECKING, Literal, NamedTuple, cast

from chronicle.build.steps import Step, StepLog, read_error
from chronicle.catalogs import unfinished
from chronicle.core.folders import SCRATCH
from chronicle.core.problems import Problem, relative
from chronicle.outputs.web.preview_builder import PreviewBuilder
from chronicle.outputs.web.warm_pages import WarmPages, warm_pages

if TYPE_CHECKING:
    from pathlib import Path

    from chronicle.build.pool import Lock
    from chronicle.core.folders import Folders
    from chronicle.languages.editions import Edition

Kind = Literal["whole", "begun", "pages", "good", "faulty"]


class PageOrder(NamedTuple):
    """Bring the pages up to date, those of some documents first."""

    number: int
    first: frozenset[str]


class News(NamedTuple):
    """What has become of an order."""

    number: int
    kind: Kind
    pages: tuple[str, ...] = ()  # that are new, seen from the edition
    problems: tuple[Problem, ...] = ()
    seconds: float = 0.0
    unfinished: tuple[str, ...] = ()  # what a draft marks in the edition


_TAKE_OVER = "take over"


@dataclass
class _Warm:
    """A process whose book is read."""

    step: Step
    orders: Connection
    pages: WarmPages
    everything: bool = False  # some pages may be those of a copy that has ended

    def follow(self) -> None:
        """Follow orders until nobody can give any more; each good copy goes on in this loop."""
        order = self.orders.recv()
        while True:
            gc.collect()
            gc.freeze()
            order = self._follow(order) or self.orders.recv()

    def _follow(self, order: PageOrder) -> PageOrder | None:
        """Have a copy follow an order; return the next one if it comes before the copy has ended."""
        ours, theirs = Pipe()
        copy = os.fork()
        if copy == 0:
            ours.close()
            self._work(order, theirs)
            return None
        theirs.close()
        with ours:
            following = self._listen(order, ours, copy)
        os.waitpid(copy, 0)
        self.everything = True
        return following

    def _listen(self, order: PageOrder, copy: Connection, process: int) -> PageOrder | None:
        """Pass on what a copy tells, until it ends, or has to because there is a new order."""
        told = False
        while True:
            ready = wait([copy, self.orders])
            if copy not in ready:
                with suppress(EOFError):
                    following = self.orders.recv()
                    os.kill(process, signal.SIGKILL)
                    return PageOrder(following.number, following.first | order.first)
                os.kill(process, signal.SIGKILL)
                os._exit(0)
            try:
                news = copy.recv()
            except EOFError:
                if not told:  # it was killed, by nobody that we know
                    self.orders.send(News(order.number, "faulty", (), killed(self.step)))
                return None
            told = told or news.kind == "faulty"
            self.orders.send(news)
            if news.kind == "good":  # an order that has come meanwhile is the copy's
                with suppress(OSError):
                    copy.send(_TAKE_OVER)
                    os._exit(0)
                return None  # it has ended since, and this process goes on

    def _work(self, order: PageOrder, telling: Connection) -> None:
        """Follow an order in the copy; return if all is well and this process is to go on from here."""
        started = time.monotonic()

        def tell(kind: Kind, pages: list[str], problems: tuple[Problem, ...] = ()) -> None:
            seconds = time.monotonic() - started
            said = _unfinished(self.step) if kind == "good" else ()
            telling.send(News(order.number, kind, tuple(pages), problems, seconds, said))

        try:
            tell("begun", [])
            pages = self.pages.again(
                order.first, lambda first: tell("pages", first), everything=self.everything
            )
            tell("good", pages)
            if telling.recv() == _TAKE_OVER:
                self.everything = False
                telling.close()
                return
        except BaseException as error:  # whatever it is, this copy must not go on as the other
            with suppress(OSError):
                tell("faulty", [], tuple(read_error(error, self.step, _place(self.step))))
        os._exit(1)


def keep_warm(folders: Folders, edition: Edition, orders: Connection, lock: Lock | None, number: int) -> None:
    """Read an edition and write its pages, the first order; then follow orders until nobody gives any."""
    del lock  # it is held open
    os.environ[SCRATCH] = str(folders.build)  # for all that knows the book by its top folder alone
    os.setpgid(0, 0)  # so that all copies can be ended at once; Ctrl-C reaches the parent alone
    gc.set_threshold(100_000, 20, 100)
    step = preview_step(folders, edition)
    started = time.monotonic()
    complaints: list[Problem] = []
    with ExitStack() as stack, suppress(EOFError, OSError):
        try:
            log = stack.enter_context(StepLog(_place(step)))
            app = stack.enter_context(warm_pages(folders, edition, cast("IO[str]", log), complaints))
            warm = _Warm(step, orders, WarmPages(app, complaints))
            pages = warm.pages.begin()
        except BaseException as error:  # whatever it is, the reader gets one clear line
            problems = tuple(read_error(error, step, _place(step)))
            orders.send(News(number, "faulty", (), problems, time.monotonic() - started))
            return
        taken = time.monotonic() - started
        orders.send(News(number, "good", tuple(pages), (), taken, _unfinished(step)))
        warm.follow()
    os._exit(0)


def preview_step(folders: Folders, edition: Edition) -> Step:
    """Return what the process does, as logs and faults call it."""
    return Step(folders, edition, PreviewBuilder.name, release=False)


def _place(step: Step) -> Path:
    """Return the log of the step."""
    return step.folders.log(step.edition, step.name)


def _unfinished(step: Step) -> tuple[str, ...]:
    return unfinished(step.folders.root, step.edition)


def killed(step: Step) -> tuple[Problem, ...]:
    """Return the problem of a process that was stopped: killed, or out of memory."""
    what = f"{step.edition.code} {step.name}: the process that made it was stopped."
    return (Problem(relative(_place(step), step.folders.root), 0, "B007", what),)
