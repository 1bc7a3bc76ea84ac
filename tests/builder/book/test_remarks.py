"""A remark says in a word or two on whose word a passage speaks, and how sure it is."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from chronicle.book.remarks import Remark, authority_line, marks_of
from chronicle.ledger.model import Attribution
from chronicle.text.segments import plain
from tests.builder.book.small_book import book, shown

if TYPE_CHECKING:
    from pathlib import Path

    from chronicle.book.loaded_book import Book
    from chronicle.ledger.model import Claim, Position

NURSE = Attribution(text="a nurse")


def passage(folder: Path, *, headline: bool = False, **changed: Any) -> tuple[Book, Claim, Position]:
    """Return a book, its claim, and a passage that reads otherwise."""
    small = book(folder)
    claim = small.ledger.claims["deaths"]
    position = claim.positions[0]
    locator = replace(position.locator, headline=headline)
    return small, claim, replace(position, locator=locator, **changed)


@pytest.mark.parametrize(
    ("named", "headline", "one", "several"),
    [
        (None, False, "", ""),
        (Attribution(source="beta"), False, "citing Beta", "citing Beta"),
        (Attribution(actor="guard"), False, "citing the Guard", "citing the Guard"),
        (Attribution(text="a nurse"), False, "citing a nurse", "citing a nurse"),
        (None, True, "headline", "headlines"),
        (Attribution(source="beta"), True, "Beta headline", "Beta headlines"),
        (Attribution(text="a nurse"), True, "headline, citing a nurse", "headlines, citing a nurse"),
    ],
)
def test_whom_a_document_cites_is_said(
    tmp_path: Path, named: Attribution | None, headline: bool, one: str, several: str
) -> None:
    """That it has no more than a headline, too; a document that is cited stands before the headline."""
    small, claim, position = passage(tmp_path, headline=headline, attribution=named)
    assert [one, several] == [
        shown(small, authority_line(small, claim, position, places)).replace("[", "").replace("]", "")
        for places in (1, 2)
    ]


@pytest.mark.parametrize(
    ("changed", "kinds", "words"),
    [
        ({}, [], []),
        ({"relation": "reports"}, ["authority"], ["on others’ word"]),
        ({"relation": "reports", "attribution": NURSE}, ["authority"], ["citing a nurse"]),
        ({"relation": "plans"}, ["relation"], ["planned"]),
        ({"relation": "denies"}, ["relation"], ["denied"]),
        ({"inferred": {"place": "It is meant.", "date": "It is."}}, ["inference"] * 2, [
            "editors’ inference: place", "editors’ inference: date",
        ]),
    ],
)  # fmt: skip
def test_what_a_reader_must_know_is_told(
    tmp_path: Path, changed: dict[str, Any], kinds: list[str], words: list[str]
) -> None:
    """Each once, in the order of a note; on whose word it is, where nobody is named."""
    small, claim, position = passage(tmp_path, **changed)
    found = list(marks_of(small, claim, position))
    assert (kinds, words) == ([each.kind for each in found], [shown(small, each.words) for each in found])
    assert [kind in ("date", "inference") for kind in kinds] == [each.is_of_editors for each in found]


def test_words_behind_several_places_may_be_others() -> None:
    """Where there are none, those for one stand there."""
    one, both = Remark("relation", plain("a")), Remark("authority", plain("a"), plain("b"))
    assert [plain("a"), plain("a")] == [one.behind(places) for places in (1, 2)]
    assert [plain("a"), plain("b")] == [both.behind(places) for places in (1, 2)]
