"""Ctrl-C is heard however the command was started, and never in the middle of starting a process."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from contextlib import suppress

from chronicle.core.interrupts import hear_interrupts, interrupts_held_back


def test_an_interrupt_waits_until_it_may_be_heard() -> None:
    """What comes meanwhile, to this thread or to another, comes afterwards."""

    def interrupt() -> str:
        signal.raise_signal(signal.SIGINT)
        thread = threading.Thread(target=os.kill, args=(os.getpid(), signal.SIGINT))
        thread.start()
        thread.join()
        return "not broken off"

    said = ""
    with suppress(KeyboardInterrupt), interrupts_held_back():
        said = interrupt()
    assert "not broken off" == said


def test_an_interrupt_that_another_thread_takes_waits_too() -> None:
    """A thread that was started before, and hears signals, does not break in; the interrupt comes later."""
    go, done = threading.Event(), threading.Event()

    def take() -> None:
        go.wait()
        signal.pthread_kill(threading.get_ident(), signal.SIGINT)
        done.set()

    threading.Thread(target=take, daemon=True).start()
    course = []
    try:
        with interrupts_held_back():
            go.set()
            done.wait()
            course.append("not broken off")
    except KeyboardInterrupt:
        course.append("interrupted")
    assert ["not broken off", "interrupted"] == course


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
