"""What a block of a chapter says is told from what only stands in it."""

from __future__ import annotations

import pytest
from docutils import nodes

from chronicle.sphinx_ext.nodes import ledger_role
from chronicle.sphinx_ext.said import (
    after,
    after_evidence,
    leaves_of,
    paragraphs_in,
    says_something,
    written,
)


def role(name: str, body: str = "a") -> ledger_role:
    """Return a placeholder, which holds a text of its own."""
    return ledger_role("", nodes.Text(f"<{body}>"), role=name, body=body)


def shown(each: list[nodes.Node]) -> list[str]:
    """Return leaves for the eye."""
    return [written(node) if isinstance(node, ledger_role) else node.astext() for node in each]


PARAGRAPH = nodes.paragraph(
    "", "", nodes.Text("In "), role("place"), nodes.emphasis("", "it"), nodes.Text(" ended."), role("claim"),
    nodes.Text(" More\nThen "), nodes.strong("", "all"),
)  # fmt: skip


def test_texts_and_placeholders_are_read_in_order() -> None:
    """What a placeholder holds is no text of the chapter."""
    assert ["In ", "{place}`a`", "it", " ended.", "{claim}`a`", " More\nThen ", "all"] == shown(
        list(leaves_of(PARAGRAPH))
    )


def test_what_follows_the_last_evidence_begins_with_the_next_line() -> None:
    """A sentence stands on a line; without evidence the whole paragraph follows."""
    claim = PARAGRAPH[4]
    assert [" More\nThen ", "all"] == shown(after(PARAGRAPH, claim))
    assert ["Then ", "all"] == shown(after_evidence(PARAGRAPH, [PARAGRAPH[1], claim]))
    assert 7 == len(after_evidence(PARAGRAPH, []))
    alone = nodes.paragraph("", "", nodes.Text("One."), last := role("claim"), nodes.Text(" on one line"))
    assert [] == after_evidence(alone, [last])


@pytest.mark.parametrize(
    ("node", "says"),
    [
        (nodes.Text("a"), True),
        (nodes.Text(" .\n"), False),
        (nodes.Text("۴"), True),
        (role("value"), True),
        (role("claim"), False),
        (role("note"), False),
    ],
)
def test_marks_of_notes_and_signs_say_nothing(node: nodes.Node, says: bool) -> None:
    """All other placeholders print words."""
    assert says is says_something(node)


def test_paragraphs_that_say_something_are_found() -> None:
    """However deep they stand; those of the front matter are none of the book's."""
    block = nodes.section(
        "",
        nodes.paragraph("", "One."),
        nodes.bullet_list("", nodes.list_item("", nodes.paragraph("", "", role("value")))),
        nodes.paragraph("", "", role("claim")),
        nodes.docinfo("", nodes.field("", nodes.field_body("", nodes.paragraph("", "Of a field.")))),
    )
    assert [["One."], ["{value}`a`"]] == [shown(list(leaves_of(each))) for each in paragraphs_in(block)]
