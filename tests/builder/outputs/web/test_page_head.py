"""What the head of a page tells search engines, messengers and catalogues."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from lxml import etree

from chronicle.book.facts import BookFacts
from chronicle.outputs.web.page_head import (
    BookSaid,
    PageSaid,
    claims_of,
    numbers_of,
    opening_of,
    page_head,
    shortened,
)
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


SETTLED = {
    "address": ADDRESS,
    "responsible": "The Archive & co",
    "publisher": "A Press",
    "release_date": "2026-03-04",
    "isbn": {"ar": {"pdf": "978-0-306-40615-7"}},
}
ENTRY = PageSaid("evidence/x.html", "<X>", "It began. And so on.", 0, (("claim-fire", "A fire."),))
COVER = PageSaid("index.html", "Home", "Not this.")


@pytest.mark.parametrize(
    ("page", "title", "inbook"),
    [(CHAPTER, CHAPTER.title, True), (ENTRY, "<X>", True), (COVER, "Oldermead", False)],
)
def test_catalogues_of_articles_are_told_all_that_is_settled(
    page: PageSaid, title: str, inbook: bool
) -> None:
    """In the order in which they ask for it; a first page is the book, and in no other."""
    assert (
        ("citation_title", title),
        *[("citation_inbook_title", "Oldermead")] * inbook,
        ("citation_author", "The Archive & co"),
        ("citation_publisher", "A Press"),
        ("citation_publication_date", "2026/03/04"),
        ("citation_isbn", "978-0-306-40615-7"),
        ("citation_language", "ar"),
        ("citation_public_url", f"{ADDRESS}web/ar/{page.page}"),
        ("citation_pdf_url", f"{ADDRESS}small-ar.pdf"),
    ) == page_head(said("ar", **SETTLED), page).named


@pytest.mark.parametrize(
    ("page", "kind", "title", "description"),
    [
        (CHAPTER, "article", CHAPTER.title, "It rained. Then it stopped."),
        (PageSaid("a.html", "A", ""), "article", "A", "Of a river."),
        (COVER, "book", "Oldermead", "Of a river."),
    ],
)
def test_messengers_are_told_what_a_link_leads_to(
    page: PageSaid, kind: str, title: str, description: str
) -> None:
    """With a picture and its size; a page without text of its own has the description of the book."""
    head = page_head(said("ar", **SETTLED), page)
    assert description == head.description
    assert (
        ("og:type", kind),
        ("og:title", title),
        ("og:site_name", "Oldermead"),
        ("og:description", description),
        ("og:locale", "ar_SY"),
        ("og:url", f"{ADDRESS}web/ar/{page.page}"),
        ("og:image", f"{ADDRESS}covers/small-ar-card.jpg"),
        ("og:image:width", "1200"),
        ("og:image:height", "630"),
        ("og:image:alt", "Oldermead"),
    ) == head.properties
    bare = page_head(replace(said(), description=""), replace(page, opening=""))
    assert (
        ("og:type", kind), ("og:title", title), ("og:site_name", "Oldermead"), ("og:locale", "en_GB")
    ) == bare.properties  # fmt: skip


def test_search_engines_read_the_book_and_its_page() -> None:
    """All that is settled, of a chapter, of an entry and of the book; what is empty is left out."""
    book = said("ar", **SETTLED | {"licence_address": "https://licence.example"})
    whole = {
        "@type": "Book",
        "@id": book.facts.identifier_of("ar"),
        "name": "Oldermead",
        "alternativeHeadline": "A chronicle",
        "inLanguage": "ar",
        "bookEdition": "1.2.0",
        "url": f"{ADDRESS}web/ar/index.html",
    }
    context = {"@context": "https://schema.org"}
    assert context | whole | {
        "description": "Of a river.",
        "datePublished": "2026-03-04",
        "publisher": {"@type": "Organization", "name": "A Press"},
        "author": {"@type": "Organization", "name": "The Archive & co"},
        "license": "https://licence.example",
        "translationOfWork": {"@id": book.facts.identifier_of("en")},
    } == json.loads(page_head(book, COVER).data)
    assert context | {
        "@type": "Chapter",
        "name": CHAPTER.title,
        "position": 2,
        "description": "It rained. Then it stopped.",
        "inLanguage": "ar",
        "url": f"{ADDRESS}web/ar/{CHAPTER.page}",
        "isPartOf": whole,
    } == json.loads(page_head(book, CHAPTER).data)
    plain = said()
    bare = {name: value for name, value in whole.items() if name != "url"}
    bare |= {"@id": plain.facts.identifier_of("en"), "inLanguage": "en-GB"}
    assert context | {
        "@type": "WebPage",
        "name": "<X>",
        "description": "It began. And so on.",
        "inLanguage": "en-GB",
        "isPartOf": bare,
        "hasPart": [{"@type": "Claim", "@id": "#claim-fire", "text": "A fire."}],
    } == json.loads(page_head(plain, ENTRY).data)
    assert context | bare | {"description": "Of a river."} == json.loads(page_head(plain, COVER).data)
    assert "\\u003cX>" in page_head(plain, ENTRY).data
    assert "The Archive \\u0026 co" in page_head(book, COVER).data


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        (f"{'a' * 199}.", f"{'a' * 199}."),
        (f"{'a' * 200}.", f"{'a' * 199}…"),
        (f"{'a' * 100}. {'b' * 97}.", f"{'a' * 100}. {'b' * 97}."),
        (f"{'a' * 100}. {'b' * 98}.", f"{'a' * 100}."),
        (f"{'字' * 49}。{'文' * 49}。", f"{'字' * 49}。{'文' * 49}。"),
        (f"{'字' * 49}。{'文' * 50}。", f"{'字' * 49}。"),
        ("Why？ So it was.", "Why？So it was."),
        (f"{'a' * 150} {'b' * 48} cc", f"{'a' * 150} {'b' * 48}…"),
        (f"{'a' * 150} {'b' * 47} cc", f"{'a' * 150} {'b' * 47}…"),
        ("", ""),
    ],
)
def test_a_description_is_as_long_as_is_shown(text: str, kept: str) -> None:
    """Two hundred letters of Latin with the spaces between sentences, which Chinese ones lack."""
    assert kept == shortened(text)


@pytest.mark.parametrize(
    ("body", "opening"),
    [
        ("<section><h1>A</h1><p>One.</p><p>Two.</p></section>", "One."),
        ("<section><div><p>Inside.</p></div></section>", "Inside."),
        ("<section><div><p>Inside.</p></div><p>Beside.</p></section>", "Beside."),
        ("<p>Outside.</p>", ""),
        ("<section><p>One.</p></section><div><p><a class='number'>1.1</a>Told.</p></div>", "Told."),
        ("<section><p><span class='state'>draft</span>One <b>bold</b>.</p></section>", "One bold."),
    ],
)
def test_a_page_opens_with_its_first_paragraph(body: str, opening: str) -> None:
    """That of a section, or one with a number wherever it stands."""
    assert opening == opening_of(etree.fromstring(f"<body>{body}</body>"))


def test_claims_of_a_page_are_its_sections_of_claims() -> None:
    """In their order; a section of another name is none, nor is one that holds nothing."""
    body = etree.fromstring(
        "<body><section id='a'><h1>A</h1></section><section id='claim-b'><h2> B\n b </h2></section>"
        "<section id='claim-c'/><section/><section id='claim-d'><h2>D</h2></section></body>"
    )
    assert (("claim-b", "B b"), ("claim-d", "D")) == claims_of(body)


@pytest.mark.parametrize(
    ("numbers", "told"), [([], ""), (["4.1"], "4.1"), (["4.1", "4.2", "4.20"], "4.1–4.20")]
)
def test_a_page_tells_its_first_and_last_paragraph(numbers: list[str], told: str) -> None:
    """One number stands alone; other links are none."""
    links = "".join(f"<a class='number'>{each}</a><a>x</a>" for each in numbers)
    assert told == numbers_of(etree.fromstring(f"<body>{links}</body>"))


def test_a_book_of_one_language_has_no_page_to_choose_it() -> None:
    """Its one edition is named, on the first page as on others; without an address none is."""
    for page in (COVER, CHAPTER):
        alone = replace(said(address=ADDRESS), editions=EDITIONS[:1])
        assert (("en-GB", f"{ADDRESS}web/en/{page.page}"),) == page_head(alone, page).alternates
        assert () == page_head(said(), page).alternates
