"""Make a page that no file of the manuscript holds, as Sphinx hands one to a builder."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes
from docutils.utils import new_document

from chronicle.sphinx_ext.block_nodes import block_nodes
from chronicle.sphinx_ext.current_book import book_of
from chronicle.sphinx_ext.domain import kept
from chronicle.sphinx_ext.isolation import IsolateRuns
from chronicle.sphinx_ext.line_nodes import LineNodes

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sphinx.builders import Builder

    from chronicle.book.blocks import Block
    from chronicle.ledger.lookup import LookupFailed
    from chronicle.text.roles import Role


def composed_page(builder: Builder, docname: str, title: str, blocks: Iterable[Block]) -> nodes.document:
    """Return blocks below a title as a document whose links are resolved, as if it were of this name."""
    env = builder.env

    def fault(_role: Role, error: LookupFailed) -> None:
        raise error  # chapters print the same lines, and their faults have stopped the run

    lines = LineNodes(env, book_of(env).edition.code, fault)
    document = new_document(docname)
    document.settings.env = env
    section = nodes.section("", nodes.title("", title), ids=[docname.rpartition("/")[2]])
    section += block_nodes(blocks, lines)
    document += section
    IsolateRuns(document).apply()
    env.resolve_references(document, docname, builder)
    kept(env).answers.pop(env.current_document.docname, None)  # no file is read again for what it asked
    return document
