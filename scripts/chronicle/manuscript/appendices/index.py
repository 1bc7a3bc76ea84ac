"""Compose the index of people and groups, places and subjects, by letter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronicle.manuscript.appendices.blocks import Block, heading, paragraph
from chronicle.manuscript.appendices.sorting import letter_of, name_key
from chronicle.manuscript.grammar import escape, role

if TYPE_CHECKING:
    from chronicle.manuscript.book import Book


def index(book: Book) -> list[Block]:
    """Return a section for each letter; an entry's `{mentions}` become links, in print page numbers.

    An entry that no paragraph names is taken out when the whole book has been read.
    """
    code = book.edition.code
    entries: list[tuple[str, str, str]] = []
    for kind, records in (("place", book.ledger.places), ("actor", book.ledger.actors)):
        for record in records.values():
            # A state has the same name as the country, and stands as another entry.
            entries.append((record.names[code].main, kind, record.id))
    entries += [(term.names[code].main, "subject", term.id) for term in book.ledger.glossary.values()]
    entries.sort(key=lambda entry: name_key(book.edition, entry[0]))
    found: list[Block] = []
    letter = ""
    for name, kind, identifier in entries:
        its_letter = letter_of(book.edition, name)
        if its_letter != letter:
            letter = its_letter
            found.append(heading(f"letter-{len(found)}", escape(letter)))
        found.append(paragraph(f"{escape(name)} {role('mentions', f'{kind}:{identifier}')}", "index-entry"))
    return found
