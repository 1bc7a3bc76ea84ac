"""Each warning of a run becomes one fault of the book, in its place."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any

import pytest

from chronicle.core.problems import Problem, ProblemsFound
from chronicle.sphinx_ext.warned import Listener, Warned, warned
from tests.builder.sphinx_ext.runs import run

if TYPE_CHECKING:
    from pathlib import Path

    from tests.builder.sphinx_ext.conftest import TinyBook

# An extension beside conf.py that warns in each of the ways there are.
SPEAKS = """
from docutils import nodes
from sphinx.util import logging

logger = logging.getLogger("speaks")

def read(app, doctree):
    paragraph = next(doctree.findall(nodes.paragraph), None)
    if app.env.current_document.docname == "chapters/01-first":
        logger.warning("at a node", location=paragraph, type="odd", subtype="node")
        logger.warning("in a line", location=("chapters/02-second", 7))
        logger.warning("in a document", location="chapters/02-second", type="odd")
        logger.warning("over\\n  two lines")
        logger.error("an error")
    logger.warning("once", once=True)

def written(app, doctree, docname):
    if docname == "index":
        logger.warning("while writing", location=docname)

def setup(app):
    logger.warning("while setting up")
    app.connect("doctree-read", read)
    app.connect("doctree-resolved", written)
"""
BESIDE = "import sys, pathlib\nsys.path.insert(0, str(pathlib.Path(__file__).parent))\n"


def record(text: str, **fields: Any) -> logging.LogRecord:
    """Return what Sphinx logs."""
    made = logging.LogRecord("sphinx.x", logging.WARNING, "x.py", 1, "%s", (text,), None)
    vars(made).update(fields)
    return made


def test_every_warning_is_heard_once_with_its_place(tiny: TinyBook) -> None:
    """Whether extensions are loaded, documents read or written: file, line, type and text."""
    tiny.write("docs/speaks.py", SPEAKS)
    conf = (tiny.root / "docs/conf.py").read_text(encoding="utf-8")
    tiny.write("docs/conf.py", f'{BESIDE}{conf}\nextensions = ["speaks", *extensions]\n')
    found, _course = run(tiny, "html")
    first, second = "docs/chapters/01-first.md", "docs/chapters/02-second.md"
    assert [
        ("docs", 0, "while setting up extension speaks: while setting up"),
        (first, 4, "at a node [odd.node]"),
        (second, 7, "in a line"),
        (second, 0, "in a document [odd]"),
        ("docs", 0, "over\n    two lines"),
        ("docs", 0, "an error"),
        ("docs", 0, "once"),
        ("docs/index.md", 0, "while writing"),
    ] == [(each.path, each.line, each.message) for each in found]
    assert {"B006"} == {each.code for each in found}


def test_a_run_leaves_nobody_listening(tiny: TinyBook) -> None:
    """No handler is left behind, also by a run that is stopped."""
    run(tiny, "dummy")
    listening = [isinstance(each, Listener) for each in logging.getLogger("sphinx").handlers]
    tiny.write("docs/conf.py", "extensions = []\n")
    with pytest.raises(ProblemsFound):
        run(tiny, "dummy")
    listening += [isinstance(each, Listener) for each in logging.getLogger("sphinx").handlers]
    assert {False} == set(listening)


def test_a_book_that_does_not_load_the_builder(tiny: TinyBook) -> None:
    """Who leaves the extension out is told how to name it."""
    tiny.write("docs/conf.py", 'project = "x"\n')
    with pytest.raises(ProblemsFound) as found:
        run(tiny, "dummy")
    (problem,) = found.value.problems
    assert ("docs/conf.py", "M022") == (problem.path, problem.code)
    assert 'extensions = ["chronicle"]' in problem.remedy


@pytest.mark.parametrize(
    ("location", "path", "line"),
    [
        ("/b/docs/a.md:12", "/b/docs/a.md", 12),
        ("/b/docs/a.md:", "/b/docs/a.md", 0),
        ("/b/docs/a.md", "/b/docs/a.md", 0),
        ("/b/docs/a.md:12:<translated>:1", "/b/docs/a.md", 12),
        ("/b/docs/a.md:12:<translated>", "/b/docs/a.md", 12),
        ("/b:c/docs/a.md:12", "/b:c/docs/a.md", 12),
        ("<unknown>:3", None, 0),
        ("", None, 0),
        (None, None, 0),
    ],
)
def test_a_place_is_file_and_line(location: str | None, path: str | None, line: int) -> None:
    """A warning about a translation has the chapter's line, not that of the message."""
    found = warned(record("odd", location=location))
    assert (path, line) == (found.path.as_posix() if found.path else None, found.line)


@pytest.mark.parametrize("text", ["odd [ref.doc]", "odd"])
def test_the_type_is_said_once(text: str, tmp_path: Path) -> None:
    """Whether Sphinx has put the type behind the text or not, it is data, and is shown once."""
    found = warned(record(text, type="ref", subtype="doc"))
    assert ("ref.doc", "odd") == (found.kind, found.text)
    assert "odd [ref.doc]" == found.problem(tmp_path).message


def test_a_warning_about_no_file_is_about_the_book(tmp_path: Path) -> None:
    """What has no place is said all the same."""
    assert Problem("docs", 0, "B006", "odd") == Warned(None, 0, "", "odd").problem(tmp_path)
