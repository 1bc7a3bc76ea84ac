"""Drawings follow a theme's colours in print."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronicle.figures.style import PALETTE
from chronicle.outputs.pdf.coloured import in_colours

if TYPE_CHECKING:
    from pathlib import Path


def test_a_drawing_has_the_colours_of_the_theme(tmp_path: Path) -> None:
    """Each colour of the palette that a theme names is exchanged, also where two change places."""
    deep, warm, ink = (PALETTE[name][0] for name in ("deep", "warm", "ink"))
    drawing = tmp_path / "a-page.svg"
    drawing.write_text(f"<svg>{deep} {warm} {ink}</svg>", "utf-8")
    themed = in_colours(drawing, {"deep": warm.upper(), "warm": deep, "accent": "#123456"})
    assert themed != drawing
    assert f"<svg>{warm} {deep} {ink}</svg>" == themed.read_text("utf-8")
    assert f"<svg>{deep} {warm} {ink}</svg>" == drawing.read_text("utf-8")


def test_without_such_colours_it_stays_what_it_is(tmp_path: Path) -> None:
    """A book without a theme shows the drawing itself."""
    assert tmp_path / "a.svg" == in_colours(tmp_path / "a.svg", {"accent": "#123456"})
