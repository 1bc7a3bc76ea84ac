"""Ink on ink, ink out of its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronicle.oracles.preflight.area import check_area
from chronicle.oracles.preflight.ink import check_ink
from chronicle.oracles.preflight.sheet import sheets
from chronicle.outputs.pdf.front_cover import LEAVES

if TYPE_CHECKING:
    from chronicle.core.problems import Problem
    from tests.builder.oracles.preflight.conftest import Proof


def look(proof: Proof, cover: int = 0) -> list[Problem]:
    """Look at every page; the first ones, a cover, have ink up to their edges."""
    found = []
    with sheets(proof.path) as pages:
        for number, sheet in pages:
            found += check_ink(sheet, proof.path, number)
            if number > cover:
                found += check_area(sheet, proof.path, number, proof.edition)
    return found


def test_a_well_made_book_has_no_fault(printed: Proof) -> None:
    """Text, notes, heads, folios and numbers in the margin are where they should be, in each language."""
    assert [] == look(printed, LEAVES)
