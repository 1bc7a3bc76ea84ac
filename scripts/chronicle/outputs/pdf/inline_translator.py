"""Write what stands inside a paragraph: links, notes, runs of another direction."""

from __future__ import annotations

from docutils import nodes
from lxml import etree

from chronicle.outputs.pdf.node_translator import SILENT, NodeTranslator

_JOINER = "\u2060"  # a mark never begins a line


class InlineTranslator(NodeTranslator):
    """Write inline nodes."""

    def _on_inline(self, node: nodes.Element, parent: etree._Element) -> None:
        shown: set[str] = set(node.get("classes", ())) - SILENT
        if shown or node.get("lang") or node.get("dir") or node.get("ids"):
            self._all(node, self._element(node, parent, "span"))
        else:
            self._all(node, parent)

    def _on_isolate(self, node: nodes.Element, parent: etree._Element) -> None:
        """Keep a run of another direction together; an element with `dir` does it, <bdi> does not."""
        self._all(node, self._element(node, parent, "span", "isolate"))

    def _on_evidence_note(self, node: nodes.Element, parent: etree._Element) -> None:
        number = str(node["label"])
        name = self._anchors.enter(self._source.docname, node) or ""
        label = self._words.text("reading", "Note {number}", number=number)
        mark = etree.SubElement(parent, "a", {"class": "note-ref", "href": f"#{name}", "title": label})
        mark.text = f"{_JOINER}{number}"
        note = etree.SubElement(parent, "span", {"class": "footnote", "id": name})
        if any(isinstance(line, nodes.Element) and line.get("dir") for line in node.children):
            note.set("dir", self._edition.direction)  # its number hangs beside it, whatever the text around
        self._all(node, note)
        start = etree.Element("span", {"class": "note-number"})
        start.text = number
        first = note[0] if len(note) and note[0].get("class") == "note-p" else note
        start.tail, first.text = first.text, None
        first.insert(0, start)

    def _on_reference(self, node: nodes.Element, parent: etree._Element) -> None:
        address = str(node.get("refuri") or "")
        if node.get("refid"):
            address = f"#{self._anchors.printed(self._source.docname, node['refid'])}"
        elif address.startswith("#"):
            docname, _, anchor = address[1:].partition("#")
            address = "" if docname in self._source.left_out else f"#{self._anchors.printed(docname, anchor)}"
        if not address:
            self._all(node, parent)
            return
        element = self._element(node, parent, "a")
        element.set("href", address)
        element.set("class", "internal" if address.startswith("#") else "external")
        self._all(node, element)

    _on_number_reference = _on_reference

    def _on_target(self, node: nodes.Element, parent: etree._Element) -> None:
        if node.get("ids") and not node.get("refid") and not node.get("refuri"):
            self._all(node, self._element(node, parent, "span", "anchor"))
        else:
            self._all(node, parent)
