"""Names of places in the printed book."""

from __future__ import annotations

from docutils import nodes
from lxml import etree

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


def test_a_link_leads_to_the_name_that_its_target_carries() -> None:
    """One that leads nowhere is a fault of its document; one that leads outside stays."""
    anchors = Anchors(contents("chapters/01-first", "chapters/02-second"))
    anchors.enter("chapters/01-first", nodes.paragraph(ids=["p1-2", "march-held"]))
    start = anchors.enter_document("chapters/02-second")
    name = anchors.printed("chapters/01-first", "march-held")
    body = etree.fromstring(
        f'<p><a href="#{name}">a</a><a href="https://x.org#p1-2">b</a><a>c</a><a href="#{start}">d</a></p>'
    )
    anchors.resolve(body, "chapters/02-second")
    assert ["#p1-2", "https://x.org#p1-2", None, f"#{start}"] == [each.get("href") for each in body]
    assert [] == anchors.problems
    anchors.resolve(etree.fromstring('<p><a href="#gone">a</a></p>'), "chapters/02-second")
    (problem,) = anchors.problems
    assert ("chapters/02-second", "P005") == (problem.path, problem.code)
    assert "a link leads to #gone, which is not in the printed book." == problem.message


def test_a_name_of_two_documents_is_a_fault() -> None:
    """A link would lead to the wrong one of them; a document that is entered again is no other."""
    anchors = Anchors(contents("a/b", "a-b"))
    for docname in ("a/b", "a-b", "a/b"):
        anchors.enter_document(docname)
    (problem,) = anchors.problems
    assert ("a-b", "P005") == (problem.path, problem.code)
    assert "its anchor “a-b” is in a/b too" in problem.message
    assert anchors.enter("a/b", nodes.paragraph()) is None
