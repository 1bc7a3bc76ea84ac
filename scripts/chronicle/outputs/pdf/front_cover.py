"""Draw the front of the cover: the words of the book, and a line for each document that it was made from."""

from __future__ import annotations

import io
from dataclasses import dataclass
from itertools import cycle
from typing import TYPE_CHECKING

import pikepdf
from lxml import etree

from chronicle.outputs.pdf.folios import Foliation
from chronicle.outputs.pdf.parts import Part
from chronicle.outputs.pdf.running_text import append_text

if TYPE_CHECKING:
    from chronicle.languages.editions import Edition

LEAVES = 2  # pages of a finished PDF that are its cover: the front, and its back, which is blank
_SIZES = ((32, 30), (80, 22), (130, 17), (200, 13))  # up to so many letters, the title has so many points
_SUBTITLE = 0.55  # of the title's size
_SHARES = (100, 55, 82, 38, 68)  # hundredths of the width, over and over
_MOST_LINES = 12  # more would reach up to the words


@dataclass(frozen=True)
class CoverWords:
    """What stands on the cover."""

    title: str
    subtitle: str
    foot: str  # who is responsible
    documents: int = 0  # how many documents the book was made from
    description: str = ""  # on the back of the sheet for the press
    isbn: str = ""


def cover_part(words: CoverWords, name: str, edition: Edition) -> Part:
    """Return the cover as a part of two pages, the second blank; `name` is what readers call it."""
    body = etree.Element("div", {"class": "front-matter"})
    page = etree.SubElement(body, "section", {"class": "cover"})
    etree.SubElement(page, "div", {"class": "cover-band"})
    page.append(front_of_cover(words, edition))
    etree.SubElement(body, "section", {"class": "blank"})
    return Part("cover", name, body, stretch=Foliation.COVER, is_written=False)


def without_cover(finished: bytes) -> bytes:
    """Return a finished PDF without its cover, where it has one: it is printed on another paper."""
    with pikepdf.Pdf.open(io.BytesIO(finished)) as pdf:
        labels = list(pdf.Root.get("/PageLabels", pikepdf.Dictionary()).get("/Nums", pikepdf.Array()))
        if len(labels) < 4 or "/S" in labels[1] or int(labels[2]) != LEAVES:
            return finished
        del pdf.pages[:LEAVES]
        kept = [each - LEAVES if isinstance(each, int) else each for each in labels[2:]]
        pdf.Root.PageLabels = pikepdf.Dictionary(Nums=pikepdf.Array(kept))
        out = io.BytesIO()
        pdf.save(out, deterministic_id=True)
        return out.getvalue()


def front_of_cover(words: CoverWords, edition: Edition) -> etree._Element:
    """Return the front of the cover, which cover.css places, as large as the box that it is put into."""
    letters = next((points for most, points in _SIZES if len(words.title) <= most), _SIZES[-1][1])
    front = etree.Element("div", {"class": "cover-front"})
    said = etree.SubElement(front, "div", {"class": "cover-words"})
    for css, size, text in (
        ("cover-title", float(letters), words.title),
        ("cover-subtitle", letters * _SUBTITLE, words.subtitle),
    ):
        if text:
            style = {"class": css, "style": f"font-size: {size:g}pt"}
            append_text(etree.SubElement(said, "p", style), text, edition)
    foot = etree.SubElement(front, "div", {"class": "cover-lines"})
    for _, share in zip(range(min(words.documents, _MOST_LINES)), cycle(_SHARES), strict=False):
        etree.SubElement(foot, "div", {"class": "cover-line", "style": f"width: {share}%"})
    if words.foot:
        append_text(etree.SubElement(front, "p", {"class": "cover-foot"}), words.foot, edition)
    return front
