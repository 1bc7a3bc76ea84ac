"""What a PDF says of its edition is what the facts of the book say."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from chronicle.outputs.pdf.about import about_edition
from chronicle.outputs.pdf.description import About
from tests.builder.book.small_book import book

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(("subtitle", "title"), [("Told twice", "A book: Told twice"), (None, "A book")])
def test_each_fact_has_its_place(subtitle: str | None, title: str, tmp_path: Path) -> None:
    """The title with its subtitle, who is responsible and who publishes it, and what the book is about."""
    small = book(tmp_path)
    facts = replace(
        small.facts,
        subtitle=subtitle,
        responsible="Editors",
        publisher="A press",
        licence="CC BY",
        description="Of a town.",
        identifiers={"en": "urn:uuid:1", "ar": "urn:uuid:2"},
    )
    date = "2026-01-02T03:04:05Z"
    expected = About(title, "Editors", date, "urn:uuid:1", "Of a town.", ["Town"], "A press", "CC BY")
    assert expected == about_edition(replace(small, facts=facts), datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC))
