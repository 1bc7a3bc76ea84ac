"""A book in memory: a small ledger, and whatever of it is translated."""

from __future__ import annotations

import gettext
from itertools import product
from typing import TYPE_CHECKING, Any

from chronicle.book.facts import BookFacts
from chronicle.book.loaded_book import Book
from chronicle.book.paragraphs import ParagraphNumbers
from chronicle.core.folders import Folders
from chronicle.ledger.loader import load_ledger
from chronicle.text.segments import CrossReference, DataFile, Mentions, Passages, Untranslated, Verbatim
from chronicle.words import Messages
from chronicle.words.plain_text import plain_segments
from chronicle.words.states import State, States
from tests.builder.ledger.small_ledger import tables, write
from tests.languages import CHOSEN, edition_of

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from chronicle.text.segments import Line


class _Catalog(gettext.NullTranslations):
    """Translate what a test gives, by its English."""

    def __init__(self, messages: Mapping[str, str]) -> None:
        super().__init__()
        self._messages = messages

    def pgettext(self, _context: str, message: str) -> str:
        """Return the translation of a message in any context, or the message."""
        return self._messages.get(message, message)


def book(
    folder: Path,
    *claims: dict[str, Any],
    language: str = "en",
    translated: Mapping[str, str] | None = None,
    fuzzy: tuple[str, ...] = (),
    interface: Mapping[str, str] | None = None,
    **changed: list[dict[str, Any]],
) -> Book:
    """Return a book on these claims; `translated` are texts of the ledger, `fuzzy` those out of date."""
    ledger = load_ledger(write(folder, tables(*claims, **changed)), CHOSEN)
    said = translated or {}
    owners = {**ledger.claims, **ledger.sources, **ledger.actors, **ledger.places}
    states = States()
    for owner, msgid in product(owners, said):
        states.note("evidence", (owner, msgid), State.FUZZY if msgid in fuzzy else State.TRANSLATED)
    edition, source = edition_of(language), edition_of("en")
    return Book(
        edition,
        CHOSEN,
        ledger,
        Messages(edition, ledger, evidence=_Catalog(said), interface=_Catalog(interface or {})),
        states,
        False,
        {},
        Messages(source, ledger),
        BookFacts.from_dict(
            {"title": "A book", "subtitle": "Of two documents", "slug": "book", "version": "1"}, CHOSEN.codes
        ),
        ParagraphNumbers(Folders(folder)),
    )


def shown(book: Book, line: Line) -> str:
    """Return a line for the eye: what is no plain word in the edition's language is in brackets."""
    return "".join(_shown(book, piece) for piece in line)


def _shown(book: Book, piece: Any) -> str:
    match piece:
        case Verbatim(text, language):
            return f"[{language}: {text}]"
        case Untranslated(text):
            return f"[untranslated: {text}]"
        case Mentions(kind, record):
            return f"[{kind} {record}]"
        case Passages(records):
            return "".join(f"[{kind} {record}]" for kind, record in records)
        case CrossReference(entries, also):
            return f"[see{' also' if also else ''} {entries}]"
        case DataFile(name):
            return f"[file {name}]"
    return plain_segments(book.messages, (piece,))
