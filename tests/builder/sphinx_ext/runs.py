"""Run Sphinx on a tiny book as a build does."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from chronicle.sphinx_ext.running import run_sphinx
from tests.languages import edition_of

if TYPE_CHECKING:
    from chronicle.core.problems import Problem
    from tests.builder.sphinx_ext.conftest import TinyBook


def run(book: TinyBook, builder: str) -> tuple[list[Problem], list[tuple[str, int]]]:
    """Return what a run on the English edition complains of, and what it tells of its course."""
    complaints: list[Problem] = []
    course: list[tuple[str, int]] = []
    run_sphinx(
        book.root / "docs",
        builder,
        output=book.root / "out",
        doctrees=book.root / "doctrees",
        settings={"language": edition_of("en").catalog},
        log=io.StringIO(),
        complain=complaints.append,
        tell=lambda phase, percent: course.append((phase, percent)),
    )
    return complaints, course
