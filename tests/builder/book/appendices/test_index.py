"""The index leads from each name to its passages, by letter, with what lies within it below."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from chronicle.book.appendices.index import index
from chronicle.book.blocks import Heading, IndexEntries
from chronicle.ledger.model import Name, Subject
from chronicle.text.segments import CrossReference, Passages
from tests.builder.book.small_book import book, shown

if TYPE_CHECKING:
    from pathlib import Path

    from chronicle.book.blocks import IndexEntry
    from chronicle.book.loaded_book import Book


def subject(name: str, **more: Any) -> Subject:
    """Return the record of a subject, which is called as its id."""
    names = {code: Name(name) for code in ("en", "ar", "zh")}
    return Subject(**{"id": name, "names": names, "within": None, "see": (), "see_also": ()} | more)


@pytest.fixture
def small(tmp_path: Path) -> Book:
    """Return a book with three subjects, of which one has the id of a place."""
    made = book(tmp_path)
    subjects = [
        subject("war", see_also=("guard", "town", "siege")),
        subject("truce", within="war"),
        subject("siege", within="war", see=("town",)),
        subject("town"),
        subject("trade", within="town"),
    ]
    ledger = replace(made.ledger, subjects={each.id: each for each in subjects})
    places = dict(ledger.places)
    places["town"] = replace(places["town"], names={"en": Name("Oldtown")})
    return replace(made, ledger=replace(ledger, places=places))


def entries(small: Book) -> list[IndexEntry]:
    """Return all entries of the index in their order."""
    return [each for block in index(small) if isinstance(block, IndexEntries) for each in block.items]


def test_entries_stand_beneath_their_letters(small: Book) -> None:
    """In the order of the language, each with its own anchor; what lies within another stands below it."""
    letters = [shown(small, block.text) for block in index(small) if isinstance(block, Heading)]
    assert ["G", "M", "O", "T", "W"] == letters
    assert ["the Guard", "M5", "Oldtown", "town", "war"] == [
        shown(small, each.text).split("[")[0].strip() for each in entries(small)
    ]


def test_only_a_subject_has_entries_below_it(small: Book) -> None:
    """A place that has its id has none; below, too, the order is that of the language."""
    found = {
        each.anchors: [anchor for part in each.below for anchor in part.anchors] for each in entries(small)
    }
    below = {anchors[0]: parts for anchors, parts in found.items() if parts}
    assert {"index-subject-war": ["index-subject-siege", "index-subject-truce"]} | {
        "index-subject-town": ["index-subject-trade"]
    } == below


def test_an_entry_leads_to_its_passages_and_to_other_entries(small: Book) -> None:
    """“See also” names subjects, places and actors in their order; “see” stands for the entry itself."""
    war = next(each for each in entries(small) if each.anchors == ("index-subject-war",))
    assert [Passages((("subject", "war"),))] == [each for each in war.text if isinstance(each, Passages)]
    (also,) = [each for each in war.text if isinstance(each, CrossReference)]
    assert CrossReference((("actor", "guard"), ("subject", "siege"), ("subject", "town")), also=True) == also
    (see,) = [each for each in war.below[0].text if isinstance(each, CrossReference)]
    assert CrossReference((("subject", "town"),), also=False) == see
