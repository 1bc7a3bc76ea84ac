"""Ctrl-C is heard however the command was started, and never in the middle of starting a process."""

from __future__ import annotations

import signal
import subprocess
import sys
import threading

import pytest

from chronicle.core.interrupts import hear_interrupts, interrupts_held_back

HELD_BACK = """
import os, signal, threading
from chronicle.core.interrupts import interrupts_held_back

signal.signal(signal.SIGINT, signal.default_int_handler)  # a job in the background was started deaf
go, taken = threading.Event(), threading.Event()

def take():
    go.wait()
    signal.pthread_kill(threading.get_ident(), signal.SIGINT)
    taken.set()

threading.Thread(target=take, daemon=True).start()  # before anything is held back: it hears signals
try:
    with interrupts_held_back():
        {interrupt}
        print("not broken off", flush=True)
except KeyboardInterrupt:
    print("interrupted", flush=True)
"""


@pytest.mark.parametrize(
    "interrupt",
    [
        "signal.raise_signal(signal.SIGINT)",
        "os.kill(os.getpid(), signal.SIGINT); go.set(); taken.wait()",
        "go.set(); taken.wait()",
    ],
    ids=["this thread", "the whole process", "a thread that was started before"],
)
def test_an_interrupt_waits_until_it_may_be_heard(interrupt: str) -> None:
    """Whichever thread takes it does not break in; the interrupt comes afterwards.

    In a process of its own: a thread of the test runner may take a signal, and bring it whenever it runs.
    """
    done = subprocess.run(
        [sys.executable, "-c", HELD_BACK.format(interrupt=interrupt)],
        capture_output=True,
        text=True,
        check=True,
    )
    assert ["not broken off", "interrupted"] == done.stdout.splitlines()


def test_nothing_is_left_changed() -> None:
    """Handler and mask are as before."""
    before = signal.getsignal(signal.SIGINT), signal.pthread_sigmask(signal.SIG_BLOCK, ())
    with interrupts_held_back():
        pass
    assert before == (signal.getsignal(signal.SIGINT), signal.pthread_sigmask(signal.SIG_BLOCK, ()))


def test_a_job_that_was_started_deaf_hears() -> None:
    """A shell starts a background job with interrupts ignored; the command listens all the same."""
    script = (
        "import signal\n"
        "from chronicle.core.interrupts import hear_interrupts\n"
        "print(signal.getsignal(signal.SIGINT) == signal.SIG_IGN)\n"
        "hear_interrupts()\n"
        "try:\n    signal.raise_signal(signal.SIGINT)\n"
        "except KeyboardInterrupt:\n    print('heard')\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script],
        capture_output=True,
        text=True,
        check=True,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_IGN),  # noqa: PLW1509, RUF100
    )
    assert ["True", "heard"] == done.stdout.split()


def test_a_thread_that_is_not_the_main_one_changes_nothing() -> None:
    """Only the main thread may set handlers; another is left in peace."""
    failed: list[BaseException] = []

    def call() -> None:
        try:
            hear_interrupts()
            with interrupts_held_back():
                pass
        except ValueError as error:
            failed.append(error)

    thread = threading.Thread(target=call)
    thread.start()
    thread.join()
    assert [] == failed
