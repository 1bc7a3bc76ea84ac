"""The box at the head of a chapter names the documents of its dates and figures."""

from __future__ import annotations

import pytest
from docutils import nodes

from chronicle.manuscript.faults import FaultsInBook

CHAPTER = "docs/chapters/01-first.md"


@pytest.mark.parametrize(
    ("period", "shown"),
    [
        ("square-cleared", "18 April 2011 (Alpha News and Beta News)"),
        ("square-cleared@beta-news", "18 April 2011 (Beta News)"),
        (
            "square-cleared@beta-news|month-year, square-cleared@alpha-news",
            "April 2011 (Beta News) to 18 April 2011 (Alpha News)",
        ),
    ],
)
def test_each_date_has_its_documents(tiny, period, shown):
    """A beginning from one document and an end from another are not one document's period."""
    tiny.edit(CHAPTER, ":period: square-cleared", f":period: {period}")
    doctree = tiny.build("en").doctree("chapters/01-first")
    (box,) = (node for node in doctree.findall(nodes.container) if "at-a-glance" in node["classes"])
    assert shown in box.astext()
    assert "7 people (Alpha News); 200–300 people (Beta News)" in box.astext()


@pytest.mark.parametrize(
    ("before", "after", "line", "code"),
    [
        (":places: clock-square, hama", ":places: clock-square, hamaa", 3, "E006"),
        (":figures: square-cleared.killed", ":figures: square-cleared.kiled", 3, "E009"),
        (":period: square-cleared", ":period: square-claered", 3, "E008"),
        (":claims: march-held", ":claims: march-hold", 10, "E008"),
        ("{source-line} alpha-news", "{source-line} alpha-newz", 10, "E005"),
    ],
)
def test_a_slip_is_told_with_the_line_of_its_block(tiny, before, after, line, code):
    """What a box or a source line asks for and the ledger lacks is told once, where the block begins."""
    tiny.edit(CHAPTER, before, after)
    with pytest.raises(FaultsInBook) as found:
        tiny.build("en")
    assert [(CHAPTER, line, code)] == [
        (problem.path, problem.line, problem.code) for problem in found.value.problems
    ]
