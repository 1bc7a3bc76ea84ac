"""Finished pages say themselves whether their lines agree."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from chronicle.oracles.preflight import baselines
from chronicle.oracles.preflight.baselines import Baselines, baselines_of, check_baselines
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


@pytest.mark.parametrize(
    ("lines", "on_grid", "said"),
    [
        (1000, 899, "89.9% of 1000 lines on the grid of their pages; most of the others on p. 7, p. 9."),
        (1000, 900, ""),
        (299, 0, ""),
    ],
)
def test_a_book_off_its_grid_is_told(
    lines: int, on_grid: int, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A tenth of the lines may stand elsewhere, as in lists; beyond it the pages are named, worst first."""
    monkeypatch.setattr(baselines, "baselines_of", lambda _path: Baselines(lines, on_grid, {9: 1, 7: 100}))
    found = check_baselines(tmp_path / "a.pdf")
    assert ([("P051", said)] if said else []) == [(each.code, each.message) for each in found]
