"""A page in front of the chapters says of each statement which paragraph, claim or difference it rests on."""

from __future__ import annotations

import pytest
from docutils import nodes

from tests.builder.sphinx_ext.test_sourcing import faults, problems, sourced

__all__ = ["sourced"]

FRONT = "docs/front/in-brief.md"
PAGE = """\
---
measure: story
---
# In brief

A march was held on {{date}}`square-cleared@alpha-news` ({{paragraph}}`march-held`).
{text}
"""


@pytest.fixture
def front(sourced):
    """Return a sourced book with one page in front of its chapters."""
    sourced.enlist("front/in-brief")
    sourced.write(FRONT, PAGE.format(text=""))
    return sourced


def test_a_front_page_cites_paragraphs(front):
    """A figure or date is sourced by a paragraph beside it whose note tells its claim; no number is given."""
    assert [] == faults(front)
    document = front.build("en", chronicle_strict=True).doctree("front/in-brief")
    assert not any("number" in paragraph for paragraph in document.findall(nodes.paragraph))


def pages(book, texts):
    """Add a page in front for each text; return what is wrong with each."""
    names = [f"front/page-{number}" for number in range(len(texts))]
    book.enlist(*names)
    for name, text in zip(names, texts, strict=True):
        book.write(f"docs/{name}.md", PAGE.format(text=text))
    found = problems(book)
    paths = [f"docs/{name}.md" for name in names]
    assert {each.path for each in found} <= {*paths}
    return [[each for each in found if each.path == path] for path in paths]


def test_what_may_stand_behind_a_statement(sourced):
    """A paragraph, difference or claim anywhere in an item or row, or at the end of a sentence, is enough."""
    texts = [
        "\n{value}`square-cleared.killed@alpha-news` died (Alpha; {difference}`square-cleared`).",
        "\n{value}`square-cleared.killed@alpha-news` died.{claim}`square-cleared`",
        "\n- It ended.\n\n  {value}`square-cleared.killed@alpha-news` died ({paragraph}`march-held`).",
        "\n| Day | What |\n|---|---|\n| {date}`square-cleared@alpha-news` | {paragraph}`march-held` |",
        "\nThe march\n: on {date}`square-cleared@alpha-news`, {paragraph}`march-held`",
        "\n% editorial: guide\nThe rest stands in the chapters.",
        "\n% editorial: guide\n- The rest stands in the chapters.\n- So it does.",
    ]
    assert [[]] * len(texts) == pages(sourced, texts)


def test_what_rests_on_nothing_is_refused(sourced):
    """Each statement without evidence, each figure that it does not tell, each idle mark has its line."""
    rows = [
        ("It ended.", 6, "M115"),
        ("\nIt ended.", 8, "M115"),
        ("\n- One, {paragraph}`march-held`.\n- Two.", 9, "M115"),
        ("\n| Day | What |\n|---|---|\n| One | two |", 8, "M115"),
        ("\n{value}`square-cleared.killed@alpha-news` died ({paragraph}`end`).", 8, "M116"),
        ("\nIn {date}`square-cleared@alpha-news` ({paragraph}`two-places-read-march`).", 8, "M116"),
        (
            "\n- On {date}`square-cleared@alpha-news` ({paragraph}`end`)\n- {paragraph}`march-held`",
            8,
            "M116",
        ),
        ("\n% editorial: guide\nOn {date}`square-cleared@alpha-news`.", 9, "M116"),
        ("\n% editorial: guide\nA march ({paragraph}`march-held`).", 9, "M053"),
        ("\nNine of them in 2011 ({paragraph}`march-held`).", 8, "M050"),
        ("\nA march ({paragraph}`no-such-place`).", 8, "M113"),
        ("\nA march ({difference}`march-held`).", 8, "M118"),
    ]
    found = pages(sourced, [text for text, _line, _code in rows])
    assert [[(line, code)] for _text, line, code in rows] == [
        [(each.line, each.code) for each in one] for one in found
    ]
    day = "{date}`square-cleared@alpha-news`"
    untold = " is of a claim that nothing beside it tells."
    nothing = "nothing stands behind these words."
    idle = "everything in this block already says what it rests on."
    assert [
        (nothing, "It ended."), (nothing, "It ended."), (nothing, "Two."), (nothing, "One"),
        ("{value}`square-cleared.killed@alpha-news`" + untold, "square-cleared"),
        *[(day + untold, "square-cleared")] * 3,
        (idle, ""),
    ] == [(each.message, each.subject) for (each,) in found[:9]]  # fmt: skip
