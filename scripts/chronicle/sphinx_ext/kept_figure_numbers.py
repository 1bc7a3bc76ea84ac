"""Number figures anew only where a document shows others than before, in a process that works on.

Sphinx opens every doctree of the book to count its figures, whichever document was read: most of what it
costs to show a changed sentence.
"""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING, Any

from docutils import nodes
from sphinx import addnodes

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment

# What is numbered in a document, by kind: the ids, in the order of the text.
_Numbered = dict[str, list[str]]


class KeptFigureNumbers:
    """The numbers that figures were given last, for as long as the same would be counted."""

    def __init__(self, app: Sphinx) -> None:
        self._app = app
        self._numbers: dict[str, Any] = {}
        self._order: dict[str, list[str]] = {}
        self._read: dict[str, _Numbered | None] = {}  # None where a document also orders others
        self._are_kept = False
        app.connect("env-before-read-docs", self._begin)
        app.connect("doctree-read", self._note, priority=999)
        app.connect("env-get-updated", self._before, priority=1)
        app.connect("env-get-updated", self._after, priority=998)

    def _begin(self, app: Sphinx, _env: BuildEnvironment, _docnames: list[str]) -> None:
        app.config.numfig = True  # whatever has become of an earlier run
        self._read.clear()

    def _note(self, app: Sphinx, doctree: nodes.document) -> None:
        """Note what of a document that was read is numbered."""
        env = app.env
        orders = any(True for _ in doctree.findall(addnodes.toctree))
        found = numbered(env, doctree)
        self._read[env.current_document.docname] = None if orders and found else found

    def _before(self, app: Sphinx, env: BuildEnvironment) -> list[str]:
        """Keep Sphinx from counting, if it would count the same."""
        self._are_kept = bool(self._numbers) and self._would_be_same(env)
        app.config.numfig = not self._are_kept
        return []

    def _after(self, app: Sphinx, env: BuildEnvironment) -> list[str]:
        """Put the numbers back, or keep the new ones."""
        app.config.numfig = True
        if self._are_kept:
            env.toc_fignumbers = deepcopy(self._numbers)
        else:
            self._numbers = deepcopy(env.toc_fignumbers)
            self._order = deepcopy(env.toctree_includes)
        return []

    def _would_be_same(self, env: BuildEnvironment) -> bool:
        if self._order != env.toctree_includes or not self._numbers.keys() <= env.found_docs:
            return False
        return all(
            found is not None and found == _ids(self._numbers.get(docname, {}))
            for docname, found in self._read.items()
        )


def numbered(env: BuildEnvironment, doctree: nodes.document) -> _Numbered:
    """Return what of a document Sphinx would number: what has a caption and an id."""
    standard = env.domains.standard_domain
    found: _Numbered = {}
    for node in doctree.findall(nodes.Element):
        kind = standard.get_enumerable_node_type(node)
        if kind and node["ids"] and standard.get_numfig_title(node):
            found.setdefault(kind, []).append(node["ids"][0])
    return found


def _ids(numbers: dict[str, dict[str, tuple[int, ...]]]) -> _Numbered:
    return {kind: list(by_id) for kind, by_id in numbers.items()}
