"""Read what an edition says, from the doctrees that all formats are made of: what its PDF must say too."""

from __future__ import annotations

from dataclasses import dataclass, field

from docutils import nodes

from chronicle.sphinx_ext.nodes import evidence_note, figure_data, note_in_full

# What print leaves out, or has in another form.
_UNPRINTED = (
    nodes.comment,
    nodes.raw,
    nodes.system_message,
    nodes.substitution_definition,
    figure_data,
    note_in_full,
)
_UNPRINTED_NAMES = frozenset({"index", "meta", "toctree", "highlightlang", "tabular_col_spec"})


@dataclass
class Said:
    """What a document says, in blocks; notes and figures stand on the page apart from the text."""

    text: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    figures: list[str] = field(default_factory=list)


def read(document: nodes.document) -> Said:
    """Return what a document says in print."""
    said = Said()
    _Reader(said).walk(document, [])
    return said


class _Reader:
    """Gather blocks: a paragraph is one, a note in it another."""

    def __init__(self, said: Said) -> None:
        self._said = said

    def walk(self, node: nodes.Element, block: list[str], blocks: list[str] | None = None) -> None:
        """Read what a node holds into the block that is open, or into new ones."""
        into = self._said.text if blocks is None else blocks
        for child in node.children:
            if isinstance(child, nodes.Text):
                block.append(child.astext())
            elif not isinstance(child, nodes.Element) or _is_unprinted(child):
                continue
            elif isinstance(child, evidence_note):
                block.append(" ")
                for paragraph in child.children:
                    if isinstance(paragraph, nodes.Element) and not _is_unprinted(paragraph):
                        self._block(paragraph, self._said.notes)
            elif isinstance(child, nodes.Inline):
                self.walk(child, block, into)
            else:
                self._block(child, self._said.figures if isinstance(child, nodes.figure) else into)

    def _block(self, node: nodes.Element, into: list[str]) -> None:
        at = len(into)
        block: list[str] = []
        self.walk(node, block, into)
        if text := "".join(block).strip():
            into.insert(at, text)


def _is_unprinted(node: nodes.Element) -> bool:
    """Return whether print leaves a node out."""
    return isinstance(node, _UNPRINTED) or type(node).__name__ in _UNPRINTED_NAMES
