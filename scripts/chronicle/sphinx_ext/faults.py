"""Gather the faults of a run, and stop before a faulty book is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes
from sphinx.errors import SphinxError

from chronicle.core.problems import Problem, ProblemsFound, relative
from chronicle.sphinx_ext.domain import kept
from chronicle.sphinx_ext.insides import is_translated

if TYPE_CHECKING:
    from sphinx.environment import BuildEnvironment


class FaultsInBook(ProblemsFound, SphinxError):  # noqa: N818 - like its parent, it carries findings
    """Stop Sphinx with every fault of the run, and without a traceback."""

    category = "Faults in the book"


def report(
    env: BuildEnvironment, code: str, message: str, *, line: int = 0, remedy: str = "", subject: str = ""
) -> None:
    """Record a fault in the document that is being read."""
    docname, path = _being_read(env)
    kept(env).faults.setdefault(docname, []).append(Problem(path, line, code, message, remedy, subject))


def unsourced(
    env: BuildEnvironment, code: str, message: str, *, line: int = 0, remedy: str = "", subject: str = ""
) -> None:
    """Record a text without a source in the document that is being read: it stops a release, not a draft."""
    docname, path = _being_read(env)
    kept(env).unsourced.setdefault(docname, []).append(Problem(path, line, code, message, remedy, subject))


def _being_read(env: BuildEnvironment) -> tuple[str, str]:
    """Return the name of the document that is being read, and its file as an editor types it."""
    docname = env.current_document.docname
    return docname, relative(env.doc2path(docname), env.srcdir.parent)


def line_of(node: nodes.Node, needle: str = "") -> int:
    """Return a node's line in its chapter; with `needle`, the line of its block that holds it."""
    current: nodes.Node | None = node.parent if isinstance(node, nodes.Inline) else node
    while current is not None:
        # A translated message has a source of its own; its lines are not the chapter's.
        if current.line and not is_translated(current.source):
            rawsource = getattr(current, "rawsource", "")
            return current.line + rawsource[: max(rawsource.find(needle), 0)].count("\n")
        current = current.parent
    return 0


def stop_if_faulty(env: BuildEnvironment) -> None:
    """Raise every fault of the run.

    This happens before Sphinx keeps the environment: at the next run the faulty chapters are read again.
    """
    problems = [problem for found in kept(env).faults.values() for problem in found]
    if problems:
        raise FaultsInBook(problems)
