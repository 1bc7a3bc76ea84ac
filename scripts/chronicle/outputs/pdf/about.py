"""Gather what an edition says about itself in its PDF."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronicle.book.keywords import keywords
from chronicle.core.epoch import time_of_making
from chronicle.outputs.pdf.description import About

if TYPE_CHECKING:
    from chronicle.book.loaded_book import Book


def about_edition(book: Book) -> About:
    """Return title with subtitle, who is responsible, description and keywords, in the edition's language."""
    facts, words, code = book.facts, book.messages, book.edition.code
    title, subtitle = words.fact("title", facts.title), words.fact("subtitle", facts.subtitle)
    return About(
        title=words.text("reading", "{title}: {subtitle}", title=title, subtitle=subtitle)
        if subtitle
        else title,
        creator=facts.responsible,
        date=moment(facts.release_date),
        identifier=facts.identifiers.get(code),
        subject=words.fact("description", facts.description),
        keywords=keywords(book.ledger, code),
        publisher=facts.publisher,
        rights=facts.licence,
    )


def moment(release_date: str | None) -> str:
    """Return the time that the book gives for its making, in the form that a PDF's metadata have it in."""
    return time_of_making(release_date).strftime("%Y-%m-%dT%H:%M:%SZ")
