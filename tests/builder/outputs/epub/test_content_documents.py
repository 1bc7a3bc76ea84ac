"""A content document says what it is and what heads it."""

from __future__ import annotations

import pytest
from lxml import etree

from chronicle.outputs.epub.content_documents import EPUB_TYPE, finish_tree
from chronicle.outputs.html.tree import XML_LANG

BODY = (
    "<body><section id='s'><div><h1{name}>A</h1></div><p lang='ar'>b</p><p>c</p><i lang='zh-Hans'>d</i>"
    "<div class='table-box'><table><tbody><tr><td>e</td></tr></tbody></table></div></section></body>"
)


@pytest.mark.parametrize(
    ("division", "appendix", "kind", "role"),
    [
        ("frontmatter", False, "introduction", "doc-introduction"),
        ("bodymatter", False, "chapter", "doc-chapter"),
        ("backmatter", False, "appendix", "doc-appendix"),
        ("bodymatter", True, "appendix", "doc-appendix"),
    ],
)
@pytest.mark.parametrize(("name", "anchor"), [("", "s-title"), (" id='x'", "x")])
def test_the_section_of_a_document_is_named(
    division: str, appendix: bool, kind: str, role: str, name: str, anchor: str
) -> None:
    """For reading systems and for screen readers; its heading keeps a name that it has."""
    body = etree.fromstring(BODY.format(name=name))
    finish_tree(body, division, appendix=appendix, title=False)
    section = body[0]
    assert (kind, role, anchor) == (
        section.get(EPUB_TYPE),
        section.get("role"),
        section.get("aria-labelledby"),
    )
    assert [anchor] == [each.get("id") for each in body.iter("h1")]


def test_the_index_is_named_as_such() -> None:
    """Wherever it stands: a reading system leads to it from its own menu."""
    for appendix in (True, False):
        body = etree.fromstring("<body><section id='s' class='x appendix-index'><h1>A</h1></section></body>")
        finish_tree(body, "backmatter", appendix=appendix, title=False)
        assert ("index", "doc-index") == (body[0].get(EPUB_TYPE), body[0].get("role"))


def test_the_title_page_is_no_part_of_the_text() -> None:
    """It gets no kind; languages and tables are prepared there too, and without a section."""
    body = etree.fromstring(BODY.format(name=""))
    finish_tree(body, "frontmatter", appendix=False, title=True)
    assert {"id"} == set(body[0].attrib)
    assert ["ar", None, "zh-Hans"] == [each.get(XML_LANG) for each in body.iter("p", "i")]
    assert "table-box columns-1" == body[0][-1].get("class")
    bare = etree.fromstring("<body><p lang='ar'>b</p></body>")
    finish_tree(bare, "frontmatter", appendix=False, title=False)
    assert "ar" == bare[0].get(XML_LANG)


def test_a_section_without_a_heading_is_named_by_its_kind_alone() -> None:
    """It is labelled by nothing that is not there."""
    body = etree.fromstring("<body><section id='s'><p>a</p></section></body>")
    finish_tree(body, "bodymatter", appendix=False, title=False)
    assert {"id", "role", EPUB_TYPE} == set(body[0].attrib)


def test_words_of_a_drawing_have_the_language_of_svg() -> None:
    """EPUBCheck refuses the attribute of HTML there."""
    body = etree.fromstring(
        "<body><svg xmlns='http://www.w3.org/2000/svg'><text lang='ar'>a</text></svg></body>"
    )
    finish_tree(body, "bodymatter", appendix=False, title=False)
    assert {XML_LANG: "ar"} == dict(body[0][0].attrib)


def test_a_passage_says_its_language_twice() -> None:
    """As HTML and as XML do; each with the same tag, and a heading of its own is not named anew."""
    body = etree.fromstring(
        "<body><section id='s'><p lang='ar'>a</p><h1 id='h'>A</h1><h1>B</h1></section></body>"
    )
    finish_tree(body, "bodymatter", appendix=False, title=False)
    assert {"lang": "ar", XML_LANG: "ar"} == dict(body[0][0].attrib)
    assert {"id": "s", EPUB_TYPE: "chapter", "role": "doc-chapter", "aria-labelledby": "h"} == dict(
        body[0].attrib
    )
    assert [{"id": "h"}, {}] == [dict(each.attrib) for each in body.iter("h1")]
