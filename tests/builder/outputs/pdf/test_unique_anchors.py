"""Names of places in the printed book."""

from __future__ import annotations

from docutils import nodes

from chronicle.outputs.pdf.pagemap import add_names
from chronicle.outputs.pdf.unique_anchors import Anchors
from tests.listed import contents


def test_two_chapters_may_have_the_same_heading() -> None:
    """A month is a likely heading of a chronicle, in several chapters."""
    anchors = Anchors(contents("chapters/01-first", "chapters/02-second"))
    carried = {
        anchors.enter(docname, nodes.section(ids=["november-2011"]))
        for docname in ("chapters/01-first", "chapters/02-second")
    }
    assert 2 == len(carried)
    assert [] == anchors.problems


def test_a_paragraph_has_its_names_besides_its_number() -> None:
    """Links from outside find it by a name that stays; a section has the names that it has in print."""
    anchors = Anchors(contents("chapters/01-first", "chapters/02-second"))
    anchors.enter("chapters/01-first", nodes.paragraph(ids=["p1-2", "march-held"]))
    anchors.enter("chapters/01-first", nodes.section(ids=["label", "march"]))
    assert {"p1-2": ["march-held"]} == anchors.lasting()


def test_a_name_that_is_taken_is_not_given_again() -> None:
    """Two places of one name would be a fault of the PDF; the first keeps it."""

    class Page:
        """What of a page is looked at."""

        def __init__(self, **anchors: int) -> None:
            self.anchors = anchors

    pages = [Page(p1=1, taken=2), Page(p2=3)]
    add_names(pages, {"p1": ["one"], "p2": ["taken", "one", "two"]})  # type: ignore[arg-type]
    assert [{"p1": 1, "taken": 2, "one": 1}, {"p2": 3, "two": 3}] == [page.anchors for page in pages]
