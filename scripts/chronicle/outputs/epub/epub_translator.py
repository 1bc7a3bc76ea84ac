"""Turn the book's nodes into XHTML for reading systems."""

from __future__ import annotations

from docutils import nodes

from chronicle.outputs.html.shared_translator import BookTranslator
from chronicle.outputs.html.shown_drawings import drawn


class EpubTranslator(BookTranslator):
    """Number paragraphs in the text; make notes pop up where the reading system can."""

    def paragraph_number(self, _node: nodes.Element, number: str) -> str:
        """Return the number, which is quiet and no link: reading systems have bookmarks."""
        return f'<span class="number"><bdi dir="ltr">{self.encode(number)}</bdi></span> '

    def visit_figure_drawing(self, node: nodes.Element) -> None:
        """Draw a figure into the page."""
        self.body.append(f"{drawn(self.builder, node)}\n")

    def visit_note_mark(self, node: nodes.Element) -> None:
        """Write the number of a note as a reference that opens it."""
        number = self.encode(node["label"])
        self.body.append(
            f'<sup class="note-mark"><bdi dir="ltr"><a id="{node["ids"][0]}" href="#{node["target"]}" '
            f'epub:type="noteref" role="doc-noteref">{number}</a></bdi></sup>'
        )

    def depart_note_mark(self, _node: nodes.Element) -> None:
        """Write nothing more: a mark has no content."""

    def visit_note_list(self, _node: nodes.Element) -> None:
        """Open the notes; a heading would stay where a reading system hides them (U-RS-02)."""
        title = self.attval(self.builder.messages.text("reading", "Notes"))
        self.body.append(f'<section class="notes" epub:type="footnotes" aria-label="{title}">\n')

    def depart_note_list(self, _node: nodes.Element) -> None:
        """Close the notes."""
        self.body.append("</section>\n")

    def visit_note_text(self, node: nodes.Element) -> None:
        """Open a note with its number, which leads back to the text."""
        number = node["label"]
        back = self.attval(
            self.builder.messages.text("reading", "Back to the text from note {number}", number=number)
        )
        self.body.append(
            f'<aside class="note" id="{node["ids"][0]}" epub:type="footnote" role="doc-footnote">\n'
            f'<p class="back"><a href="#{node["back"]}" role="doc-backlink" aria-label="{back}">'
            f"{self.encode(number)}</a></p>\n"
        )

    def depart_note_text(self, _node: nodes.Element) -> None:
        """Close the note."""
        self.body.append("</aside>\n")

    def visit_note_in_full(self, _node: nodes.Element) -> None:
        """Skip the full form of the note, which only the web shows: a note that pops up is short."""
        raise nodes.SkipNode
