"""What the head of a page tells search engines, messengers and catalogues."""

from __future__ import annotations

import json
from typing import Any

import pytest
from lxml import etree

from chronicle.book.facts import BookFacts
from chronicle.outputs.web.page_head import BookSaid, PageSaid, claims_of, opening_of, page_head, shortened
from tests.languages import CHOSEN, EDITIONS

ADDRESS = "https://books.example.org/oldermead/"
CHAPTER = PageSaid("chapters/02-flood.html", "The flood <of> 1958", "It rained. Then it stopped.", 2)


def said(code: str = "en", **facts: Any) -> BookSaid:
    """Return a book with these facts besides title, slug and version."""
    always = {"title": "Oldermead", "slug": "small", "version": "1.2.0"}
    told = BookFacts.from_dict(always | facts, CHOSEN.codes)
    edition = CHOSEN.of(code)
    return BookSaid(told, edition, EDITIONS, "Oldermead", "A chronicle", "Of a river.", "index.html")


def test_a_book_with_an_address_says_where_each_page_is() -> None:
    """Canonical, every language by a whole address, and a picture of the edition's own."""
    head = page_head(said("ar", address=ADDRESS), CHAPTER)
    assert f"{ADDRESS}web/ar/chapters/02-flood.html" == head.canonical
    assert [(each.tag, f"{ADDRESS}web/{each.code}/chapters/02-flood.html") for each in EDITIONS] == list(
        head.alternates
    )
    assert f"{ADDRESS}covers/small-ar-card.jpg" == dict(head.properties)["og:image"]
    assert "zh_CN" == dict(page_head(said("zh"), CHAPTER).properties)["og:locale"]
    assert f"{ADDRESS}small-ar.pdf" == dict(head.named)["citation_pdf_url"]


def test_a_first_page_names_the_page_where_a_language_is_chosen() -> None:
    """For readers of any other language, search engines learn of the page that offers all of them."""
    found = dict(page_head(said(address=ADDRESS), PageSaid("index.html", "Oldermead", "")).alternates)
    assert f"{ADDRESS}web/index.html" == found["x-default"]
    assert "x-default" not in dict(page_head(said(address=ADDRESS), CHAPTER).alternates)


def test_a_book_without_an_address_names_none() -> None:
    """What a program would take for an address is left out, in data and in plain fields."""
    head = page_head(said(), CHAPTER)
    assert ("", ()) == (head.canonical, head.alternates)
    assert "https://" not in str((head.named, head.properties, head.data)).replace("https://schema.org", "")


def test_search_engines_learn_which_chapter_of_which_book_a_page_is() -> None:
    """A chapter has its place in the book; a translation says of what; no sign ends the element early."""
    data = page_head(said("zh", address=ADDRESS), CHAPTER).data
    assert "<" not in data
    read = json.loads(data)
    assert ("Chapter", 2, CHAPTER.title, "zh-Hans") == tuple(
        read[name] for name in ("@type", "position", "name", "inLanguage")
    )
    assert ("Book", "Oldermead") == (read["isPartOf"]["@type"], read["isPartOf"]["name"])
    cover = json.loads(page_head(said("zh"), PageSaid("index.html", "Oldermead", "")).data)
    assert {"@id": said().facts.identifier_of("en")} == cover["translationOfWork"]


def test_search_engines_learn_the_claims_of_a_page() -> None:
    """Each claim by its own address, in the words of its entry."""
    body = etree.fromstring(
        "<body><section><section id='claim-fire'><h2>A <bdi>fire</bdi>.</h2></section></section></body>"
    )
    page = PageSaid("evidence/x.html", "X", "", claims=claims_of(body))
    (claim,) = json.loads(page_head(said(address=ADDRESS), page).data)["hasPart"]
    address = f"{ADDRESS}web/en/evidence/x.html#claim-fire"
    assert {"@type": "Claim", "@id": address, "text": "A fire."} == claim


def test_what_is_settled_is_named_for_catalogues_of_articles() -> None:
    """Who answers, when and where it was published: nothing of it is made up."""
    facts = {"responsible": "The Archive", "release_date": "2026-03-04", "isbn": {"en": {"pdf": "978-0"}}}
    named = dict(page_head(said(**facts | {"isbn": None}), CHAPTER).named)
    assert ("The Archive", "2026/03/04") == (named["citation_author"], named["citation_publication_date"])
    assert {"citation_title", "citation_inbook_title", "citation_language"} == set(
        dict(page_head(said(), CHAPTER).named)
    )


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Short.", "Short."),
        (f"First one. {'word ' * 60}.", "First one."),
        ("word " * 60, f"{'word ' * 39}word…"),
        ("第一句。" + "字" * 120 + "。", "第一句。"),
        ("字" * 120, "字" * 99 + "…"),
    ],
)
def test_a_description_ends_with_a_sentence_or_a_word(text: str, kept: str) -> None:
    """As much as search engines show; Han characters are twice as wide."""
    assert kept == shortened(text)


def test_a_page_begins_with_its_first_numbered_paragraph() -> None:
    """Its number, its languages and marks of notes are no part of the text."""
    body = etree.fromstring(
        "<body><section><p>Before.</p><p><a class='number'>2.1</a><span class='elsewhere'><a>x</a> </span>"
        "It <bdi>rained</bdi>.<sup class='note-mark'><bdi>1</bdi></sup> Then\nnot.</p></section></body>"
    )
    assert "It rained. Then not." == opening_of(body)
