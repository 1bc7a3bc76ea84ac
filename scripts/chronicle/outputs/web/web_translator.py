"""Turn the book's nodes into HTML for the web pages."""

from __future__ import annotations

from typing import Any

from docutils import nodes

from chronicle.outputs.html.shared_translator import BookTranslator
from chronicle.outputs.html.shown_drawings import drawn_with_links
from chronicle.outputs.web.filters import FACETS, attributes_of
from chronicle.outputs.web.links import data_address, other_edition


class WebTranslator(BookTranslator):
    """Number paragraphs in the margin; set notes beside the text."""

    def starttag(
        self, node: Any, tagname: str, suffix: str = "\n", empty: bool = False, **attributes: Any
    ) -> str:
        """Say of an entry by what readers may pick it, and of what programs read that it is no language."""
        if isinstance(node, nodes.Element) and FACETS in node:
            attributes |= attributes_of(node)
        if tagname == "code":
            attributes.setdefault("lang", "zxx")  # BCP 47: fields, files and checksums are no language
        return super().starttag(node, tagname, suffix, empty, **attributes)

    def paragraph_number(self, node: nodes.Element, number: str) -> str:
        """Return the number as a link to its own paragraph, so that its address can be copied.

        A reader who follows it gets links to the same paragraph in the other languages: a page without
        scripts cannot find out otherwise which paragraph is being read.
        """
        label = self.attval(self.builder.messages.text("web", "Paragraph {number}", number=number))
        start = f'<a class="number" href="#{node["ids"][0]}" aria-label="{label}">'
        return f'{start}<bdi dir="ltr">{self.encode(number)}</bdi></a>{self._elsewhere(node["ids"][0])}'

    def _elsewhere(self, anchor: str) -> str:
        page = self.builder.get_target_uri(self.builder.current_docname)
        links = " ".join(
            f'<a href="{other_edition(page, edition.code)}#{anchor}" lang="{edition.tag}" '
            f'hreflang="{edition.tag}" dir="{edition.direction}">{self.encode(edition.name)}</a>'
            for edition in self.builder.editions.all
            if edition != self.builder.edition
        )
        return f'<span class="elsewhere">{links} </span>'

    def visit_entry(self, node: Any) -> None:
        """Make the head of a row that has an address a link to it, so that it can be sent and cited."""
        ids, heads = node.parent.get("ids"), node.parent.column == 0
        super().visit_entry(node)
        if ids and heads and not any(True for _ in node.findall(nodes.reference)):
            self.body.append(f'<a class="entry own" href="#{ids[0]}">')
            self.context.append(f"</a>{self.context.pop()}")

    def visit_note_mark(self, node: nodes.Element) -> None:
        """Write the number of a note as a link to it."""
        number = node["label"]
        label = self.attval(self.builder.messages.text("reading", "Note {number}", number=number))
        self.body.append(
            f'<sup class="note-mark"><bdi dir="ltr"><a id="{node["ids"][0]}" href="#{node["target"]}" '
            f'role="doc-noteref" aria-label="{label}">{self.encode(number)}</a></bdi></sup>'
        )

    def depart_note_mark(self, _node: nodes.Element) -> None:
        """Write nothing more: a mark has no content."""

    def visit_note_text(self, node: nodes.Element) -> None:
        """Open a note with its number, which leads back to the text."""
        number = node["label"]
        back = self.attval(
            self.builder.messages.text("reading", "Back to the text from note {number}", number=number)
        )
        attributes: dict[str, Any] = {"class": "note", "role": "note"}
        self.body.append(
            self.starttag(node, "aside", "", **attributes)
            + f'<a class="back" href="#{node["back"]}" aria-label="{back}">{self.encode(number)}</a>\n'
        )

    def depart_note_text(self, _node: nodes.Element) -> None:
        """Close the note."""
        self.body.append("</aside>\n")

    def visit_note_in_full(self, _node: nodes.Element) -> None:
        """Open what the note holds in full: closed until a reader asks for it."""
        words = self.encode(self.builder.messages.text("web", "In full"))
        self.body.append(f'<details data-measure="data"><summary>{words}</summary>\n')

    def depart_note_in_full(self, _node: nodes.Element) -> None:
        """Close it."""
        self.body.append("</details>\n")

    def visit_data_file(self, node: nodes.Element) -> None:
        """Write a link to a file of the published ledger."""
        page = self.builder.get_target_uri(self.builder.current_docname)
        builder = self.builder
        address = self.attval(data_address(page, node["file"], builder.edition, builder.editions))
        self.body.append(f'<a href="{address}">')

    def depart_data_file(self, _node: nodes.Element) -> None:
        """Close the link."""
        self.body.append("</a>")

    def visit_passage(self, node: nodes.Element) -> None:
        """Open a paragraph or box with its notes."""
        self.body.append(self.starttag(node, "div", CLASS="passage"))

    def depart_passage(self, _node: nodes.Element) -> None:
        """Close it."""
        self.body.append("</div>\n")

    def visit_note_list(self, node: nodes.Element) -> None:
        """Open the notes of a passage."""
        self.body.append(self.starttag(node, "div", CLASS="notes"))

    def depart_note_list(self, _node: nodes.Element) -> None:
        """Close them."""
        self.body.append("</div>\n")

    def visit_figure_drawing(self, node: nodes.Element) -> None:
        """Draw a figure into the page."""
        say = self.builder.messages.text
        label = self.attval(say("web", "Figure"))
        larger, close = (
            self.attval(say(*each)) for each in (("web", "Enlarge the figure"), ("citing", "Close"))
        )
        art = drawn_with_links(self.builder, node)
        self.body.append(
            f'<div class="drawing" role="group" aria-label="{label}" data-enlarge="{larger}" '
            f'data-close="{close}">{art}</div>\n'
        )

    def table_box(self, _node: nodes.table) -> str:
        """Return a box that can be reached by keyboard, because it may have to be scrolled."""
        label = self.attval(self.builder.messages.text("web", "Table"))
        return f'<div class="table-box" role="group" tabindex="0" aria-label="{label}">\n'
