"""Read what a translator wrote as a tree, and write trees as HTML or XHTML."""

from __future__ import annotations

from lxml import etree

from chronicle.core.problems import Problem
from chronicle.sphinx_ext.faults import FaultsInBook

XHTML = "http://www.w3.org/1999/xhtml"
OPS = "http://www.idpf.org/2007/ops"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"

# Classes that Sphinx and docutils add for their own style sheets.
_NOISE = frozenset(
    {"docutils", "reference", "internal", "external", "align-default", "std", "std-ref", "std-term", "xref"}
    | {"simple", "literal", "notranslate", "pre", "arabic", "doc", "std-numref", "std-doc", "container"}
)

_LEFT_TO_RIGHT = frozenset({"code", "kbd", "pre", "samp"})


def read_fragment(markup: str, docname: str, code: str) -> etree._Element:
    """Return a fragment as the children of a `body`, without classes that serve no style sheet.

    Raises FaultsInBook where the markup is not well-formed.
    """
    try:
        body = etree.fromstring(f"<body xmlns:epub='{OPS}'>{markup}</body>", etree.XMLParser(huge_tree=True))
    except etree.XMLSyntaxError as error:
        raise FaultsInBook([Problem(docname, 0, code, str(error.msg))]) from error
    for element in body.iter(etree.Element):
        _drop_noise(element)
        if element.tag in _LEFT_TO_RIGHT and not element.get("dir"):
            element.set("dir", "ltr")  # as an attribute, which also isolates it
    for span in [span for span in body.iter("span") if not span.attrib]:
        _unwrap(span)
    return body


def _drop_noise(element: etree._Element) -> None:
    kept = [name for name in (element.get("class") or "").split() if name not in _NOISE]
    if kept:
        element.set("class", " ".join(kept))
    elif "class" in element.attrib:
        del element.attrib["class"]


def _unwrap(element: etree._Element) -> None:
    """Replace an element by its content."""
    parent = element.getparent()
    if parent is None:
        return
    at = parent.index(element)
    before = parent[at - 1] if at else None
    _append_text(parent, before, element.text)
    children = list(element)
    for offset, child in enumerate(children):
        parent.insert(at + offset, child)
    last = children[-1] if children else before
    tail = element.tail
    element.tail = None
    parent.remove(element)
    _append_text(parent, last, tail)


def _append_text(parent: etree._Element, before: etree._Element | None, text: str | None) -> None:
    if not text:
        return
    if before is None:
        parent.text = (parent.text or "") + text
    else:
        before.tail = (before.tail or "") + text


def drop_heading(body: etree._Element) -> None:
    """Remove the document's own title."""
    for parent in list(body.iter()):
        for heading in parent.findall("h1"):
            parent.remove(heading)


def drop_empty_sections(body: etree._Element) -> None:
    """Remove the sections that hold nothing."""
    for section in list(body.iter("section")):
        parent = section.getparent()
        if parent is not None and not len(section) and not (section.text or "").strip():
            parent.remove(section)


def text_of(element: etree._Element) -> str:
    """Return the text of an element and of all that it holds."""
    return "".join(str(part) for part in element.itertext())


def inner_html(body: etree._Element) -> str:
    """Return the content of an element as HTML."""
    return _inner(body, "html")


def inner_xhtml(body: etree._Element) -> str:
    """Return the content of an element as XHTML."""
    return _inner(body, "xml")


def _inner(body: etree._Element, method: str) -> str:
    whole = etree.tostring(body, encoding="unicode", method=method)
    if not (len(body) or body.text):
        return ""
    return whole[whole.index(">") + 1 : whole.rindex("</")]
