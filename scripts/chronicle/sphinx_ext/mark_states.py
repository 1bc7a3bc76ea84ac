"""Mark what is not translated, or translated from an earlier wording; a release has neither."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from docutils import nodes
from sphinx import addnodes
from sphinx.transforms import SphinxTransform
from sphinx.util.nodes import extract_messages

from chronicle.sphinx_ext.current_book import book_of
from chronicle.sphinx_ext.faults import line_of, report
from chronicle.sphinx_ext.nodes import ledger_role
from chronicle.words.states import State, StateMark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinx.application import Sphinx


def keep_language_of_title(app: Sphinx, doctree: nodes.document) -> None:
    """Give the title that Sphinx keeps of a document the language that it has there, if it is another one."""
    title = next(iter(doctree.findall(nodes.title)), None)
    kept = app.env.titles.get(app.env.current_document.docname)
    if title is not None and kept is not None:
        for name in ("lang", "dir"):
            if name in title:
                kept[name] = title[name]


class MarkStates(SphinxTransform):
    """Give stale and untranslated text its class, and untranslated text its language."""

    default_priority = 27  # after Locale (20) and Sphinx's count of translated nodes (25)

    def apply(self, **_kwargs: Any) -> None:
        """Mark each block, and say which message it is; store how many blocks are untranslated."""
        book = book_of(self.env)
        if book.edition.is_source:
            return
        docname = self.env.current_document.docname
        source = book.edition.source
        untranslated = 0
        for node, msgid in self._messages():
            node["message"] = msgid
            if book.states.of(docname, msgid) is State.FUZZY:
                node["classes"].append(StateMark.STALE.value)
            elif not node.get("translated"):
                untranslated += 1
                node["classes"].append(StateMark.UNTRANSLATED.value)
                node["lang"], node["dir"] = source.tag, source.direction
                for role in node.findall(ledger_role):
                    role["language"] = source.code
                self._refuse_in_release(node, msgid)
        self.document["untranslated"] = untranslated

    def _messages(self) -> Iterator[tuple[nodes.Element, str]]:
        """Yield the blocks that a catalog translates, with their messages."""
        for node, msgid in extract_messages(self.document):
            # A contents list and an image carry messages as attributes; neither is a block of text.
            if not isinstance(node, (addnodes.translatable, nodes.image, nodes.meta)):
                yield node, msgid

    def _refuse_in_release(self, node: nodes.Element, msgid: str) -> None:
        """Report a block that a release must not print: no catalog holds it, so no gate has seen it."""
        if book_of(self.env).release:
            said = f"this text is not translated ({book_of(self.env).edition.name})."
            report(self.env, "M040", said, line=line_of(node), subject=msgid)
