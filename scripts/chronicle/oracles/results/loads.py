"""Find what a finished result would load from elsewhere: pages, style sheets, pictures, parts of a PDF.

A link that a reader follows is no load; everything that a program fetches or starts by itself is.
"""

from __future__ import annotations

import re
import zipfile
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any

import pikepdf
from lxml import etree, html

from chronicle.core.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_LOADING = ("src", "srcset", "poster", "data", "background", "manifest", "archive", "codebase", "cite-src")
# <link> and SVG load by `href` too; of links, these relations only name something.
_NAMING = frozenset({"alternate", "author", "canonical", "help", "license", "next", "prev", "search", "up"})
_FOLLOWED = frozenset({"a", "area", "base", "link"})
# An address with a scheme or a host; `data:` holds what it shows, and loads nothing.
_ELSEWHERE = re.compile(r"(?i)\s*(?:(?!data:)[a-z][a-z0-9+.-]*:|//|\\\\)")
_IN_STYLE = re.compile(r"""(?i)(?:url\(\s*|@import\s+)["']?([^"')\s;]+)""")
_PAGES = frozenset({".html", ".xhtml", ".svg", ".opf", ".ncx", ".xml"})
_STARTED = frozenset(
    {"/GoToR", "/GoToE", "/Launch", "/JavaScript", "/SubmitForm", "/ImportData"}
    | {"/Rendition", "/Movie", "/Sound", "/RichMediaExecute", "/GoTo3DView"}
)


def check_loads(result: Path) -> list[Problem]:
    """Return what an edition's web folder, EPUB or PDF would load from elsewhere."""
    if result.suffix == ".pdf":
        with pikepdf.open(result) as pdf:
            return [Problem(result.name, 0, "B020", said) for said in sorted(set(_in_pdf(pdf)))]
    code = "W020" if result.is_dir() else "U024"
    return [
        Problem(f"{result.name}/{name}", 0, code, f"it loads {address}.")
        for name, content in _files(result)
        for address in _addresses(PurePosixPath(name).suffix.lower(), content)
        if _ELSEWHERE.match(address)
    ]


def _files(result: Path) -> Iterator[tuple[str, bytes]]:
    """Yield the files of a folder or of a container."""
    if result.is_dir():
        for path in sorted(result.rglob("*")):
            if path.is_file():
                yield path.relative_to(result).as_posix(), path.read_bytes()
    else:
        with zipfile.ZipFile(result) as container:
            for name in container.namelist():
                yield name, container.read(name)


def _addresses(suffix: str, content: bytes) -> Iterator[str]:
    """Yield what a file of this kind loads; nothing for kinds that load nothing."""
    if suffix == ".css":
        yield from _IN_STYLE.findall(content.decode())
    elif suffix in _PAGES:
        yield from _in_tree(_read(content, suffix))


def _read(content: bytes, suffix: str) -> etree._Element:
    if suffix == ".html":
        return html.document_fromstring(content)
    return etree.fromstring(content, etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True))


def _in_tree(root: etree._Element) -> Iterator[str]:
    for element in root.iter(etree.Element):
        tag = etree.QName(element).localname
        for key, given in element.attrib.items():
            name, value = etree.QName(key).localname, str(given)
            if name in _LOADING:
                yield from value.split(",") if name == "srcset" else [value]
            elif name == "href" and _loads(element, tag):
                yield value
            elif name == "content" and (element.get("http-equiv") or "").lower() == "refresh":
                yield value.partition("=")[2]
            else:
                yield from _IN_STYLE.findall(value)
        if tag == "style":
            yield from _IN_STYLE.findall(element.text or "")
    before = root.getprevious()
    while before is not None:
        if isinstance(before, etree._ProcessingInstruction):
            yield before.get("href") or ""
        before = before.getprevious()


def _loads(element: etree._Element, tag: str) -> bool:
    """Return whether a program follows the element's `href` by itself."""
    if tag == "link":
        return not {*(element.get("rel") or "").lower().split()} <= _NAMING
    return tag == "base" or tag not in _FOLLOWED


def _in_pdf(pdf: pikepdf.Pdf) -> Iterator[str]:
    for key in ("/OpenAction", "/AA", "/AcroForm"):
        # The page at which the document opens is an array; what would be done then, a dictionary.
        opens = key == "/OpenAction" and isinstance(pdf.Root.get(key), pikepdf.Array)
        if key in pdf.Root and not opens:
            yield f"the document has {key}."
    for thing in pdf.objects:
        yield from _in_object(thing)


def _in_object(thing: Any) -> Iterator[str]:
    if isinstance(thing, pikepdf.Array):
        for each in thing:  # type: ignore[attr-defined,unused-ignore]
            if not getattr(each, "is_indirect", False):
                yield from _in_object(each)
        return
    if not isinstance(thing, pikepdf.Dictionary | pikepdf.Stream):
        return
    kind = str(thing.get("/S", ""))
    if kind in _STARTED:
        yield f"an action is {kind}."
    if thing.get("/Type") == "/Filespec" and "/EF" not in thing:
        yield "a file is named that is not inside."
    if isinstance(thing, pikepdf.Stream):
        yield from (f"a stream has {key}." for key in ("/F", "/OPI", "/Ref") if key in thing)
    for _name, each in thing.items():
        if not getattr(each, "is_indirect", False):
            yield from _in_object(each)
