"""A translator learns of each text of a chapter where it stands."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest
from docutils import nodes
from sphinx import addnodes

from chronicle.sphinx_ext.chapter_messages import _of_document, place_of


def inside(*around: nodes.Element) -> nodes.paragraph:
    """Return a paragraph in these, the outermost first."""
    paragraph = nodes.paragraph("", "Text.")
    for outer, inner in zip(around, [*around[1:], paragraph], strict=True):
        outer += inner
    return paragraph


@pytest.mark.parametrize(
    ("node", "place"),
    [
        (nodes.paragraph("", "Text.", number="6.8"), "6.8"),
        (nodes.paragraph("", "Text."), "paragraph"),
        (nodes.title("", "A"), "heading"),
        (nodes.caption("", "A"), "caption"),
        (nodes.image(), "alternative text"),
        (inside(nodes.bullet_list(), nodes.list_item()), "list"),
        (inside(nodes.section(), nodes.block_quote()), "quotation"),
        (inside(nodes.note(), nodes.bullet_list(), nodes.list_item()), "list"),
        (inside(nodes.note()), "box"),
        (inside(nodes.table(), nodes.tgroup(), nodes.tbody(), nodes.row(), nodes.entry()), "table"),
        (inside(nodes.definition_list(), nodes.definition_list_item(), nodes.definition()), "definition"),
    ],
)
def test_a_place_is_the_innermost_thing_that_a_reader_sees(node: nodes.Element, place: str) -> None:
    """A numbered paragraph by its number, any other text by what it stands in."""
    assert place == place_of(node)


def test_each_message_comes_once_with_all_its_places() -> None:
    """In reading order; what stands in the contents too is said to."""
    document = nodes.section(
        "",
        nodes.title("", "Spring", translatable=True),
        nodes.paragraph("", "Told.", number="1.1"),
        nodes.bullet_list("", nodes.list_item("", nodes.paragraph("", "Told."))),
    )
    for each in document.findall(nodes.TextElement):
        each.rawsource, each.line, each.source = each.astext(), 1, "a.md"
    contents = nodes.bullet_list("", addnodes.toctree(caption="Spring", rawcaption="Spring", entries=[]))
    contents[0]["rawentries"] = []
    env: Any = SimpleNamespace(get_doctree=lambda _name: document, tocs={"a": contents})
    found = [(each.msgid, each.places) for each in _of_document(env, "a")]
    assert [("Spring", ("heading", "contents")), ("Told.", ("1.1", "list"))] == found
