"""Write the pages before the first chapter: half-title, title, imprint, contents."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lxml import etree

from chronicle.outputs.pdf.parts import Part
from chronicle.outputs.pdf.running_text import append_text
from chronicle.outputs.pdf.slots import SLOT
from chronicle.text.anchors import printed_document

if TYPE_CHECKING:
    from collections.abc import Sequence

    from chronicle.languages.editions import Edition


@dataclass(frozen=True)
class ImprintLine:
    """One line of the imprint: its name and what it says, with direction and language where they differ."""

    label: str
    value: str
    dir: str | None = None
    lang: str | None = None


@dataclass(frozen=True)
class ContentsLine:
    """One line of the contents."""

    docname: str
    label: str  # number or letter, or nothing
    title: str


@dataclass(frozen=True)
class ContentsGroup:
    """Lines of the contents under one caption."""

    caption: str
    lines: Sequence[ContentsLine]


@dataclass(frozen=True)
class Front:
    """The words of the first pages."""

    edition: Edition
    title: str
    subtitle: str
    foot: str  # at the foot of the title page: who is responsible
    imprint_title: str
    imprint: Sequence[ImprintLine]
    contents_title: str
    contents: Sequence[ContentsGroup]


def front_part(front: Front) -> Part:
    """Return the first pages as a part."""
    body = etree.Element("div", {"class": "front-matter"})
    half = _page(body, "half-title")
    append_text(etree.SubElement(half, "p", {"class": "half"}), front.title, front.edition)
    _page(body, "blank")
    page = _page(body, "title-page")
    name = etree.SubElement(page, "h1", {"id": "title-page", "data-bookmark": front.title})
    append_text(name, front.title, front.edition)
    if front.subtitle:
        append_text(etree.SubElement(page, "p", {"class": "subtitle"}), front.subtitle, front.edition)
    etree.SubElement(page, "p", {"class": "title-foot"}).text = front.foot
    _imprint(_page(body, "imprint-page"), front)
    _contents(_page(body, "contents"), front)
    return Part("front", front.contents_title, body)


def _page(body: etree._Element, css: str) -> etree._Element:
    return etree.SubElement(body, "section", {"class": css})


def _imprint(page: etree._Element, front: Front) -> None:
    heading = etree.SubElement(page, "h2", {"class": "imprint-title", "data-bookmark": front.imprint_title})
    heading.text = front.imprint_title
    for line in front.imprint:
        paragraph = etree.SubElement(page, "p", {"class": "imprint-line"})
        etree.SubElement(paragraph, "span", {"class": "imprint-label"}).text = line.label
        value = etree.SubElement(paragraph, "span", {"class": "imprint-value"})
        if line.dir:
            said = etree.SubElement(value, "span", {"dir": line.dir})
            said.text = line.value
            if line.lang:
                said.set("lang", line.lang)
                said.set("class", "untranslated")
        else:
            append_text(value, line.value, front.edition)


def _contents(page: etree._Element, front: Front) -> None:
    heading = etree.SubElement(page, "h2", {"id": "contents", "data-bookmark": front.contents_title})
    heading.text = front.contents_title
    for group in front.contents:
        # A list of its own, since a caption may only come first in one.
        toc = etree.SubElement(page, "div", {"class": "toc", "data-tag": "TOC"})
        if group.caption:
            caption = etree.SubElement(toc, "p", {"class": "toc-caption", "data-tag": "Caption"})
            caption.text = group.caption
        for line in group.lines:
            _contents_line(toc, line, front.edition)


def _contents_line(toc: etree._Element, line: ContentsLine, edition: Edition) -> None:
    target = printed_document(line.docname)
    item = etree.SubElement(toc, "div", {"class": "toci", "data-tag": "TOCI"})
    link = etree.SubElement(item, "a", {"href": f"#{target}", "title": line.title})
    if line.label:
        etree.SubElement(link, "span", {"class": "toc-label"}).text = line.label
    append_text(etree.SubElement(link, "span", {"class": "toc-title"}), line.title, edition)
    etree.SubElement(link, "span", {"class": "leader"})
    slot = etree.SubElement(link, "span", {"class": "slot", "data-ref": target, "dir": "ltr"})
    slot.text = edition.numeral(SLOT)
