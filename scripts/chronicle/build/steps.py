"""One step of a build: read an edition, or write one of its formats.

Each step runs in a process of its own: Sphinx caches its translators without regard to the
language, and a reused process gives one edition another's words (U-SPH-13).
"""

from __future__ import annotations

import io
import re
import shutil
import time
import traceback
from dataclasses import dataclass
from typing import IO, TYPE_CHECKING, NamedTuple, Protocol, cast

from chronicle.build.swap import replace_folder
from chronicle.core.errors import first_line, problem_of_os
from chronicle.core.problems import Problem, relative
from chronicle.sphinx_ext.stops import known_problems, stops_in_conf

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from chronicle.core.folders import Folders
    from chronicle.languages.editions import Edition

_COLOUR = re.compile(r"\x1b\[[0-9;]*[mK]")  # and what clears a line


class Channel(Protocol):
    """Where a step reports how far it is."""

    def put(self, progress: StepProgress) -> None:
        """Send one report."""


READ = "dummy"  # Sphinx's builder that reads and writes nothing


@dataclass(frozen=True)
class Step:
    """What to run: `builder` is `dummy` to read an edition, else the name of a Sphinx builder."""

    folders: Folders
    edition: Edition
    builder: str
    release: bool
    strict: bool = False  # refuse what a draft may still lack: sources, and what the ledger promises
    verdict: str = ""  # the gate's, where the edition has been read in this build
    printed: bool = False  # whether an EPUB is to name the pages of the PDF among the outputs

    @property
    def name(self) -> str:
        """Return how progress lines and log files call it."""
        return "read" if self.builder == READ else self.builder


class StepProgress(NamedTuple):
    """How far a step is, in per cent of one of its phases."""

    edition: str  # its code
    builder: str
    phase: str
    percent: int


@dataclass(frozen=True)
class Outcome:
    """What became of a step."""

    step: Step
    seconds: float
    problems: tuple[Problem, ...] = ()
    verdict: str = ""  # the gate's, for the steps that come after this one


class StepLog(io.TextIOBase):
    """Write Sphinx's output to a log, without colours.

    Sphinx writes through `logging`, which prints a traceback for each line that cannot be written: where the
    disk is full, the log ends and the step goes on.
    """

    def __init__(self, path: Path) -> None:
        self.failure: OSError | None = None
        path.parent.mkdir(parents=True, exist_ok=True)
        self._file = path.open("w", encoding="utf-8")

    def write(self, text: str) -> int:
        """Write a piece of Sphinx's output."""
        self._keep(_COLOUR.sub("", text))
        return len(text)

    def flush(self) -> None:
        """Bring the log up to date."""
        if not self._file.closed:
            self._keep("", flush=True)

    def close(self) -> None:
        """Close the log."""
        try:
            self._file.close()
        except OSError as error:
            self.failure = error
        super().close()

    def _keep(self, text: str, *, flush: bool = False) -> None:
        if self.failure is not None:
            return
        try:
            self._file.write(text)
            if flush:
                self._file.flush()
        except OSError as error:
            self.failure = error


def run(step: Step, channel: Channel | None = None) -> Outcome:
    """Run one step in this process and return what became of it; never raises for a fault of the book."""
    started = time.monotonic()
    problems: list[Problem] = []
    verdict = ""
    place = step.folders.log(step.edition, step.name)
    try:
        log = StepLog(place)
        try:
            verdict = _run_sphinx(step, log, problems.append, channel)
        finally:
            log.close()
        if log.failure is not None:
            problems.append(problem_of_os(log.failure))
    except Exception as error:  # noqa: BLE001,RUF100 - whatever it is, the reader gets one clear line
        problems += read_error(error, step, place)
    except KeyboardInterrupt as stop:
        if not stops_in_conf(stop):  # a person has pressed Ctrl-C
            raise
        problems += read_error(stop, step, place)
    if step.builder != READ and not problems:
        try:
            replace_folder(_fresh(step), step.folders.output(step.edition, step.builder))
        except OSError as error:
            problems.append(problem_of_os(error))
    return Outcome(step, time.monotonic() - started, tuple(dict.fromkeys(problems)), verdict)


def _fresh(step: Step) -> Path:
    """Return the folder that a step writes to: empty, so that nothing of an earlier run is in it."""
    place = step.folders.output(step.edition, step.builder)
    return place.with_name(f"{place.name}.new")


def _run_sphinx(
    step: Step, log: StepLog, complain: Callable[[Problem], None], channel: Channel | None
) -> str:
    """Run Sphinx; return the gate's verdict on the edition's catalogs."""
    from chronicle.sphinx_ext.running import run_sphinx  # a second to load: in the step's process alone

    folders, edition = step.folders, step.edition

    def tell(phase: str, percent: int) -> None:
        if channel is not None:
            channel.put(StepProgress(edition.code, step.builder, phase, percent))

    printed = folders.output(edition, "pdf") if step.printed else ""
    shutil.rmtree(_fresh(step), ignore_errors=True)
    return run_sphinx(
        folders.docs,
        step.builder,
        output=_fresh(step),
        doctrees=folders.doctrees(edition),
        settings={
            "language": edition.catalog,
            "chronicle_release": step.release,
            "chronicle_strict": step.strict,
            "chronicle_verdict": step.verdict,
            "chronicle_printed": str(printed),
        },
        log=cast("IO[str]", log),
        complain=complain,
        tell=tell,
    )


def read_error(error: BaseException, step: Step, log: Path) -> list[Problem]:
    """Turn what stopped a step into problems; an unknown error's trace goes to the log alone."""
    if known := known_problems(error):
        return known
    try:
        with log.open("a", encoding="utf-8") as stream:
            stream.write("".join(traceback.format_exception(error)))
    except OSError as failure:
        return [problem_of_os(failure)]
    where = relative(log, step.folders.root)
    return [Problem(where, 0, "B007", f"{step.edition.code} {step.name}: {first_line(error)}")]
