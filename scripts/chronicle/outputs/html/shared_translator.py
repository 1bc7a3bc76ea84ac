"""Turn the book's nodes into HTML: what is the same on the web and in the EPUB."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from docutils import nodes
from sphinx.writers.html5 import HTML5Translator

from chronicle.words.states import StateMark

if TYPE_CHECKING:
    from chronicle.outputs.html.separated_notes import note_mark
    from chronicle.outputs.html.shared_builder import BookBuilder

# Nodes that say what a run of text is; a reader sees no difference, so they leave no trace.
_SILENT = frozenset({"value", "date", "count", "place", "actor", "paragraph", "difference", "figure"})


class BookTranslator(HTML5Translator):
    """Write a document's doctree as HTML that is well-formed XML too."""

    builder: BookBuilder

    def __init__(self, document: nodes.document, builder: BookBuilder) -> None:
        super().__init__(document, builder)
        self.settings.table_style = ""

    # --- language and direction ---

    def starttag(
        self, node: Any, tagname: str, suffix: str = "\n", empty: bool = False, **attributes: Any
    ) -> str:
        """Carry `lang` and `dir` of any node over to its element."""
        if isinstance(node, nodes.Element):
            for name in ("lang", "dir"):
                if node.get(name):
                    attributes.setdefault(name, node[name])
        return str(super().starttag(node, tagname, suffix, empty, **attributes))

    def visit_isolate(self, node: nodes.Element) -> None:
        """Keep a run of another direction together, in an order of its own."""
        self.body.append(self.starttag(node, "bdi", ""))

    def depart_isolate(self, _node: nodes.Element) -> None:
        """Close the run."""
        self.body.append("</bdi>")

    def visit_inline(self, node: nodes.Element) -> None:
        """Leave out elements that would only repeat what the text says."""
        shown: set[str] = set(node.get("classes", ())) - _SILENT
        if shown or node.get("lang") or node.get("ids"):
            node["classes"] = [name for name in node["classes"] if name not in _SILENT]
            self.body.append(self.starttag(node, "span", ""))
            self.context.append("</span>")
        else:
            self.context.append("")

    def depart_inline(self, _node: nodes.Element) -> None:
        """Close the element, where there is one."""
        self.body.append(self.context.pop())

    # --- paragraphs ---

    def visit_paragraph(self, node: nodes.paragraph) -> None:
        """Set the paragraph's number before it, and the mark of a text that is not current."""
        mark = StateMark.of(node["classes"])
        if mark is StateMark.UNTRANSLATED:
            source = self.builder.edition.source
            node.setdefault("lang", source.tag)
            node.setdefault("dir", source.direction)
        super().visit_paragraph(node)
        if node.get("number"):
            self.body.append(self.paragraph_number(node, self.builder.edition.numeral(node["number"])))
        if mark:
            edition = self.builder.edition
            words = self.encode(self.builder.messages.text("reading", mark.words))
            self.body.append(
                f'<strong class="state" lang="{edition.tag}" dir="{edition.direction}">{words}</strong> '
            )

    def paragraph_number(self, node: nodes.Element, number: str) -> str:
        """Return the number of a paragraph, in the edition's digits, as this output shows it."""
        raise NotImplementedError

    # --- notes ---

    def visit_note_mark(self, node: note_mark) -> None:
        """Write the number of a note as a link to it."""
        raise NotImplementedError

    # --- figures ---

    def depart_figure_drawing(self, _node: nodes.Element) -> None:
        """Write nothing more."""

    def visit_figure_data(self, node: nodes.Element) -> None:
        """Open what lies behind a figure: closed until a reader asks for it."""
        words = self.encode(node["title"])
        start = '<details class="figure-data" data-measure="data">'
        self.body.append(f"{start}\n<summary>{words}</summary>\n")

    def depart_figure_data(self, _node: nodes.Element) -> None:
        """Close it."""
        self.body.append("</details>\n")

    # --- the published ledger ---

    def visit_data_file(self, _node: nodes.Element) -> None:
        """Name a file."""

    def depart_data_file(self, _node: nodes.Element) -> None:
        """Write nothing more."""

    # --- headings, lists, boxes, tables ---

    def visit_title(self, node: nodes.title) -> None:
        """Write above a document's title which chapter or appendix it is."""
        section = node.parent
        if isinstance(section, nodes.section) and isinstance(section.parent, nodes.document):
            kicker = self.builder.kicker(self.builder.current_docname)
            if kicker:
                self.body.append(f'<p class="kicker">{self.encode(kicker)}</p>\n')
        super().visit_title(node)

    def is_compactable(self, _node: nodes.Element) -> bool:
        """Keep the paragraphs of list items: all lists are then spaced by the style sheet alike."""
        return False

    def visit_container(self, node: nodes.Element) -> None:
        """Write a box without the classes that docutils adds."""
        self.body.append(self.starttag(node, "div"))

    def depart_container(self, _node: nodes.Element) -> None:
        """Close the box."""
        self.body.append("</div>\n")

    def visit_table(self, node: nodes.table) -> None:
        """Give the table a box of its own, in which it may scroll."""
        self.body.append(self.table_box(node))
        self._table_row_indices.append(0)
        self.body.append(self.starttag(node, "table"))

    def depart_table(self, node: nodes.table) -> None:
        """Close the table and its box."""
        super().depart_table(node)
        self.body.append("</div>\n")

    def table_box(self, _node: nodes.table) -> str:
        """Return the start of the box around a table."""
        return '<div class="table-box">\n'

    def visit_colspec(self, node: Any) -> None:
        """Leave the widths of columns to the style sheet."""
        node.parent.stubs.append(node.attributes.get("stub"))

    def depart_colspec(self, _node: nodes.Element) -> None:
        """Write nothing: see `visit_colspec`."""

    def visit_row(self, node: nodes.Element) -> None:
        """Start a row."""
        self.body.append(self.starttag(node, "tr", ""))
        node.column = 0  # type: ignore[attr-defined]

    def visit_entry(self, node: Any) -> None:
        """Write a cell; a heading cell says whether it heads a column or a row."""
        row = node.parent
        stub = row.parent.parent.stubs[row.column]
        attributes: dict[str, Any] = {}
        tag = "td"
        if isinstance(row.parent, nodes.thead):
            tag, attributes["scope"] = "th", "col"
        elif stub:
            tag, attributes["scope"] = "th", "row"
        row.column += 1 + node.get("morecols", 0)
        for name, attribute in (("morerows", "rowspan"), ("morecols", "colspan")):
            if name in node:
                attributes[attribute] = str(node[name] + 1)
        self.body.append(self.starttag(node, tag, "", **attributes))
        self.context.append(f"</{tag}>\n")

    def depart_entry(self, _node: nodes.Element) -> None:
        """Close the cell."""
        self.body.append(self.context.pop())
