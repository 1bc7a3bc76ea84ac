"""Separate the notes from their paragraphs, so that each output can place their text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes

from chronicle.sphinx_ext.nodes import evidence_note
from chronicle.text.anchors import mark_of

if TYPE_CHECKING:
    from collections.abc import Iterator


class note_mark(nodes.Inline, nodes.Element):  # noqa: N801 - docutils names nodes in lower case
    """The number of a note, where it stands in the text."""


class note_text(nodes.General, nodes.Element):  # noqa: N801
    """What a note says, moved out of the paragraph that carries its mark."""


class note_list(nodes.General, nodes.Element):  # noqa: N801
    """Notes that stand together."""


class passage(nodes.General, nodes.Element):  # noqa: N801
    """A paragraph or box together with its notes."""


# A note's text may not stand inside these, nor between their parts.
_BOXES = (
    nodes.table,
    nodes.figure,
    nodes.Admonition,
    nodes.topic,
    nodes.container,
    nodes.block_quote,
    nodes.definition_list,
)


def notes_beside(doctree: nodes.document) -> None:
    """Join each paragraph or box and the notes that belong to it in a passage."""
    lists: dict[nodes.Element, note_list] = {}
    for mark, text in _lift(doctree):
        block = _block_of(mark)
        if block not in lists and isinstance(block, nodes.title):
            # A title has to stay the child of its section.
            lists[block] = note_list()
            block.parent.insert(block.parent.index(block) + 1, passage("", lists[block]))
        elif block not in lists:
            joined = passage()
            lists[block] = note_list()
            # Not `replace_self`: it would give the passage the block's anchor and classes too.
            block.parent.replace(block, joined)
            joined += [block, lists[block]]
        lists[block].append(text)


def notes_at_end(doctree: nodes.document) -> None:
    """Gather the notes' texts in one list at the end of the document."""
    texts = [text for _, text in _lift(doctree)]
    if texts:
        gathered = note_list()
        gathered.extend(texts)
        doctree.append(gathered)


def _lift(doctree: nodes.document) -> Iterator[tuple[note_mark, note_text]]:
    """Replace each note by its mark; yield the mark and the text, for the caller to place."""
    for note in list(doctree.findall(evidence_note)):
        anchor = note["ids"][0]
        mark = note_mark(label=note["label"], target=anchor, ids=[mark_of(anchor)])
        text = note_text(label=note["label"], ids=list(note["ids"]), back=mark_of(anchor))
        text.extend(note.children)
        note.parent.replace(note, mark)
        yield mark, text


def _block_of(mark: nodes.Node) -> nodes.Element:
    """Return the outermost box around a mark or, where there is none, its paragraph."""
    block: nodes.Element | None = None
    box: nodes.Element | None = None
    node: nodes.Element | None = mark.parent
    while node is not None and not isinstance(node, (nodes.section, nodes.document)):
        if block is None and not isinstance(node, nodes.Inline):
            block = node
        if isinstance(node, _BOXES):
            box = node
        node = node.parent
    return box or block or mark.parent
