"""Compose everything that a figure says: its words and the rows of its table."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from chronicle.figures import figure_tables
from chronicle.figures.figure_voice import Voice

if TYPE_CHECKING:
    from chronicle.book.loaded_book import Book
    from chronicle.figures.figure_tables import FigureRow
    from chronicle.words.states import StateMark


@dataclass(frozen=True)
class FigureWords:
    """Plain words of a figure, and the mark of a translation that is not current."""

    text: str
    mark: StateMark | None
    message: tuple[str, str | None, str] | None = None  # domain, context and msgid


@dataclass(frozen=True)
class FigureText:
    """What a figure says beside its drawing; `data` is what opens its table."""

    title: FigureWords
    caption: FigureWords
    alt: FigureWords
    description: FigureWords
    heads: tuple[str, ...]
    rows: tuple[FigureRow, ...]
    data: str


def figure_text(book: Book, name: str) -> FigureText:
    """Return everything that a figure says; a chapter is read again when this result changes."""
    voice = Voice(book.figures[name], book.messages)
    figure = voice.figure
    return FigureText(
        _words(book, name, figure.title),
        _words(book, name, figure.caption or ""),
        _words(book, name, figure.alt),
        _words(book, name, figure.description),
        figure_tables.heads(voice),
        tuple(figure_tables.rows(voice)),
        voice.say("Description and data"),
    )


def _words(book: Book, name: str, text: str) -> FigureWords:
    """Return a text of a figure, and what became of its translation."""
    if not text:
        return FigureWords("", None)
    mark = None if book.edition.is_source else book.states.of("figures", text, name).mark
    return FigureWords(book.messages.figure_text(name, text), mark, ("figures", name, text))
