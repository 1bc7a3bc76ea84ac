"""How full a page is follows from its ink between running head and folio."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pikepdf
import pytest

from chronicle.oracles.measures.filling import filled

if TYPE_CHECKING:
    from pathlib import Path

HEIGHT = 600


def pdf_of(path: Path, *programs: str) -> Path:
    """Write a PDF with a page for each program."""
    with pikepdf.new() as pdf:
        for program in programs:
            page = pdf.add_blank_page(page_size=(400, HEIGHT))
            page.contents_add(pikepdf.Stream(pdf, program.encode()))
        pdf.save(path)
    return path


def lines(count: int) -> str:
    """Return a program that draws lines of text as bars, from the top of the text area down."""
    return " ".join(f"40 {HEIGHT * 0.88 - 15 * at:.1f} 300 8 re f" for at in range(count))


def test_ink_fills_a_page(tmp_path: Path) -> None:
    """A page of lines is full, one of few lines is not, and a head and a folio alone make none."""
    head_and_folio = "40 570 300 8 re f 200 20 20 8 re f"
    path = pdf_of(tmp_path / "a.pdf", lines(31), f"{lines(6)} {head_and_folio}", head_and_folio, "")
    full, thin, folio, blank = filled(path)
    assert full > 0.9
    assert thin == pytest.approx(6 * 15 / (HEIGHT * 0.81), abs=0.05)
    assert [0.0, 0.0] == [folio, blank]


def test_the_space_around_a_line_is_filled(tmp_path: Path) -> None:
    """A line fills the space above it and below it alike, of which the next one begins with half."""
    (single,) = filled(pdf_of(tmp_path / "a.pdf", "40 300 300 3 re f"))
    assert single == pytest.approx(5 * 3 / (HEIGHT * 0.81))
