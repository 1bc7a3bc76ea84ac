"""Drawings are made anew when anything that they show has changed, and what cannot be read is told."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest

from chronicle.core.problems import Problem, ProblemsFound
from chronicle.sphinx_ext import drawing_store
from chronicle.sphinx_ext.drawing_store import check_drawings, store_of
from tests.languages import edition_of

if TYPE_CHECKING:
    from pathlib import Path

FAULT = Problem("docs/figures/a.yaml", 1, "F001", "it is wrong.")


class Book(SimpleNamespace):
    """A book with one figure."""

    __hash__ = object.__hash__


@pytest.fixture
def env(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    """Return the environment of a book, which `book` exchanges."""

    def book() -> None:
        made = Book(edition=edition_of("ar"), figures={"a": "figure"}, messages=None)
        monkeypatch.setattr(drawing_store, "book_of", lambda _env: made)

    book()
    return SimpleNamespace(srcdir=str(tmp_path / "docs"), book=book)


def test_what_a_store_has_looked_up_holds_for_one_reading(env: Any) -> None:
    """The book that is read next may answer otherwise."""
    first = store_of(env)
    assert first is store_of(env)
    env.book()
    assert first is not store_of(env)


def test_each_drawing_that_is_shown_is_looked_at_once(env: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its picture and its table; one that cannot be drawn is a fault of the book."""
    placed = {"x": [SimpleNamespace(name="a"), SimpleNamespace(name="b")], "y": [SimpleNamespace(name="a")]}
    held = SimpleNamespace(placed=placed, faults={})
    asked: list[str] = []

    def faults(name: str) -> list[Problem]:
        asked.append(name)
        if name == "b":
            raise ProblemsFound([FAULT])
        return [FAULT]

    monkeypatch.setattr(drawing_store, "kept", lambda _env: held)
    monkeypatch.setattr(drawing_store, "store_of", lambda _env: SimpleNamespace(faults=faults))
    monkeypatch.setattr(drawing_store, "figure_text", lambda _book, name: SimpleNamespace(rows=[name]))
    monkeypatch.setattr(drawing_store.row_proof, "faults", lambda _figure, _words, rows: [FAULT] * len(rows))
    check_drawings(env)
    assert ["a", "b"] == asked
    assert [FAULT] * 3 == held.faults["figures"]
    held.placed, held.faults = {}, {}
    check_drawings(env)
    assert {} == held.faults
