"""A chapter's headings and paragraphs as print writes them."""

from __future__ import annotations

import pytest
from docutils import nodes
from lxml import etree

from tests.builder.outputs.pdf.translated import markup, written


def _chapter() -> nodes.section:
    deep = nodes.section("", nodes.title("", "Deep"), ids=["deep"])
    first = nodes.section("", nodes.title("", "First"), deep, ids=["first"])
    second = nodes.section("", nodes.title("", "Second"), ids=["second"])
    return nodes.section("", nodes.title("", "Spring"), first, second, ids=["spring"])


def test_headings_are_as_deep_as_their_sections() -> None:
    """A section is as deep as the one before it, however deep that goes; each is known by its place."""
    body, _ = written(_chapter(), label="2", kicker="Chapter 2")
    assert [("h1", "Spring"), ("h2", "First"), ("h3", "Deep"), ("h2", "Second")] == [
        (each.tag, each.text) for each in body.iter("h1", "h2", "h3")
    ]
    assert ["level-1", "level-2", "level-3", "level-2"] == [
        each.get("class") for each in body.iter("section")
    ][1:]
    assert ["spring", "first", "deep", "second"] == [
        (each.get("id") or "").removeprefix("chapters-01-first.") for each in body.iter("h1", "h2", "h3")
    ]


def test_a_chapter_opens_with_what_it_is() -> None:
    """Above its title stands its number, which its bookmark has too; sections have none."""
    body, _ = written(_chapter(), label="2", kicker="Chapter 2")
    (header,) = body.iter("header")
    assert [("p", "Chapter 2"), ("h1", "Spring")] == [(each.tag, each.text) for each in header]
    assert ["2\u2002Spring", "First", "Deep", "Second"] == [
        each.get("data-bookmark") for each in body.iter("h1", "h2", "h3")
    ]
    plain, _ = written(_chapter())
    assert ["h1"] == [each.tag for each in next(plain.iter("header"))]
    assert "Spring" == next(plain.iter("h1")).get("data-bookmark")


def test_no_heading_is_deeper_than_the_sixth() -> None:
    """HTML has six."""
    section = nodes.section("", nodes.title("", "x"))
    for _ in range(7):
        section = nodes.section("", nodes.title("", "x"), section)
    body, _ = written(section)
    assert ["h6"] * 3 == [each.tag for each in body.iter("h1", "h2", "h3", "h4", "h5", "h6")][-3:]


def test_a_title_of_a_box_is_no_heading() -> None:
    """It is not listed in the outline."""
    assert '<div class="topic"><p class="box-title">x</p></div>' == markup(
        nodes.topic("", nodes.title("", "x"))
    )


@pytest.mark.parametrize(("code", "number"), [("en", "1.2"), ("fa", "۱.۲")])
def test_a_paragraph_has_its_number(code: str, number: str) -> None:
    """In the digits of the edition, read from left to right; its document is known by it."""
    paragraph = nodes.paragraph("", "Told.", ids=["p1-2"], number="1.2")
    body, _ = written(paragraph, code=code)
    assert "document counted" == body.get("class")
    expected = f'<p id="p1-2" class="numbered"><span class="pnum" dir="ltr">{number}</span>Told.</p>'
    assert expected == etree.tostring(body[0], encoding="unicode")


@pytest.mark.parametrize(
    ("state", "attributes", "words"),
    [
        ("untranslated", ' lang="en-GB" dir="ltr"', "Not yet translated"),
        ("stale", "", "Translation of an earlier wording"),
    ],
)
def test_a_draft_says_what_is_not_current(state: str, attributes: str, words: str) -> None:
    """In the edition's own language and direction, whatever those of the text are."""
    expected = (
        f'<p class="{state}"{attributes}><span class="state" lang="ar" dir="rtl">{words}</span> Told.</p>'
    )
    assert expected == markup(nodes.paragraph("", "Told.", classes=[state]), code="ar")
