"""Turn a chapter's doctree into the HTML that is set in type."""

from __future__ import annotations

from docutils import nodes
from lxml import etree

from chronicle.outputs.pdf.block_translator import BlockTranslator
from chronicle.outputs.pdf.inline_translator import InlineTranslator
from chronicle.outputs.pdf.running_heads import LINE, SHORT
from chronicle.outputs.pdf.running_text import append, running_text
from chronicle.text.short_titles import OWN
from chronicle.words.states import StateMark


class Translator(InlineTranslator, BlockTranslator):
    """Write one document; what it cannot set becomes a problem."""

    _level = 0  # of the section that is being written

    def body(self) -> etree._Element:
        """Return the document as one <section>."""
        section = etree.Element("section", {"class": "document"})
        section.set("id", self._anchors.enter_document(self._source.docname))
        self._all(self._source.doctree, section)
        if any("numbered" in (each.get("class") or "").split() for each in section.iter("p")):
            section.set("class", "document counted")
        return section

    def _on_section(self, node: nodes.Element, parent: etree._Element) -> None:
        self._level += 1
        # What a part of it decides is said here: a selector with :has() is searched for at every element.
        tables = (each for each in node if isinstance(each, nodes.table))
        held = (f"with-{name}" for table in tables for name in table["classes"])
        classes = " ".join([f"level-{self._level}", *node.get("classes", ()), *held])
        section = etree.SubElement(parent, "section", {"class": classes})
        self._all(node, section)
        self._level -= 1

    def _on_title(self, node: nodes.Element, parent: etree._Element) -> None:
        home = node.parent
        if isinstance(home, nodes.table):
            self._numbered(node, self._element(node, parent, "caption"))
        elif not isinstance(home, nodes.section):
            self._all(node, self._element(node, parent, "p", "box-title"))
        else:
            if self._level == 1:
                parent = self._opening(parent)
            heading = self._element(node, parent, f"h{min(self._level, 6)}")
            # The anchor stands on the heading: a section's box may begin a page too early.
            carried = self._anchors.enter(self._source.docname, home)
            if carried:
                heading.set("id", carried)
            heading.set("data-bookmark", self._bookmark(node))
            heading.set(LINE, str(node.line or 0))
            if short := node.get(OWN):
                heading.set(SHORT, running_text(short, self._edition))
            self._all(node, heading)

    def _opening(self, parent: etree._Element) -> etree._Element:
        """Begin a document with its number, where it has one."""
        header = etree.SubElement(parent, "header", {"class": "opening"})
        if self._source.kicker:
            etree.SubElement(header, "p", {"class": "kicker"}).text = self._source.kicker
        return header

    def _bookmark(self, title: nodes.Element) -> str:
        label = self._source.label if self._level == 1 else ""
        text = running_text(title.astext(), self._edition)
        return f"{label}\u2002{text}" if label else text

    def _on_paragraph(self, node: nodes.Element, parent: etree._Element) -> None:
        inside_note = type(node.parent).__name__ == "evidence_note"
        if inside_note:
            self._all(node, self._element(node, parent, "span", "note-p"))
            return
        element = self._element(node, parent, "p")
        state = StateMark.of(node.get("classes", ()))
        if state is StateMark.UNTRANSLATED:
            source = self._edition.source
            element.set("lang", source.tag)
            element.set("dir", source.direction)
        if node.get("number"):
            element.set("class", f"{element.get('class') or ''} numbered".strip())
            number = etree.SubElement(element, "span", {"class": "pnum", "dir": "ltr"})
            number.text = self._edition.numeral(node["number"])
        if state:
            mark = etree.SubElement(element, "span", {"class": "state"})
            mark.set("lang", self._edition.tag)
            mark.set("dir", self._edition.direction)
            mark.text = self._words.text("reading", state.words)
            append(element, " ")
        self._all(node, element)
