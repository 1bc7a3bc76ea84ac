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
MADE_FROM = ["docs/evidence/a.yaml", "docs/figures/a.yaml", "docs/figures/maps/b.geojson"]
WORDS = [f"build/catalogs/ar/LC_MESSAGES/{name}.mo" for name in ("evidence", "figures", "interface")]


@pytest.fixture
def env(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    """Return the environment of a book of one file of the ledger and two of a figure."""
    for name in (*MADE_FROM, *WORDS, "build/catalogs/ar/LC_MESSAGES/book.mo"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("one", encoding="utf-8")
    ledger = SimpleNamespace(files=(tmp_path / MADE_FROM[0],))
    book = SimpleNamespace(edition=edition_of("ar"), ledger=ledger, figures={"a": "figure"}, messages=None)
    monkeypatch.setattr(drawing_store, "book_of", lambda _env: book)
    monkeypatch.setattr(drawing_store, "Store", lambda *given: given)
    return SimpleNamespace(srcdir=str(tmp_path / "docs"))


@pytest.mark.parametrize("name", [*MADE_FROM, *WORDS])
def test_a_drawing_follows_what_it_is_made_from(env: Any, tmp_path: Path, name: str) -> None:
    """Ledger, figures and the words of the edition: a change of each is a change of all drawings."""
    before = store_of(env)[-1]
    assert before == store_of(env)[-1]
    (tmp_path / name).write_text("two", encoding="utf-8")
    assert before != store_of(env)[-1]


def test_words_that_no_drawing_shows_change_none(env: Any, tmp_path: Path) -> None:
    """Nor does a catalog that is not there."""
    before = store_of(env)[-1]
    (tmp_path / "build/catalogs/ar/LC_MESSAGES/book.mo").write_text("two", encoding="utf-8")
    assert before == store_of(env)[-1]
    (tmp_path / WORDS[1]).unlink()
    assert before != store_of(env)[-1]


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
