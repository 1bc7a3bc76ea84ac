"""Find the document of the book that holds a list made from the ledger."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronicle.book.appendices import appendix
from chronicle.sphinx_ext.domain import kept

if TYPE_CHECKING:
    from sphinx.environment import BuildEnvironment


def document_with(env: BuildEnvironment, name: str) -> str:
    """Return the document that holds an appendix, by the appendix's name; nothing in a book without it."""
    asked = appendix, name
    return next((docname for docname, answers in kept(env).answers.items() if asked in answers), "")
