"""Begin sentences with a capital letter where a value or name of the ledger comes first.

An author writes {actor}`The committee <relief-committee>`; a figure (“dozens of people”) has no such
form, and what a note prints before a sentence of the ledger is not known where that is written.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from docutils import nodes
from sphinx.transforms import SphinxTransform

from chronicle.sphinx_ext.nodes import evidence_note

if TYPE_CHECKING:
    from collections.abc import Iterator

_SAID = frozenset({"value", "date", "place", "actor"})
_ENDED = re.compile(r"[.!?][’”)\]]*\s+$")
_SENTENCE = re.compile(r"[.!?][’”)\]]*\s*$")


class CapitaliseSentences(SphinxTransform):
    """Give the first letter of a sentence its capital, in scripts that have one."""

    default_priority = 32  # after the ledger's placeholders are resolved (30)

    def apply(self, **_kwargs: Any) -> None:
        """Change each block of whole sentences; a list of names or a head of a table is none."""
        for block in list(self.document.findall(nodes.paragraph)):
            leaves = list(_leaves(block))
            before = ""
            whole = bool(_SENTENCE.search("".join(leaves)))
            for leaf in leaves:
                begins = whole if not before else bool(_ENDED.search(before))
                before += leaf
                if begins and leaf[:1].islower() and _said(leaf):
                    leaf.parent.replace(leaf, nodes.Text(leaf[:1].upper() + leaf[1:]))


def _leaves(node: nodes.Element) -> Iterator[nodes.Text]:
    """Yield the texts of a block in order, without those of the notes in it."""
    for child in node.children:
        if isinstance(child, nodes.Text):
            yield child
        elif isinstance(child, nodes.Element) and not isinstance(child, evidence_note):
            yield from _leaves(child)


def _said(leaf: nodes.Text) -> bool:
    """Return whether a text is a value, date or name of the ledger."""
    return bool(_SAID & set(leaf.parent.get("classes", ())))
