"""Compose where a passage stands, with what a reader must know of it, and what it says word for word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronicle.book.lines import in_a_row, ledger_line
from chronicle.book.remarks import marks_of
from chronicle.ledger.check_quotes import is_in, quote_language
from chronicle.text.segments import Verbatim
from chronicle.words.titles import typeset

if TYPE_CHECKING:
    from chronicle.book.loaded_book import Book
    from chronicle.ledger.model import Claim, Position
    from chronicle.text.segments import Line


def marked_place(book: Book, claim: Claim, position: Position) -> Line:
    """Return the place of a passage; in brackets whom it cites, and what it plans or expects."""
    where = book.messages.locator_line(position.source, position.locator)
    marks = [mark.words for mark in marks_of(book, claim, position) if not mark.is_of_editors]
    if not marks:
        return where
    told = in_a_row(book, marks, "{first}, {next}")
    return book.messages.line("note", "{where} ({marks})", where=where, marks=told)


def quoted(book: Book, claim: Claim, position: Position) -> list[Line]:
    """Return a document's own words, and what they mean where the edition is in another language."""
    quote, say = position.quote, book.messages
    if quote is None:
        return []
    language = quote_language(quote, book.ledger.sources[position.source]) or "und"
    text = typeset(quote.text, say.text("appendix", "In its words: ‘{words}’.", words=""))
    said = (Verbatim(text, language),)
    if is_in(language, book.edition.tag):
        return [say.line("appendix", "In its words: ‘{words}’.", words=said)]
    meaning = ledger_line(book, claim.id, quote.meaning)
    return [say.line("appendix", "In its words: ‘{words}’ ({meaning}).", words=said, meaning=meaning)]
