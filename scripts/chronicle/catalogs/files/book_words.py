"""Maintain the catalog of the book's own words: title, subtitle, description, how it was made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronicle.book.fact_forms import WORDS
from chronicle.book.written_facts import words_of_book
from chronicle.catalogs.files.paths import BOOK, OWN_NAMES, translators_folder
from chronicle.catalogs.files.templates import Translatable
from chronicle.core.errors import CONF
from chronicle.core.inputs import chapter_files
from chronicle.core.problems import Problem, relative
from chronicle.words.count_words import DOCUMENTS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from chronicle.book.facts import BookFacts
    from chronicle.catalogs.gate.judging import GateReport
    from chronicle.core.folders import Folders

_FILLED = f"{DOCUMENTS} is how many documents the book has, in words, with their noun"


def book_messages(docs: Path) -> list[Translatable]:
    """Return the facts that are words, as messages; the context is the name of the fact."""
    return [
        Translatable(word.text, name, None, _comments(name, word.text))
        for name, word in words_of_book(docs).items()
    ]


def missing_words(
    book: Path, facts: BookFacts, report: GateReport, lines: Mapping[str, int]
) -> Iterator[Problem]:
    """Yield a problem for each word of the book that its catalog lacks or has in an earlier wording only.

    What the catalog has and is not translated, and a catalog that is not there, the gate itself has told.
    """
    known = report.states.domains.get(BOOK)
    if known is None or report.edition.is_source:
        return
    catalog = relative(translators_folder(book, report.edition) / f"{BOOK}.po", book)
    for name, text in facts.words.items():
        if (name, text) not in known:
            reason = f"the field “{name}” is not in its catalog ({report.edition.name})."
            remedy = f"Run make catalogs, then translate it in {catalog}."
            yield Problem(CONF, lines.get(name, 0), "M040", reason, remedy, text)


def taken_names(folders: Folders) -> Iterator[Problem]:
    """Yield a problem for each document whose catalog would be one that is not a document's."""
    for path in chapter_files(folders):
        if path.parent == folders.docs and path.stem in OWN_NAMES:
            reason = f"its catalog would be {path.stem}.po, which holds other words."
            yield Problem(relative(path, folders.root), 0, "M025", reason)


def _comments(name: str, text: str) -> tuple[str, ...]:
    return (WORDS[name], *((_FILLED,) if DOCUMENTS in text else ()))
