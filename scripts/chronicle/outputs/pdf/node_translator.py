"""Write the nodes of a doctree as HTML: what all kinds of nodes have in common."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from docutils import nodes
from lxml import etree

from chronicle.core.problems import Problem
from chronicle.outputs.pdf.running_text import append_text, running_text

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Set

    from chronicle.languages.editions import Edition
    from chronicle.outputs.pdf.unique_anchors import Anchors

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
SILENT = frozenset(
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


class Words(Protocol):
    """The builder's own words in the edition's language."""

    def text(self, context: str, msgid: str, **placeholders: object) -> str:
        """Return one message."""


@dataclass(frozen=True)
class PrintedDocument:
    """One document as Sphinx hands it over."""

    docname: str
    doctree: nodes.document
    label: str = ""  # the number of a chapter, the letter of an appendix
    kicker: str = ""  # what stands above the title: "Chapter 2"
    numbers: Mapping[str, str] = field(default_factory=dict)  # of figures and tables, by anchor: "Fig. 2"
    left_out: Set[str] = frozenset()  # documents that are not printed: a link to them is its words


class NodeTranslator:
    """Write nodes below elements; what has no form in print becomes a problem.

    A method `_on_NAME` writes the nodes of the class NAME, as `_on_table` a `nodes.table`. Its own children
    it hands to `_all`.
    """

    def __init__(self, source: PrintedDocument, edition: Edition, anchors: Anchors, *, words: Words) -> None:
        self._source, self._edition, self._anchors = source, edition, anchors
        self._words = words
        self.problems: list[Problem] = []
        self._special: dict[str, Callable[[nodes.Element, etree._Element], None]] = {
            name.removeprefix("_on_"): getattr(self, name) for name in dir(self) if name.startswith("_on_")
        }

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
            self._special["admonition"](node, parent)
        elif name not in _DROPPED:
            text = f"{name} has no form in print."
            self.problems.append(Problem(self._source.docname, node.line or 0, "P006", text))

    def _element(
        self, node: nodes.Element, parent: etree._Element, tag: str, css: str = ""
    ) -> etree._Element:
        """Add an element that carries the node's anchor, classes, language and direction."""
        element = etree.SubElement(parent, tag)
        given: list[str] = node.get("classes", [])
        classes = [*css.split(), *(name for name in given if name not in SILENT)]
        if classes:
            element.set("class", " ".join(dict.fromkeys(classes)))
        carried = self._anchors.enter(self._source.docname, node)
        if carried:
            element.set("id", carried)
        for name in ("lang", "dir"):
            if node.get(name):
                element.set(name, node[name])
        return element
