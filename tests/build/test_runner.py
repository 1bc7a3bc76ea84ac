"""Steps run in processes of their own, and none outlives the build."""

from __future__ import annotations

import multiprocessing
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

from chronicle.build.runner import process_pool

SCRIPT = """
import multiprocessing, os, time
from chronicle.build.runner import process_pool
if __name__ == "__main__":
    with process_pool() as (executor, mailbox):
        executor.submit(os.getpid).result()
        print(*(child.pid for child in multiprocessing.active_children()), flush=True)
        time.sleep(120)
"""


def alive(pid: int) -> bool:
    """Say whether a process still runs; one that has ended may wait for its parent to notice."""
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0]
    except OSError:
        return False
    return state not in {"Z", "X"}


def test_each_step_has_a_process_of_its_own() -> None:
    """A process that has built one edition builds no other (TRAPS 17)."""
    with process_pool() as (executor, _mailbox):
        pids = [executor.submit(os.getpid).result(60) for _ in range(2)]
    assert 2 == len({*pids})
    assert os.getpid() not in pids


def test_a_killed_build_leaves_no_process_behind(tmp_path: Path) -> None:
    """What a build has started ends with it, even where it had no time to say so."""
    script = tmp_path / "build.py"
    script.write_text(SCRIPT)
    with subprocess.Popen([sys.executable, str(script)], stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        pids = [int(word) for word in process.stdout.readline().split()]
        process.send_signal(signal.SIGKILL)
        process.wait(10)
    assert pids
    left = pids
    for _ in range(300):
        left = [pid for pid in pids if alive(pid)]
        if not left:
            break
        time.sleep(0.1)
    assert [] == left


def test_nothing_is_left_after_a_build() -> None:
    """The pool closes what it has opened."""
    with process_pool() as (executor, _mailbox):
        executor.submit(os.getpid).result(60)
    assert [] == multiprocessing.active_children()
