"""Finish a content document's tree: add its `epub:type`, and `xml:lang` beside each `lang`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronicle.outputs.epub.narrow_tables import prepare_tables
from chronicle.outputs.html.tree import OPS, XML_LANG

if TYPE_CHECKING:
    from lxml import etree

EPUB_TYPE = f"{{{OPS}}}type"
_KINDS = {
    "frontmatter": ("introduction", "doc-introduction"),
    "bodymatter": ("chapter", "doc-chapter"),
    "backmatter": ("appendix", "doc-appendix"),
}


def finish_tree(body: etree._Element, division: str, *, appendix: bool, title: bool) -> None:
    """Name the document's section for reading systems, and repeat each `lang` as `xml:lang`."""
    section = body.find("section")
    if section is not None and not title:
        kind, role = _KINDS["backmatter" if appendix else division]
        section.set(EPUB_TYPE, kind)
        section.set("role", role)
        heading = section.find(".//h1")
        if heading is not None:
            heading.set("id", heading.get("id") or f"{section.get('id')}-title")
            section.set("aria-labelledby", heading.get("id") or "")
    prepare_tables(body)
    for element in body.iterfind(".//*[@lang]"):
        element.set(XML_LANG, element.get("lang") or "")
