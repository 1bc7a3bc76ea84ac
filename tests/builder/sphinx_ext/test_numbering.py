"""Paragraphs are numbered alike in every edition."""

from __future__ import annotations

from docutils import nodes

from chronicle.sphinx_ext.numbering import anchor_of


def test_only_paragraphs_of_sections_are_numbered(tiny):
    """Lists, quotations, boxes and notes do not count; numbers run through the chapter."""
    paragraphs = tiny.build("en").doctree("chapters/01-first").findall(nodes.paragraph)
    numbered = [(node["number"], node["ids"][0]) for node in paragraphs if "number" in node]
    assert [("1.1", "p1-1"), ("1.2", "p1-2"), ("1.3", "p1-3")] == numbered


def test_numbers_are_those_of_the_source(tiny):
    """A translated chapter has the same numbers and anchors."""
    tiny.translate("zh", "chapters/02-second", {"It ends.": "到此结束。"})
    paragraph = tiny.build("zh").paragraph("chapters/02-second", "2.2")
    assert ("到此结束。", ["p2-2", "ends"]) == (paragraph.astext(), paragraph["ids"])


def test_paragraphs_of_a_chapter_without_numbers_have_anchors_of_their_own():
    """The index leads to the paragraph that names somebody, and not to where the chapter begins."""
    document = nodes.document("", "")  # type: ignore[arg-type]
    section = nodes.section("", ids=["how-to-read"])
    named = nodes.inline("", "Homs")
    section += nodes.paragraph("", "", named, ids=["q07b-3"])
    section += nodes.bullet_list("", nodes.list_item("", nodes.paragraph("", "Hama", ids=["aside"])))
    document += section
    assert "q07b-3" == anchor_of("chapters/07b-the-gap", named)
    assert "how-to-read" == anchor_of("chapters/00-how-to-read", section[1][0][0][0])
