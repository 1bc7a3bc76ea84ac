"""Write the outline of a letter once: figures are drawn from the same few hundred, several thousand times."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from weasyprint import svg as drawings  # type: ignore[import-untyped]

from chronicle.outputs.pdf.weasyprint_patches.patch import Patch

if TYPE_CHECKING:
    from collections.abc import Callable

_NUMBERS_ALONE = re.compile(r"(?:[achlmqstvzACHLMQSTVZ]|[\s\d.,+-]|[eE][+-]?\d)*")


def _tags(original: dict[str, Callable[..., None]]) -> dict[str, Callable[..., None]]:
    """Draw a path as it was drawn before: its operators and corners depend on nothing but its numbers."""
    drawn: dict[str, tuple[bytes, list[Any]]] = {}
    path = original["path"]

    def draw(svg: Any, node: Any, font_size: float) -> None:
        outline = node.get("d", "")
        operators, corners = svg.stream.stream, node.vertices
        if outline not in drawn:
            begin, first = len(operators), len(corners)
            path(svg, node, font_size)
            if _is_of_numbers(outline):
                drawn[outline] = b"\n".join(operators[begin:]), list(corners)[first:]
            return
        written, turned = drawn[outline]
        operators.append(written)
        corners.extend(turned)

    return {**original, "path": draw}


def _is_of_numbers(outline: str) -> bool:
    """Return whether a path has no units, which would make it depend on where it is drawn."""
    return bool(_NUMBERS_ALONE.fullmatch(outline))


PATCHES = (Patch(drawings, "TAGS", _tags),)
