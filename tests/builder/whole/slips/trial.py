"""Read a spoilt book in a process of its own, and see how that ends."""

from __future__ import annotations

import os
import signal
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import resource
    from collections.abc import Callable

    from chronicle.core.problems import Problem

SECONDS, BYTES = 20.0, 1 << 30
UNFORESEEN = frozenset({"B007", "B009"})


@dataclass(frozen=True)
class End:
    """How a trial ended."""

    codes: tuple[str, ...]  # of the faults that were reported
    signal: int  # 0 where none ended it
    seconds: float
    peak: int  # bytes of memory beyond those of the process that it was forked from

    @property
    def wrong(self) -> str:
        """Return what must not happen, in words; nothing where all is well."""
        if self.signal == signal.SIGKILL:
            return f"it took over {SECONDS:.0f} s"
        if self.signal:
            return f"it was ended by signal {self.signal}"
        if unforeseen := UNFORESEEN.intersection(self.codes):
            return f"nobody foresaw it: {', '.join(sorted(unforeseen))}"
        if self.peak > BYTES:
            return f"it took {self.peak >> 20} MB"
        return ""


def read_book(
    root: Path, language: str, formats: tuple[str, ...] = (), *, checks: bool = False
) -> list[Problem]:
    """Return the faults that a person is told of: of an edition, some formats and perhaps the checks."""
    from chronicle.book.written_facts import slug_of
    from chronicle.build.plan import fingerprints
    from chronicle.build.steps import Step, run
    from chronicle.catalogs import check
    from chronicle.cli import failure
    from chronicle.core.folders import find_book
    from chronicle.core.inputs import require_plain_files
    from chronicle.sphinx_ext.chapter_messages import chapter_messages
    from tests.languages import CHOSEN, edition_of

    edition = edition_of(language)
    found: list[Problem] = []

    def guarded(deed: Callable[[], object]) -> None:
        try:
            deed()
        except Exception as error:
            found.extend(failure(error, root))

    def whole() -> None:
        folders = find_book(root)
        require_plain_files(folders)
        slug_of(folders.docs)
        fingerprints(folders, (), release=False)
        for builder in ("dummy", *formats):
            if not found:
                found.extend(run(Step(folders, edition, builder, release=False)).problems)
        if checks:
            guarded(lambda: found.extend(check(folders.root, CHOSEN, chapter_messages)))

    guarded(whole)
    return found


def attempt(deed: Callable[[], list[Problem]]) -> End:
    """Run a deed in a forked process; what takes too long is killed."""
    sys.stdout.flush()
    sys.stderr.flush()
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reader)
        os.write(writer, f"{_resident()} ".encode())
        try:
            with os.fdopen(os.open(os.devnull, os.O_WRONLY), "w") as nowhere:
                os.dup2(nowhere.fileno(), 1)
                os.dup2(nowhere.fileno(), 2)
                codes = sorted({problem.code for problem in deed()})
            os.write(writer, " ".join(codes).encode())
            os._exit(0)
        except BaseException as error:
            os.write(writer, f"B009 {type(error).__name__}".encode())
            os._exit(1)
    os.close(writer)
    started = time.monotonic()
    status, usage = _wait(child, started)
    with os.fdopen(reader, "rb") as pipe:
        inherited, *codes = pipe.read().decode().split()
    return End(
        tuple(codes),
        os.WTERMSIG(status) if os.WIFSIGNALED(status) else 0,
        time.monotonic() - started,
        usage.ru_maxrss * 1024 - int(inherited),
    )


def _resident() -> int:
    """Return how many bytes of memory this process has.

    Asked of the forked one: it begins with less than its parent, whose mapped files it has not touched.
    """
    return int(Path("/proc/self/statm").read_text("ascii").split()[1]) * os.sysconf("SC_PAGE_SIZE")


def _wait(child: int, started: float) -> tuple[int, resource.struct_rusage]:
    """Wait for a child; kill it when its time is over, in seconds of its processor where that can be read."""
    while True:
        pid, status, usage = os.wait4(child, os.WNOHANG)
        if pid:
            return status, usage
        if time.monotonic() - started > SECONDS * 3 or _cpu_seconds(child) > SECONDS:
            os.kill(child, signal.SIGKILL)
        time.sleep(0.02)


def _cpu_seconds(child: int) -> float:
    """Return the processor time of a child, which a busy machine does not stretch."""
    try:
        fields = Path(f"/proc/{child}/stat").read_bytes().rsplit(b") ", 1)[1].split()
    except (OSError, IndexError):
        return 0.0
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
