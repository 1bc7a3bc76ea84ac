"""Compose how each document names things: its words, quoted as evidence of where it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronicle.book.appendices.documents import read_documents
from chronicle.book.blocks import Block, Heading, Table, words
from chronicle.book.lines import ledger_line, source_name
from chronicle.text.segments import Verbatim

if TYPE_CHECKING:
    from chronicle.book.record import Book


def wordings(book: Book) -> list[Block]:
    """Return a table of words for each document that was read."""
    found: list[Block] = []
    for source in read_documents(book):
        if not source.loaded_words:
            continue
        found.append(Heading(f"words-{source.id}", source_name(book, source.id)))
        rows = tuple(
            ((Verbatim(loaded.word, loaded.language),), ledger_line(book, source.id, loaded.gloss))
            for loaded in source.loaded_words
        )
        heads = words(book, "Its word"), words(book, "What it stands for")
        found.append(Table(heads, rows, "wordings"))
    return found
