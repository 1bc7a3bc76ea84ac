"""The package says what a book is and how it can be read."""

from __future__ import annotations

from datetime import UTC, datetime
from types import SimpleNamespace
from typing import Any

import pytest

from chronicle.outputs.epub.metadata import Metadata, read_metadata
from chronicle.outputs.epub.resources import Resource
from tests.languages import edition_of

PAGE = Resource("a.xhtml", "a", "application/xhtml+xml", b"")
COVER = Resource("cover.png", "cover", "image/png", b"", properties="cover-image")
PICTURE = Resource("images/a.svg", "p", "image/svg+xml", b"")


def metadata(*resources: Resource, **facts: Any) -> Metadata:
    """Return the metadata of a book of these files."""
    given = {
        "description": "About it.",
        "licence": None,
        "publisher": "P",
        "responsible": "R",
        "release_date": None,
    }
    builder: Any = SimpleNamespace(
        facts=SimpleNamespace(identifier_of=lambda code: f"urn:{code}", **given | facts),
        edition=edition_of("en"),
        messages=SimpleNamespace(text=lambda _context, said: said, fact=lambda _name, said: f"*{said}*"),
        book_title="A Book",
        book_subtitle="Of it",
    )
    return read_metadata(builder, resources, datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC))


def test_the_facts_of_the_edition_are_told() -> None:
    """In its words; what is not settled is left out."""
    found = metadata(PAGE, licence="L", release_date="2026-01-02")
    assert ("urn:en", "A Book", "Of it", "en-GB", "*About it.*") == (
        found.identifier, found.title, found.subtitle, found.language, found.description,
    )  # fmt: skip
    assert ("L", "P", "R", "2026-01-02", "2026-01-02T03:04:05Z") == (
        found.rights, found.publisher, found.creator, found.date, found.modified,
    )  # fmt: skip
    assert (None, None) == (metadata().rights, metadata().date)
    assert "Nobody has yet tested it" in found.summary


@pytest.mark.parametrize(("resources", "pictures"), [((PAGE, COVER), False), ((PAGE, COVER, PICTURE), True)])
def test_a_book_with_pictures_says_that_they_have_alternatives(
    resources: tuple[Resource, ...], pictures: bool
) -> None:
    """The cover is none: a book of text alone can be read by ear alone."""
    found = metadata(*resources)
    assert (("textual", "visual") if pictures else ("textual",)) == found.access_modes
    assert pictures is ("alternativeText" in found.features)
    assert {"readingOrder", "unlocked", "tableOfContents"} < set(found.features)
