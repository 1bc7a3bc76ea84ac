"""Compare the figures and links in the tag tree with those on the pages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pikepdf

from chronicle.core.problems import Problem
from chronicle.oracles.preflight.sheet import sheets
from chronicle.oracles.structure_tree import elements, kids

if TYPE_CHECKING:
    from pathlib import Path

_NEAR = 4.0  # points between a figure's bounds and its ink: the white around a drawing


def check_tags(path: Path) -> list[Problem]:
    """Return a problem for each figure whose bounds are not around it, and each link without words."""
    bounds: dict[int, list[list[float]]] = {}
    faults = []
    with pikepdf.Pdf.open(path) as pdf:
        numbers: dict[Any, int] = {page.objgen: number for number, page in enumerate(pdf.pages, 1)}
        for element in elements(pdf.Root.StructTreeRoot):
            held = [kid for inner in elements(element) for kid in kids(inner)]
            if element.get("/S") == "/Link" and not any(isinstance(kid, int) for kid in held):
                faults.append(f"page {numbers.get(_page_of(element), 0)}: a link has no words.")
            if element.get("/S") == "/Figure" and "/BBox" in element.get("/A", {}):
                box = [float(edge) for edge in element.A.BBox]
                bounds.setdefault(numbers[element.Pg.objgen], []).append(box)
    with sheets(path) as each:
        for number, sheet in each:
            drawn = [thing for thing in sheet.things() if thing.kind == "figure"]
            for left, bottom, right, top in bounds.get(number, []):
                inside = left >= 0 and bottom >= 0 and right <= sheet.width and top <= sheet.height
                if not inside or left >= right or bottom >= top:
                    faults.append(f"page {number}: the bounds of a figure are not on the page.")
            for thing in drawn:
                if bounds.get(number) and not any(_around(box, thing[1:]) for box in bounds[number]):
                    faults.append(f"page {number}: the bounds of a figure are not around it.")
                    break
    return [Problem(path.name, 0, "P026", text) for text in faults]


def _around(box: list[float], thing: tuple[float, ...]) -> bool:
    """Return whether bounds are around something drawn."""
    left, bottom, right, top = box
    low = thing[0] >= left - _NEAR and thing[1] >= bottom - _NEAR
    return low and thing[2] <= right + _NEAR and thing[3] <= top + _NEAR


def _page_of(element: Any) -> Any:
    page = element.get("/Pg")
    return page.objgen if page is not None else None
