"""Entries of lists are found by year, document, place, party and by whether passages differ."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronicle.book.facets import facets_of, facets_of_record
from tests.builder.book.small_book import book
from tests.builder.ledger.small_ledger import claim, position, tables

if TYPE_CHECKING:
    from pathlib import Path


def test_a_claim_is_found_by_what_the_ledger_says_of_it(tmp_path: Path) -> None:
    """By each of its documents and places once, by the years of its dates in order, and as differing."""
    positions = [
        position(key="b", date={"edtf": "2013-01-02"}, says="It was so."),
        position(key="a", date={"edtf": "2012-05"}),
    ]
    small = book(
        tmp_path,
        claim(status="differing", difference="B1", note="They differ.", positions=positions),
        claim("plain"),
    )
    differing, alike = (dict(facets_of([each]).given()) for each in small.ledger.claims.values())
    assert ("2012", "2013") == differing["year"]
    assert ("yes",) == differing["differing"]
    assert len(differing["document"]) == len(set(differing["document"])) == 1
    assert "differing" not in alike
    given = dict(facets_of(small.ledger.claims.values(), [2011]).given())
    assert (("2011",), ("yes",)) == (given["year"], given["differing"])


def test_a_name_is_found_by_the_documents_that_speak_of_it(tmp_path: Path) -> None:
    """A place of a claim by the claim's documents; a word by those that word it otherwise."""
    small = book(tmp_path, claim())
    (record,) = small.ledger.claims.values()
    found = facets_of_record(small, "place", record.places[0])
    assert (record.sources, ("place",)) == (found.document, found.kind)
    assert () == facets_of_record(small, "word", "nothing").document
    sources = tables()["sources"]
    words = [{"word": "الحرس", "language": "ar", "line": 1, "entry": "town"}]
    sources[1]["own_words"] = words
    worded = book(tmp_path / "worded", claim(), sources=sources)
    assert ("alpha", "beta") == facets_of_record(worded, "place", "town").document
    assert ("beta",) == facets_of_record(worded, "word", "town").document
