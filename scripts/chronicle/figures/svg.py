"""Write a drawing as SVG: the same bytes each time, ids of its own, and a form for each output."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

import matplotlib as mpl
from lxml import etree

from chronicle.figures.canvas import settings
from chronicle.figures.style import PALETTE

if TYPE_CHECKING:
    from matplotlib.figure import Figure as Sheet

SVG = "http://www.w3.org/2000/svg"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
XLINK = "{http://www.w3.org/1999/xlink}href"
_NO_METADATA = {"Creator": None, "Date": None, "Format": None, "Type": None}


def write_svg(sheet: Sheet, name: str, *, title: str, description: str, language: str) -> str:
    """Return a drawing as an SVG file that says what it shows."""
    out = BytesIO()
    with mpl.rc_context(settings()):
        sheet.savefig(out, format="svg", metadata=_NO_METADATA, transparent=True)
    root = etree.fromstring(out.getvalue(), etree.XMLParser(remove_comments=True, remove_blank_text=True))
    for element in [*root.findall(f"{{{SVG}}}metadata"), *root.iter(f"{{{SVG}}}style")]:
        _remove(element)
    _name_apart(root, name)
    root.set(XML_LANG, language)
    root.insert(0, _element("title", title))
    root.insert(1, _element("desc", description))
    for element in root.iter():
        if element.get("d"):
            element.set("d", " ".join((element.get("d") or "").split()))
    etree.cleanup_namespaces(root)
    return etree.tostring(root, encoding="unicode") + "\n"


def inline_svg(markup: str, name: str, alternative: str) -> str:
    """Return a drawing for the body of a page: it follows light and dark, and its name is its alternative."""
    root = etree.fromstring(markup)
    for element in list(root):
        if element.tag in (f"{{{SVG}}}title", f"{{{SVG}}}desc"):
            root.remove(element)
    label = _element("title", alternative)
    label.set("id", f"{name}-title")
    root.insert(0, label)
    root.set("role", "img")
    root.set("aria-labelledby", f"{name}-title")
    root.set("focusable", "false")
    for attribute in ("width", "height", "version", XML_LANG):
        if attribute in root.attrib:
            del root.attrib[attribute]
    variables = {colour.lower(): variable for colour, variable in PALETTE.values()}
    for element in root.iter():
        if element.get("style"):
            element.set("style", _themed(element.get("style") or "", variables))
        if element.get(XLINK):
            element.set("href", element.get(XLINK) or "")
            del element.attrib[XLINK]
    etree.cleanup_namespaces(root)
    return etree.tostring(root, encoding="unicode")


def _themed(style: str, variables: dict[str, str]) -> str:
    """Return a style whose colours are variables of the page's style sheet."""
    declarations = []
    for declaration in filter(None, (part.strip() for part in style.split(";"))):
        name, _, value = declaration.partition(":")
        value = value.strip()
        variable = variables.get(value.lower())
        declarations.append(f"{name.strip()}: var({variable}, {value})" if variable else declaration)
    return "; ".join(declarations)


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
