"""The design of the pages of every script, whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronicle.core.paper_sizes import PAPER_SIZES
from chronicle.languages.scripts import SCRIPTS
from chronicle.outputs.pdf.design.properties import properties, size_beside

if TYPE_CHECKING:
    from tests.approved import Approved


def test_design(approved: Approved) -> None:
    """Each size, space and colour on each paper; how large each script stands in lines of each other."""
    told = []
    for script in SCRIPTS:
        beside = {other.code: size_beside(script, other) for other in SCRIPTS}
        told.append(f"=== {script.code}: {beside}")
        for paper in PAPER_SIZES.values():
            chosen = properties(script, paper, {"accent": "#123456", "no such": "#000"})
            told += [f"--- {paper.name}", *sorted(chosen.replace("; ", ";\n").splitlines())]
            if script != SCRIPTS[0]:
                break  # what paper does is the same for all
    approved(*told)
