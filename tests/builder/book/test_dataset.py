"""What an edition publishes of the ledger: the same files as every other, and its own translations."""

from __future__ import annotations

import csv
import json
from dataclasses import replace
from typing import TYPE_CHECKING

from chronicle.book.dataset import data_files
from tests.builder.book.small_book import book
from tests.builder.ledger.small_ledger import claim, position

if TYPE_CHECKING:
    from pathlib import Path

    from chronicle.book.loaded_book import Book

TOLD = claim(
    sentence="{value}`.dead` died.",
    note="A note.",
    positions=[position(says="It says so.", quantities={"dead": {"min": 2, "unit": "person"}})],
)


def files(small: Book) -> dict[str, str]:
    """Return the files of an edition by name."""
    return {each.name: each.content.decode() for each in data_files(small)}


def test_translations_stand_beside_the_english(tmp_path: Path) -> None:
    """Each text has its record and field; what is missing or of an earlier wording has no translation."""
    said = {"{value}`.dead` died.": "قُتل {value}`.dead`.", "A note.": "ملاحظة.", "town": "بلدة"}
    small = book(tmp_path, TOLD, language="ar", translated=said, fuzzy=("A note.",))
    rows = [tuple(row.values()) for row in csv.DictReader(files(small)["texts-ar.csv"].splitlines())]
    assert ("deaths", "sentence", "", "2 people died.", "قُتل 2 people.") in rows
    assert ("deaths", "note", "", "A note.", "") in rows
    assert ("deaths", "says", "alpha", "It says so.", "") in rows
    assert ("town", "kind", "", "town", "بلدة") in rows
    assert ("m5", "note", "", "A road.", "") in rows


def test_all_other_files_are_those_of_every_edition(tmp_path: Path) -> None:
    """Only the table of translations is an edition's own; the book's language needs none."""
    english, arabic = (files(book(tmp_path / code, TOLD, language=code)) for code in ("en", "ar"))
    assert {"texts-ar.csv"} == arabic.keys() - english.keys()
    assert english == {name: text for name, text in arabic.items() if name != "texts-ar.csv"}


def test_the_data_say_of_which_book_they_are(tmp_path: Path) -> None:
    """Facts of the book that are settled stand in the data, others are not there."""
    small = book(tmp_path, TOLD)
    facts = replace(small.facts, subtitle="Of {documents} documents", licence="CC BY", contact="a@b.invalid")
    data = json.loads(files(replace(small, facts=facts))["evidence.json"])
    told = {name: value for name, value in data.items() if isinstance(value, str)}
    told |= data.get("book", {})
    assert {
        "title": "A book",
        "subtitle": small.source.fact("subtitle", facts.subtitle),
        "version": "1",
        "licence": "CC BY",
        "contact": "a@b.invalid",
    } == {name: told[name] for name in ("title", "subtitle", "version", "licence", "contact")}
    assert "{" not in told["subtitle"]
    assert "publisher" not in told
