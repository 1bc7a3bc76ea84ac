"""The appendices that are generated from the ledger."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronicle.book.appendices import data
from chronicle.book.appendices.casualties import casualties
from chronicle.book.appendices.chronology import chronology
from chronicle.book.appendices.corrections import corrections
from chronicle.book.appendices.differences import differences
from chronicle.book.appendices.documents import documents
from chronicle.book.appendices.index import index
from chronicle.book.appendices.names import actors, glossary, places
from chronicle.book.appendices.wordings import wordings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from chronicle.book.blocks import Block
    from chronicle.book.record import Book

DATA_FILES = "data-files"
REGISTER = "differences"  # of differences: each has a number there
APPENDICES: dict[str, Callable[[Book], Iterable[Block]]] = {
    "chronology": chronology,
    REGISTER: differences,
    "casualties": casualties,
    "people-and-groups": actors,
    "places": places,
    "glossary": glossary,
    "wordings": wordings,
    "documents": documents,
    "corrections": corrections,
    DATA_FILES: data.files,
    "data-fields": data.fields,
    "index": index,
}


def appendix(book: Book, name: str) -> tuple[Block, ...]:
    """Return the blocks of an appendix."""
    return tuple(APPENDICES[name](book))
