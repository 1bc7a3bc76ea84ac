"""Find what there is to translate in the chapters.

The chapters are read as Sphinx reads them, since only then is a message what Sphinx will look up. That
happens in a process of its own: Sphinx and docutils keep state for as long as their process lives.
"""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from io import StringIO
from multiprocessing import get_context
from typing import TYPE_CHECKING

from docutils import nodes
from sphinx import addnodes
from sphinx.util.nodes import extract_messages

from chronicle.catalogs.files.kept_chapters import keep_chapters
from chronicle.catalogs.files.templates import Found
from chronicle.core.errors import first_line
from chronicle.core.folders import Folders
from chronicle.core.problems import Problem, ProblemsFound, shorten
from chronicle.sphinx_ext.nodes import short_title
from chronicle.sphinx_ext.stops import known_problems

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from sphinx.environment import BuildEnvironment

    from chronicle.languages.editions import Edition

_PARTS: tuple[tuple[type, str], ...] = (
    (nodes.title, "heading"),
    (short_title, "short title, for the running heads of print"),
    (nodes.rubric, "heading"),
    (nodes.caption, "caption"),
    (nodes.image, "alternative text"),
    (addnodes.toctree, "contents"),
    (nodes.term, "term"),
    (nodes.definition, "definition"),
    (nodes.entry, "table"),
    (nodes.list_item, "list"),
    (nodes.block_quote, "quotation"),
    (nodes.Admonition, "box"),
)


def chapter_messages(book: Path, source: Edition) -> dict[str, list[Found]]:
    """Return the messages of each document; raise ProblemsFound where the book cannot be read."""
    with ProcessPoolExecutor(max_workers=1, mp_context=get_context("spawn")) as pool:
        try:
            found, problems = pool.submit(_read, book, source.catalog).result()
        except BrokenProcessPool as error:
            reason = "the process that read the chapters was stopped; perhaps there was no memory left."
            raise ProblemsFound([Problem("docs", 0, "T050", reason, "Run the command again.")]) from error
    if problems:
        raise ProblemsFound(problems)
    keep_chapters(book, found)
    return found


def _read(book: Path, language: str) -> tuple[dict[str, list[Found]], tuple[Problem, ...]]:
    """Read the book with Sphinx and gather its messages."""
    from sphinx.application import Sphinx

    scratch = Folders(book).build / "messages" / "reading"
    said = StringIO()
    try:
        app = Sphinx(
            Folders(book).docs,
            Folders(book).docs,
            scratch,
            scratch,
            "dummy",
            confoverrides={"language": language, "gettext_compact": False},
            status=None,
            warning=said,
            freshenv=True,  # what another version of the builder pickled is of no use
        )
        app.build()
    except Exception as error:
        reason = f"Sphinx cannot read the chapters: {shorten(first_line(error) or said.getvalue(), 300)}"
        return {}, tuple(known_problems(error)) or (Problem("docs", 0, "T050", reason),)
    return {name: list(_of_document(app.env, name)) for name in sorted(app.env.found_docs)}, ()


def _of_document(env: BuildEnvironment, docname: str) -> Iterator[Found]:
    """Yield the messages of a document, each once, in reading order."""
    places: dict[str, dict[str, None]] = {}
    doctree = env.get_doctree(docname)
    for node, message in extract_messages(doctree):
        places.setdefault(message, {})[place_of(node)] = None
    for node in env.tocs[docname].findall(addnodes.toctree):
        for _node, message in extract_messages(node):
            places.setdefault(message, {})["contents"] = None
    for message, where in places.items():
        yield Found(message, tuple(where))


def place_of(node: nodes.Node) -> str:
    """Return where a message stands, as the reader of a page finds it."""
    if isinstance(node, nodes.paragraph) and "number" in node:
        return str(node["number"])
    current: nodes.Node | None = node
    while current is not None:
        for kind, name in _PARTS:
            if isinstance(current, kind):
                return name
        current = current.parent
    return "paragraph"
