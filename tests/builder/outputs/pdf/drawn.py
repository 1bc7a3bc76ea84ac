"""Boxes and pages as WeasyPrint lays them out, made without it: only what is looked at."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

from weasyprint.formatting_structure import boxes as kinds

KINDS = {
    "block": kinds.BlockBox,
    "line": kinds.LineBox,
    "margin": kinds.MarginBox,
    "notes": kinds.FootnoteAreaBox,
    "page": kinds.PageBox,
}


def box(
    kind: str, top: float = 0.0, height: float = 0.0, *children: Any, element: Any = None, **more: Any
) -> Any:
    """Return a box of a kind at some height, made from an element or from none."""
    made = KINDS[kind].__new__(KINDS[kind])
    vars(made).update(
        position_x=0.0,
        position_y=top,
        width=100.0,
        height=height,
        children=children,
        element=element,
        element_tag=None if element is None else element.tag,
        style={"break_after": "auto", "break_before": "auto"},
        **{
            f"{what}_{side}": 0.0
            for what in ("margin", "padding")
            for side in ("top", "bottom", "left", "right")
        },
        **{f"border_{side}_width": 0.0 for side in ("top", "bottom", "left", "right")},
    )
    vars(made).update(more)
    return made


def page(*children: Any, height: float = 100.0) -> Any:
    """Return a page of boxes, whose text begins at its top."""
    return SimpleNamespace(_page_box=box("page", 0.0, height, *children))
