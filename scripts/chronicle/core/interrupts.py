"""Ctrl-C: heard however the command was started, and never in the middle of starting a process."""

from __future__ import annotations

import signal
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


def hear_interrupts() -> None:
    """Enable Ctrl-C for this command, even where a shell has started it as a job that ignores it."""
    if threading.current_thread() is threading.main_thread():
        signal.signal(signal.SIGINT, signal.default_int_handler)


@contextmanager
def interrupts_held_back() -> Iterator[None]:
    """Block Ctrl-C for a moment; threads and processes that are started meanwhile never receive it.

    Blocking the signal in this thread is not enough: another thread may take it, and Python then
    interrupts this one all the same. So the handler waits too.
    """
    held: list[int] = []
    is_main = threading.current_thread() is threading.main_thread()
    handler = signal.signal(signal.SIGINT, lambda number, _frame: held.append(number)) if is_main else None
    blocked = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, blocked)
        if is_main:
            signal.signal(signal.SIGINT, handler)
        if held:
            signal.raise_signal(signal.SIGINT)
