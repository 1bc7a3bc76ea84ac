"""Names of places in the printed book."""

from __future__ import annotations

from docutils import nodes

from chronicle.press.anchors import Anchors


def test_two_chapters_may_have_the_same_heading() -> None:
    """A month is a likely heading of a chronicle, in several chapters."""
    anchors = Anchors()
    carried = {
        anchors.enter(docname, nodes.section(ids=["november-2011"]))
        for docname in ("chapters/01-first", "chapters/02-second")
    }
    assert 2 == len(carried)
    assert [] == anchors.problems
