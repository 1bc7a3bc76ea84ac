"""Keep an edition's book read, and write again the pages that a saved file changes.

The documents that somebody looks at are read and shown first; then everything else is read, checked and
written as in any build. What no page but its own shows, such as a sentence of a chapter, changes one page.
"""

from __future__ import annotations

import hashlib
from dataclasses import fields
from typing import TYPE_CHECKING, Any

from chronicle.core.problems import ProblemsFound
from chronicle.outputs.web.preview_builder import PreviewBuilder
from chronicle.sphinx_ext.current_book import book_of
from chronicle.sphinx_ext.domain import kept
from chronicle.sphinx_ext.extension import open_again
from chronicle.sphinx_ext.kept_figure_numbers import KeptFigureNumbers
from chronicle.sphinx_ext.running import opened

if TYPE_CHECKING:
    from collections.abc import Callable, Collection
    from contextlib import AbstractContextManager
    from typing import IO

    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment

    from chronicle.core.folders import Folders
    from chronicle.core.problems import Problem
    from chronicle.languages.editions import Edition

# What is kept of a document for its own page alone.
_OWN = frozenset({"answers", "faults", "unsourced", "long_notes"})
_SHARED = ("titles", "longtitles", "tocs", "toctree_includes", "toc_fignumbers", "metadata", "images")


class WarmPages:
    """The pages of an edition in a process that keeps its book read."""

    def __init__(self, app: Sphinx, complaints: list[Problem]) -> None:
        if not isinstance(app.builder, PreviewBuilder):
            raise TypeError
        self.app, self.builder, self._complaints = app, app.builder, complaints
        self._first: frozenset[str] = frozenset()
        self._reading: frozenset[str] = (
            frozenset()
        )  # of the first, those that are read again and not yet shown
        self._numbers: dict[str, Any] = {}
        self._shared = ""
        self._tell: Callable[[list[str]], None] = lambda _pages: None
        KeptFigureNumbers(app)
        app.connect("env-before-read-docs", self._order)
        app.connect("env-purge-doc", self._next)
        app.connect("env-updated", self._all_read, priority=1)
        app.connect("env-get-updated", self._others, priority=999)

    def begin(self) -> list[str]:
        """Read the book and write all its pages; return them. Raises ProblemsFound."""
        return self._build()

    def again(
        self, first: Collection[str], tell: Callable[[list[str]], None], *, everything: bool
    ) -> list[str]:
        """Read what has changed and write what it changes; return the pages that are new.

        Of the documents in `first`, `tell` is told which pages are new as soon as they are. Raises
        ProblemsFound; what has been shown by then stays.
        """
        self._first, self._tell = frozenset(first), tell
        self.builder.everything = everything
        open_again(self.app)
        return self._build()

    def _build(self) -> list[str]:
        self.builder.begin()
        self.builder.build_update()
        if self._complaints:
            raise ProblemsFound(dict.fromkeys(self._complaints))
        return self.builder.show_rest()

    def _order(self, _app: Sphinx, _env: BuildEnvironment, docnames: list[str]) -> None:
        """Let the documents that somebody looks at be read first."""
        docnames.sort(key=lambda name: name not in self._first)
        self._reading = self._first & set(docnames)

    def _next(self, _app: Sphinx, env: BuildEnvironment, docname: str) -> None:
        """Show the first documents before the next is read."""
        if self._reading and docname not in self._reading:
            self._show_first()
        self._numbers[docname] = env.toc_fignumbers.get(docname)

    def _all_read(self, _app: Sphinx, _env: BuildEnvironment) -> None:
        self._show_first()

    def _show_first(self) -> None:
        """Write the pages of the first documents, as far as nothing is wrong with them."""
        env = self.app.env
        faulty = {docname for docname, found in kept(env).faults.items() if found}
        sound, self._reading = self._reading - faulty, frozenset()
        for docname in sound:  # they are counted when all is read
            if self._numbers.get(docname) is not None:
                env.toc_fignumbers.setdefault(docname, self._numbers[docname])
        if sound and not self._complaints:
            self._tell(self.builder.write_first(set(sound)))

    def _others(self, _app: Sphinx, env: BuildEnvironment) -> Collection[str]:
        """Return the documents whose pages are to be written besides those that were read."""
        before, self._shared = self._shared, shared_by_pages(env)
        if before != self._shared:
            self.builder.everything = True
        return env.found_docs if self.builder.everything else ()


def shared_by_pages(env: BuildEnvironment) -> str:
    """Return a digest of all that a document's page shows of other documents, of the ledger and of words."""
    book = book_of(env)
    told: list[object] = [book.told_by, book.numbers.now, sorted(book.numbers.openings)]
    told += [_said(getattr(env, name)) for name in _SHARED]
    told += [_said(getattr(kept(env), each.name)) for each in fields(kept(env)) if each.name not in _OWN]
    told += [_said(env.domaindata.get("std", {}))]
    return hashlib.sha256(repr(told).encode()).hexdigest()


def _said(thing: Any) -> str:
    """Return what a thing holds, in an order that does not depend on how it came about."""
    if isinstance(thing, dict):
        return repr(sorted((repr(key), _said(value)) for key, value in thing.items()))
    if isinstance(thing, (set, frozenset)):
        return repr(sorted(map(_said, thing)))
    if isinstance(thing, (list, tuple)):
        return repr([_said(each) for each in thing])
    return thing.pformat() if hasattr(thing, "pformat") else repr(thing)


def warm_pages(
    folders: Folders, edition: Edition, log: IO[str], complaints: list[Problem]
) -> AbstractContextManager[Sphinx]:
    """Open a draft of an edition for its preview."""
    return opened(
        folders.docs,
        PreviewBuilder.name,
        output=folders.output(edition, PreviewBuilder.name),
        doctrees=folders.doctrees(edition),
        settings={"language": edition.catalog},
        log=log,
        complain=complaints.append,
    )
