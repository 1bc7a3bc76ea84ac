"""Finish a content document's tree: add its `epub:type`, and `xml:lang` beside each `lang`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronicle.figures.page_art import SVG
from chronicle.outputs.epub.table_captions import caption_tables
from chronicle.outputs.html.narrow_tables import prepare_tables
from chronicle.outputs.html.tree import OPS, XML_LANG

if TYPE_CHECKING:
    from lxml import etree

EPUB_TYPE = f"{{{OPS}}}type"
_SVG = f"{{{SVG}}}"
_KINDS = {
    "frontmatter": ("introduction", "doc-introduction"),
    "bodymatter": ("chapter", "doc-chapter"),
    "backmatter": ("appendix", "doc-appendix"),
}


_INDEX = "appendix-index"  # the class of the section that holds it


def finish_tree(body: etree._Element, division: str, *, appendix: bool, title: bool) -> None:
    """Name the document's section for reading systems, and repeat each `lang` as `xml:lang`."""
    section = body.find("section")
    if section is not None and not title:
        kind, role = _KINDS["backmatter" if appendix else division]
        if _INDEX in (section.get("class") or "").split():
            kind, role = "index", "doc-index"
        section.set(EPUB_TYPE, kind)
        section.set("role", role)
        heading = section.find(".//h1")
        if heading is not None:
            heading.set("id", heading.get("id") or f"{section.get('id')}-title")
            section.set("aria-labelledby", heading.get("id") or "")
    caption_tables(body)
    prepare_tables(body)
    for element in body.iterfind(".//*[@lang]"):
        element.set(XML_LANG, element.get("lang") or "")
        if element.tag.startswith(_SVG):
            del element.attrib["lang"]  # SVG 1.1, which EPUB is validated by, knows the other alone
