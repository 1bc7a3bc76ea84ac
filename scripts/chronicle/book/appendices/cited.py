"""Compose the list of what the documents cite: outlets, and the titles of works that were not read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronicle.book.appendices.documents import author, read_documents, told_here
from chronicle.book.blocks import Block, Heading, Paragraph, words
from chronicle.book.lines import headed, in_a_row, join_sentences, ledger_line, source_name
from chronicle.ledger.model import DateSaid
from chronicle.text.anchors import source_anchor
from chronicle.text.roles import plain_role
from chronicle.text.segments import Emphasis, Text, plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from chronicle.book.loaded_book import Book
    from chronicle.ledger.model import Source
    from chronicle.text.segments import Line


def cited(book: Book, docname: str) -> list[Block]:
    """Return for each document the outlets that it cites with their works, and what is told of its list."""
    found: list[Block] = []
    for document in read_documents(book):
        outlets: dict[str, list[Source]] = {}
        for source in book.ledger.sources.values():
            if source.via == document.id:
                outlets.setdefault(book.messages.source(source.id), []).append(source)
        told = told_here(book, document, docname)
        if outlets or told:
            title = words(book, "Cited by {source}", source=source_name(book, document.id))
            found.append(Heading(f"through-{document.id}", title))
            found += [_paragraph(book, name, sources) for name, sources in outlets.items()]
        if told:
            found.append(Paragraph(join_sentences(book, told)))
    return found


def _paragraph(book: Book, name: str, sources: Sequence[Source]) -> Paragraph:
    """Return the paragraph of an outlet, which is found by the name of each of its works."""
    anchors = tuple(source_anchor(source.id) for source in sources)
    return Paragraph(_outlet(book, name, sources), "cited", anchors)


def _outlet(book: Book, name: str, sources: Sequence[Source]) -> Line:
    """Return an outlet and its works, then what there is to say of them."""
    head: Line = (Emphasis(True, (Text(name),)),)
    works = [_work(book, source) for source in sources if source.csl.get("title")]
    line = headed(book, head, in_a_row(book, works)) if works else head
    notes = [ledger_line(book, source.id, source.note) for source in sources if source.note]
    return join_sentences(book, [line, *notes])


def _work(book: Book, source: Source) -> Line:
    """Return a title with its author and date, as far as the document gives them."""
    title: Line = (plain_role("title", source.id),)
    issued = source.csl.get("issued")
    made = plain(book.messages.date(DateSaid(edtf=issued))) if issued else ()
    if not (known := [each for each in (author(source), made) if each]):
        return title
    return book.messages.line("note", "{value} ({scope})", value=title, scope=in_a_row(book, known))
