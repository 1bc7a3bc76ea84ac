"""Put drawings into pages, and give them the colours of the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from chronicle.figures.style import PALETTE

if TYPE_CHECKING:
    from collections.abc import Mapping

    from chronicle.figures.style import Colour

SVG = "http://www.w3.org/2000/svg"


def in_page(markup: str, name: str, alternative: str) -> str:
    """Return a drawing for the body of a page, with an alternative that has an id of its own (U-RS-04)."""
    root = etree.fromstring(markup)
    label = etree.Element(f"{{{SVG}}}title", {"id": f"{name}-title"})
    label.text = alternative
    root.insert(0, label)
    for key, value in {
        "class": "drawing",
        "role": "img",
        "aria-labelledby": f"{name}-title",
        "focusable": "false",
    }.items():
        root.set(key, value)
    return etree.tostring(root, encoding="unicode")


def colour_rules(within: str, colours: Mapping[Colour, str]) -> str:
    """Return the rules of a style sheet that give what is drawn within an element other colours.

    `colours` has a value of CSS for each name of the palette.
    """
    return "".join(
        f'{within} [{kind}="{PALETTE[name][0]}"] {{ {kind}: {value}; }}\n'
        for name, value in colours.items()
        for kind in ("fill", "stroke")
    )
