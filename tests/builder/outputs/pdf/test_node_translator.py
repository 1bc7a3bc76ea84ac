"""What all nodes have in common in print: their classes, names, languages, and what is no text."""

from __future__ import annotations

import pytest
from docutils import nodes
from sphinx import addnodes

from chronicle.sphinx_ext.nodes import data_file
from tests.builder.outputs.pdf.translated import markup, written


def test_an_element_carries_what_its_node_has() -> None:
    """Each class once, its own first; a name, a language and a direction; no class that says what it is."""
    quote = nodes.topic("", classes=["topic", "a", "value"], ids=["q", "r"], lang="ar", dir="rtl")
    assert '<div class="topic a" id="chapters-01-first.q" lang="ar" dir="rtl"/>' == markup(quote)


@pytest.mark.parametrize(
    ("node", "expected"),
    [
        (nodes.block_quote(), "<blockquote/>"),
        (nodes.bullet_list(), "<ul/>"),
        (addnodes.glossary(), '<div class="glossary"/>'),
        (nodes.sidebar(), '<div class="sidebar"/>'),
        (nodes.rubric("", "x"), '<p class="rubric">x</p>'),
        (nodes.attribution("", "x"), '<p class="attribution">x</p>'),
        (nodes.legend(), '<div class="legend"/>'),
        (nodes.paragraph("", "", nodes.emphasis("", "x")), "<p><em>x</em></p>"),
        (nodes.paragraph("", "", nodes.strong("", "x")), "<p><strong>x</strong></p>"),
        (nodes.paragraph("", "", nodes.literal("", "x")), "<p><code>x</code></p>"),
        (nodes.paragraph("", "", nodes.title_reference("", "x")), "<p><cite>x</cite></p>"),
        (nodes.paragraph("", "", nodes.superscript("", "x")), "<p><sup>x</sup></p>"),
        (nodes.paragraph("", "", nodes.subscript("", "x")), "<p><sub>x</sub></p>"),
        (nodes.paragraph("", "", nodes.abbreviation("", "x")), "<p><abbr>x</abbr></p>"),
        (addnodes.start_of_file("", nodes.paragraph("", "x")), "<p>x</p>"),
        (nodes.paragraph("", "", data_file("", "x.csv", file="x.csv")), "<p>x.csv</p>"),
    ],
    ids=lambda value: type(value).__name__ if isinstance(value, nodes.Node) else "",
)
def test_plain_nodes_become_elements(node: nodes.Node, expected: str) -> None:
    """Each has the element that says what it is; some are nothing but what they hold."""
    assert expected == markup(node)


def test_what_is_no_text_is_left_out() -> None:
    """Remarks, lists of documents and marks of the index are not printed, and no fault."""
    assert "" == markup(
        nodes.comment("", "x"), addnodes.toctree(), addnodes.index(), nodes.pending(None), nodes.meta()
    )


def test_what_has_no_form_is_told_with_its_line() -> None:
    """Nothing vanishes without a word."""
    unknown = nodes.math_block("", "x")
    unknown.line = 9
    (problem,) = written(unknown)[1]
    assert ("chapters/01-first", 9, "P006") == (problem.path, problem.line, problem.code)
    assert "math_block has no form in print." == problem.message
