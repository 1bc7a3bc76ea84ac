"""Turn a chapter's doctree into the HTML that is set in type."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Protocol
from urllib.parse import quote

from docutils import nodes
from lxml import etree
from sphinx.locale import admonitionlabels

from chronicle.core.problems import Problem
from chronicle.languages.editions import SOURCE_LANGUAGE, edition_of
from chronicle.outputs.pdf.fetcher import BOOK
from chronicle.outputs.pdf.text import append, append_text, running_text
from chronicle.text.anchors import printed
from chronicle.words.states import StateMark

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Set

    from chronicle.languages.editions import Edition
    from chronicle.outputs.pdf.anchors import Anchors

# Nodes that become one element of the same kind; the second string is its class.
_PLAIN: dict[str, tuple[str, str]] = {
    "block_quote": ("blockquote", ""),
    "bullet_list": ("ul", ""),
    "list_item": ("li", ""),
    "definition_list": ("dl", ""),
    "glossary": ("div", "glossary"),
    "container": ("div", ""),
    "compound": ("div", ""),
    "topic": ("div", "topic"),
    "sidebar": ("div", "sidebar"),
    "rubric": ("p", "rubric"),
    "attribution": ("p", "attribution"),
    "line_block": ("div", "lines"),
    "emphasis": ("em", ""),
    "strong": ("strong", ""),
    "literal": ("code", ""),
    "literal_emphasis": ("em", ""),
    "literal_strong": ("strong", ""),
    "title_reference": ("cite", ""),
    "superscript": ("sup", ""),
    "subscript": ("sub", ""),
    "abbreviation": ("abbr", ""),
    "figure": ("figure", ""),
    "caption": ("figcaption", ""),
    "legend": ("div", "legend"),
    "thead": ("thead", ""),
    "tbody": ("tbody", ""),
    "row": ("tr", ""),
}
_THROUGH = frozenset(
    {"document", "definition_list_item", "tgroup", "generated", "decoration", "start_of_file", "data_file"}
)
_DROPPED = frozenset(
    {
        "comment",
        "index",
        "meta",
        "substitution_definition",
        "toctree",
        "system_message",
        "colspec",
        "docinfo",
        "pending",
        "tabular_col_spec",
        "highlightlang",
        "note_in_full",
    }
)
# Inlines that only say what a run is: a reader sees no difference, so they leave no box behind.
_SILENT = frozenset(
    {
        "value",
        "date",
        "count",
        "place",
        "actor",
        "paragraph",
        "difference",
        "figure",
        "std",
        "std-ref",
        "std-term",
        "doc",
        "xref",
        "myst",
    }
)
# A mark never begins a line.
_JOINER = "\u2060"


class Words(Protocol):
    """The builder's own words in the edition's language."""

    def text(self, context: str, msgid: str, **placeholders: object) -> str:
        """Return one message."""


@dataclass(frozen=True)
class Source:
    """One document as Sphinx hands it over."""

    docname: str
    doctree: nodes.document
    label: str = ""  # the number of a chapter, the letter of an appendix
    kicker: str = ""  # what stands above the title: "Chapter 2"
    numbers: Mapping[str, str] = field(default_factory=dict)  # of figures, by anchor: "Fig. 2"
    left_out: Set[str] = frozenset()  # documents that are not printed: a link to them is its words


class Translator:
    """Write one document; what it cannot set becomes a problem."""

    def __init__(self, source: Source, edition: Edition, anchors: Anchors, *, words: Words) -> None:
        self._source, self._edition, self._anchors = source, edition, anchors
        self._words = words
        self._level = 0
        self.problems: list[Problem] = []
        self._special: dict[str, Callable[[nodes.Element, etree._Element], None]] = {
            name.removeprefix("_on_"): getattr(self, name) for name in dir(self) if name.startswith("_on_")
        }

    def body(self) -> etree._Element:
        """Return the document as one <section>."""
        section = etree.Element("section", {"class": "document"})
        section.set("id", self._anchors.enter_document(self._source.docname))
        self._all(self._source.doctree, section)
        return section

    # --- the walk ---

    def _all(self, node: nodes.Element, parent: etree._Element) -> None:
        for child in node.children:
            self._one(child, parent)

    def _one(self, node: nodes.Node, parent: etree._Element) -> None:
        if isinstance(node, nodes.Text):
            append_text(parent, running_text(node.astext(), self._edition), self._edition)
            return
        assert isinstance(node, nodes.Element)  # noqa: S101 - docutils has no third kind
        name = type(node).__name__
        if name in self._special:
            self._special[name](node, parent)
        elif name in _PLAIN:
            tag, css = _PLAIN[name]
            self._all(node, self._element(node, parent, tag, css))
        elif name in _THROUGH:
            self._all(node, parent)
        elif isinstance(node, nodes.Admonition):
            self._admonition(node, parent)
        elif name not in _DROPPED:
            text = f"{name} has no form in print."
            self.problems.append(Problem(self._source.docname, node.line or 0, "P006", text))

    def _element(
        self, node: nodes.Element, parent: etree._Element, tag: str, css: str = ""
    ) -> etree._Element:
        """Add an element that carries the node's anchor, classes, language and direction."""
        element = etree.SubElement(parent, tag)
        given: list[str] = node.get("classes", [])
        classes = [*css.split(), *(name for name in given if name not in _SILENT)]
        if classes:
            element.set("class", " ".join(dict.fromkeys(classes)))
        carried = self._anchors.enter(self._source.docname, node)
        if carried:
            element.set("id", carried)
        for name in ("lang", "dir"):
            if node.get(name):
                element.set(name, node[name])
        return element

    # --- sections and paragraphs ---

    def _on_section(self, node: nodes.Element, parent: etree._Element) -> None:
        self._level += 1
        classes = " ".join([f"level-{self._level}", *node.get("classes", ())])
        section = etree.SubElement(parent, "section", {"class": classes})
        self._all(node, section)
        self._level -= 1

    def _on_title(self, node: nodes.Element, parent: etree._Element) -> None:
        home = node.parent
        if isinstance(home, nodes.table):
            self._all(node, self._element(node, parent, "caption"))
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
            source = edition_of(SOURCE_LANGUAGE)
            element.set("lang", source.tag)
            element.set("dir", source.direction)
        if node.get("number"):
            element.set("class", f"{element.get('class') or ''} numbered".strip())
            number = etree.SubElement(element, "span", {"class": "pnum", "dir": "ltr"})
            number.text = str(node["number"])
        if state:
            mark = etree.SubElement(element, "span", {"class": "state"})
            mark.set("lang", self._edition.tag)
            mark.set("dir", self._edition.direction)
            mark.text = self._words.text("reading", state.words)
            append(element, " ")
        self._all(node, element)

    # --- inlines ---

    def _on_inline(self, node: nodes.Element, parent: etree._Element) -> None:
        shown: set[str] = set(node.get("classes", ())) - _SILENT
        if shown or node.get("lang") or node.get("dir") or node.get("ids"):
            self._all(node, self._element(node, parent, "span"))
        else:
            self._all(node, parent)

    def _on_isolate(self, node: nodes.Element, parent: etree._Element) -> None:
        """Keep a run of another direction together; an element with `dir` does it, <bdi> does not."""
        self._all(node, self._element(node, parent, "span", "isolate"))

    def _on_evidence_note(self, node: nodes.Element, parent: etree._Element) -> None:
        number = str(node["number"])
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
            address = f"#{printed(self._source.docname, node['refid'])}"
        elif address.startswith("#"):
            docname, _, anchor = address[1:].partition("#")
            address = "" if docname in self._source.left_out else f"#{printed(docname, anchor)}"
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

    def _on_line(self, node: nodes.Element, parent: etree._Element) -> None:
        self._all(node, self._element(node, parent, "p", "line"))

    # --- lists, tables, figures, boxes ---

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
        frame = etree.SubElement(parent, "div", {"class": "table"})
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
        """Begin a figure's caption with its number."""
        caption = self._element(node, parent, "figcaption")
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
        """Leave a figure's description and table to the screens."""

    def _on_image(self, node: nodes.Element, parent: etree._Element) -> None:
        alt = node.get("alt") or ""
        if not alt:
            text = f"the picture {node['uri']} has no text alternative."
            self.problems.append(Problem(self._source.docname, node.line or 0, "P007", text))
        element = self._element(node, parent, "img")
        element.set("src", BOOK + quote(str(node["uri"])))
        element.set("alt", alt)

    def _admonition(self, node: nodes.Element, parent: etree._Element) -> None:
        name = type(node).__name__
        box = self._element(node, parent, "div", f"admonition {name}")
        if name != "admonition":
            title = etree.SubElement(box, "p", {"class": "box-title"})
            title.text = str(admonitionlabels[name])
        self._all(node, box)

    def _on_literal_block(self, node: nodes.Element, parent: etree._Element) -> None:
        append(self._element(node, parent, "pre"), node.astext())

    def _on_transition(self, node: nodes.Element, parent: etree._Element) -> None:
        self._element(node, parent, "p", "transition").text = "*"
