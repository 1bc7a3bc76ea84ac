"""A numbered paragraph has a name that stays when its number changes."""

from __future__ import annotations

import pytest
from docutils import nodes

from chronicle.book.naming import name_paragraphs
from chronicle.book.paragraphs import read_documents
from chronicle.core.folders import Folders
from chronicle.sphinx_ext.faults import FaultsInBook

FIRST, SECOND = "docs/chapters/01-first.md", "docs/chapters/02-second.md"


def test_the_files_number_as_the_book_does(tiny):
    """The numbers that are found in the files are those of the pages, lists and boxes left out."""
    built = tiny.build()
    printed = [
        (node["number"], node.line, sorted(set(node["ids"][1:])))
        for docname in ("chapters/01-first", "chapters/02-second")
        for node in built.doctree(docname).findall(nodes.paragraph)
        if "number" in node
    ]
    found = [
        (each.number, each.line, sorted(label.name for label in each.names))
        for document in read_documents(Folders(tiny.root))
        for each in document.paragraphs
    ]
    assert printed == found
    assert all(names for _, _, names in found)


def test_the_page_has_both_anchors(tiny):
    """A link by the number and a link by the name both find the paragraph, in every language."""
    for language in ("en", "ar"):
        ids = tiny.build(language, "html", write=False).paragraph("chapters/01-first", "1.2")["ids"]
        assert ["p1-2", "march-held"] == ids


@pytest.mark.parametrize("order", ["(own)=\n% editorial: guide\n", "% editorial: guide\n(own)=\n"])
def test_a_name_and_an_editorial_mark_stand_above_one_paragraph(tiny, order):
    """Either may come first."""
    tiny.edit(SECOND, "(ends)=\n", order)
    paragraph = tiny.build().paragraph("chapters/02-second", "2.2")
    assert ("guide", ["p2-2", "own"]) == (paragraph["editorial"], paragraph["ids"])
    (named,) = (
        each
        for document in read_documents(Folders(tiny.root))
        for each in document.paragraphs
        if each.number == "2.2"
    )
    assert ["own"] == [label.name for label in named.names]


def test_a_strict_book_asks_for_names(tiny):
    """What is checked, and what is released, has a name for each numbered paragraph; a draft may lack it."""
    tiny.edit(FIRST, "(march-held)=\n", "")
    tiny.build()
    with pytest.raises(FaultsInBook) as found:
        tiny.build(chronicle_strict=True)
    assert ["M110"] == [each.code for each in found.value.problems if each.code == "M110"]


def test_names_are_given_once(tiny):
    """What has a name keeps it; what has none gets one, and a second run finds nothing to do."""
    tiny.edit(FIRST, "(march-held)=\n", "")
    before = {path: (tiny.root / path).read_bytes() for path in (FIRST, SECOND)}
    (given,) = name_paragraphs(Folders(tiny.root))
    assert ("1.2", "march-held") == (given.number, given.name)
    assert before[SECOND] == (tiny.root / SECOND).read_bytes()
    assert before[FIRST] == (tiny.root / FIRST).read_bytes().replace(b"(march-held)=\n", b"")
    assert [] == name_paragraphs(Folders(tiny.root))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("It was so.{claim}`square-cleared, march-held`", "square-cleared-2"),  # both are taken
        ("Before {date}`other.x@alpha` it was so.{claim}`another`", "other"),
        ("The march in {place}`hama`, and what followed it, then and later.", "march-hama-followed-then"),
        ("On it went.", "went"),
        ("{value}`square-cleared.killed`", "square-cleared-2"),
        ("P 1–2", "p-12"),
        ("战争", "paragraph-2"),
    ],
)
def test_a_name_says_what_the_paragraph_tells(tiny, text, name):
    """A name is that of the first claim which no other paragraph has, else it is made of the first words."""
    tiny.write("docs/chapters/03-third.md", f"# Third\n\n## Another\n\n{text}\n")
    tiny.enlist("chapters/03-third")
    assert [name] == [each.name for each in name_paragraphs(Folders(tiny.root))]


def test_a_name_never_looks_like_an_anchor_of_the_builder(tiny):
    """A paragraph that begins with a paragraph's number is not called by it."""
    tiny.write("docs/chapters/03-third.md", "# Third\n\n## Another\n\np4 12 x\n\nP4-12\n")
    tiny.enlist("chapters/03-third")
    assert {"p4-12-x", "p4-12-2"} == {each.name for each in name_paragraphs(Folders(tiny.root))}


# --- {paragraph} ---


def link(built, docname="chapters/02-second"):
    """Return text and address of the link to a paragraph."""
    (found,) = (
        node
        for inline in built.doctree(docname).findall(nodes.inline)
        if "paragraph" in inline["classes"]
        for node in inline.findall(nodes.reference)
    )
    return found.astext().strip("\u2066\u2069"), found["refuri"]


def cite(tiny, text="It ends, as {paragraph}`march-held` says.", name="It ends."):
    """Let the second chapter name a paragraph of the first."""
    tiny.edit(SECOND, name, text)


def test_a_paragraph_is_cited_by_its_number(tiny):
    """The role prints the number, which leads to the paragraph; a translation keeps it."""
    cite(tiny)
    tiny.translate(
        "ar",
        "chapters/02-second",
        {"It ends, as {paragraph}`march-held` says.": "انظر {paragraph}`march-held`."},
    )
    for language in ("en", "ar"):
        built = tiny.build(language, "html")
        assert ("1.2", "01-first.html#march-held") == link(built)
        assert "" == built.warnings


def test_a_number_that_changes_changes_where_it_is_cited(tiny):
    """A paragraph that is put before another is seen in every chapter that cites it, and in no other."""
    cite(tiny)
    tiny.build("en", "html", write=False)
    tiny.edit(FIRST, "(square-cleared)=\n", "A new one.\n\n(square-cleared)=\n")
    built = tiny.build("en", "html", write=False)
    assert ["chapters/01-first", "chapters/02-second"] == built.read
    assert ("1.3", "01-first.html#march-held") == link(built)


def test_a_heading_in_the_contents_shows_the_number_without_a_link(tiny):
    """Where no markup can stand the number stands as plain text."""
    cite(tiny, "## After {paragraph}`march-held`", "## The end")
    built = tiny.build("en", "html", write=False)
    assert "After 1.2" in built.app.env.tocs["chapters/02-second"].astext()


def test_a_paragraph_that_is_not_there_is_refused(tiny):
    """A citation of nothing is a fault of the chapter, with its line and the nearest name."""
    cite(tiny, "It ends, as {paragraph}`march-hold` says.")
    with pytest.raises(FaultsInBook) as found:
        tiny.build()
    (problem,) = found.value.problems
    assert ("M113", SECOND) == (problem.code, problem.path)
    assert "march-held" in problem.remedy
    assert problem.line


def test_a_name_that_two_have_cannot_be_cited(tiny):
    """Whoever cites it learns that it leads to two places."""
    tiny.edit(FIRST, "(two-places-read-march)=", "(march-held)=")
    cite(tiny)
    with pytest.raises(FaultsInBook) as found:
        tiny.build()
    assert "M111" in {each.code for each in found.value.problems}
