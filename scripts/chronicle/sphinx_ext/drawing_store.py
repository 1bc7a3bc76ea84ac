"""Provide the outputs with the drawings of the edition, and refuse those that cannot be read."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from chronicle.book.figure_texts import figure_text
from chronicle.core.folders import Folders
from chronicle.core.problems import ProblemsFound
from chronicle.figures import row_proof
from chronicle.figures.store import Store
from chronicle.sphinx_ext.current_book import book_of
from chronicle.sphinx_ext.domain import kept

if TYPE_CHECKING:
    from sphinx.environment import BuildEnvironment

    from chronicle.book.loaded_book import Book
    from chronicle.figures.drawn import Drawing

# What a store has looked up holds for one reading of the book.
_stores: WeakKeyDictionary[Book, Store] = WeakKeyDictionary()


def store_of(env: BuildEnvironment) -> Store:
    """Return the drawings of the edition that is being built."""
    book = book_of(env)
    if book not in _stores:
        folders = Folders(Path(env.srcdir).parent)  # Sphinx’s own paths lack methods
        _stores[book] = Store(folders.drawings(book.edition), book.figures, book.messages)
    return _stores[book]


def drawing_of(env: BuildEnvironment, name: str) -> Drawing:
    """Return one drawing in its form for screens."""
    return store_of(env).drawing(name, "screen")


def check_drawings(env: BuildEnvironment) -> None:
    """Draw every figure that a document shows, and note what is wrong with it or with its table."""
    names = dict.fromkeys(each.name for placed in kept(env).placed.values() for each in placed)
    if not names:
        return
    store, book = store_of(env), book_of(env)
    problems = kept(env).faults.setdefault("figures", [])
    try:
        for name in names:
            problems += store.faults(name)
            rows = figure_text(book, name).rows
            problems += row_proof.faults(book.figures[name], book.messages, rows)
    except ProblemsFound as found:
        problems += found.problems
