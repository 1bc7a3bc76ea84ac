"""An edition of the preview, for whoever watches files: it gives orders and hears what follows.

Each order is answered, or a later one is. What was ordered of a process that has ended before it came to it
is done by a new one; where it ended in the midst of its work, that is told.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from chronicle.core.interrupts import interrupts_held_back
from chronicle.preview.warm_process import News, PageOrder, keep_warm, killed, preview_step

if TYPE_CHECKING:
    from collections.abc import Callable, Collection
    from multiprocessing.connection import Connection
    from multiprocessing.process import BaseProcess

    from chronicle.build.pool import Lock
    from chronicle.core.folders import Folders
    from chronicle.languages.editions import Edition


@dataclass
class _Run:
    """A process, and how far it is with what was ordered."""

    orders: Connection  # closed by the thread that listens, when the other end is gone, and by nobody else
    process: BaseProcess
    begun: int  # the order that it works on, or was the last to do so
    answered: int = -1


class WarmEdition:
    """The process of an edition, begun anew where it cannot go on."""

    def __init__(
        self, folders: Folders, edition: Edition, lock: Lock | None, hear: Callable[[Edition, News], None]
    ) -> None:
        self.edition = edition
        self._folders, self._lock, self._hear = folders, lock, hear
        self._guard = threading.RLock()  # orders are given in one thread, and news heard in another
        self._run: _Run | None = None
        self._count = 0  # of orders

    @property
    def is_warm(self) -> bool:
        """Return whether there is a process that takes orders."""
        return self._run is not None

    def begin(self) -> None:
        """Read the whole edition in a new process."""
        with self._guard:
            self.end()
            self._count += 1
            self._start()

    def again(self, first: Collection[str]) -> None:
        """Bring the edition up to date, the pages of some documents first."""
        with self._guard:
            self._count += 1
            if self._run is None:
                self._start()
                return
            with suppress(OSError):  # it is ending: who listens to it begins a new one
                self._run.orders.send(PageOrder(self._count, frozenset(first)))

    def end(self) -> None:
        """End the process and all its copies."""
        with self._guard:
            run, self._run = self._run, None
            if run is None:
                return
            with suppress(ProcessLookupError, PermissionError):
                os.killpg(run.process.pid or 0, signal.SIGKILL)
            run.process.kill()
            run.process.join()

    def _start(self) -> None:
        context = multiprocessing.get_context("spawn")
        orders, theirs = context.Pipe()
        given = (self._folders, self.edition, theirs, self._lock, self._count)
        process = context.Process(target=keep_warm, args=given, daemon=True)
        self._run = _Run(orders, process, self._count)
        with interrupts_held_back():
            process.start()
            theirs.close()
            threading.Thread(target=self._listen, args=(self._run,), daemon=True).start()

    def _listen(self, run: _Run) -> None:
        """Hear the news of one process until it and its copies have ended."""
        with suppress(EOFError, OSError):
            while True:
                news = run.orders.recv()
                with self._guard:
                    if run is self._run:
                        self._note(run, news)
        with self._guard:
            if run is self._run:
                self._run = None
                self._go_on(run)
        run.orders.close()

    def _note(self, run: _Run, news: News) -> None:
        """Pass news on; what is good or faulty by an order that is not the last is so for a moment only."""
        run.begun = max(run.begun, news.number)
        if news.kind in {"good", "faulty"}:
            run.answered = max(run.answered, news.number)
            if news.number < self._count:
                news = News(news.number, "pages", news.pages)
        self._hear(self.edition, news)

    def _go_on(self, run: _Run) -> None:
        """Do what a process has left that has ended."""
        if run.begun < self._count:
            self._hear(self.edition, News(self._count, "whole"))
            self._start()
        elif run.answered < self._count:
            stopped = killed(preview_step(self._folders, self.edition))
            self._hear(self.edition, News(self._count, "faulty", (), stopped))
