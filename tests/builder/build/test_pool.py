"""Steps run in processes of their own, and none outlives the build."""

from __future__ import annotations

import fcntl
import gc
import multiprocessing
import os
import signal
import subprocess
import sys
from contextlib import contextmanager, suppress
from pathlib import Path
from select import select
from typing import TYPE_CHECKING

import pytest

from chronicle.build.pool import Reports, only_one, process_pool
from chronicle.build.steps import StepProgress
from chronicle.core.problems import ProblemsFound

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST = 900  # seconds after which a wait is given up; nothing is measured
# A build with a process at work and one at rest; it says so, and waits to be killed.
SCRIPT = """
import multiprocessing, os, sys, time
from pathlib import Path
from chronicle.build.pool import only_one, process_pool
if __name__ == "__main__":
    with only_one(Path(sys.argv[1])) as lock, process_pool(lock) as (executor, reports):
        executor.submit(os.getpid).result()
        executor.submit(time.sleep, 600)
        print(*(child.pid for child in multiprocessing.active_children()), flush=True)
        time.sleep(600)
"""


@contextmanager
def started(script: str, build: Path) -> Iterator[tuple[subprocess.Popen[str], list[int]]]:
    """Run a build; give it with its processes."""
    path = build.parent / "started.py"
    path.write_text(script)
    command = [sys.executable, str(path), str(build)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, start_new_session=True) as process:
        assert process.stdout is not None
        try:
            yield process, [int(word) for word in process.stdout.readline().split()]
        finally:
            os.killpg(process.pid, signal.SIGKILL)


def ended(pid: int) -> bool:
    """Wait for a process to end; return False where it does not."""
    try:
        descriptor = os.pidfd_open(pid)
    except ProcessLookupError:
        return True
    try:
        return bool(select([descriptor], [], [], LONGEST)[0])
    finally:
        os.close(descriptor)


def is_held(build: Path) -> bool:
    """Return whether the build folder is held."""
    with (build / "lock").open("w") as stream:
        try:
            fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return True
        return False


def test_each_step_has_a_process_of_its_own() -> None:
    """A process that has built one edition builds no other."""
    with process_pool() as (executor, _reports):
        pids = [executor.submit(os.getpid).result(LONGEST) for _ in range(2)]
    assert 2 == len({*pids})
    assert os.getpid() not in pids


def test_a_killed_build_leaves_no_process_behind(tmp_path: Path) -> None:
    """What a build has started ends with it, at work or at rest, even where it had no time to say so."""
    with started(SCRIPT, tmp_path / "build") as (process, pids):
        process.send_signal(signal.SIGKILL)
        process.wait(LONGEST)
        assert pids
        assert all(ended(pid) for pid in pids)
        assert not is_held(tmp_path / "build")


def test_no_build_is_let_in_while_a_process_of_another_lives(tmp_path: Path) -> None:
    """The right to the build folder is held by every process that writes there, not by the first alone."""
    deaf = "import chronicle.build.pool\nchronicle.build.pool._PR_SET_PDEATHSIG = 0\n"
    with started(deaf + SCRIPT, tmp_path / "build") as (process, pids):
        process.send_signal(signal.SIGKILL)
        process.wait(LONGEST)
        assert any(Path(f"/proc/{pid}").exists() for pid in pids)
        with pytest.raises(ProblemsFound) as found, only_one(tmp_path / "build"):
            pass
        assert ["B003"] == [problem.code for problem in found.value.problems]
        for pid in pids:
            with suppress(ProcessLookupError):  # one that has ended meanwhile is what is wanted
                os.kill(pid, signal.SIGKILL)
        assert all(ended(pid) for pid in pids)
        with only_one(tmp_path / "build"):
            assert is_held(tmp_path / "build")


def test_nothing_is_left_after_a_build() -> None:
    """The pool closes what it has opened."""
    with process_pool() as (executor, _reports):
        executor.submit(os.getpid).result(LONGEST)
    assert [] == multiprocessing.active_children()


def test_a_process_that_dies_is_told_to_whoever_waits() -> None:
    """A step whose process is killed has an error, and the pool ends all the same."""
    with process_pool() as (executor, _reports):
        dead = executor.submit(os._exit, 9)
        assert dead.exception(LONGEST) is not None
    assert [] == multiprocessing.active_children()


def test_reports_come_in_their_order() -> None:
    """What processes tell of their course arrives as it was told, and nothing is waited for."""
    listening, telling = multiprocessing.Pipe(duplex=False)
    reports = Reports(listening)
    assert [] == list(reports)
    for percent in (10, 20):
        telling.send(("ar", "pdf", "setting", percent))
    assert [StepProgress("ar", "pdf", "setting", 10), StepProgress("ar", "pdf", "setting", 20)] == list(
        reports
    )


def test_only_a_process_that_ends_soon_looks_seldom_for_rubbish() -> None:
    """A step keeps nearly all that it makes; the process that stays is as Python made it."""
    before = gc.get_threshold()
    with process_pool() as (executor, _reports):
        assert executor.submit(gc.get_threshold).result() > before
    assert gc.get_threshold() == before
