"""The imprint says how much of a translation somebody else has read."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest

from chronicle.book.second_reading import second_reading
from tests.builder.book.small_book import book

if TYPE_CHECKING:
    from pathlib import Path

LISTED = [
    SimpleNamespace(docname="chapters/01", number="1", letter=None),
    SimpleNamespace(docname="preface", number=None, letter=None),
    SimpleNamespace(docname="chapters/02", number="2", letter=None),
    SimpleNamespace(docname="list", number=None, letter="B"),
]


@pytest.mark.parametrize(
    ("read", "said"),
    [
        ({}, ""),
        ({"chapters/01": (3, 0)}, "Chapter 1: 3 of 10"),
        ({"chapters/01": (3, 2), "list": (1, 0)}, "Chapter 1: 3 of 10, approved 2; Appendix B: 1 of 10"),
        ({"preface": (1, 1), "evidence": (4, 0)}, "other texts: 5 of 30, approved 1"),
        ({"chapters/02": (0, 0), "book": (2, 0)}, "other texts: 2 of 30"),
    ],
)
def test_each_chapter_and_then_all_else_is_counted(
    tmp_path: Path, read: dict[str, tuple[int, int]], said: str
) -> None:
    """What nobody has read is not named; texts without a number or letter are told together."""
    names = ["chapters/01", "preface", "chapters/02", "list", "evidence", "book"]
    states: Any = SimpleNamespace(
        domains=dict.fromkeys(names),
        read=lambda name: read.get(name, (0, 0)),
        count=lambda _name: SimpleNamespace(total=lambda: 10),
    )
    small = book(tmp_path)
    contents: Any = SimpleNamespace(listed=LISTED)
    small = replace(small, states=states, ledger=replace(small.ledger, contents=contents))
    assert said == second_reading(small)
