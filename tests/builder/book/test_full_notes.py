"""What a note opens into: all that each document says of a claim."""

from __future__ import annotations

from typing import Any

import pytest

from chronicle.book.full_notes import full_note
from chronicle.ledger.lookup import LookupFailed
from tests.builder.book.small_book import book, shown
from tests.builder.ledger.small_ledger import claim, position, tables

DIFFERING = claim(
    "deaths",
    status="differing",
    note="Each counts *others*.",
    positions=[
        position("alpha", quantities={"dead": {"min": 7, "unit": "person", "scope": "in {place}`town`"}}),
        position(
            "beta",
            relation="differs",
            says="It was later",
            inferred={"agent": "The list above it says so."},
            attribution="guard",
            date={"edtf": "2011-04", "derived": "from the entry before"},
            quantities={"dead": {"min": 9, "unit": "person"}},
        ),
    ],
)


def opened(small: Any, *claims: str) -> list[tuple[str, list[str]]]:
    """Return what a note opens into, for the eye."""
    return [
        (shown(small, found.sentence), [shown(small, line) for line in found.lines])
        for found in full_note(small, claims)
    ]


def test_all_that_is_said_of_a_claim(tmp_path):
    """Each passage has place, attribution, date, figure, scope and words; then what the editors add."""
    assert [
        (
            "People died in Town.",
            [
                "Alpha (introduction): 7 people (in Town).",
                "Beta (introduction, citing the Guard) differs: April 2011 (derived); 9 people. "
                "It was later. Date worked out: from the entry before. "
                "Editors’ inference: The list above it says so.",
                "Editors’ note: Each counts others.",
            ],
        )
    ] == opened(book(tmp_path, DIFFERING), "deaths")


@pytest.mark.parametrize(
    ("relation", "words"),
    [
        ("states", ""),
        ("confirms", " confirms this"),
        ("reports", " passes this on"),
        ("plans", " reports a plan"),
        ("expects", " tells what is expected"),
    ],
)
def test_a_passage_that_says_just_the_claim(tmp_path, relation, words):
    """Where a passage adds nothing, the claim's sentence above it is what it says."""
    small = book(tmp_path, claim(positions=[position("alpha", relation=relation)]))
    assert [("People died in Town.", [f"Alpha (introduction){words}."])] == opened(small, "deaths")


def test_claims_stand_in_the_order_of_the_note(tmp_path):
    """A note on several claims opens into each of them."""
    small = book(tmp_path, claim("one", sentence="One."), claim("two", sentence="Two."))
    assert ["Two.", "One."] == [sentence for sentence, _ in opened(small, "two", "one")]


@pytest.mark.parametrize("odd", ["A *b* `c` {d} &amp; <i>e</i>", "{value}`deaths.dead`", "[a](b) \\_ ** ```"])
def test_names_print_as_they_stand(tmp_path, odd):
    """A document's name and a section's are words, whatever signs they hold."""
    sources = tables()["sources"]
    sources[0]["names"]["en"]["main"] = odd
    row = claim(positions=[position("alpha", locator={"part": "section", "name": odd})])
    small = book(tmp_path, row, sources=sources)
    assert [("People died in Town.", [f"{odd} (‘[en: {odd}]’)."])] == opened(small, "deaths")


def test_untranslated_and_outdated_texts_say_so(tmp_path):
    """In another language each text of the ledger says by itself whether it is translated."""
    small = book(
        tmp_path,
        DIFFERING,
        language="ar",
        translated={"It was later": "كان لاحقاً", "in {place}`town`": "في {place}`town`"},
        fuzzy=("in {place}`town`",),
    )
    ((sentence, (first, second, note)),) = opened(small, "deaths")
    assert sentence.startswith("[untranslated: People died")
    assert "7 people (في بلدة [translation of an earlier wording])" in first
    assert "كان لاحقاً." in second
    assert "[untranslated: Each counts others.]" in note


def test_an_unknown_claim(tmp_path):
    """A claim that the ledger lacks is a fault."""
    with pytest.raises(LookupFailed, match="deeths"):
        full_note(book(tmp_path, DIFFERING), ("deeths",))


def test_a_denial_is_called_one(tmp_path):
    """Nobody takes what is denied for what a document says."""
    denied = position("beta", relation="denies", attribution="guard")
    row = claim(status="differing", note="Why.", positions=[position(), denied])
    ((_, (_, line, _)),) = opened(book(tmp_path, row), "deaths")
    assert "Beta (introduction, citing the Guard) reports a denial." == line
