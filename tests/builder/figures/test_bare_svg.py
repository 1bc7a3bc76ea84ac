"""What is taken out of a drawing changes nothing of what is seen."""

from __future__ import annotations

from lxml import etree

from chronicle.figures.bare_svg import unclip, unwrap_groups
from chronicle.figures.page_art import SVG

DRAWING = (
    f'<svg xmlns="{SVG}"><defs><clipPath id="c"><path d="M0 0"/></clipPath></defs><path d="M1 1"/>'
    '<g><g><path d="M2 2" clip-path="url(#c)"/><path d="M3 3"/></g>'
    '<g fill="red"><g><path d="M4 4"/></g></g></g>'
    '<g/><path d="M5 5"/></svg>'
)


def test_nothing_is_clipped_and_no_group_says_nothing() -> None:
    """Paths keep their order, and groups what they say; shapes that only clip are gone."""
    root = etree.fromstring(DRAWING)
    unclip(root)
    unwrap_groups(root)
    assert (
        f'<svg xmlns="{SVG}"><defs/><path d="M1 1"/><path d="M2 2"/><path d="M3 3"/>'
        '<g fill="red"><path d="M4 4"/></g><path d="M5 5"/></svg>'
    ) == etree.tostring(root, encoding="unicode")
