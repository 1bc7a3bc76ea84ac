"""Run Sphinx on a book, in this process."""

from __future__ import annotations

from contextlib import contextmanager
from typing import IO, TYPE_CHECKING, cast

from sphinx.application import Sphinx
from sphinx.util.docutils import docutils_namespace, patch_docutils

from chronicle.core.errors import CONF
from chronicle.core.problems import Problem, ProblemsFound
from chronicle.sphinx_ext.course import Course
from chronicle.sphinx_ext.warned import FirstWord, Listener

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path


def run_sphinx(
    docs: Path,
    builder: str,
    *,
    output: Path,
    doctrees: Path,
    settings: Mapping[str, object],
    log: IO[str],
    complain: Callable[[Problem], None],
    tell: Callable[[str, int], None],
) -> str:
    """Run one of Sphinx's builders on a book; return the gate's verdict on its catalogs.

    Sphinx's output is written to the log. `complain` is called with each warning, as a problem with its
    place; `tell` with the progress of a phase, in per cent.
    """
    with opened(
        docs, builder, output=output, doctrees=doctrees, settings=settings, log=log, complain=complain
    ) as app:
        Course(app, tell)
        app.build()
        return str(app.config.chronicle_verdict)


@contextmanager
def opened(
    docs: Path,
    builder: str,
    *,
    output: Path,
    doctrees: Path,
    settings: Mapping[str, object],
    log: IO[str],
    complain: Callable[[Problem], None],
) -> Iterator[Sphinx]:
    """Open a book with Sphinx; while it is open, `complain` is called with each warning."""
    listener = Listener(lambda warned: complain(warned.problem(docs.parent)))
    try:
        with patch_docutils(docs), docutils_namespace():
            app = Sphinx(
                srcdir=docs,
                confdir=docs,
                outdir=output,
                doctreedir=doctrees,
                buildername=builder,
                confoverrides=dict(settings),
                status=cast("IO[str]", FirstWord(log, listener)),
                warning=log,
            )
            if "chronicle" not in app.extensions:
                message, remedy = "it does not load the builder.", 'Write extensions = ["chronicle"].'
                raise ProblemsFound([Problem(CONF, 0, "M022", message, remedy)])
            yield app
    finally:
        listener.stop()
