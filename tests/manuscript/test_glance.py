"""The box at the head of a chapter names the documents of its dates and figures."""

from __future__ import annotations

import pytest
from docutils import nodes

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
