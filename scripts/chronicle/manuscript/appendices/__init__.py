"""The appendices that are generated from the ledger."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from chronicle.manuscript.appendices import data
from chronicle.manuscript.appendices.casualties import casualties
from chronicle.manuscript.appendices.chronology import chronology
from chronicle.manuscript.appendices.contradictions import contradictions
from chronicle.manuscript.appendices.corrections import corrections
from chronicle.manuscript.appendices.documents import documents
from chronicle.manuscript.appendices.index import index
from chronicle.manuscript.appendices.names import actors, glossary, places
from chronicle.manuscript.appendices.wordings import wordings

if TYPE_CHECKING:
    from collections.abc import Callable

    from chronicle.manuscript.appendices.blocks import Block
    from chronicle.manuscript.book import Book

DATA_FILES = "data-files"
# Left out of print, whose readers have the same in the files that are attached.
ON_SCREENS = frozenset({"data-fields"})
APPENDICES: dict[str, Callable[[Book], list[Block]]] = {
    "chronology": chronology,
    "contradictions": contradictions,
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


def appendix_text(book: Book, name: str) -> str:
    """Return an appendix as JSON: a list of blocks of inline MyST."""
    return json.dumps(APPENDICES[name](book), ensure_ascii=False)
