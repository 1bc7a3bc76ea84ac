"""Report Sphinx's progress, by counting its events."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from sphinx.application import Sphinx
    from sphinx.builders import Builder
    from sphinx.environment import BuildEnvironment

PROGRESS = "chronicle-progress"  # our own event: the name of a phase, and how far it is in per cent


def register(app: Sphinx) -> None:
    """Register an event by which builders report phases of their own."""
    app.add_event(PROGRESS)


class Course:
    """Count the documents that are read, then those that are written."""

    def __init__(self, app: Sphinx, tell: Callable[[str, int], None]) -> None:
        self._tell = tell
        self._phase, self._done, self._all = "", 0, 0
        app.connect("env-before-read-docs", self._read)
        app.connect("source-read", self._next)
        app.connect("write-started", self._write)
        app.connect("doctree-resolved", self._next)
        app.connect(PROGRESS, lambda _app, phase, percent: tell(phase, percent))

    def _read(self, _app: Sphinx, _env: BuildEnvironment, docnames: list[str]) -> None:
        self._begin("reading sources", len(docnames))

    def _write(self, _app: Sphinx, builder: Builder) -> None:
        # The builder that only reads has no format.
        self._begin("writing output", len(builder.env.found_docs) if builder.format else 0)

    def _begin(self, phase: str, count: int) -> None:
        self._phase, self._done, self._all = phase, 0, count

    def _next(self, *_what: object) -> None:
        """Count one more document and report the share that is done."""
        self._done += 1
        if self._done <= self._all:
            self._tell(self._phase, 100 * self._done // self._all)
