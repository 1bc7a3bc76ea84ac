"""Finished pages say themselves whether their lines agree."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronicle.oracles.preflight.baselines import baselines_of
from tests.builder.oracles.preflight.conftest import SENTENCES, chapter_of, proof_of

if TYPE_CHECKING:
    from pathlib import Path

    from tests.builder.oracles.preflight.conftest import Proof


def test_lines_of_a_small_book_stand_on_the_grid(printed: Proof) -> None:
    """In each script, over all pages."""
    found = baselines_of(printed.path)
    assert found.lines > 40
    assert (found.lines, {}) == (found.on_grid, found.off)


def test_space_between_paragraphs_is_seen(tmp_path: Path) -> None:
    """Lines that a third of a line moves are counted, with their page."""
    body = chapter_of(*[SENTENCES["en"] * 4] * 9)
    proof = proof_of("en", body, tmp_path, css="p { margin-bottom: 5pt }")
    found = baselines_of(proof.path)
    assert found.share < 0.6
    assert 1 in found.off
    assert sum(found.off.values()) == found.lines - found.on_grid
