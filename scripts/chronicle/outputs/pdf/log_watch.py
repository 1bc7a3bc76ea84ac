"""Turn every line of WeasyPrint's log into a fault of the build."""

from __future__ import annotations

import contextlib
import logging
from typing import TYPE_CHECKING

from chronicle.core.problems import Problem, ProblemsFound

if TYPE_CHECKING:
    from collections.abc import Iterator

# WeasyPrint writes here; fontTools, which cuts the fonts down, has a logger of its own.
_LOGGERS = ("weasyprint", "fontTools")


class _Collector(logging.Handler):
    """Keep each warning once, with what was being set at the time."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.found: dict[tuple[str, str], None] = {}
        self.place = ""

    def emit(self, record: logging.LogRecord) -> None:
        """Keep a log record."""
        self.found[self.place, record.getMessage()] = None


class Watch:
    """Record which document is being laid out, so that a fault can name it."""

    def __init__(self, collector: _Collector) -> None:
        self._collector = collector

    def at(self, place: str) -> None:
        """Set the document that is laid out from here on."""
        self._collector.place = place


@contextlib.contextmanager
def every_warning_is_fatal(edition: str) -> Iterator[Watch]:
    """Raise ProblemsFound at the end of the block if anything was logged inside it."""
    collector = _Collector()
    collector.place = f"pdf:{edition}"
    for name in _LOGGERS:
        logging.getLogger(name).addHandler(collector)
    try:
        yield Watch(collector)
    finally:
        for name in _LOGGERS:
            logging.getLogger(name).removeHandler(collector)
    if collector.found:
        raise ProblemsFound(Problem(place, 0, _code(text), text) for place, text in collector.found)


def _code(text: str) -> str:
    """Return the code of the problem that a logged message becomes."""
    if ".notdef" in text:
        return "P003"
    return "P004" if "outside the build" in text else "P002"
