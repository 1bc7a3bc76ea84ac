"""Compose everything that a figure says: its words and the rows of its table."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from chronicle.figures import tables
from chronicle.figures.voice import Voice

if TYPE_CHECKING:
    from chronicle.manuscript.book import Book


def figure_text(book: Book, name: str) -> str:
    """Return everything that a figure says, as JSON: the answer by which a chapter knows that it changed."""
    voice = Voice(book.figures[name], book.messages)
    figure = voice.figure
    said = {
        "label": f"fig-{name}",
        "strip": figure.is_strip,
        "map": figure.is_map,
        "title": _text(book, name, figure.title),
        "caption": _text(book, name, figure.caption or ""),
        "alt": _text(book, name, figure.alt),
        "description": _text(book, name, figure.description),
        "heads": tables.heads(voice),
        "rows": [[row.label, row.source, row.words, row.relation, row.claim] for row in tables.rows(voice)],
        "data": voice.say("Description and data"),
    }
    return json.dumps(said, ensure_ascii=False)


def _text(book: Book, name: str, text: str) -> list[str]:
    """Return a text of a figure, and what became of its translation."""
    said = book.messages.figure_text(name, text) if text else ""
    mark = book.states.of("figures", text, name).mark
    return [said, "" if book.edition.is_source or not text or mark is None else mark.value]
