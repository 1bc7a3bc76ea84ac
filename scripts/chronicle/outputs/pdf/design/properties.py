"""Give the design to the style sheets, as custom properties of the root element."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING

from chronicle.outputs.pdf.design.script_values import BESIDE, SHEETS
from chronicle.outputs.pdf.design.shared_values import SHARED

if TYPE_CHECKING:
    from collections.abc import Mapping

    from chronicle.core.paper_sizes import PaperSize
    from chronicle.languages.scripts import Script

_LINES = re.compile(r"([\d.]+) line")
# Points and millimetres of the design are those of A5.
_GROWING = re.compile(r"([\d.]+)(pt|mm)")
_SLACK = 4.0  # millimetres less than the type area: a page that is filled, and no second one
_HAIR = 1.0  # millimetres less than the page, or its cover would run over on to the next
_TALLEST = 0.89  # of the type area, that a picture may have; its caption needs the rest
_POINTS = re.compile(r"([\d.]+)pt")


def values_of(script: Script) -> dict[str, str]:
    """Return the design of a script's pages, by name: what all share, with what its style sheets change."""
    found = dict(SHARED)
    for sheet in script.print.sheets:
        found |= SHEETS[sheet]
    return found


def points(script: Script, name: str) -> float:
    """Return a value of a script's design that is given in points."""
    given = _POINTS.fullmatch(values_of(script)[name])
    assert given is not None, name  # noqa: S101 - only asked for what is a number of points
    return float(given[1])


def size_beside(own: Script, other: Script) -> float:
    """Return how large a phrase of another script stands in a line of this one, in ems.

    Where nothing is decided, it is as large as on a page of its own.
    """
    decided: dict[str, float] = {}
    for sheet in own.print.sheets:
        decided |= BESIDE.get(sheet, {})
    return decided.get(other.code, round(points(other, "size") / points(own, "size"), 2))


def properties(script: Script, paper: PaperSize, colours: Mapping[str, str] = MappingProxyType({})) -> str:
    """Return the style sheet that declares the design of a script's pages on paper, in a theme's colours."""
    values = {name: _on(paper, value) for name, value in values_of(script).items()} | page_values(paper)
    values |= {name: colour for name, colour in colours.items() if name in values}
    declared = (f"--{name}: {_as_css(value)}" for name, value in values.items())
    return f"html {{ {'; '.join(declared)} }}\n"


def page_values(paper: PaperSize) -> dict[str, str]:
    """Return the values that follow from the paper alone, by name."""
    return {
        "trim-width": f"{paper.width:g}mm",
        "trim-height": f"{paper.height:g}mm",
        "top": f"{paper.top:g}mm",
        "foot": f"{paper.foot:g}mm",
        "inner": f"{paper.inner:g}mm",
        "outer": f"{paper.outer:g}mm",
        "text-height": f"{paper.text_height - _SLACK:g}mm",
        "cover-height": f"{paper.height - _HAIR:g}mm",
        "figure-tallest": f"{paper.text_height * _TALLEST:.1f}mm",
    }


def _on(paper: PaperSize, value: str) -> str:
    """Return a value as large as it is on this paper; ems and lines grow by themselves."""
    return _GROWING.sub(lambda found: f"{float(found[1]) * paper.scale:.4g}{found[2]}", value)


def _as_css(value: str) -> str:
    """Return a value as CSS has it: “1.5 line” is one and a half times the leading of running text."""
    return _LINES.sub(r"calc(\1 * var(--line))", value)
