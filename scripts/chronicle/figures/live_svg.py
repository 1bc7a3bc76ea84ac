"""Write a drawing for pages: its words are text, in the page's typeface, and its colours are the page's.

matplotlib writes words as text, too; what it says of fonts, ids and clipping is taken out. Colours are
attributes, which a style sheet of the page outweighs: without one, the drawing has the palette's.
"""

from __future__ import annotations

import re
from io import BytesIO
from typing import TYPE_CHECKING

import matplotlib as mpl
from lxml import etree

from chronicle.core.controls import LRM, RLM
from chronicle.figures.bare_svg import drop, unwrap_groups
from chronicle.figures.canvas import settings
from chronicle.figures.page_art import SVG
from chronicle.figures.short_paths import short_path
from chronicle.figures.svg import NO_METADATA

if TYPE_CHECKING:
    from collections.abc import Sequence

    from matplotlib.figure import Figure as Sheet

    from chronicle.figures.drawn import LineOfText

_STYLE = frozenset(
    {"fill", "stroke", "stroke-width", "stroke-dasharray", "stroke-linejoin", "opacity"}
    | {"font-size", "font-weight", "text-anchor"}
)
_DECIMAL = re.compile(r"-?\d+\.\d+")
_TURNED = {"start": "end", "end": "start"}


def write_live_svg(sheet: Sheet, lines: Sequence[LineOfText]) -> str:
    """Return a drawing as SVG whose text is text; `lines` are those of the sheet, in order.

    Each line keeps the length that it was measured with, whatever typeface a reader chooses. In a line
    that runs to the left, `start` is its right end (SVG 2, 11.5).
    """
    out = BytesIO()
    with mpl.rc_context({**settings(), "svg.fonttype": "none"}):
        sheet.savefig(out, format="svg", metadata=NO_METADATA, transparent=True)
    root = etree.fromstring(out.getvalue(), etree.XMLParser(remove_comments=True, remove_blank_text=True))
    for name in ("metadata", "defs"):
        for element in root.findall(f".//{{{SVG}}}{name}"):
            element.getparent().remove(element)  # type: ignore[union-attr]  # the root is neither
    for element in root.iter():
        _set_attributes(element)
    for text, line in zip(root.iter(f"{{{SVG}}}text"), lines, strict=True):
        _set_line(text, line)
    for element in [*root.iter(f"{{{SVG}}}path")]:
        if element.get("fill") == "none" and not element.get("stroke"):
            element.getparent().remove(element)
    unwrap_groups(root)
    _join_paths(root)
    for path in root.iter(f"{{{SVG}}}path"):
        path.set("d", short_path(path.get("d") or ""))
    root.set("direction", "ltr")  # else lines would take that of the page, and begin at their other end
    for name in ("width", "height", "version"):
        drop(root, name)
    etree.cleanup_namespaces(root)
    return etree.tostring(root, encoding="unicode") + "\n"


def _set_attributes(element: etree._Element) -> None:
    """Turn an element's style into attributes, its numbers into short ones; drop its id and its clipping.

    Everything is clipped at the picture's own edges, where a page clips it, too.
    """
    style = element.get("style") or ""
    for name in ("id", "clip-path", "style"):
        drop(element, name)
    for declaration in filter(None, style.split(";")):
        key, _, value = (part.strip() for part in declaration.partition(":"))
        if key in _STYLE:
            element.set(key, value.removesuffix("px"))
    for attribute, number in list(element.attrib.items()):
        element.set(str(attribute), _DECIMAL.sub(_short, " ".join(str(number).split())))


def _short(number: re.Match[str]) -> str:
    """Return a number to the hundredth of a point."""
    short = f"{float(number[0]):.2f}".rstrip("0").rstrip(".")
    return "0" if short == "-0" else short


def _set_line(text: etree._Element, line: LineOfText) -> None:
    """Give a line its direction, its length and its language."""
    said = text.text or ""
    if said.startswith(RLM):
        text.set("direction", "rtl")
        anchor = str(text.get("text-anchor") or "start")
        text.set("text-anchor", _TURNED.get(anchor, anchor))
    text.text = said.lstrip(LRM + RLM)
    text.set("textLength", f"{line.advance:.2f}")
    text.set("lengthAdjust", "spacingAndGlyphs")
    if line.language:
        text.set("lang", line.language)  # HTML knows no prefixes; XHTML pages add the other (SVG 2, 5.10)
    drop(text, "transform")  # no label is turned


def _join_paths(root: etree._Element) -> None:
    """Make one path of those that follow each other and look alike: the lines of a grid, the parts of a map.

    Where they are pale, two on one another would be darker, and are left.
    """
    last = None
    for element in list(root):
        same = (
            last is not None and element.tag == last.tag == f"{{{SVG}}}path" and _look(element) == _look(last)
        )
        if last is not None and same and not element.get("opacity"):
            last.set("d", f"{last.get('d')} {element.get('d')}")
            root.remove(element)
        else:
            last = element


def _look(path: etree._Element) -> dict[str, str]:
    return {str(key): str(value) for key, value in path.attrib.items() if key != "d"}
