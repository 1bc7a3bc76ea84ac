"""Find what a block of a chapter says: its paragraphs, and the texts and placeholders in them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from docutils import nodes

from chronicle.sphinx_ext.nodes import ledger_role
from chronicle.text.roles import REMARK

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

# The roles that say what a sentence rests on: a note, or an entry of the register of differences.
NAMES_CLAIMS = frozenset({"claim", "difference"})
_WORD = re.compile(r"\w")


def paragraphs_in(block: nodes.Node) -> Iterator[nodes.paragraph]:
    """Yield the paragraphs of a block that say something."""
    for paragraph in block.findall(nodes.paragraph):
        # neither front matter nor a remark of docutils', such as on a label that is a heading's name too
        of_no_text = isinstance(paragraph.parent, (nodes.field_body, nodes.system_message))
        if not of_no_text and any(map(says_something, leaves_of(paragraph))):
            yield paragraph


def leaves_of(block: nodes.Node) -> Iterator[nodes.Node]:
    """Yield the texts and placeholders of a block, in reading order."""
    for node in block.findall():
        if isinstance(node, ledger_role) or (
            isinstance(node, nodes.Text) and not isinstance(node.parent, ledger_role)
        ):
            yield node


def after(paragraph: nodes.paragraph, last: nodes.Node) -> list[nodes.Node]:
    """Return what follows a placeholder in its paragraph."""
    leaves = list(leaves_of(paragraph))
    return leaves[next(at for at, node in enumerate(leaves) if node is last) + 1 :]


def after_evidence(paragraph: nodes.paragraph, evidence: Sequence[nodes.Node]) -> list[nodes.Node]:
    """Return what a paragraph says after the line of its last evidence: a sentence stands on a line."""
    if not evidence:
        return list(leaves_of(paragraph))
    following = after(paragraph, evidence[-1])
    for at, node in enumerate(following):
        if isinstance(node, nodes.Text) and "\n" in node:
            return [nodes.Text(node.partition("\n")[2]), *following[at + 1 :]]
    return []


def says_something(node: nodes.Node) -> bool:
    """Return whether a text or placeholder prints words; a note's mark, for one, does not."""
    if isinstance(node, ledger_role):
        return node["role"] not in {"claim", REMARK}
    return _WORD.search(node.astext()) is not None


def written(role: ledger_role) -> str:
    """Return a placeholder as its writer typed it, for a line in which it is looked for."""
    return f"{{{role['role']}}}`{role['body']}`"
