"""A finished PDF is looked at as a whole, with what it must hold beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from chronicle.oracles.preflight import inspecting
from chronicle.oracles.preflight.findable import Said
from chronicle.oracles.preflight.index_targets import Evidence
from chronicle.oracles.preflight.inspecting import Expected, inspect
from chronicle.oracles.preflight.navigation import OutlineEntry
from tests.builder.oracles.preflight.hand_made import write
from tests.languages import edition_of

if TYPE_CHECKING:
    from pathlib import Path


def test_what_a_book_must_hold_is_read_again_as_it_was() -> None:
    """A later look at the same PDF asks for the same."""
    expected = Expected(
        said={"index": Said(text=["Told."], notes=["A paper."])},
        begins={"index": "top"},
        index={"index-place-a": Evidence(frozenset({"A", "B"}), frozenset({"n1"}))},
        entries=[OutlineEntry(1, "Told", "top")],
        places=["p1-1"],
        told={"Title": "A"},
        cover=2,
        composed=[1, 2, 3],
        marked=True,
    )
    assert expected == Expected.from_json(expected.as_json())


@pytest.mark.parametrize("marked", [False, True])
def test_every_oracle_is_asked(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, marked: bool) -> None:
    """Each page for its ink and its areas, and the whole for its words, index, tags and lines."""
    asked: list[tuple[Any, ...]] = []

    def asking(name: str) -> Any:
        def ask(*given: Any) -> list[str]:
            asked.append((name, *given))
            return [name]

        return ask

    whole = ["check_text", "check_index", "check_tags", "check_identity", "check_navigation"]
    unmarked = ["check_tag_texts", "check_lines", "check_baselines"]
    whole += [] if marked else unmarked
    for name in {*whole, *unmarked, "check_ink", "check_area"}:
        monkeypatch.setattr(inspecting, name, asking(name))
    path = write(tmp_path / "a.pdf", "", "", "", places={"b": (2, 0, 0), "a": (1, 0, 0)})
    expected = Expected(begins={"x": "a", "y": "b"}, marked=marked)
    found = inspect(path, edition_of("en"), expected)
    assert [*whole, *["check_ink", "check_area"] * 3] == found
    assert {"x": range(1, 2), "y": range(2, 4)} == asked[0][3]
    assert [1, 1, 2, 2, 3, 3] == [each[3] for each in asked[len(whole) :]]
