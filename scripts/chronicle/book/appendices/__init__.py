"""The appendices that are generated from the ledger."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronicle.book.appendices import data
from chronicle.book.appendices.casualties import casualties
from chronicle.book.appendices.chronology import chronology
from chronicle.book.appendices.cited import cited
from chronicle.book.appendices.corrections import corrections
from chronicle.book.appendices.differences import differences
from chronicle.book.appendices.documents import documents
from chronicle.book.appendices.index import index
from chronicle.book.appendices.names import names

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from chronicle.book.blocks import Block
    from chronicle.book.loaded_book import Book

DATA_FILES = "data-files"
REGISTER = "differences"  # of differences: each has a number there
APPENDICES: dict[str, Callable[[Book], Iterable[Block]]] = {
    "chronology": chronology,
    REGISTER: differences,
    "casualties": casualties,
    "names": names,
    "corrections": corrections,
    DATA_FILES: data.files,
    "data-fields": data.fields,
    "index": index,
}


# These also tell the claims that no chapter tells but the document that they stand in.
TELLING: dict[str, Callable[[Book, str], Iterable[Block]]] = {"documents": documents, "cited": cited}
NAMES = frozenset({*APPENDICES, *TELLING})


def appendix(book: Book, name: str, docname: str = "") -> tuple[Block, ...]:
    """Return the blocks of an appendix that stands in a document of the book."""
    if name in TELLING:
        return tuple(TELLING[name](book, docname))
    return tuple(APPENDICES[name](book))
