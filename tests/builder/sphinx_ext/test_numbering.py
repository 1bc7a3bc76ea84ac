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


def test_a_place_is_found_by_its_paragraph_or_its_section():
    """The index leads to the paragraph that names somebody; in a list, to the section that it stands in."""
    document = nodes.document("", "")  # type: ignore[arg-type]
    section = nodes.section("", ids=["how-to-read"])
    named = nodes.inline("", "Homs")
    section += nodes.paragraph("", "", named, ids=["p7-3"])
    section += nodes.bullet_list("", nodes.list_item("", nodes.paragraph("", "Hama", ids=["aside"])))
    document += section
    assert "p7-3" == anchor_of(named)
    assert "how-to-read" == anchor_of(section[1][0][0][0])


def test_numbers_follow_the_contents(tiny):
    """A chapter that is moved in the contents has another number, whatever its file is called."""
    tiny.build("en")
    tiny.write("docs/index.md", "```{toctree}\nchapters/02-second\nchapters/01-first\n```\n")
    built = tiny.build("en")
    assert "p1-2" == built.paragraph("chapters/02-second", "1.2")["ids"][0]
    assert "p2-1" == built.paragraph("chapters/01-first", "2.1")["ids"][0]
