"""The pages that no document of the book is say what its facts and its contents are."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest
from lxml import etree

from chronicle.outputs.html.edition_contents import ContentsEntry, ContentsPart, EditionContents
from chronicle.outputs.pdf.front_matter import FrontMatter
from tests.builder.book.small_book import book

if TYPE_CHECKING:
    from pathlib import Path

    from chronicle.outputs.pdf.parts import Part

CONTENTS = EditionContents(
    (
        ContentsPart("", (ContentsEntry("front/a", "How to read"),)),
        ContentsPart("Chapters", (ContentsEntry("chapters/1", "Spring", number="1"),)),
        ContentsPart("Appendices", (ContentsEntry("appendices/a", "Lists", letter="A"),)),
    )
)
BODY = (
    "<section><h1 id='t' data-bookmark='T'/><h2 id='s' data-bookmark='S &amp; T'/><h2 data-bookmark='no id'/>"
    "<h2 id='unlisted'/><h3 id='d' data-bookmark='D'/></section>"
)


def front(folder: Path, *, release: bool = False, logo: str = "", **facts: Any) -> FrontMatter:
    """Return the pages of a small book with some facts."""
    small = book(folder)
    builder: Any = SimpleNamespace(
        title="A Book",
        contents=CONTENTS,
        facts=replace(small.facts, **facts),
        edition=small.edition,
        messages=small.messages,
        second_reading="",
        config=SimpleNamespace(chronicle_release=release),
        label=lambda entry: entry.number or entry.letter or "",
        logo=lambda: logo,
    )
    return FrontMatter(builder)


def said(part: Part, css: str) -> list[str]:
    """Return what the elements of a class say."""
    return ["".join(map(str, each.itertext())) for each in part.body.xpath(f".//*[@class='{css}']")]


@pytest.mark.parametrize(
    ("facts", "by"),
    [
        ({}, []),
        ({"responsible": "Editors"}, ["Editors"]),
        ({"responsible": "Editors", "publisher": "A Press"}, ["A Press"]),
    ],
)
def test_cover_and_title_page_say_who_issues_the_book(
    facts: dict[str, str], by: list[str], tmp_path: Path
) -> None:
    """The publisher, else who is responsible; a book of nobody says nothing."""
    made = front(tmp_path, release=True, **facts)
    cover = made.cover()
    assert (["A Book"], ["Of two documents"], by) == tuple(
        said(cover, f"cover-{name}") for name in ("title", "subtitle", "foot")
    )
    assert "Cover" == cover.head
    assert 2 == len(said(cover, "cover-line"))  # one for each document that was read
    foot = made.title_pages().body.xpath(".//div[@class='title-foot']/p")
    assert by == [each.text for each in foot]


@pytest.mark.parametrize(("release", "draft"), [(True, []), (False, ["Draft, version 1"])])
def test_a_draft_says_on_its_title_page_that_it_is_one(
    release: bool, draft: list[str], tmp_path: Path
) -> None:
    """Nobody takes it for what was published; the imprint follows with the facts of the book."""
    part = front(tmp_path, release=release, licence="CC BY").title_pages()
    assert draft == [each.text for each in part.body.xpath(".//div[@class='title-foot']/p")]
    assert ["About this edition"] == said(part, "imprint-title")
    facts = dict(zip(said(part, "imprint-label"), said(part, "imprint-value"), strict=True))
    assert "CC BY" == facts["Licence"]


@pytest.mark.parametrize("logo", ["", "file:///logo.svg"])
def test_a_logo_stands_on_the_title_page(logo: str, tmp_path: Path) -> None:
    """Where the theme has one; a screen reader says the title for it."""
    images = front(tmp_path, logo=logo).title_pages().body.iter("img")
    assert [(logo, "A Book")][: bool(logo)] == [(each.get("src"), each.get("alt")) for each in images]


def test_the_contents_list_documents_and_the_sections_of_chapters(tmp_path: Path) -> None:
    """Each under its caption with number or letter; a section that has no name or no place is not listed."""
    bodies = {entry.docname: etree.fromstring(BODY) for entry in CONTENTS}
    part = front(tmp_path).contents(bodies)
    assert "Contents" == part.head
    assert ["Chapters", "Appendices"] == said(part, "toc-caption")
    assert ["1", "A"] == said(part, "toc-label")
    assert ["How to read", "Spring", "Lists"] == said(part, "toc-title")
    sections = part.body.xpath(".//a[@class='toc-section']")
    assert [("#s", "S & T")] == [(each.get("href"), each.get("title")) for each in sections]


def test_a_colophon_says_from_which_files_a_copy_was_made(tmp_path: Path) -> None:
    """Where that is not known the page is not there."""
    (part,) = front(tmp_path / "a", source_hash="ab12").colophon()
    assert ("Colophon", ["ab12"]) == (part.head, said(part, "imprint-value"))
    assert [] == list(front(tmp_path / "b").colophon())
