"""DESIGN.md says what the design is."""

from __future__ import annotations

import re

from chronicle.book.theme_colours import APART, FIGURES, TEXT
from chronicle.core.paper_sizes import PAPER_SIZES
from chronicle.outputs.pdf.design.script_values import SHEETS
from tests.roots import ROOT

_PAGE = (ROOT / "scripts" / "DESIGN.md").read_text("utf-8")


def rows(heading: str) -> list[list[str]]:
    """Return the cells of the table under a heading, its head first."""
    section = _PAGE.split(f"## {heading}\n", 1)[1].split("\n## ", 1)[0]
    found = [line for line in section.splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in (found[0], *found[2:])]


def test_the_values_of_scripts_are_those_of_the_design() -> None:
    """Whoever reads a size there finds it on the page."""
    head, *told = rows("The scripts")
    assert len(told) > 5
    for name, *cells, why in told:
        values = dict(zip(head[1:-1], cells, strict=True))
        assert {sheet: SHEETS[sheet][name.strip("`")] for sheet in values} == values
        assert why


def test_the_papers_are_those_that_a_book_can_have() -> None:
    """A paper that is told can be named, with the page that is told."""
    _, *told = rows("The papers")
    assert list(PAPER_SIZES) == [row[0] for row in told]
    for name, *cells in told:
        paper = PAPER_SIZES[name]
        edges = (paper.width, paper.height, paper.top, paper.foot, paper.inner, paper.outer)
        numbers = [float(each) for cell in cells for each in re.findall(r"[\d.]+", cell)]
        assert [round(each, 1) for each in edges] == numbers[:6]
        assert [round(paper.measure, 1), paper.scale] == numbers[6:]


def test_the_contrasts_are_those_that_are_asked_for() -> None:
    """Each least contrast of a colour, and how far tones are apart, stand on the page."""
    section = _PAGE.split("## Colours\n", 1)[1]
    numbers = {float(each) for each in re.findall(r"\d+(?:\.\d+)?", section)}
    assert {*TEXT.values(), *FIGURES.values(), APART} <= numbers
    assert all(f"`{name}`" in section for name in (*TEXT, *FIGURES))
