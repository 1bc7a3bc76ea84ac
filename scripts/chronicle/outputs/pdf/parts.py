"""Divide the book into parts, each an HTML document that is laid out by itself."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lxml import etree
from lxml import html as lxml_html

from chronicle.languages.scripts import script_of
from chronicle.languages.scripts.characters import is_wide
from chronicle.outputs.pdf.gaps import part as spaced
from chronicle.outputs.pdf.gaps import part_tree
from chronicle.outputs.pdf.running_text import isolated, without_marks

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from chronicle.languages.editions import Edition

_LONGEST_HEAD = 100
# Words with the space behind them; of a very long one, and of Han, single characters.
_PIECE = re.compile("[\u0021-\u2e7f]{1,24}\\s*|.")


@dataclass(frozen=True)
class Part:
    """What opens on a page of its own and is laid out by itself: the front matter, a chapter, an appendix."""

    name: str  # of its document, or "front"
    head: str  # the running head of its right-hand pages; of its left-hand ones in Arabic
    body: etree._Element
    leads: bool = False  # whether it is a page in front of the chapters
    recto: bool = True  # whether it opens on a recto, as a chapter does; else on whatever page comes next


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
    names: Mapping[str, Sequence[str]] = field(default_factory=dict)  # that places have besides their anchors


def running_head(title: str) -> str:
    """Return a title as it stands above a page: of a long one, the words that fill two lines."""
    if _width(title) <= _LONGEST_HEAD:
        return title
    shown = ""
    for piece in _PIECE.findall(without_marks(title)):
        if _width(shown + piece) > _LONGEST_HEAD:
            break
        shown += piece
    return f"{shown.rstrip()}…"


def _width(text: str) -> int:
    """Return how wide a text is about, in letters; a Han character is as wide as two."""
    return sum(2 if is_wide(each) else 1 for each in text)


def page_html(part: Part, frame: Frame, look: Look = PLAIN) -> str:
    """Return a part as an HTML document of its own."""
    edition = frame.edition
    root = etree.Element("html", lang=edition.tag, dir=edition.direction)
    if classes := " ".join(filter(None, ("verso" if look.verso else "", look.spacing))):
        root.set("class", classes)
    head = etree.SubElement(root, "head")
    etree.SubElement(head, "title").text = frame.title
    kind = "front" if part.name == "front" else "chapter" if part.recto else "piece"
    if part.leads:
        kind = f"{kind} leading"
    body = etree.SubElement(root, "body", {"class": kind})
    squares = script_of(edition.script).squares
    for name, text in (("data-book", frame.title), ("data-head", part.head)):
        shown = running_head(text)
        body.set(name, isolated(spaced(shown) if squares else shown, edition))
    body.append(part.body)
    if squares:
        part_tree(body)
    markup: str = lxml_html.tostring(root, encoding="unicode", method="html", doctype="<!DOCTYPE html>")
    return markup
