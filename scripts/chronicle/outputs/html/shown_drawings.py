"""Show the figures of the ledger in pages, drawn into them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lxml import etree

from chronicle.figures.figure_voice import joined
from chronicle.figures.page_art import SVG, in_page
from chronicle.figures.style import APART
from chronicle.sphinx_ext.drawing_store import drawing_of
from chronicle.sphinx_ext.figure_nodes import passages
from chronicle.text.anchors import number_of

if TYPE_CHECKING:
    from docutils import nodes

    from chronicle.figures.drawn import Drawing, Rectangle
    from chronicle.outputs.html.shared_builder import BookBuilder

_ONLY_SVG: Any = {None: SVG}


def drawn(builder: BookBuilder, node: nodes.Element) -> str:
    """Return a drawing as part of a page: one picture with an alternative, its words found by search."""
    name = node["figure"]
    return in_page(drawing_of(builder.env, name).svg, f"figure-{name}", node["alt"])


def drawn_with_links(builder: BookBuilder, node: nodes.Element) -> str:
    """Return a drawing as part of a page, with a layer of links over its marks.

    The drawing is one picture to a screen reader, and its parts have no names; the layer is a group of
    links after it, each named by document, date or figure, and paragraph, for eyes, fingers, keys and ears.
    """
    links = _links(builder, drawing_of(builder.env, node["figure"]))
    return f'<div class="art">{drawn(builder, node)}{links}</div>'


def _links(builder: BookBuilder, drawing: Drawing) -> str:
    """Return a transparent drawing of the same size whose marks are links to paragraphs."""
    words = builder.messages
    layer = etree.Element(f"{{{SVG}}}svg", nsmap=_ONLY_SVG)
    layer.set("class", "links")
    layer.set("viewBox", f"0 0 {drawing.width:g} {drawing.height:g}")
    layer.set("role", "group")
    layer.set("aria-label", words.text("figure", "The marks of the figure, as links"))
    for box, ((docname, anchor), said) in _targets(builder, drawing).items():
        link = etree.SubElement(layer, f"{{{SVG}}}a")
        link.set("href", f"{builder.get_relative_uri(builder.current_docname, docname)}#{anchor}")
        passage = words.edition.numeral(number_of(anchor))
        name = words.text("note", "{value} ({scope})", value=joined(words, said), scope=passage)
        link.set("aria-label", name)
        etree.SubElement(link, f"{{{SVG}}}title").text = name
        # Signs stand so far apart that a finger meets one of them alone.
        size = APART["screen"]
        place = {
            "x": box.x + (box.width - size) / 2,
            "y": box.y + (box.height - size) / 2,
            "width": size,
            "height": size,
        }
        etree.SubElement(link, f"{{{SVG}}}rect", {key: f"{value:.2f}" for key, value in place.items()})
    return etree.tostring(layer, encoding="unicode") if len(layer) else ""


def _targets(builder: BookBuilder, drawing: Drawing) -> dict[Rectangle, tuple[tuple[str, str], list[str]]]:
    """Return the paragraph and the texts of each mark, without marks whose claim no paragraph tells.

    What one mark stands for may be told in several paragraphs: it leads to the first, the table to all.
    """
    found: dict[Rectangle, tuple[tuple[str, str], list[str]]] = {}
    for spot in drawing.spots:
        for docname, anchor in passages(builder.env, spot.claim)[:1]:
            source = builder.messages.source(spot.source)
            said = builder.messages.text("figure", "{head}: {rest}", head=source, rest=spot.words)
            found.setdefault(spot.box, ((docname, anchor), []))[1].append(said)
    return found
