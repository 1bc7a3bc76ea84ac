"""A path that is drawn again is written as it was."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from chronicle.outputs.pdf.weasyprint_patches import outlines


def _drawn(*paths: str) -> tuple[list[str], list[bytes], list[str]]:
    """Draw paths with a function that writes what it is asked; return its calls, operators and corners."""
    asked: list[str] = []

    def path(svg: Any, node: Any, _font_size: float) -> None:
        asked.append(node.get("d"))
        svg.stream.stream.append(f"drawn {node.get('d')}".encode())
        node.vertices.append(f"corner of {node.get('d')}")

    draw = outlines._tags({"path": path, "rect": path})["path"]
    svg = SimpleNamespace(stream=SimpleNamespace(stream=[b"before"]))
    corners: list[str] = []
    for each in paths:
        node = SimpleNamespace(get={"d": each}.get, vertices=[])
        draw(svg, node, 10.0)
        corners += node.vertices
    return asked, svg.stream.stream, corners


def test_an_outline_is_drawn_as_it_was() -> None:
    """The same numbers give the same operators and corners, and are read once.

    Upstream: U-WP-45.
    """
    one, two = "M 1,2.5 L-3e-2 4 z", "M0 0"
    asked, operators, corners = _drawn(one, two, one)
    assert asked == [one, two]
    assert operators == [b"before", *(f"drawn {each}".encode() for each in (one, two, one))]
    assert corners == [f"corner of {each}" for each in (one, two, one)]


@pytest.mark.parametrize("outline", ["M 1em 2", "M 10% 2", "M 1px 2"])
def test_what_depends_on_its_place_is_read_anew(outline: str) -> None:
    """A length in units or shares is another where the letters or the drawing are of another size."""
    asked, _, _ = _drawn(outline, outline)
    assert asked == [outline, outline]
