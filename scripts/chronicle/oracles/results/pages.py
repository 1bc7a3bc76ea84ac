"""Read the pages of a finished web edition or EPUB."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING

from lxml import etree, html

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_FOLDER = "EPUB/"
# What is shown as it stands, and what is no text.
CODE = frozenset({"code", "kbd", "pre", "samp"})
_UNSEEN = frozenset({"script", "style"})
_SAID_IN_ATTRIBUTES = ("alt", "title", "aria-label")
_BLOCKS = frozenset(
    {
        "aside", "blockquote", "body", "caption", "dd", "details", "div", "dt", "figcaption",
        "figure", "h1", "h2", "h3", "h4", "h5", "h6", "header", "li", "nav", "p", "section", "summary",
        "td", "th", "title",
    }
)  # fmt: skip


def pages_of(path: Path) -> Iterator[tuple[str, etree._Element]]:
    """Yield the name of each page, without its suffix, and its tree with plain HTML tags."""
    if path.is_dir():
        for file in sorted(path.rglob("*.html")):
            yield file.relative_to(path).with_suffix("").as_posix(), html.parse(str(file)).getroot()
        return
    with zipfile.ZipFile(path) as container:
        for name in sorted(container.namelist()):
            if name.endswith(".xhtml"):
                root = etree.fromstring(container.read(name))
                for element in root.iter(etree.Element):
                    element.tag = etree.QName(element).localname
                yield name.removeprefix(_FOLDER).removesuffix(".xhtml"), root


def texts_of(root: etree._Element) -> Iterator[str]:
    """Yield what a page says, block by block, code left out; then what its attributes say."""
    for block in root.iter(*_BLOCKS):
        if said := "".join(_own_text(block)).strip():
            yield said
    for element in root.iter(etree.Element):
        for name in _SAID_IN_ATTRIBUTES:
            if said := element.get(name, ""):
                yield said
        if element.tag == "meta" and (said := element.get("content", "")):
            yield said


def _own_text(block: etree._Element) -> Iterator[str]:
    """Yield the text of a block that stands in no block inside it."""
    yield block.text or ""
    for child in block:
        if isinstance(child.tag, str) and child.tag not in _BLOCKS | CODE | _UNSEEN:
            yield from _own_text(child)
        elif child.tag in CODE:
            yield "\ufffc"
        yield child.tail or ""
