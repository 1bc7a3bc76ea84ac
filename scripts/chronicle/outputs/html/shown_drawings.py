"""Show the figures of the ledger in pages: drawn into the page on the web, as pictures in the EPUB."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lxml import etree

from chronicle.figures.figure_voice import joined
from chronicle.figures.svg import SVG, inline_svg
from chronicle.sphinx_ext.drawing_store import drawing_of
from chronicle.sphinx_ext.figure_nodes import passages
from chronicle.text.anchors import number_of

if TYPE_CHECKING:
    from docutils import nodes

    from chronicle.figures.drawn import Drawing, Rectangle
    from chronicle.outputs.html.shared_builder import BookBuilder

_ONLY_SVG: Any = {None: SVG}
_REACH = 1.5  # points around a mark that lead where the mark leads


def drawn_in_page(builder: BookBuilder, node: nodes.Element) -> str:
    """Return a drawing as part of a page, with a layer of links over its marks.

    The drawing is one picture to a screen reader, and its parts have no names; the layer is a group of
    links after it, each named by document, date or figure, and paragraph, for eyes, fingers, keys and ears.
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
    words = builder.messages
    layer = etree.Element(f"{{{SVG}}}svg", nsmap=_ONLY_SVG)
    layer.set("class", "links")
    layer.set("viewBox", f"0 0 {drawing.width:g} {drawing.height:g}")
    layer.set("role", "group")
    layer.set("aria-label", words.text("figure", "The marks of the figure, as links"))
    for (box, docname, anchor), said in _targets(builder, drawing).items():
        link = etree.SubElement(layer, f"{{{SVG}}}a")
        link.set("href", f"{builder.get_relative_uri(builder.current_docname, docname)}#{anchor}")
        passage = words.edition.numeral(number_of(anchor))
        name = words.text("note", "{value} ({scope})", value=joined(words, said), scope=passage)
        link.set("aria-label", name)
        etree.SubElement(link, f"{{{SVG}}}title").text = name
        place = {
            "x": box.x - _REACH,
            "y": box.y - _REACH,
            "width": box.width + 2 * _REACH,
            "height": box.height + 2 * _REACH,
        }
        etree.SubElement(link, f"{{{SVG}}}rect", {key: f"{value:.2f}" for key, value in place.items()})
    return etree.tostring(layer, encoding="unicode") if len(layer) else ""


def _targets(builder: BookBuilder, drawing: Drawing) -> dict[tuple[Rectangle, str, str], list[str]]:
    """Return the texts of the marks by place and paragraph, without marks whose claim no paragraph tells."""
    found: dict[tuple[Rectangle, str, str], list[str]] = {}
    for spot in drawing.spots:
        for docname, anchor in passages(builder.env, spot.claim)[:1]:
            source = builder.messages.source(spot.source)
            said = builder.messages.text("figure", "{head}: {rest}", head=source, rest=spot.words)
            found.setdefault((spot.box, docname, anchor), []).append(said)
    return found
