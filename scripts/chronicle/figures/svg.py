"""Write a drawing as SVG for print: its letters are outlines, the same bytes each time, ids of its own."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

import matplotlib as mpl
from lxml import etree

from chronicle.figures.bare_svg import unclip, unwrap_groups
from chronicle.figures.canvas import settings
from chronicle.figures.page_art import SVG

if TYPE_CHECKING:
    from matplotlib.figure import Figure as Sheet

XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
XLINK = "{http://www.w3.org/1999/xlink}href"
NO_METADATA = {"Creator": None, "Date": None, "Format": None, "Type": None}


def write_svg(sheet: Sheet, name: str, *, title: str, description: str, language: str) -> str:
    """Return a drawing as an SVG file that says what it shows."""
    out = BytesIO()
    with mpl.rc_context(settings()):
        sheet.savefig(out, format="svg", metadata=NO_METADATA, transparent=True)
    root = etree.fromstring(out.getvalue(), etree.XMLParser(remove_comments=True, remove_blank_text=True))
    for element in [*root.findall(f"{{{SVG}}}metadata"), *root.iter(f"{{{SVG}}}style")]:
        _remove(element)
    unclip(root)
    _name_apart(root, name)
    unwrap_groups(root)
    root.set(XML_LANG, language)
    root.insert(0, _element("title", title))
    root.insert(1, _element("desc", description))
    for element in root.iter():
        if element.get("d"):
            element.set("d", " ".join((element.get("d") or "").split()))
    etree.cleanup_namespaces(root)
    return etree.tostring(root, encoding="unicode") + "\n"


def _name_apart(root: etree._Element, name: str) -> None:
    """Give every id the figure's name, and drop those that nothing refers to."""
    used = {found for element in root.iter() for _, value in _strings(element) if (found := _referred(value))}
    for element in root.iter():
        for attribute, value in _strings(element):
            if attribute == "id":
                if value in used:
                    element.set("id", f"{name}-{value}")
                else:
                    del element.attrib["id"]
            elif (found := _referred(value)) in used:
                element.set(attribute, value.replace(f"#{found}", f"#{name}-{found}"))


def _referred(value: str) -> str:
    """Return the id that an attribute refers to, or nothing."""
    if value.startswith("url(#") and value.endswith(")"):
        return value[5:-1]
    return value[1:] if value.startswith("#") else ""


def _strings(element: etree._Element) -> list[tuple[str, str]]:
    """Return the attributes of an element as text."""
    return [(str(key), str(value)) for key, value in element.attrib.items()]


def _element(tag: str, text: str) -> etree._Element:
    element = etree.Element(f"{{{SVG}}}{tag}")
    element.text = text
    return element


def _remove(element: etree._Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
