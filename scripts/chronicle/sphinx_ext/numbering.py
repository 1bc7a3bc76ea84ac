"""Number paragraphs before translation, so that every edition numbers them alike."""

from __future__ import annotations

from typing import Any

from docutils import nodes
from sphinx.transforms import SphinxTransform

from chronicle.sphinx_ext.faults import report
from chronicle.sphinx_ext.lookups import ask, listed
from chronicle.text.anchors import NumberedParagraph, heading_anchor, is_numbered, is_ours


def anchor_of(node: nodes.Node) -> str:
    """Return the nearest anchor that contains a node: its paragraph's, else its section's."""
    current: nodes.Node | None = node
    while current is not None:
        if isinstance(current, nodes.Element) and current.get("ids"):
            anchor = str(current["ids"][0])
            if isinstance(current, nodes.section):
                return anchor
            if isinstance(current, nodes.paragraph) and is_numbered(anchor):
                return anchor
        current = current.parent
    return ""


class KeepOurAnchors(SphinxTransform):
    """Reserve the form of the builder's anchors: no heading or label of a chapter may have one."""

    default_priority = 11  # before paragraphs have their anchors

    def apply(self, **_kwargs: Any) -> None:
        """Give such a heading another anchor; report such a label, which the writer chose."""
        document = self.document
        for section in document.findall(nodes.section):
            for index, old in enumerate(section["ids"]):
                if (new := heading_anchor(old)) != old:
                    section["ids"][index] = new
                    document.ids[new] = document.ids.pop(old)
                    for name in section["names"]:
                        document.nameids[name] = new
        for name, is_label in document.nametypes.items():
            anchor = document.nameids.get(name)
            if is_label and anchor and is_ours(anchor):
                message = f"the label “{name}” looks like the name of a paragraph, a note or an entry."
                report(self.env, "M112", message, line=document.ids[anchor].line or 0, subject=name)


class NumberParagraphs(SphinxTransform):
    """Give each direct child paragraph of a section its number and anchor."""

    default_priority = 12  # before Locale (20)

    def apply(self, **_kwargs: Any) -> None:
        """Set numbers and anchors in a chapter."""
        document = ask(self.env, listed, self.env.current_document.docname)
        if not document.is_chapter:
            return
        count = 0
        for node in self.document.findall(nodes.paragraph):
            if not isinstance(node.parent, nodes.section):
                continue
            count += 1
            paragraph = NumberedParagraph(document, count)
            node["ids"].insert(0, paragraph.anchor)
            node["number"] = paragraph.number
            self.document.note_explicit_target(node)
