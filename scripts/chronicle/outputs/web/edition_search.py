"""Give a web edition its search: the index of all its pages, and the scripts that look things up in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import html

from chronicle.ledger.chronology_rows import rows
from chronicle.outputs.html.imprint import ImprintRow
from chronicle.outputs.html.tree import text_of
from chronicle.outputs.web.search.index_script import IndexedPage, index_scripts
from chronicle.outputs.web.search.places_found import FoundPlace, places_of
from chronicle.outputs.web.search.query_words import names_of, writing_of
from chronicle.outputs.web.search.search_program import opening_program, search_program, stemmers_licence
from chronicle.sphinx_ext.current_book import book_of
from chronicle.text.anchors import claim_anchor

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from chronicle.outputs.web.web_builder import WebBuilder

# Lists of the ledger, by the class of their section.
_DATES, _NAMES = "section[@class='appendix-chronology']", "section[@class='appendix-names']"
LICENCE = "search-licence.txt"


def made_of(builder: WebBuilder) -> tuple[ImprintRow, ...]:
    """Return the line of the imprint that names what of the search is others’ work, with its licence."""
    if not builder.edition.stemmer:
        return ()
    label = builder.messages.text("web", "Word stems for the search")
    return (ImprintRow(label, f"Snowball (BSD-3-Clause): {LICENCE}", "ltr"),)


def write_search(builder: WebBuilder, folder: Path) -> None:
    """Write the index of the finished pages, and the scripts, into the folder of a web edition's assets."""
    book = book_of(builder.env)
    first, rest = _parts(builder)
    texts = [text for page in (*first, *rest) for place in page.places for text in (place.label, place.text)]
    names, writing = names_of(book.ledger, book.editions), writing_of(book.edition, book.editions, texts)
    index = index_scripts(first, rest, names, writing)
    written = {
        "search-index.js": index.first,
        "search-rest.js": index.rest,
        "search.js": search_program(book.edition.stemmer),
        "open-search.js": opening_program(),
    }
    if book.edition.stemmer:
        written[LICENCE] = stemmers_licence()
    for name, content in written.items():
        (folder / name).write_text(content, encoding="utf-8", newline="\n")


def _parts(builder: WebBuilder) -> tuple[list[IndexedPage], list[IndexedPage]]:
    """Return the finished pages in two parts, each with what it says at its addresses.

    The first tells the whole book in short, front pages and chronology, so that most queries are answered
    before the second has come. Of the lists one alone has what happened, the first of register, chronology
    and pages of claims: each of them leads to the others. What says the same stands together, as far as an
    archiver looks back: names and their forms.
    """
    first: list[IndexedPage] = []
    rest: list[IndexedPage] = []
    last: list[IndexedPage] = []
    ledger = book_of(builder.env).ledger
    dated = {claim_anchor(told.claim.id) for row in rows(ledger) for told in row.told}
    for entry in builder.contents:
        address = builder.get_target_uri(entry.docname)
        root = html.parse(str(builder.outdir / address)).getroot()
        text = root.find(".//div[@class='leaf']")
        if text is None:
            continue
        title = " · ".join(filter(None, (builder.kicker(entry.docname), entry.title)))
        is_short = entry.division == "frontmatter" or text.find(_DATES) is not None
        part = first if is_short else last if text.find(_NAMES) is not None else rest
        part.append(IndexedPage(address, title, places_of(text)))
    for about in builder.evidence:
        address = builder.get_target_uri(about.docname)
        root = html.parse(str(builder.outdir / address)).getroot()
        claims = (place for place in _claims(root) if place.anchor not in dated)
        rest.append(IndexedPage(address, about.title, tuple(claims)))
    return first, rest + last


def _claims(root: html.HtmlElement) -> Iterator[FoundPlace]:
    """Yield the sentences of the claims of a page; those that the register has are found there.

    What documents say of the others is in their sentences, or in the chapters.
    """
    for section in root.iterfind(".//section[@id]"):
        heading, leads_on = section.find("h2"), section.find("./p[@class='verdict']/a")
        if heading is not None and leads_on is None:
            yield FoundPlace(section.get("id") or "", "", " ".join(text_of(heading).split()))
