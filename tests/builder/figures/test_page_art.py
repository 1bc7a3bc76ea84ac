"""What a drawing is to the page that it stands in."""

from __future__ import annotations

from lxml import etree

from chronicle.figures.page_art import SVG, colour_rules, in_page
from chronicle.figures.style import PALETTE


def test_a_drawing_in_a_page():
    """In a page a drawing is one picture whose name is its alternative, under an id of its own (U-RS-04)."""
    root = etree.fromstring(in_page(f'<svg xmlns="{SVG}"><text>a</text></svg>', "figure-time", "A & B."))
    assert {
        "class": "drawing",
        "role": "img",
        "aria-labelledby": "figure-time-title",
        "focusable": "false",
    } == dict(root.attrib)
    assert [(f"{{{SVG}}}title", "A & B."), (f"{{{SVG}}}text", "a")] == [
        (each.tag, each.text) for each in root
    ]
    assert "figure-time-title" == root[0].get("id")


def test_a_page_gives_a_drawing_its_colours():
    """Each colour of the palette is exchanged where it fills and where it draws a line."""
    ink = PALETTE["ink"][0]
    assert (
        f'.art [fill="{ink}"] {{ fill: currentColor; }}\n.art [stroke="{ink}"] {{ stroke: currentColor; }}\n'
    ) == colour_rules(".art", {"ink": "currentColor"})
