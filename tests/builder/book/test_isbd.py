"""A document is described in one line that a library can print in any language."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from chronicle.book.isbd import described
from tests.builder.book.small_book import book

if TYPE_CHECKING:
    from pathlib import Path


def test_areas_are_parted_by_the_marks_of_isbd(tmp_path: Path) -> None:
    """Title and author, then where and when it appeared, then its address; what is not known is left out."""
    words = book(tmp_path).messages
    source = next(iter(words.ledger.sources.values()))
    full = {
        "title": "Bridges.", "author": "N. O.", "container-title": "Daily", "publisher": "Daily",
        "issued": "2012-03", "URL": "https://d.invalid/1",
    }  # fmt: skip
    said = described(words, replace(source, csl=full))
    assert "Bridges. / N. O. — Daily, 2012-03. — https://d.invalid/1" == said
    assert "Bridges" == described(words, replace(source, csl={"title": "Bridges"}))
    assert words.source(source.id) == described(words, replace(source, csl={"title": None}))


def test_a_witness_is_not_described(tmp_path: Path) -> None:
    """Nothing but that the name is withheld, and why."""
    small = book(tmp_path)
    source = replace(
        next(iter(small.ledger.sources.values())), withheld="fear", csl={"title": "Told at home"}
    )
    small.ledger.sources[source.id] = source  # type: ignore[index]
    said = described(small.messages, source)
    assert said == small.messages.source(source.id)
    assert "Told at home" not in said
