"""Give docs/index.md its heading, which is the book's title: it stands in docs/conf.py alone."""

from __future__ import annotations

from typing import Any

from docutils import nodes
from sphinx.transforms import SphinxTransform

from chronicle.sphinx_ext.current_book import book_of


class TitleOfBook(SphinxTransform):
    """Put the contents lists under the book's title, as plain text in the language of the edition."""

    default_priority = 21  # after Locale (20): the title comes translated

    def apply(self, **_kwargs: Any) -> None:
        """Wrap what the document holds in a section of that title."""
        if self.env.current_document.docname != self.config.root_doc:
            return
        book = book_of(self.env)
        written = book.facts.title
        section = nodes.section("", ids=[nodes.make_id(written) or "title"])
        # Without a source the heading is no message: its words are in the catalog of the book's words.
        section += nodes.title("", "", nodes.Text(book.messages.fact("title", written)))
        section += self.document.children
        self.document.children = []
        self.document += section
