"""The colours of the web edition are readable in light and dark."""

from __future__ import annotations

import re

import pytest

from tests.roots import ROOT

SHEET = (ROOT / "scripts/chronicle/outputs/web/templates/book.css").read_text(encoding="utf-8")


def palettes() -> dict[str, dict[str, str]]:
    """Return the colours by name, for light and dark."""
    blocks = re.findall(r":root \{([^}]*--paper: [^}]*--mark-line[^}]*)\}", SHEET)
    names = ("light", "dark")
    return {
        name: dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6});", block))
        for name, block in zip(names, blocks, strict=True)
    }


def luminance(colour: str) -> float:
    """Return the relative luminance that WCAG defines."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("ground", ["paper", "shade", "accent-shade", "mark"])
@pytest.mark.parametrize("text", ["ink", "quiet", "accent"])
def test_text_stands_out_from_every_ground(scheme: str, ground: str, text: str) -> None:
    """WCAG 2.2, 1.4.3: text has a contrast of at least 4.5 to 1."""
    colours = palettes()[scheme]
    high, low = sorted((luminance(colours[text]), luminance(colours[ground])), reverse=True)
    assert (high + 0.05) / (low + 0.05) >= 4.5
