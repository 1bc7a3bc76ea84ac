"""Say what stands apart from running text: figures, tables and boxes, whose heights are their own.

Lines of running text stand on a grid that begins at the top of each page: headings and lists take whole
lines. What is set smaller, or drawn, takes whatever it takes, and `weasyprint_patches/whole_lines.py` gives
it the rest of its last line as space below.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronicle.outputs.pdf.weasyprint_patches.whole_lines import APART

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

_FRAMES = frozenset({"table", "topic", "admonition"})
_INSIDE = frozenset({"figure", "td", "li", "dd"})


def mark_apart(body: etree._Element) -> None:
    """Mark what stands between the paragraphs of a part."""
    for element in _apart(body):
        element.set(APART, "apart")


def _apart(body: etree._Element) -> Iterator[etree._Element]:
    """Yield figures, frames of tables, and boxes; those within another are part of it."""
    for element in body.iter("figure", "div"):
        framed = element.tag == "figure" or _classes(element) & _FRAMES
        if framed and not any(
            parent.tag in _INSIDE or _classes(parent) & _FRAMES for parent in element.iterancestors()
        ):
            yield element


def _classes(element: etree._Element) -> set[str]:
    return set((element.get("class") or "").split())
