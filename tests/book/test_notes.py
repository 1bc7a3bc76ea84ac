"""Notes say who says what: composed from a ledger in code, without an output."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from chronicle.book.notes import Noted, earlier_chapter, note_lines
from chronicle.evidence.lookup import LookupFailed
from tests.book.small_book import book, shown
from tests.evidence.small_ledger import claim, position, tables

FIRST, SECOND = "chapters/01-first", "chapters/02-second"
DIFFERING = claim(
    "deaths",
    status="differing",
    note="Each counts *others*.",
    told=[FIRST, SECOND],
    positions=[
        position("alpha", quantities={"dead": {"min": 7, "unit": "person", "scope": "in {place}`town`"}}),
        position(
            "beta",
            relation="differs",
            says="It was later",
            inferred={"agent": "The list above it says so."},
            attribution="guard",
            quantities={"dead": {"min": 9, "unit": "person"}},
        ),
    ],
)
ONE = claim("leaving", sentence="People left.", told=[FIRST])
OTHER = claim("coming", sentence="People came.", told=[FIRST])


def noted(small: Any, *claims: Noted, docname: str = FIRST) -> list[str]:
    """Return the lines of a note for the eye."""
    return [shown(small, line) for line in note_lines(small, docname, claims)]


def test_all_that_is_said_of_a_claim(tmp_path):
    """A note has each passage with place, attribution, figure and words, inferences, standing and remark."""
    small = book(tmp_path, DIFFERING)
    assert [
        "Alpha (introduction): 7 people (in Town). "
        "Beta (introduction, citing the Guard) differs: 9 people. It was later. "
        "Editors’ inference: The list above it says so. The documents differ. "
        "Editors’ note: Each counts others."
    ] == noted(small, Noted("deaths"))


def test_a_passage_that_says_just_the_claim(tmp_path):
    """Where a passage adds nothing, the claim's sentence is there for it."""
    expected = ["People left. Alpha (introduction). This rests on one document."]
    assert expected == noted(book(tmp_path, ONE), Noted("leaving"))


def test_neighbours_share_a_remark(tmp_path):
    """Of claims that rest on the same, the last says what they rest on."""
    small = book(tmp_path, ONE, OTHER)
    assert [
        "People left. Alpha (introduction).",
        "People came. Alpha (introduction). This rests on one document.",
    ] == noted(small, Noted("leaving"), Noted("coming"))


def test_a_line_stands_once(tmp_path):
    """Claims that are told in the same words have one line."""
    small = book(tmp_path, ONE, {**ONE, "id": "left"}, OTHER)
    assert 2 == len(noted(small, Noted("leaving"), Noted("left"), Noted("coming")))


@pytest.mark.parametrize(
    ("docname", "told_at", "where"),
    [
        (FIRST, "", None),
        (FIRST, "p1-1", f"[claim deaths at {FIRST}#p1-1]"),
        (SECOND, "", f"[claim deaths at {FIRST}#]"),
        (SECOND, "p2-1", f"[claim deaths at {FIRST}#]"),
    ],
)
def test_a_claim_is_told_in_full_once(tmp_path, docname, told_at, where):
    """A later note sums the claim up and leads to the chapter or the paragraph that tells it."""
    (line,) = noted(book(tmp_path, DIFFERING), Noted("deaths", told_at), docname=docname)
    summary = (
        "People died in Town. Alpha and Beta. In part this is the editors’ inference. "
        f"The documents differ. In full at {where}."
    )
    assert (line == summary) is (where is not None)


@pytest.mark.parametrize(
    "long",
    [
        claim(status="same-in-several", positions=[position("alpha"), position("beta")]),
        claim(note="It may be another."),
    ],
)
def test_two_passages_or_a_remark_make_a_note_long(tmp_path, long):
    """What is longer than its summary is summed up where its chapter has told it."""
    (line,) = noted(book(tmp_path, long), Noted("deaths", "p1-1"))
    assert line.endswith(f"In full at [claim deaths at {FIRST}#p1-1].")


def test_a_short_note_is_repeated(tmp_path):
    """One passage without a remark is as short as its summary, and is told again in its chapter."""
    small = book(tmp_path, ONE)
    assert noted(small, Noted("leaving")) == noted(small, Noted("leaving", "p1-1"))


@pytest.mark.parametrize("odd", ["A *b* `c` {d} &amp; <i>e</i>", "{value}`deaths.dead`", "[a](b) \\_ ** ```"])
def test_names_print_as_they_stand(tmp_path, odd):
    """A document's name, a section's and a row's are words, whatever signs they hold."""
    sources = tables()["sources"]
    sources[0]["names"]["en"]["main"] = odd
    stated = position("alpha", locator={"part": "section", "name": odd}, quantities=None)
    stated.pop("quantities")
    small = book(tmp_path, claim("leaving", sentence="People left.", positions=[stated]), sources=sources)
    expected = f"People left. {odd} (section ‘[en: {odd}]’). This rests on one document."
    assert [expected] == noted(small, Noted("leaving"))


def test_untranslated_and_outdated_texts_say_so(tmp_path):
    """In another language each text of the ledger says by itself whether it is translated."""
    small = book(
        tmp_path,
        DIFFERING,
        language="ar",
        translated={"It was later": "كان لاحقاً", "in {place}`town`": "في {place}`town`"},
        fuzzy=("in {place}`town`",),
    )
    (line,) = noted(small, Noted("deaths"))
    assert "7 people (في بلدة [translation of an earlier wording])" in line
    assert "كان لاحقاً." in line
    assert "[untranslated: Each counts others.]" in line


def test_an_unknown_claim(tmp_path):
    """A note on a claim that the ledger lacks is a fault."""
    with pytest.raises(LookupFailed, match="deeths"):
        note_lines(book(tmp_path, DIFFERING), FIRST, (Noted("deeths"),))


@pytest.mark.parametrize(
    ("told", "docname", "earlier"),
    [
        ((SECOND,), FIRST, None),
        ((FIRST, SECOND), FIRST, None),
        ((SECOND, FIRST), SECOND, FIRST),
        (("appendices/a-chronology", SECOND), SECOND, None),
        ((), SECOND, None),
    ],
)
def test_a_note_points_back_and_never_forward(told, docname, earlier):
    """What a later chapter tells in full is told here too: a reader has not been there yet."""
    assert earlier == earlier_chapter(SimpleNamespace(told=told), docname)
