"""Lines say where the book tells a claim, and under which numbers documents differ on it."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

from chronicle.book.blocks import claim_line, where_told
from chronicle.text.roles import Role
from tests.builder.book.small_book import book, shown
from tests.builder.ledger.small_ledger import claim

if TYPE_CHECKING:
    from pathlib import Path


def test_only_what_a_chapter_tells_is_linked_to(tmp_path: Path) -> None:
    """A claim that an appendix alone tells has no paragraph to send readers to."""
    rows = claim(), claim("filed", told=["appendices/e-sources"])
    small = book(tmp_path, *rows)
    told, filed = (shown(small, claim_line(small, small.ledger.claims[each["id"]])) for each in rows)
    assert ["People died in Town. [[claim deaths]]", "People died in Town."] == [told, filed]


def test_numbers_of_the_register_stand_in_their_order(tmp_path: Path) -> None:
    """B9 comes before B10, whatever the claims' order; a claim that has no number is told by its link."""
    numbers = {"a": "B10", "b": None, "c": "B9"}
    claims: Any = [SimpleNamespace(id=name, difference=number) for name, number in numbers.items()]
    line = where_told(book(tmp_path), claims)
    assert ["c", "a"] == [piece.target for piece in line if isinstance(piece, Role)]
