"""Compose how each document names things: its words, quoted as evidence of where it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronicle.manuscript.appendices.blocks import Block, heading, table, words
from chronicle.manuscript.appendices.documents import read_documents
from chronicle.manuscript.grammar import escape, ledger_text, role

if TYPE_CHECKING:
    from chronicle.manuscript.book import Book


def wordings(book: Book) -> list[Block]:
    """Return a table of words for each document that was read."""
    found: list[Block] = []
    for source in read_documents(book):
        if not source.loaded_words:
            continue
        found.append(heading(f"words-{source.id}", escape(book.messages.source(source.id))))
        rows = [
            [
                role("foreign", f"{loaded.word} <{loaded.language}>"),
                ledger_text(book, source.id, loaded.gloss),
            ]
            for loaded in source.loaded_words
        ]
        found.append(table([words(book, "Its word"), words(book, "What it stands for")], rows, "wordings"))
    return found
