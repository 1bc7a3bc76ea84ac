"""Take out of a drawing what changes nothing of it: each element costs time wherever it is painted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronicle.figures.page_art import SVG

if TYPE_CHECKING:
    from lxml import etree


def drop(element: etree._Element, attribute: str) -> None:
    """Take an attribute away, if it is there."""
    if attribute in element.attrib:
        del element.attrib[attribute]


def unclip(root: etree._Element) -> None:
    """Let nothing be clipped: matplotlib clips all at the picture’s own edges, where a page clips it."""
    for element in [*root.iter(f"{{{SVG}}}clipPath")]:
        element.getparent().remove(element)  # type: ignore[union-attr]  # the root is none
    for element in root.iter():
        drop(element, "clip-path")


def unwrap_groups(root: etree._Element) -> None:
    """Put what each group without attributes holds in its place."""
    for group in [*root.iter(f"{{{SVG}}}g")]:
        parent = group.getparent()
        if parent is not None and not group.attrib:
            at = parent.index(group)
            for offset, child in enumerate(list(group)):
                parent.insert(at + offset, child)
            parent.remove(group)
