"""Write the pages that are neither contents nor chapters: half-title, title, imprint, and the colophon."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lxml import etree

from chronicle.outputs.pdf.folios import Foliation
from chronicle.outputs.pdf.parts import Part
from chronicle.outputs.pdf.running_text import append_text, append_title

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
class Front:
    """The words of the first pages."""

    edition: Edition
    title: str
    subtitle: str
    foot: Sequence[str]  # lines at the foot of the title page: who is responsible, that it is a draft
    imprint_title: str
    imprint: Sequence[ImprintLine]
    logo: str = ""  # the address of a picture at the foot of the title page


def title_pages(front: Front) -> Part:
    """Return half-title, title page and imprint as a part."""
    body = etree.Element("div", {"class": "front-matter"})
    half = _page(body, "half-title")
    append_title(etree.SubElement(half, "p", {"class": "half"}), front.title, front.edition)
    _page(body, "blank")
    page = _page(body, "title-page")
    name = etree.SubElement(page, "h1", {"id": "title-page", "data-bookmark": front.title})
    append_title(name, front.title, front.edition)
    if front.subtitle:
        append_title(etree.SubElement(page, "p", {"class": "subtitle"}), front.subtitle, front.edition)
    if front.logo:
        mark = etree.SubElement(page, "p", {"class": "title-mark"})
        etree.SubElement(mark, "img", {"src": front.logo, "alt": front.title})
    foot = etree.SubElement(page, "div", {"class": "title-foot"})
    for line in front.foot:
        append_text(etree.SubElement(foot, "p"), line, front.edition)
    _facts(_page(body, "imprint-page"), front.imprint_title, front.imprint, front.edition)
    return Part("front", front.title, body, stretch=Foliation.FRONT, is_written=False)


def colophon(title: str, lines: Sequence[ImprintLine], edition: Edition) -> Part:
    """Return the last page of the book: how this very copy came to be, for whoever checks it."""
    body = etree.Element("div", {"class": "front-matter"})
    _facts(_page(body, "imprint-page colophon"), title, lines, edition)
    return Part("colophon", title, body, recto=False, is_written=False)


def _page(body: etree._Element, css: str) -> etree._Element:
    return etree.SubElement(body, "section", {"class": css})


def _facts(page: etree._Element, title: str, lines: Sequence[ImprintLine], edition: Edition) -> None:
    heading = etree.SubElement(page, "h2", {"class": "imprint-title", "data-bookmark": title})
    heading.text = title
    for line in lines:
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
            append_text(value, line.value, edition)
