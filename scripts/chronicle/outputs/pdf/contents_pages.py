"""Write the contents: a line for each document, and below that of a chapter its sections in a row."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lxml import etree

from chronicle.outputs.pdf.folios import Foliation
from chronicle.outputs.pdf.parts import Part
from chronicle.outputs.pdf.running_text import append_title
from chronicle.outputs.pdf.slots import slot
from chronicle.text.anchors import printed_document

if TYPE_CHECKING:
    from collections.abc import Sequence

    from chronicle.languages.editions import Edition


@dataclass(frozen=True)
class ContentsLine:
    """One line of the contents."""

    docname: str
    label: str  # number or letter, or nothing
    title: str
    sections: Sequence[tuple[str, str]] = ()  # the anchor and the title of each


@dataclass(frozen=True)
class ContentsGroup:
    """Lines of the contents under one caption."""

    caption: str
    lines: Sequence[ContentsLine]


def contents_part(title: str, groups: Sequence[ContentsGroup], edition: Edition) -> Part:
    """Return the contents as a part; where the sections of chapters take too much, it does without."""
    full, short = (_body(title, groups, edition, with_sections=each) for each in (True, False))
    return Part(
        "contents", title, full, stretch=Foliation.FRONT, recto=False, is_written=False, otherwise=short
    )


def _body(
    title: str, groups: Sequence[ContentsGroup], edition: Edition, *, with_sections: bool
) -> etree._Element:
    body = etree.Element("div", {"class": "front-matter"})
    page = etree.SubElement(body, "section", {"class": "contents"})
    heading = etree.SubElement(page, "h2", {"id": "contents", "data-bookmark": title})
    heading.text = title
    for group in groups:
        # A list of its own, since a caption may only come first in one.
        toc = etree.SubElement(page, "div", {"class": "toc", "data-tag": "TOC"})
        if group.caption:
            caption = etree.SubElement(toc, "p", {"class": "toc-caption", "data-tag": "Caption"})
            caption.text = group.caption
        for line in group.lines:
            _line(toc, line, edition)
            if with_sections and line.sections:
                _sections(toc, line.sections, edition)
    return body


def _line(toc: etree._Element, line: ContentsLine, edition: Edition) -> None:
    target = printed_document(line.docname)
    item = etree.SubElement(toc, "div", {"class": "toci", "data-tag": "TOCI"})
    link = etree.SubElement(item, "a", {"href": f"#{target}", "title": line.title})
    if line.label:
        etree.SubElement(link, "span", {"class": "toc-label"}).text = line.label
    append_title(etree.SubElement(link, "span", {"class": "toc-title"}), line.title, edition)
    etree.SubElement(link, "span", {"class": "leader"})
    slot(link, target, edition)


def _sections(toc: etree._Element, sections: Sequence[tuple[str, str]], edition: Edition) -> None:
    """Write the sections of a chapter with their pages as running text: their own lines would fill pages."""
    item = etree.SubElement(toc, "div", {"class": "toci toc-sections", "data-tag": "TOCI"})
    for number, (anchor, title) in enumerate(sections):
        if number:
            item[-1].tail = " "
        link = etree.SubElement(item, "a", {"class": "toc-section", "href": f"#{anchor}", "title": title})
        append_title(etree.SubElement(link, "span"), title, edition)
        link[-1].tail = "\u00a0"
        slot(link, anchor, edition, runs_on=True)
