"""What the PDF of an edition must hold is read from what all formats are made of."""

from __future__ import annotations

import pytest
from docutils import nodes
from docutils.utils import new_document

from chronicle.outputs.pdf.expected import is_marked, said_in
from chronicle.sphinx_ext.nodes import evidence_note, figure_data, note_in_full


def paragraph(*content: nodes.Node | str) -> nodes.paragraph:
    """Return a paragraph of texts and nodes."""
    made = nodes.paragraph()
    made.extend(nodes.Text(each) if isinstance(each, str) else each for each in content)
    return made


def test_blocks_are_gathered_in_their_order() -> None:
    """A block is before those inside it, a note apart, and what is inline belongs to its line."""
    note = evidence_note()
    note.extend([paragraph("A paper."), note_in_full("", paragraph("In full.")), paragraph("Another.")])
    told = paragraph("Told", note, "on ", nodes.emphasis("", "well"), ".")
    document = new_document("x")
    document.extend([
        nodes.section("", nodes.title("", "Spring"), told),
        nodes.bullet_list("", nodes.list_item("", paragraph("one")), nodes.list_item("", paragraph("two"))),
        paragraph("  "),
        nodes.figure("", nodes.caption("", "Shown."), figure_data("", paragraph("Row."))),
        nodes.comment("", "unseen"),
        paragraph("Last."),
    ])  # fmt: skip
    said = said_in(document)
    assert ["Spring", "Told on well.", "one", "two", "Last."] == said.text
    assert (["A paper.", "Another."], ["Shown."]) == (said.notes, said.figures)


@pytest.mark.parametrize(
    ("classes", "marked"), [(["untranslated"], True), (["value", "stale"], True), (["value"], False)]
)
def test_a_document_with_marked_text_is_a_draft(classes: list[str], marked: bool) -> None:
    """A mark counts wherever it stands: on a block, and on a name inside one."""
    for node in (paragraph("Told."), paragraph(nodes.inline("", "Town", classes=classes))):
        document = new_document("x")
        document += node
        node["classes"] += [] if node.next_node(nodes.inline) else classes
        assert marked == is_marked(document)
