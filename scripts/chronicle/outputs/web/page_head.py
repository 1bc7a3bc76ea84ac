"""What the head of a web page tells programs: search engines, messengers, catalogues of articles."""

from __future__ import annotations

import copy
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from chronicle.languages.scripts.characters import width_of
from chronicle.outputs.epub.metadata import bare
from chronicle.outputs.html.tree import text_of
from chronicle.outputs.shelf.volume import CARD, card_name, file_name
from chronicle.outputs.web.links import web_address
from chronicle.text.anchors import claim_anchor
from chronicle.text.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml import etree

    from chronicle.book.facts import BookFacts
    from chronicle.languages.editions import Edition

_LONGEST = 200  # of a description, in the width of Latin letters: what search engines show
# What stands in a paragraph and is not its text.
_BESIDE = ("number", "elsewhere", "note-mark", "state")


@dataclass(frozen=True)
class PageHead:
    """What a page says of itself; what needs the book's address is empty where the book names none."""

    description: str
    canonical: str
    alternates: tuple[tuple[str, str], ...]  # tag of a language, address of this page in it
    named: tuple[tuple[str, str], ...]  # by `name`: for catalogues of articles
    properties: tuple[tuple[str, str], ...]  # by `property`: for messengers
    data: Markup  # for search engines, as JSON-LD


@dataclass(frozen=True)
class PageSaid:
    """What a page is about."""

    page: str  # its address inside the edition
    title: str
    opening: str  # how its text begins
    position: int = 0  # of a chapter in the book; 0 for what is none
    claims: tuple[tuple[str, str], ...] = ()  # that have their entries on it: anchor and sentence


@dataclass(frozen=True)
class BookSaid:
    """What all pages of an edition say of the book."""

    facts: BookFacts
    edition: Edition
    editions: Sequence[Edition]
    title: str
    subtitle: str
    description: str
    root: str  # address of its first page


def page_head(book: BookSaid, page: PageSaid) -> PageHead:
    """Return what a page's head says, from facts alone; nothing is filled in."""
    is_cover = page.page == book.root
    description = shortened(book.description if is_cover else page.opening or book.description)
    address = book.facts.address
    return PageHead(
        description=description,
        canonical=web_address(book.facts, book.edition.code, page.page) if address else "",
        alternates=tuple(_alternates(book, page)) if address else (),
        named=tuple(_named(book, page)),
        properties=tuple(_properties(book, page, description)),
        data=_as_data(_linked(book, page, description)),
    )


def opening_of(body: etree._Element) -> str:
    """Return the text of a page's first paragraph that has a number, else of its first, without marks."""
    paragraphs = body.findall(".//section/p") or body.findall(".//section//p")
    numbered = [each for each in body.iter("p") if each.find("a[@class='number']") is not None]
    for paragraph in (numbered or paragraphs)[:1]:
        plain = copy.deepcopy(paragraph)
        for each in list(plain.iter()):
            if each.get("class") in _BESIDE:
                each.text = None
                for child in list(each):
                    each.remove(child)
        return bare(" ".join(text_of(plain).split()))
    return ""


def claims_of(body: etree._Element) -> tuple[tuple[str, str], ...]:
    """Return the claims that have their entries on a page, each with its anchor and its sentence."""
    sections = [each for each in body.iter("section") if (each.get("id") or "").startswith(claim_anchor(""))]
    return tuple((each.get("id") or "", " ".join(text_of(each[0]).split())) for each in sections if len(each))


def numbers_of(body: etree._Element) -> str:
    """Return the numbers of a page's first and last paragraphs: 4.1–4.20; nothing where none has one."""
    numbers = [text_of(each) for each in body.iter("a") if each.get("class") == "number"]
    return "–".join(dict.fromkeys(numbers[:1] + numbers[-1:]))


def shortened(text: str) -> str:
    """Return the sentences of a text that fit into a description; of a long first one, its first words."""
    kept = ""
    for sentence in sentences(bare(text)):
        joint = "" if not kept or kept[-1] in "。！？" else " "
        if width_of(kept + joint + sentence) > _LONGEST:
            break
        kept += joint + sentence
    if kept:
        return kept
    length = next((at for at in range(len(text)) if width_of(text[: at + 1]) >= _LONGEST), len(text))
    cut = text[:length]
    whole = cut.rpartition(" ")[0] if " " in cut and text[length : length + 1].strip() else cut
    return f"{whole}…" if whole != text else text


def _alternates(book: BookSaid, page: PageSaid) -> Iterator[tuple[str, str]]:
    for each in book.editions:
        yield each.tag, web_address(book.facts, each.code, page.page)
    if len(book.editions) > 1 and page.page == book.root:
        yield "x-default", f"{book.facts.address}web/{book.root}"


def _named(book: BookSaid, page: PageSaid) -> Iterator[tuple[str, str]]:
    """Yield what catalogues of articles read."""
    facts, is_cover = book.facts, page.page == book.root
    yield "citation_title", bare(book.title if is_cover else page.title)
    if not is_cover:
        yield "citation_inbook_title", bare(book.title)
    if facts.responsible:
        yield "citation_author", facts.responsible
    if facts.publisher:
        yield "citation_publisher", facts.publisher
    if facts.release_date:
        yield "citation_publication_date", facts.release_date.replace("-", "/")
    if isbn := facts.isbn_of(book.edition.code, "pdf"):
        yield "citation_isbn", isbn
    yield "citation_language", book.edition.tag
    if facts.address:
        yield "citation_public_url", web_address(facts, book.edition.code, page.page)
        yield "citation_pdf_url", f"{facts.address}{file_name(facts.slug, book.edition.code, 'pdf')}"


def _properties(book: BookSaid, page: PageSaid, description: str) -> Iterator[tuple[str, str]]:
    """Yield what messengers show of a link: the Open Graph protocol."""
    facts, is_cover = book.facts, page.page == book.root
    yield "og:type", "book" if is_cover else "article"
    yield "og:title", bare(book.title if is_cover else page.title)
    yield "og:site_name", bare(book.title)
    if description:
        yield "og:description", description
    language, *rest = book.edition.locale.split("_")
    yield "og:locale", "_".join([language, *(part for part in rest if part.isupper())])
    if facts.address:
        yield "og:url", web_address(facts, book.edition.code, page.page)
        yield "og:image", f"{facts.address}{card_name(facts.slug, book.edition.code)}"
        yield "og:image:width", str(CARD[0])
        yield "og:image:height", str(CARD[1])
        yield "og:image:alt", bare(book.title)


def _linked(book: BookSaid, page: PageSaid, description: str) -> dict[str, Any]:
    """Return what search engines read, in the words of schema.org."""
    facts, edition = book.facts, book.edition
    whole: dict[str, Any] = {
        "@type": "Book",
        "@id": facts.identifier_of(edition.code),
        "name": bare(book.title),
        "alternativeHeadline": bare(book.subtitle),
        "inLanguage": edition.tag,
        "bookEdition": facts.version,
        "url": web_address(facts, edition.code, book.root) if facts.address else "",
    }
    if page.page == book.root:
        whole |= {
            "description": description,
            "datePublished": facts.release_date,
            "publisher": facts.publisher and {"@type": "Organization", "name": facts.publisher},
            "author": facts.responsible and {"@type": "Organization", "name": facts.responsible},
            "license": facts.licence_address,
        }
        if edition.translates:
            whole["translationOfWork"] = {"@id": facts.identifier_of(edition.source.code)}
        return {"@context": "https://schema.org"} | _given(whole)
    told = {
        "@type": "Chapter" if page.position else "WebPage",
        "name": bare(page.title),
        "position": page.position or "",
        "description": description,
        "inLanguage": edition.tag,
        "url": web_address(facts, edition.code, page.page) if facts.address else "",
        "isPartOf": _given(whole),
        "hasPart": [_claim(book, page, *claim) for claim in page.claims],
    }
    return {"@context": "https://schema.org"} | _given(told)


def _claim(book: BookSaid, page: PageSaid, anchor: str, sentence: str) -> dict[str, Any]:
    facts, code = book.facts, book.edition.code
    address = f"{web_address(facts, code, page.page)}#{anchor}" if facts.address else f"#{anchor}"
    return {"@type": "Claim", "@id": address, "text": bare(sentence)}


def _given(table: dict[str, Any]) -> dict[str, Any]:
    """Return what is not empty."""
    return {name: value for name, value in table.items() if value}


def _as_data(table: dict[str, Any]) -> Markup:
    """Return JSON that no sign of which can end the element that it stands in."""
    text = json.dumps(table, ensure_ascii=False, separators=(",", ":"))
    return Markup(text.replace("<", "\\u003c").replace("&", "\\u0026"))  # noqa: S704 - nothing is left to escape
