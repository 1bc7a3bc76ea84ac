"""Notes leave their paragraphs without taking anything along."""

from __future__ import annotations

import pytest
from docutils import nodes
from docutils.utils import new_document

from chronicle.outputs.html.separated_notes import (
    note_list,
    note_mark,
    note_text,
    notes_at_end,
    notes_beside,
    passage,
)
from chronicle.sphinx_ext.nodes import evidence_note


def note(number: int) -> evidence_note:
    """Return a note with a word of text."""
    made = evidence_note("", label=str(number), ids=[f"n1-{number}"])
    made += nodes.paragraph("", "who says it")
    return made


def document(*blocks: nodes.Node) -> nodes.document:
    """Return a document with one section."""
    made = new_document("test")
    section = nodes.section("", ids=["s"])
    section.extend(blocks)
    made += section
    return made


def test_paragraph_keeps_its_anchor_and_class() -> None:
    """The passage around a paragraph does not take over what belongs to the paragraph."""
    paragraph = nodes.paragraph("", "", note(1), ids=["p1-1"], classes=["stale"])
    made = document(paragraph)
    notes_beside(made)
    (joined,) = made.findall(passage)
    assert ([], []) == (joined["ids"], joined["classes"])
    assert (["p1-1"], ["stale"]) == (paragraph["ids"], paragraph["classes"])


def test_two_notes_of_a_paragraph_share_a_list() -> None:
    """Notes of one paragraph stand together, in their order."""
    made = document(nodes.paragraph("", "", note(1), note(2)))
    notes_beside(made)
    (beside,) = made.findall(note_list)
    assert ["1", "2"] == [child["label"] for child in beside.findall(note_text)]


def test_note_in_a_table_stands_beside_the_table() -> None:
    """A cell has no room for a note."""
    cell = nodes.entry("", nodes.paragraph("", "", note(1)))
    table = nodes.table("", nodes.tgroup("", nodes.tbody("", nodes.row("", cell)), cols=1))
    made = document(table)
    notes_beside(made)
    (joined,) = made.findall(passage)
    assert table is joined[0]


def test_notes_stand_beside_the_outermost_box() -> None:
    """A table in a box, or a quotation in a quotation, is one block with what is around it, notes and all."""
    cell = nodes.entry("", nodes.paragraph("", "", note(1)))
    table = nodes.table("", nodes.tgroup("", nodes.tbody("", nodes.row("", cell)), cols=1))
    boxed = nodes.note("", nodes.paragraph("", "", note(2)), nodes.block_quote("", table))
    listed = nodes.bullet_list("", nodes.list_item("", nodes.paragraph("", "", note(3))))
    made = document(boxed, listed)
    notes_beside(made)
    beside, below = made.findall(passage)
    assert boxed is beside[0]
    assert ["2", "1"] == [text["label"] for text in beside[1].children]
    # A list is no box: its notes stand beside the paragraph of the item.
    assert isinstance(below[0], nodes.paragraph)
    assert [] == list(boxed.findall(note_text))


@pytest.mark.parametrize(
    "box",
    [
        nodes.figure("", nodes.caption("", "", note(1))),
        nodes.topic("", nodes.paragraph("", "", note(1))),
        nodes.container("", nodes.paragraph("", "", note(1))),
        nodes.definition_list(
            "", nodes.definition_list_item("", nodes.definition("", nodes.paragraph("", "", note(1))))
        ),
    ],
    ids=lambda box: box.tagname,
)
def test_no_note_stands_between_the_parts_of_a_box(box: nodes.Element) -> None:
    """A caption, a term and its meaning stay together."""
    made = document(box)
    notes_beside(made)
    (joined,) = made.findall(passage)
    assert [box, note_list] == [joined[0], type(joined[1])]


def test_the_note_of_a_title_stands_below_it() -> None:
    """A title stays the first of its section, with its notes behind it."""
    made = document(nodes.title("", "", note(1)), nodes.paragraph("", "Text."))
    notes_beside(made)
    (section,) = made.children
    assert [nodes.title, passage, nodes.paragraph] == [type(child) for child in section.children]


def test_marks_and_notes_point_at_each_other() -> None:
    """At the end of a document too, each mark has its note and the note its way back."""
    made = document(nodes.paragraph("", "", note(1)), nodes.paragraph("", "", note(2)))
    notes_at_end(made)
    marks, texts = list(made.findall(note_mark)), list(made.findall(note_text))
    assert [mark["target"] for mark in marks] == [text["ids"][0] for text in texts]
    assert [mark["ids"][0] for mark in marks] == [text["back"] for text in texts]
    assert [mark["label"] for mark in marks] == [text["label"] for text in texts] == ["1", "2"]
    assert isinstance(made[-1], note_list)


def test_a_document_without_notes_has_no_list_of_them() -> None:
    """An empty one would be read out as a list."""
    made = document(nodes.paragraph("", "Text."))
    notes_at_end(made)
    assert [] == list(made.findall(note_list))
