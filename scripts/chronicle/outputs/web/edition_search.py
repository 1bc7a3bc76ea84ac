"""Give a web edition its search: the index of all its pages, and the scripts that look things up in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import html

from chronicle.ledger.chronology_rows import rows
from chronicle.outputs.html.imprint import ImprintRow
from chronicle.outputs.html.tree import text_of
from chronicle.outputs.web.search.index_script import IndexedPage, index_script
from chronicle.outputs.web.search.places_found import FoundPlace, places_of
from chronicle.outputs.web.search.query_words import names_of, writing_of
from chronicle.outputs.web.search.search_program import OPENER, search_program, stemmers_licence
from chronicle.sphinx_ext.current_book import book_of
from chronicle.text.anchors import claim_anchor

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from chronicle.outputs.web.web_builder import WebBuilder

_TOGETHER = ("appendix-chronology", "appendix-names")  # what the index has last, by the class of a section
LICENCE = "search-licence.txt"


def made_of(builder: WebBuilder) -> tuple[ImprintRow, ...]:
    """Return the line of the imprint that names what of the search is others’ work, with its licence."""
    if not builder.edition.stemmer:
        return ()
    return (ImprintRow(builder.messages.text("web", "Search"), f"Snowball (BSD-3-Clause): {LICENCE}", "ltr"),)


def write_search(builder: WebBuilder, folder: Path) -> None:
    """Write the index of the finished pages, and the scripts, into the folder of a web edition's assets."""
    book = book_of(builder.env)
    pages = list(_pages(builder))
    texts = [text for page in pages for place in page.places for text in (place.label, place.text)]
    written = {
        "search-index.js": index_script(
            pages, names_of(book.ledger, book.editions), writing_of(book.edition, book.editions, texts)
        ),
        "search.js": search_program(book.edition.stemmer),
        OPENER.name: OPENER.read_text(encoding="utf-8"),
    }
    if book.edition.stemmer:
        written[LICENCE] = stemmers_licence()
    for name, content in written.items():
        (folder / name).write_text(content, encoding="utf-8", newline="\n")


def _pages(builder: WebBuilder) -> Iterator[IndexedPage]:
    """Yield the finished pages in the order of the book, each with what it says at its addresses.

    What says the same stands together, as far as an archiver looks back: claims and dates, names and their
    forms. Of the lists one alone has what happened, the first of register, chronology and pages of claims:
    each of them leads to the others.
    """
    last: dict[str, list[IndexedPage]] = {name: [] for name in _TOGETHER}
    ledger = book_of(builder.env).ledger
    dated = {claim_anchor(told.claim.id) for row in rows(ledger) for told in row.told}
    for entry in builder.contents:
        address = builder.get_target_uri(entry.docname)
        root = html.parse(str(builder.outdir / address)).getroot()
        text = root.find(".//div[@class='leaf']")
        title = " · ".join(filter(None, (builder.kicker(entry.docname), entry.title)))
        if text is not None:
            page = IndexedPage(address, title, places_of(text))
            kind = next((name for name in last if text.find(f"section[@class='{name}']") is not None), "")
            if kind:
                last[kind].append(page)
            else:
                yield page
    for about in builder.evidence:
        address = builder.get_target_uri(about.docname)
        root = html.parse(str(builder.outdir / address)).getroot()
        claims = (place for place in _claims(root) if place.anchor not in dated)
        yield IndexedPage(address, about.title, tuple(claims))
    for pages in last.values():
        yield from pages


def _claims(root: html.HtmlElement) -> Iterator[FoundPlace]:
    """Yield the sentences of the claims of a page; those that the register has are found there.

    What documents say of the others is in their sentences, or in the chapters.
    """
    for section in root.iterfind(".//section[@id]"):
        heading, leads_on = section.find("h2"), section.find("./p[@class='verdict']/a")
        if heading is not None and leads_on is None:
            yield FoundPlace(section.get("id") or "", "", " ".join(text_of(heading).split()))
