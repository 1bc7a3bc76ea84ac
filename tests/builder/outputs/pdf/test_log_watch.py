"""Every warning of WeasyPrint stops the build."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

import pytest

from chronicle.core.problems import ProblemsFound
from chronicle.outputs.pdf.description import About
from chronicle.outputs.pdf.log_watch import every_warning_is_fatal
from chronicle.outputs.pdf.parts import Frame
from chronicle.outputs.pdf.printing import print_book
from tests.builder.outputs.pdf.conftest import chapter, set_parts
from tests.languages import edition_of

if TYPE_CHECKING:
    from pathlib import Path


def test_every_warning_is_fatal(tmp_path: Path) -> None:
    """A property that WeasyPrint does not know is a fault, not a line in a log."""
    with pytest.raises(ProblemsFound) as caught:
        set_parts([chapter("en", 1, 1)], edition_of("en"), tmp_path, css="p { unicode-bidi: isolate }")
    assert ["P002"] == [problem.code for problem in caught.value.problems]


def test_warnings_are_told_once_and_in_the_place_where_they_arose() -> None:
    """The same warning twice in one part is one problem."""

    def warn_twice() -> None:
        with every_warning_is_fatal("en") as watch:
            watch.at("chapters/02")
            for _ in range(2):
                logging.getLogger("weasyprint").warning("odd")

    with pytest.raises(ProblemsFound) as caught:
        warn_twice()
    assert [("chapters/02", "odd")] == [(problem.path, problem.message) for problem in caught.value.problems]


@pytest.mark.parametrize(
    ("logger", "text", "code"),
    [
        ("weasyprint", "unknown property", "P002"),
        ("weasyprint.progress", "x lies outside the build and is not fetched", "P004"),
        ("fontTools.subset", "glyph .notdef is used", "P003"),
    ],
)
def test_whoever_warns_is_heard_until_the_end(logger: str, text: str, code: str) -> None:
    """What cuts the typefaces down is heard too; the words are whole, and nobody listens afterwards."""
    log = logging.getLogger(logger)

    def warn() -> None:
        with every_warning_is_fatal("en"):
            log.warning("%s: %d", text, 7)

    with pytest.raises(ProblemsFound) as caught:
        warn()
    found = [(problem.path, problem.code, problem.message) for problem in caught.value.problems]
    assert [("pdf:en", code, f"{text}: 7")] == found
    for name in ("weasyprint", "fontTools"):
        assert "_Collector" not in [type(each).__name__ for each in logging.getLogger(name).handlers]


def test_a_character_without_glyph_is_fatal(tmp_path: Path) -> None:
    """A character that no typeface of the book has does not print as a box, nor in a stray face (U-WP-19)."""
    part = chapter("en", 1, 1)
    next(part.body.iter("h1")).text = "\U00012000"  # cuneiform
    about = About("T", None, "2026-01-02T00:00:00Z")
    with pytest.raises(ProblemsFound) as caught:
        print_book([part], Frame(edition_of("en"), "T"), about, folder=tmp_path)
    assert {"P003"} == {problem.code for problem in caught.value.problems}
