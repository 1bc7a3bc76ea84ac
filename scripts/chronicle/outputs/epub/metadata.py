"""Compose the metadata of the package: about the book, and about its accessibility."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from chronicle.outputs.epub.epub_builder import EpubBuilder
    from chronicle.outputs.epub.resources import Resource


_ALWAYS = ("displayTransformability", "readingOrder", "structuralNavigation", "tableOfContents", "unlocked")


@dataclass(frozen=True)
class Metadata:
    """The values of the package document's metadata, ready to be written."""

    identifier: str
    title: str
    subtitle: str
    language: str
    description: str
    rights: str | None
    publisher: str | None
    creator: str | None
    date: str | None
    modified: str
    access_modes: tuple[str, ...]
    features: tuple[str, ...]
    summary: str


def read_metadata(builder: EpubBuilder, resources: Iterable[Resource], moment: datetime) -> Metadata:
    """Gather the metadata; what is not settled is left out rather than filled in."""
    facts, edition, say = builder.facts, builder.edition, builder.messages.text
    has_pictures = any(
        resource.media_type.startswith("image/") and "cover-image" not in resource.properties
        for resource in resources
    )
    return Metadata(
        identifier=facts.identifier_of(edition.code),
        title=builder.book_title,
        subtitle=builder.book_subtitle,
        language=edition.tag,
        description=builder.messages.fact("description", facts.description),
        rights=facts.licence,
        publisher=facts.publisher,
        creator=facts.responsible,
        date=facts.release_date,
        modified=moment.strftime("%Y-%m-%dT%H:%M:%SZ"),
        access_modes=("textual", "visual") if has_pictures else ("textual",),
        features=(*_ALWAYS, "alternativeText") if has_pictures else _ALWAYS,
        summary=say(
            "epub",
            "The whole book can be read as text. Headings, numbered paragraphs, notes and tables are "
            "marked as such; passages in other languages are marked with their language. "
            "Nobody has yet tested it with assistive technology.",
        ),
    )
