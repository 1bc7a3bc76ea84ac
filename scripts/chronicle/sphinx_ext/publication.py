"""Choose which data are published with the book: all of it where a page explains it, else none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronicle.book.appendices import DATA_FILES, appendix
from chronicle.book.dataset import data_files
from chronicle.sphinx_ext.current_book import book_of
from chronicle.sphinx_ext.domain import kept

if TYPE_CHECKING:
    from sphinx.environment import BuildEnvironment

    from chronicle.ledger.export import PublishedFile


def published_data(env: BuildEnvironment) -> tuple[PublishedFile, ...]:
    """Return the files that every output ships; a book without the page that lists them ships none."""
    listed = appendix, DATA_FILES
    if not any(listed in answers for answers in kept(env).answers.values()):
        return ()
    return data_files(book_of(env))
