"""Write what stands between paragraphs: lists, tables, figures, boxes, code."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import quote

from docutils import nodes
from lxml import etree
from sphinx.locale import admonitionlabels

from chronicle.core.problems import Problem
from chronicle.outputs.pdf.fetcher import BOOK
from chronicle.outputs.pdf.node_translator import NodeTranslator
from chronicle.outputs.pdf.running_text import append


class BlockTranslator(NodeTranslator):
    """Write block nodes."""

    def _on_enumerated_list(self, node: nodes.Element, parent: etree._Element) -> None:
        element = self._element(node, parent, "ol")
        if node.get("start", 1) != 1:
            element.set("start", str(node["start"]))
        self._all(node, element)

    def _on_term(self, node: nodes.Element, parent: etree._Element) -> None:
        self._all(node, self._element(node, parent, "dt"))

    def _on_classifier(self, node: nodes.Element, parent: etree._Element) -> None:
        self._all(node, self._element(node, parent[-1] if len(parent) else parent, "span", "classifier"))

    def _on_definition(self, node: nodes.Element, parent: etree._Element) -> None:
        self._all(node, self._element(node, parent, "dd"))

    def _on_table(self, node: nodes.Element, parent: etree._Element) -> None:
        columns = len(list(node.findall(nodes.colspec)))
        classes = " ".join(["table", *map("of-{}".format, node.get("classes", ()))])
        frame = etree.SubElement(parent, "div", {"class": classes})
        table = self._element(node, frame, "table", "wide" if columns > 4 else "")
        self._all(node, table)

    def _on_entry(self, node: nodes.Element, parent: etree._Element) -> None:
        in_head = isinstance(node.parent.parent, nodes.thead)
        stubs = [spec.get("stub") for spec in node.parent.parent.parent.findall(nodes.colspec)]
        column = node.parent.index(node)
        is_stub = column < len(stubs) and bool(stubs[column])
        cell = self._element(node, parent, "th" if in_head or is_stub else "td")
        if in_head or is_stub:
            cell.set("scope", "col" if in_head else "row")
        for name, attribute in (("morecols", "colspan"), ("morerows", "rowspan")):
            if node.get(name):
                cell.set(attribute, str(node[name] + 1))
        self._all(node, cell)

    def _on_caption(self, node: nodes.Element, parent: etree._Element) -> None:
        self._numbered(node, self._element(node, parent, "figcaption"))

    def _numbered(self, node: nodes.Element, caption: etree._Element) -> None:
        """Begin the caption of a figure or table with its number."""
        name = next(iter(node.parent.get("ids", ())), "") if node.parent is not None else ""
        if number := self._source.numbers.get(name):
            etree.SubElement(caption, "span", {"class": "caption-number"}).text = number
            append(caption, " ")
        self._all(node, caption)

    def _on_figure_drawing(self, node: nodes.Element, parent: etree._Element) -> None:
        """Show a drawing from the ledger; its lettering is outlines, so that it looks as it was drawn."""
        element = etree.SubElement(parent, "img", {"class": "drawing", "alt": str(node["alt"])})
        element.set("src", Path(node["file"]).resolve().as_uri())

    def _on_figure_data(self, _node: nodes.Element, _parent: etree._Element) -> None:
        """Write nothing: print leaves a figure's description and table out."""

    def _on_image(self, node: nodes.Element, parent: etree._Element) -> None:
        alt = node.get("alt") or ""
        if not alt:
            text = f"the picture {node['uri']} has no text alternative."
            self.problems.append(Problem(self._source.docname, node.line or 0, "P007", text))
        element = self._element(node, parent, "img")
        element.set("src", BOOK + quote(str(node["uri"])))
        element.set("alt", alt)

    def _on_admonition(self, node: nodes.Element, parent: etree._Element) -> None:
        name = type(node).__name__
        box = self._element(node, parent, "div", f"admonition {name}")
        if name != "admonition":
            title = etree.SubElement(box, "p", {"class": "box-title"})
            title.text = str(admonitionlabels[name])
        self._all(node, box)

    def _on_literal_block(self, node: nodes.Element, parent: etree._Element) -> None:
        code = self._element(node, parent, "pre")
        code.set("data-tag", "P")  # WeasyPrint has no tag for it: its text would stand in the section itself
        append(code, node.astext())

    def _on_transition(self, node: nodes.Element, parent: etree._Element) -> None:
        self._element(node, parent, "p", "transition").text = "*"

    def _on_line(self, node: nodes.Element, parent: etree._Element) -> None:
        self._all(node, self._element(node, parent, "p", "line"))
