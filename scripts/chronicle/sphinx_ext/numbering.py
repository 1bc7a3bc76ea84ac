"""Number paragraphs before translation, so that every edition numbers them alike."""

from __future__ import annotations

from typing import Any

from docutils import nodes
from sphinx.transforms import SphinxTransform

from chronicle.sphinx_ext.faults import report
from chronicle.text.anchors import Paragraph, heading_anchor, is_ours, read_anchor
from chronicle.text.docnames import is_chapter


def anchor_of(docname: str, node: nodes.Node) -> str:
    """Return the nearest anchor that contains a node of a document: its paragraph's, else its section's."""
    current: nodes.Node | None = node
    while current is not None:
        if isinstance(current, nodes.Element) and current.get("ids"):
            anchor = str(current["ids"][0])
            if isinstance(current, nodes.section):
                return anchor
            if isinstance(current, nodes.paragraph) and isinstance(read_anchor(docname, anchor), Paragraph):
                return anchor
        current = current.parent
    return ""


class KeepOurAnchors(SphinxTransform):
    """Let no writer's heading or label have the anchor of a paragraph, a note or an entry of the index."""

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
        """Set numbers and anchors in a numbered chapter; in another chapter, anchors alone."""
        docname = self.env.current_document.docname
        if not is_chapter(docname):
            return
        count = 0
        for node in self.document.findall(nodes.paragraph):
            if not isinstance(node.parent, nodes.section):
                continue
            count += 1
            paragraph = Paragraph(docname, count)
            node["ids"].insert(0, paragraph.anchor)
            if paragraph.number:
                node["number"] = paragraph.number
            self.document.note_explicit_target(node)
