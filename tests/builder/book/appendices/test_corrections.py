"""The list of corrections says what was wrong, and where a number leads that readers have cited."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

from chronicle.book.appendices import appendix
from chronicle.book.blocks import Entries, Heading, Paragraph, Table
from chronicle.ledger.releases import Numbers, Release
from chronicle.words.states import State
from tests.builder.book.small_book import book, shown

if TYPE_CHECKING:
    from pathlib import Path


def fix(date: str, before: str) -> dict[str, Any]:
    """Return a correction."""
    return {"claim": "deaths", "before": before, "after": "Now so.", "why": "A slip.", "date": date}


def test_the_newest_correction_comes_first(tmp_path: Path) -> None:
    """Each has its day, the claim with where it is told, what stood there, what stands now, and why."""
    rows = [fix("2025-02-03", "First."), fix("2025-03-01", "Last.")]
    small = book(tmp_path, corrections=rows)
    (entries,) = appendix(small, "corrections")
    assert isinstance(entries, Entries)
    assert ["1 March 2025", "3 February 2025"] == [shown(small, each.term) for each in entries.items]
    assert [
        "People died in Town. [[claim deaths]]",
        "Before: Last.",
        "Now: Now so.",
        "Why: A slip.",
    ] == [shown(small, line) for line in entries.items[0].lines]


def test_a_correction_is_told_in_the_language_of_the_edition(tmp_path: Path) -> None:
    """Its texts are messages of their own, apart from those of its claim."""
    ledger = book(tmp_path / "en", corrections=[fix("2025-02-03", "First.")]).ledger
    owner = ledger.corrections[0].owner
    small = book(
        tmp_path, corrections=[fix("2025-02-03", "First.")], language="ar", translated={"A slip.": "زلة."}
    )
    small.states.note("evidence", ("deaths", "A slip."), State.FUZZY)
    small.states.note("evidence", (owner, "A slip."), State.TRANSLATED)
    (entries,) = appendix(small, "corrections")
    assert isinstance(entries, Entries)
    assert "Why: زلة." == shown(small, entries.items[0].lines[-1])


def test_a_book_without_corrections_says_so(tmp_path: Path) -> None:
    """Whoever looks finds that nothing had to be corrected."""
    small = book(tmp_path)
    (said,) = appendix(small, "corrections")
    assert isinstance(said, Paragraph)
    assert "No correction has been made so far." == shown(small, said.text)


def test_a_number_of_an_earlier_version_leads_to_its_place(tmp_path: Path) -> None:
    """Chapters and paragraphs are told by their old numbers, with those of now, or that they are gone."""
    small = book(tmp_path)
    releases = (
        Release("1.0", {"town": "1", "gone": "2"}, {"march": "1.1", "same": "1.2", "left": "1.3"}),
        Release("1.1", {"town": "1"}, {"same": "1.2"}),
    )
    small = replace(
        small,
        ledger=replace(small.ledger, releases=releases),
        numbers=SimpleNamespace(now=Numbers({"town": "3"}, {"march": "3.1", "same": "1.2"})),
    )
    _none, heading, said, table = appendix(small, "corrections")
    assert isinstance(heading, Heading)
    assert isinstance(said, Paragraph)
    assert isinstance(table, Table)
    assert ["Number before", "In version", "Number now"] == [shown(small, head) for head in table.heads]
    assert [
        ["Chapter 1", "1.0, 1.1", "Chapter 3"],
        ["Chapter 2", "1.0", "no longer in the book"],
        ["Paragraph 1.1", "1.0", "Paragraph march"],
        ["Paragraph 1.3", "1.0", "no longer in the book"],
    ] == [[shown(small, cell) for cell in row] for row in table.rows]


def test_numbers_that_stayed_are_not_listed(tmp_path: Path) -> None:
    """Where nothing has another number there is no table."""
    small = book(tmp_path)
    ledger = replace(small.ledger, releases=(Release("1.0", {}, {"same": "1.2"}),))
    small = replace(small, ledger=ledger, numbers=SimpleNamespace(now=Numbers({}, {"same": "1.2"})))
    assert 1 == len(appendix(small, "corrections"))
