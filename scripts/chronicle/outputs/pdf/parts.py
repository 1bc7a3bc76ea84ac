"""Divide the book into parts, each an HTML document that is laid out by itself."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lxml import etree
from lxml import html as lxml_html

from chronicle.book.print_theme import PLAIN_THEME
from chronicle.core.paper_sizes import A5
from chronicle.languages.scripts import script_of
from chronicle.outputs.pdf.folios import Foliation
from chronicle.outputs.pdf.gaps import part_tree
from chronicle.outputs.pdf.running_heads import set_heads
from chronicle.outputs.pdf.table_summaries import summarise_tables

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from chronicle.book.print_theme import PrintTheme
    from chronicle.core.paper_sizes import PaperSize
    from chronicle.languages.editions import Edition


@dataclass(frozen=True)
class Part:
    """What opens on a page of its own and is laid out by itself: the title pages, a chapter, an appendix."""

    name: str  # of its document; "cover", "front", "contents", "colophon"
    head: str  # its title, which stands above its pages where it has no short form
    body: etree._Element
    leads: bool = False  # whether it is a page in front of the chapters
    file: str = ""  # in which it is written, as an editor types it
    caption: str = ""  # of the contents, under which it stands in the outline
    recto: bool = True  # whether it opens on a recto, as a chapter does; else on whatever page comes next
    stretch: Foliation = Foliation.TEXT  # which pages its own are numbered with
    is_written: bool = True  # whether it is a document of the book, not a page that the builder puts together
    otherwise: etree._Element | None = None  # a shorter body, where this one is not seen at one opening


@dataclass(frozen=True)
class Look:
    """How a part is laid out: from a verso or a recto on, and with which spacing of page.css."""

    verso: bool = False
    spacing: str = ""


PLAIN = Look()


@dataclass(frozen=True)
class Frame:
    """What all parts share."""

    edition: Edition
    title: str
    short_title: str = ""  # which stands above pages in its place
    titled_at: tuple[str, int] = ("", 0)  # the file and line that the book has its title from
    names: Mapping[str, Sequence[str]] = field(default_factory=dict)  # that places have besides their anchors
    continued: tuple[str, str] = ("", "")  # before and behind an entry of the index that goes over
    paper: PaperSize = A5
    theme: PrintTheme = PLAIN_THEME


def page_html(part: Part, frame: Frame, look: Look = PLAIN) -> str:
    """Return a part as the markup of an HTML document of its own."""
    root = page_tree(part, frame, look)
    markup: str = lxml_html.tostring(root, encoding="unicode", method="html", doctype="<!DOCTYPE html>")
    return markup


def page_tree(part: Part, frame: Frame, look: Look = PLAIN) -> etree._Element:
    """Return a part as an HTML document of its own."""
    edition = frame.edition
    root = etree.Element("html", lang=edition.tag, dir=edition.direction)
    if classes := " ".join(filter(None, ("verso" if look.verso else "", look.spacing))):
        root.set("class", classes)
    head = etree.SubElement(root, "head")
    etree.SubElement(head, "title").text = frame.title
    kind = "front" if not part.is_written else "chapter" if part.recto else "piece"
    if part.leads:
        kind = f"{kind} leading"
    body = etree.SubElement(root, "body", {"class": kind})
    set_heads(body, part, frame)
    body.append(part.body)
    summarise_tables(body)
    if script_of(edition.script).squares:
        part_tree(body)
    return root
