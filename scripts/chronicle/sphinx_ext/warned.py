"""Take Sphinx's warnings from its logger: where each belongs, of what type it is, what it says."""

from __future__ import annotations

import io
import logging
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from sphinx.util.logging import NAMESPACE, OnceFilter, SafeEncodingWriter, WarningStreamHandler

from chronicle.core.problems import Problem, relative
from chronicle.sphinx_ext.insides import place_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import IO


class Warned(NamedTuple):
    """One warning of Sphinx, of an extension or of docutils."""

    path: Path | None
    line: int  # 1-based; 0 where it has none
    kind: str  # type and subtype, as in “myst.xref_missing”; empty where it has none
    text: str

    def problem(self, root: Path) -> Problem:
        """Return the warning as a fault of the book in this folder."""
        lines = [line.strip() for line in self.text.splitlines() if line.strip()]
        message = "\n    ".join(lines)
        if self.kind:
            message += f" [{self.kind}]"
        return Problem(relative(self.path, root) if self.path else "docs", self.line, "B006", message)


class Listener(WarningStreamHandler):
    """Hand on each warning once.

    While Sphinx reads and writes, it sets its own handlers of warnings aside, and any of their class with
    them; they get each warning afterwards. A handler of another class would get it twice.
    """

    def __init__(self, hear: Callable[[Warned], None]) -> None:
        super().__init__(SafeEncodingWriter(io.StringIO()))  # nothing is ever written to it
        self.setLevel(logging.WARNING)
        self.addFilter(OnceFilter())
        self._hear = hear

    def emit(self, record: logging.LogRecord) -> None:
        """Hand on a warning."""
        self._hear(warned(record))

    def listen(self) -> None:
        """Add this handler after Sphinx's own, which add the file and line of a document to each warning."""
        logging.getLogger(NAMESPACE).addHandler(self)

    def stop(self) -> None:
        """Remove this handler."""
        logging.getLogger(NAMESPACE).removeHandler(self)


class FirstWord(io.TextIOBase):
    """Write Sphinx's output to a log, and add the listener at the first write.

    Sphinx takes all handlers off its logger when it starts, and speaks right after; conf.py and the
    extensions, which may be warned of, come later.
    """

    def __init__(self, log: IO[str], listener: Listener) -> None:
        self._log, self._listener = log, listener
        self._begun = False

    def write(self, text: str) -> int:
        """Pass on a piece of text."""
        if not self._begun:
            self._begun = True
            self._listener.listen()
        return self._log.write(text)

    def flush(self) -> None:
        """Bring the log up to date."""
        self._log.flush()


def warned(record: logging.LogRecord) -> Warned:
    """Return a warning as Sphinx's logger has it."""
    kind = ".".join(filter(None, _names(record)))
    text = logging.LogRecord.getMessage(record).removesuffix(f" [{kind}]")
    path, line = place_of(getattr(record, "location", None))
    return Warned(Path(path) if path else None, line, kind, text)


def _names(record: logging.LogRecord) -> Iterator[str | None]:
    """Yield type and subtype of a warning."""
    for name in ("type", "subtype"):
        yield getattr(record, name, None)
