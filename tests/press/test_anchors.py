"""Names of places in the printed book."""

from __future__ import annotations

import pytest
from docutils import nodes

from chronicle.press.anchors import Anchors, anchor


@pytest.mark.parametrize(
    ("docname", "name", "expected"),
    [
        ("chapters/04-old-city", "p4-12", "p4-12"),
        ("chapters-04-old-city", "n4-3", "n4-3"),
        ("chapters/07b-2017-2024", "n07b-3", "n07b-3"),
        ("chapters/07b-2017-2024", "q07b-3", "q07b-3"),
        ("chapters/04-old-city", "november-2011", "chapters-04-old-city.november-2011"),
        ("chapters/04-old-city", "p5-1", "chapters-04-old-city.p5-1"),
        ("chapters/04-old-city", "part-2", "chapters-04-old-city.part-2"),
    ],
)
def test_only_paragraphs_and_notes_of_a_chapter_are_named_alike_everywhere(
    docname: str, name: str, expected: str
) -> None:
    """Other anchors carry their document's name, whatever they look like."""
    assert expected == anchor(docname, name)


def test_two_chapters_may_have_the_same_heading() -> None:
    """A month is a likely heading of a chronicle, in several chapters."""
    anchors = Anchors()
    carried = {
        anchors.enter(docname, nodes.section(ids=["november-2011"]))
        for docname in ("chapters/01-first", "chapters/02-second")
    }
    assert 2 == len(carried)
    assert [] == anchors.problems
