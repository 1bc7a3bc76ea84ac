"""A finished PDF is looked at as a whole, with what it must hold beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from lxml import etree

from chronicle.oracles.preflight.findable import Said
from chronicle.oracles.preflight.index_targets import Evidence
from chronicle.oracles.preflight.inspecting import Expected, inspect
from tests.builder.oracles.preflight.conftest import SENTENCES, chapter_of, proof_of
from tests.languages import edition_of

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("marked", [False, True])
def test_lines_of_a_marked_draft_are_not_measured(tmp_path: Path, marked: bool) -> None:
    """Marks of a draft, and words of another language behind them, stand in its lines."""
    body = chapter_of(*[SENTENCES["en"] * 2] * 3)
    for paragraph in body:
        etree.SubElement(paragraph, "span").tail = SENTENCES["en"] * 2
    proof = proof_of("en", body, tmp_path, "span { display: inline-block; width: 15mm }")
    expected = Expected(begins={"chapters/01-x": "p1-1"}, marked=marked)
    problems = inspect(proof.path, edition_of("en"), expected)
    assert marked == ("P027" not in {problem.code for problem in problems})


def test_what_a_book_must_hold_is_read_again_as_it_was() -> None:
    """A later look at the same PDF asks for the same."""
    expected = Expected(
        said={"index": Said(text=["Told."], notes=["A paper."])},
        begins={"index": "top"},
        index={"index-place-a": Evidence(frozenset({"A", "B"}), frozenset({"n1"}))},
        marked=True,
    )
    assert expected == Expected.from_json(expected.as_json())
