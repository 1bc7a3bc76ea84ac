"""Gather what an edition says about itself in its PDF."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronicle.book.keywords import keywords
from chronicle.outputs.pdf.description import About

if TYPE_CHECKING:
    from datetime import datetime

    from chronicle.book.loaded_book import Book


def about_edition(book: Book, made: datetime) -> About:
    """Return title with subtitle, who is responsible, description and keywords, in the edition's language."""
    facts, words, code = book.facts, book.messages, book.edition.code
    title, subtitle = words.fact("title", facts.title), words.fact("subtitle", facts.subtitle)
    return About(
        title=words.whole_title(title, subtitle),
        creator=facts.responsible,
        date=stamp(made),
        identifier=facts.identifiers.get(code),
        subject=words.fact("description", facts.description),
        keywords=keywords(book.ledger, code),
        publisher=facts.publisher,
        rights=facts.licence,
    )


def stamp(made: datetime) -> str:
    """Return a time in the form that a PDF's metadata have it in."""
    return made.strftime("%Y-%m-%dT%H:%M:%SZ")
