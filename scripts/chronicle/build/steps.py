"""One step of a build: read an edition, or write one of its formats.

Each step runs in a process of its own: Sphinx caches its translators without regard to the
language, and a reused process gives one edition another's words (TRAPS 17).
"""

from __future__ import annotations

import io
import re
import time
import traceback
from dataclasses import dataclass
from typing import IO, TYPE_CHECKING, Any, Protocol, cast

from chronicle.errors import first_line, known_problems, problem_of_os
from chronicle.problems import Problem, relative

if TYPE_CHECKING:
    from pathlib import Path

    from chronicle.editions import Edition
    from chronicle.folders import Folders

# Sphinx's own progress lines: "reading sources... [ 50%] chapters/02"
_PERCENT = re.compile(r"^(?P<phase>[^.\[]+)\.\.\.\s*\[\s*(?P<percent>\d+)%\]")
_ANSI = re.compile(r"\x1b\[[0-9;]*m")
_WARNING = re.compile(
    r"^(?P<path>[^:]+?)(?::(?P<line>\d+))?: (?P<kind>WARNING|ERROR|CRITICAL|SEVERE): (?P<text>.*)$"
)


class Channel(Protocol):
    """Where a step reports how far it is; a queue between processes does."""

    def put(self, item: Any) -> None:
        """Take one report."""


@dataclass(frozen=True)
class Step:
    """What to run: `builder` is `dummy` to read an edition, else the name of a Sphinx builder."""

    folders: Folders
    edition: Edition
    builder: str
    release: bool
    strict: bool = False  # refuse what a draft may still lack: sources, and what the ledger promises

    @property
    def name(self) -> str:
        """Return how progress lines and log files call it."""
        return "read" if self.builder == "dummy" else self.builder


@dataclass(frozen=True)
class Progress:
    """How far a step is, in per cent of one of its phases."""

    step: Step
    phase: str
    percent: int


@dataclass(frozen=True)
class Outcome:
    """What became of a step."""

    step: Step
    seconds: float
    problems: tuple[Problem, ...] = ()


class _Status(io.TextIOBase):
    """Take what Sphinx says, keep it in a log, and pass on how far it is."""

    def __init__(self, step: Step, log: Path, channel: Channel | None) -> None:
        self._step, self._channel = step, channel
        log.parent.mkdir(parents=True, exist_ok=True)
        self._log = log.open("w", encoding="utf-8")

    def write(self, text: str) -> int:
        """Take a piece of Sphinx's output."""
        plain = _ANSI.sub("", text)
        self._log.write(plain)
        for piece in plain.replace("\r", "\n").split("\n"):
            match = _PERCENT.match(piece)
            if match and self._channel is not None:
                self._channel.put(Progress(self._step, match["phase"].strip(), int(match["percent"])))
        return len(text)

    def flush(self) -> None:
        """Bring the log up to date."""
        if not self._log.closed:
            self._log.flush()

    def close(self) -> None:
        """Close the log."""
        self._log.close()
        super().close()


def run(step: Step, channel: Channel | None = None) -> Outcome:
    """Run one step in this process and return what became of it; never raises for a fault of the book."""
    started = time.monotonic()
    problems: list[Problem] = []
    log = step.folders.log(step.edition, step.name)
    warnings = io.StringIO()
    try:
        status = _Status(step, log, channel)
        try:
            _run_sphinx(step, status, warnings)
        finally:
            status.close()
    except Exception as error:  # noqa: BLE001,RUF100 - whatever it is, the reader gets one clear line
        problems += read_error(error, step, log)
    problems += read_warnings(warnings.getvalue(), step.folders.root)
    return Outcome(step, time.monotonic() - started, tuple(dict.fromkeys(problems)))


def _run_sphinx(step: Step, status: _Status, warnings: io.StringIO) -> None:
    from sphinx.application import Sphinx
    from sphinx.util.docutils import docutils_namespace, patch_docutils

    folders, edition = step.folders, step.edition
    with patch_docutils(folders.docs), docutils_namespace():
        app = Sphinx(
            srcdir=folders.docs,
            confdir=folders.docs,
            outdir=folders.output(edition, step.builder),
            doctreedir=folders.doctrees(edition),
            buildername=step.builder,
            confoverrides={
                "language": edition.catalog,
                "chronicle_release": step.release,
                "chronicle_strict": step.strict,
            },
            status=cast("IO[str]", status),
            warning=warnings,
        )
        app.build()


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


def read_warnings(text: str, root: Path) -> list[Problem]:
    """Turn Sphinx's warnings into problems, one each, with the file and line that it names."""
    from pathlib import Path

    problems: list[Problem] = []
    for raw in _ANSI.sub("", text).splitlines():
        match = _WARNING.match(raw)
        if match:
            path = relative(Path(match["path"].removesuffix(":<translated>")), root)
            problems.append(Problem(path, int(match["line"] or 0), "B006", match["text"]))
        elif raw.startswith(("WARNING: ", "ERROR: ")):
            problems.append(Problem("docs", 0, "B006", raw.split(": ", 1)[1]))
        elif raw.strip() and problems:
            last = problems.pop()
            problems.append(
                Problem(last.path, last.line, last.code, f"{last.message}\n    {raw.strip()}", last.remedy)
            )
        elif raw.strip():
            problems.append(Problem("docs", 0, "B006", raw.strip()))
    return problems
