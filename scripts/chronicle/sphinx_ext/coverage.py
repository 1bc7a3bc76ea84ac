"""Check that all text of a chapter is offered to its translators.

MyST gives the cells of a table that stands in a box or a figure no source, and Sphinx passes over
blocks without one: they would stay in the source language, in every edition, without a mark.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from docutils import nodes
from sphinx.transforms import SphinxTransform
from sphinx.util.nodes import extract_messages

from chronicle.sphinx_ext.faults import line_of, report
from chronicle.sphinx_ext.nodes import ledger_role

if TYPE_CHECKING:
    from collections.abc import Iterator

# What these hold reads the same in every language, or is no text of the page.
_NOT_WORDS = (nodes.literal_block, nodes.comment, nodes.system_message, nodes.raw, ledger_role)


class GiveSources(SphinxTransform):
    """Give each block without a source that of the block around it, so that it is extracted."""

    default_priority = 11  # before paragraphs are numbered (12) and translated (20)

    def apply(self, **_kwargs: Any) -> None:
        """Set source and line."""
        for node in self.document.findall(nodes.TextElement):
            if not isinstance(node, nodes.Inline) and not node.source and not _is_no_text(node):
                node.source, node.line = self.document["source"], _line_around(node)


class CheckCoverage(SphinxTransform):
    """Report text that belongs to no message, whatever the reason."""

    default_priority = 19  # right before translation (20)

    def apply(self, **_kwargs: Any) -> None:
        """Compare the text of the document with its messages."""
        offered = {id(node) for node, _message in extract_messages(self.document)}
        for block, words in _blocks(self.document):
            if id(block) not in offered:
                report(
                    self.env,
                    "M070",
                    f"no translator is shown this text ({block.tagname}).",
                    line=line_of(block),
                    subject=words,
                )


def _blocks(document: nodes.document) -> Iterator[tuple[nodes.Element, str]]:
    """Yield each block that holds text of its own, with the text."""
    seen: set[int] = set()
    for text in document.findall(nodes.Text):
        block: nodes.Element = text.parent
        while isinstance(block, nodes.Inline) and not isinstance(block, _NOT_WORDS):
            block = block.parent
        if not _is_no_text(block) and text.strip() and id(block) not in seen:
            seen.add(id(block))
            yield block, text.astext()


def _is_no_text(node: nodes.Element) -> bool:
    """Return whether a node is, or stands in, what is no text of the page."""
    current: nodes.Element | None = node
    while current is not None and not isinstance(current, _NOT_WORDS):
        current = current.parent
    return current is not None


def _line_around(node: nodes.Element) -> int:
    """Return the line of the nearest block that has one."""
    current: nodes.Element | None = node
    while current is not None:
        if current.line:
            return int(current.line)
        current = current.parent
    return 0
