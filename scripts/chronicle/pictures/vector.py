"""Clean a drawing (SVG): only shapes are kept, and nothing that acts, loads or names its author."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from lxml import etree

from chronicle.pictures.cleaned import PictureFault

if TYPE_CHECKING:
    from collections.abc import Iterator

SVG = "http://www.w3.org/2000/svg"
_XLINK_HREF = "{http://www.w3.org/1999/xlink}href"
_XML_BASE = "{http://www.w3.org/XML/1998/namespace}base"
MOST_ELEMENTS = 100_000

_SHAPES = frozenset({"path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "use"})
_PAINT = frozenset({"linearGradient", "radialGradient", "stop", "pattern", "clipPath", "mask", "marker"})
_SHOWN = _SHAPES | _PAINT | {"svg", "g", "defs", "symbol", "style"}
_DROPPED = frozenset({"metadata", "title", "desc"})  # the chapter says what the picture shows
_ACTIVE = frozenset(
    {"script", "foreignObject", "a", "image", "feImage", "iframe", "audio", "video", "canvas"}
)
_MOVING = frozenset(
    {"animate", "animateMotion", "animateTransform", "animateColor", "set", "mpath", "discard"}
)
# What is found before the sign is not given back: quotation marks may stand around it.
_LOADED = re.compile(r"""(?i)url\(\s*+["']?+\s*+(?!#)""")
_LENGTH = re.compile(r"\s*(\d*\.?\d+(?:[eE][+-]?\d+)?)\s*(?:px|pt|pc|mm|cm|in)?\s*$")


def looks_like_vector(content: bytes) -> bool:
    """Return whether a file may be a drawing: XML that names SVG, in whatever encoding."""
    start = content[:4096].replace(b"\0", b"")
    return start.lstrip(b"\xef\xbb\xbf\xfe\xff \t\r\n").startswith(b"<") and b"svg" in start


def clean_vector(content: bytes) -> bytes:
    """Return a drawing without what is not seen; raise PictureFault for what acts, loads or moves."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        raise PictureFault("M063", f"its file cannot be read: {error.msg}.") from None
    _refuse_unknown_prefixes(parser)
    if root.tag != f"{{{SVG}}}svg":
        raise PictureFault("M062", f"its outermost element is {root.tag}, not <svg> of {SVG}.")
    _refuse_declarations(root)
    _strip(root)
    for element in root.iter(etree.Element):
        _check_element(element)
        _check_attributes(element)
    _refuse_multiplying(root)
    _settle_size(root)
    if next(root.iter(*(f"{{{SVG}}}{name}" for name in _SHAPES)), None) is None:
        raise PictureFault("M063", "it shows nothing.")
    etree.cleanup_namespaces(root)
    return etree.tostring(root, encoding="utf-8", xml_declaration=True)


def _refuse_unknown_prefixes(parser: etree.XMLParser) -> None:
    """Raise PictureFault for a prefix that nothing declares: libxml2 reads on, with a name that is none."""
    for entry in parser.error_log:
        if entry.domain == etree.ErrorDomains.NAMESPACE:
            raise PictureFault("M063", f"its file cannot be read: {entry.message}.")


def _refuse_declarations(root: etree._Element) -> None:
    """Refuse what stands outside the drawing: entities, and style sheets of its own."""
    declared: Any = root.getroottree().docinfo.internalDTD  # its methods have no stubs
    if declared is not None and (declared.entities() or declared.elements()):
        raise PictureFault("M066", "it declares entities or elements of its own.")
    if any(True for _ in root.iter(etree.Entity)):
        raise PictureFault("M066", "it uses entities.")
    around = [*root.itersiblings(preceding=True), *root.itersiblings(), *root.iter(etree.PI)]
    for each in around:
        if isinstance(each, etree._ProcessingInstruction) and each.target == "xml-stylesheet":
            raise PictureFault("M066", "it asks for a style sheet.")


def _strip(root: etree._Element) -> None:
    """Remove what programs and authors leave in a drawing, with their names and folders."""
    for number, node in enumerate(list(root.iter())):
        if number > MOST_ELEMENTS:
            raise PictureFault("M064", f"it has more than {MOST_ELEMENTS} elements.")
        parent = node.getparent()
        if parent is not None and _is_silent(node):
            _keep_tail(node, parent)
            parent.remove(node)
    for element in root.iter(etree.Element):
        for name in list(element.attrib):
            space = etree.QName(name).namespace
            if space and name not in {_XLINK_HREF, _XML_BASE}:
                del element.attrib[name]


def _keep_tail(node: etree._Element, parent: etree._Element) -> None:
    """Give what stands behind an element to what stands before it: lxml removes both."""
    before = node.getprevious()
    if before is None:
        parent.text = f"{parent.text or ''}{node.tail or ''}"
    else:
        before.tail = f"{before.tail or ''}{node.tail or ''}"


def _is_silent(node: etree._Element) -> bool:
    if not isinstance(node.tag, str):
        return True  # a comment or an instruction
    name = etree.QName(node)
    return name.namespace not in {SVG, None} or name.localname in _DROPPED


def _check_element(element: etree._Element) -> None:
    name = etree.QName(element).localname
    if name in _ACTIVE:
        raise PictureFault("M066", f"it holds <{name}>.")
    if name in _MOVING:
        raise PictureFault("M065", f"it holds <{name}>.")
    if name not in _SHOWN or etree.QName(element).namespace != SVG:
        raise PictureFault("M069", f"it holds <{name}>.")
    if name == "style":
        _check_style(element.text or "")


def _check_attributes(element: etree._Element) -> None:
    for key, given in element.attrib.items():
        name, value = etree.QName(key).localname, str(given)
        if name.lower().startswith("on"):
            raise PictureFault("M066", f"it acts on the event “{name}”.")
        if name == "href" and not value.strip().startswith("#"):
            raise PictureFault("M066", f"it loads {value}.")
        if name in {"base", "src"}:
            raise PictureFault("M066", f"it names an address: {value}.")
        _check_style(value) if name == "style" else _check_value(value)


def _check_style(text: str) -> None:
    for sign, said in (("@", "rules with @"), ("\\", "backslashes"), ("expression", "expressions")):
        if sign in text:
            raise PictureFault("M066", f"its style has {said}.")
    _check_value(text)


def _check_value(text: str) -> None:
    if _LOADED.search(text) or "javascript:" in text.lower():
        raise PictureFault("M066", f"it loads what stands in “{text.strip()[:60]}”.")
    if "cmyk" in text.lower() or "icc-color" in text.lower():
        raise PictureFault("M067", f"it gives a colour as “{text.strip()[:60]}”.")


def _refuse_multiplying(root: etree._Element) -> None:
    """Refuse `use` of `use`: ten copies of ten copies of ten copies of one shape would exhaust memory."""
    named = {element.get("id"): element for element in root.iter(etree.Element) if element.get("id")}
    for element in _uses(root):
        target = named.get((element.get("href") or element.get(_XLINK_HREF) or "").strip().lstrip("#"))
        if target is None:
            raise PictureFault("M063", "it copies a part that is not there.")
        if next(_uses(target), None) is not None:
            raise PictureFault("M066", "it copies a part that holds copies itself.")


def _uses(element: etree._Element) -> Iterator[etree._Element]:
    return element.iter(f"{{{SVG}}}use")


def _settle_size(root: etree._Element) -> None:
    """Give a drawing that only says its proportions the size of its own units.

    Without, each format makes it as large as it likes, and WeasyPrint stops at one in an Arabic page.
    """
    own = _sizes(root.get("width"), root.get("height"))
    box = (root.get("viewBox") or "").replace(",", " ").split()
    inner = _sizes(*box[2:]) if len(box) == len(("x", "y", "width", "height")) else ()
    if not (inner or own) or (box and not inner):
        raise PictureFault("M063", "it does not say how large it is, by viewBox or by width and height.")
    if not own:
        root.set("width", inner[0])
        root.set("height", inner[1])


def _sizes(*given: str | None) -> tuple[str, ...]:
    """Return two lengths, or nothing where one of them is none, or is zero."""
    good = tuple(
        length for length in given if length and (found := _LENGTH.match(length)) and float(found[1])
    )
    return good if len(good) == len(given) else ()
