"""Make the pages of claims: one for each file of the ledger, and one that leads to them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from docutils import nodes

from chronicle.book.blocks import Paragraph
from chronicle.book.claim_pages import FOLDER, claim_pages
from chronicle.sphinx_ext.composed_page import composed_page
from chronicle.sphinx_ext.current_book import book_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from chronicle.outputs.html.shared_builder import BookBuilder

EVIDENCE = f"{FOLDER}/index"


class EvidencePage(NamedTuple):
    """A page that no file of the manuscript holds."""

    docname: str
    title: str
    doctree: nodes.document


def evidence_pages(builder: BookBuilder) -> Iterator[EvidencePage]:
    """Yield the page that leads to all others, then these in the order of the ledger.

    A book without claims has none.
    """
    titles = builder.env.titles
    pages = [(page, titles[page.about].astext()) for page in claim_pages(book_of(builder.env))]
    if not pages:
        return
    say = builder.messages
    heading = say.text("claims", "Evidence")
    said = "Every statement that the book takes from the documents, with all that each of them says of it."
    entrance = composed_page(builder, EVIDENCE, heading, [Paragraph(say.line("claims", said))])
    listed = nodes.bullet_list()
    for page, title in pages:
        address = builder.get_relative_uri(EVIDENCE, page.docname)
        link = nodes.reference("", "", nodes.inline("", title), internal=True, refuri=address)
        listed += nodes.list_item("", nodes.paragraph("", "", link))
    next(entrance.findall(nodes.section)).append(listed)
    yield EvidencePage(EVIDENCE, heading, entrance)
    for page, title in pages:
        whole = say.text("figure", "{head}: {rest}", head=heading, rest=title)
        yield EvidencePage(page.docname, whole, composed_page(builder, page.docname, whole, page.blocks))
