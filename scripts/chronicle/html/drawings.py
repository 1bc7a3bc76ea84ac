"""Show the figures of the ledger in pages: drawn into the page on the web, as pictures in the EPUB."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lxml import etree

from chronicle.figures.svg import SVG, inline_svg
from chronicle.manuscript.drawings import drawing_of
from chronicle.manuscript.figures import passages

if TYPE_CHECKING:
    from docutils import nodes

    from chronicle.figures.drawn import Drawing
    from chronicle.html.builder import BookBuilder

_ONLY_SVG: Any = {None: SVG}
_REACH = 1.5  # points around a mark that lead where the mark leads


def drawn_in_page(builder: BookBuilder, node: nodes.Element) -> str:
    """Return a drawing as part of a page, with a layer of links over its marks.

    The drawing is one picture to a screen reader. The links are for eyes and fingers: the table below
    the figure has the same ones for everybody, so that the layer stays out of the order of reading.
    """
    name = node["figure"]
    drawing = drawing_of(builder.env, name)
    art = inline_svg(drawing.svg, f"figure-{name}", node["alt"])
    return f'<div class="art">{art}{_links(builder, drawing)}</div>'


def picture_name(name: str) -> str:
    """Return the file of a drawing in the EPUB."""
    return f"images/figure-{name}.svg"


def _links(builder: BookBuilder, drawing: Drawing) -> str:
    """Return a transparent drawing of the same size whose marks are links to paragraphs."""
    layer = etree.Element(f"{{{SVG}}}svg", nsmap=_ONLY_SVG)
    layer.set("class", "links")
    layer.set("viewBox", f"0 0 {drawing.width:g} {drawing.height:g}")
    layer.set("aria-hidden", "true")
    layer.set("focusable", "false")
    for spot in drawing.spots:
        told = passages(builder.env, spot.claim)
        if not told:
            continue
        docname, anchor = told[0]
        link = etree.SubElement(layer, f"{{{SVG}}}a", {"tabindex": "-1"})
        link.set("href", f"{builder.get_relative_uri(builder.current_docname, docname)}#{anchor}")
        source = builder.messages.source(spot.source)
        etree.SubElement(link, f"{{{SVG}}}title").text = f"{source}: {spot.words}"
        box = {
            "x": spot.box.x - _REACH,
            "y": spot.box.y - _REACH,
            "width": spot.box.width + 2 * _REACH,
            "height": spot.box.height + 2 * _REACH,
        }
        etree.SubElement(link, f"{{{SVG}}}rect", {key: f"{value:.2f}" for key, value in box.items()})
    return etree.tostring(layer, encoding="unicode") if len(layer) else ""
