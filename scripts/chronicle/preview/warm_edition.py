"""An edition of the preview, for whoever watches files: it gives orders and hears what follows."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from contextlib import suppress
from typing import TYPE_CHECKING

from chronicle.core.interrupts import interrupts_held_back
from chronicle.preview.warm_process import News, PageOrder, keep_warm

if TYPE_CHECKING:
    from collections.abc import Callable, Collection
    from multiprocessing.connection import Connection
    from multiprocessing.process import BaseProcess

    from chronicle.build.pool import Lock
    from chronicle.core.folders import Folders
    from chronicle.languages.editions import Edition


class WarmEdition:
    """The process of an edition, begun anew where it cannot go on."""

    def __init__(
        self, folders: Folders, edition: Edition, lock: Lock | None, hear: Callable[[Edition, News], None]
    ) -> None:
        self.edition = edition
        self._folders, self._lock, self._hear = folders, lock, hear
        self._orders: Connection | None = None
        self._process: BaseProcess | None = None
        self._count = 0

    @property
    def is_warm(self) -> bool:
        """Return whether there is a process that takes orders."""
        return self._orders is not None and not self._orders.closed

    def begin(self) -> None:
        """Read the whole edition in a new process."""
        self.end()
        context = multiprocessing.get_context("spawn")
        self._orders, theirs = context.Pipe()
        self._process = context.Process(
            target=keep_warm, args=(self._folders, self.edition, theirs, self._lock), daemon=True
        )
        with interrupts_held_back():
            self._process.start()
            theirs.close()
            threading.Thread(target=self._listen, args=(self._orders,), daemon=True).start()

    def again(self, first: Collection[str]) -> None:
        """Bring the edition up to date, the pages of some documents first."""
        self._count += 1
        with suppress(OSError):
            if self._orders is not None:
                self._orders.send(PageOrder(self._count, frozenset(first)))
                return
        self.begin()

    def end(self) -> None:
        """End the process and all its copies."""
        if self._process is None or self._orders is None:
            return
        with suppress(OSError):
            self._orders.close()
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(self._process.pid or 0, signal.SIGKILL)
        self._process.kill()
        self._process.join()
        self._process = self._orders = None

    def _listen(self, orders: Connection) -> None:
        """Hear the news of one process until it has ended."""
        with suppress(EOFError, OSError):
            while True:
                news = orders.recv()
                if orders is self._orders and news.number >= 0:
                    self._hear(self.edition, news)
        with suppress(OSError):
            orders.close()
