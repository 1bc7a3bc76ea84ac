"""Compose the imprint: who is responsible for an edition, how it was made, who has reviewed it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinx.config import Config

    from chronicle.book.facts import BookFacts
    from chronicle.languages.editions import Edition
    from chronicle.words.messages import Messages


class Making(Protocol):
    """What the imprint needs of a Sphinx builder."""

    facts: BookFacts
    edition: Edition
    messages: Messages
    config: Config
    second_reading: str  # of each chapter, how much of its translation a second person has read


@dataclass(frozen=True)
class ImprintRow:
    """One fact with its name; `dir` is set where the fact is no sentence of the language.

    `lang` is set besides where it is one of the book's language, for want of a translation.
    """

    label: str
    value: str
    dir: str | None = None
    lang: str | None = None


def imprint(builder: Making) -> tuple[ImprintRow, ...]:
    """Return the imprint, in the order in which it is read; a draft has no line for what is not settled."""
    return tuple(row for row in _rows(builder) if row.value)


def colophon(builder: Making) -> tuple[ImprintRow, ...]:
    """Return what only whoever checks a copy looks for: from which files it was built."""
    said = builder.messages.text("imprint", "Fingerprint of the sources (SHA-256)")
    return (ImprintRow(said, builder.facts.source_hash, "ltr"),) if builder.facts.source_hash else ()


def _rows(builder: Making) -> Iterator[ImprintRow]:
    facts, edition = builder.facts, builder.edition

    def say(msgid: str, **values: str) -> str:
        return builder.messages.text("imprint", msgid, **values)

    version = (
        facts.version if builder.config.chronicle_release else say("{version} (draft)", version=facts.version)
    )
    yield ImprintRow(say("Edition"), edition.name)
    yield ImprintRow(say("Version"), version)
    yield ImprintRow(say("Date of release"), edition.numeral(facts.release_date or ""))
    yield ImprintRow(say("Responsible"), facts.responsible or "")
    yield ImprintRow(say("Publisher"), facts.publisher or "")
    yield ImprintRow(say("Licence"), facts.licence or "")
    yield ImprintRow(say("Contact"), facts.contact or "")
    made = builder.messages.fact("how_made", facts.how_made)
    lent = not edition.is_source and made == builder.messages.source_voice.fact("how_made", facts.how_made)
    direction, language = (edition.source.direction, edition.source.tag) if lent else (None, None)
    yield ImprintRow(say("How this book was made"), made, direction, language)
    yield ImprintRow(
        say("Human review of this edition"), facts.reviewers.get(edition.code) or say("no human reviewer yet")
    )
    yield ImprintRow(say("Second reading of the translation, by passages"), builder.second_reading)
    yield ImprintRow(say("Identifier"), facts.identifiers.get(edition.code, ""), "ltr")
