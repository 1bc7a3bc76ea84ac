"""Paragraphs are numbered alike in every edition."""

from __future__ import annotations

from pathlib import Path

from docutils import nodes
from docutils.utils import new_document

from chronicle.sphinx_ext.domain import kept
from chronicle.sphinx_ext.numbering import KeepOurAnchors, anchor_of
from tests.builder.sphinx_ext.environments import environment


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


def test_no_heading_and_no_label_has_the_form_of_our_anchors():
    """A heading that would have one gets another, under each of its names; of a label its writer is told."""
    document = new_document("a.md")
    heading = nodes.section("", nodes.title("", "p1-2"), ids=["p1-2"], names=["p1-2", "also"])
    plain = nodes.section("", nodes.title("", "Truce"), ids=["truce"], names=["truce"])
    labelled = nodes.target("", "", ids=["p3-4"], names=["p3-4"])
    labelled.line = 9
    document += [heading, plain, labelled]
    document.ids = {"p1-2": heading, "truce": plain, "p3-4": labelled}
    document.nameids = {"p1-2": "p1-2", "also": "p1-2", "truce": "truce", "p3-4": "p3-4", "lost": None}
    document.nametypes = {"p1-2": False, "also": False, "truce": True, "p3-4": True, "lost": True}
    env = environment(srcdir=Path("/book/docs"), doc2path=lambda name: Path(f"/book/docs/{name}.md"))
    document.settings.env = env
    KeepOurAnchors(document).apply()
    assert (["heading-p1-2"], ["truce"]) == (heading["ids"], plain["ids"])
    assert {"heading-p1-2": heading, "truce": plain, "p3-4": labelled} == document.ids
    assert ("heading-p1-2", "heading-p1-2", "truce") == tuple(
        document.nameids[name] for name in ("p1-2", "also", "truce")
    )
    (fault,) = kept(env).faults["index"]
    assert ("docs/index.md", 9, "M112", "p3-4") == (fault.path, fault.line, fault.code, fault.subject)
