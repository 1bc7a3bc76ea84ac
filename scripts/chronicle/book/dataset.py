"""The data that an edition publishes: the ledger's files, and its texts beside their translations."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from chronicle.book.fact_forms import WORDS
from chronicle.ledger.any_language import called_in
from chronicle.ledger.csv_tables import csv_text
from chronicle.ledger.export import CSV, PublishedFile, exported
from chronicle.ledger.ledger_texts import ledger_texts
from chronicle.ledger.published_tables import TEXTS, TEXTS_SAY
from chronicle.words.states import State

if TYPE_CHECKING:
    from collections.abc import Iterator

    from chronicle.book.loaded_book import Book
    from chronicle.languages.editions import Edition

FOLDER = "data"
_FACTS = ("title", "subtitle", "version", "release_date", "responsible", "publisher", "licence", "contact")


@lru_cache(maxsize=1)  # the page that lists them and the output that ships them ask for the same
def data_files(book: Book) -> tuple[PublishedFile, ...]:
    """Return the files; all but the translations are the same in every edition."""
    files = exported(book.ledger, book.source.inline, _facts(book))
    if book.edition.is_source:
        return files
    return (*files, PublishedFile(texts_file(book.edition), CSV, _texts(book).encode(), TEXTS_SAY))


def texts_file(edition: Edition) -> str:
    """Return the name of the table of an edition's translations."""
    return f"texts-{edition.code}.csv"


def _facts(book: Book) -> dict[str, str]:
    """Return what is settled of the facts that all editions share."""
    found = {name: str(getattr(book.facts, name)) for name in _FACTS if getattr(book.facts, name)}
    return found | {name: book.source.fact(name, found[name]) for name in WORDS if name in found}


def _texts(book: Book) -> str:
    return csv_text((called_in(book.ledger, column.name) for column in TEXTS), _rows(book))


def _rows(book: Book) -> Iterator[tuple[str, ...]]:
    """Yield every text of the ledger with its translation; none for one that is missing or out of date."""
    for text in ledger_texts(book.ledger):
        translated = book.messages.of_ledger(text.owner, text.text)
        state = book.states.of("evidence", text.text, text.owner)
        current = translated != text.text and state is not State.FUZZY
        record, about = (text.about, "") if text.owner == "kind" else (text.owner, text.about)
        english = book.source.inline(text.text, text.claim)
        said = book.messages.inline(translated, text.claim) if current else ""
        yield record, text.field, about, english, said
