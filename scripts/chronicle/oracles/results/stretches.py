"""Divide a finished web edition into the places where a reader meets something: notes, entries, sections."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from chronicle.oracles.results.chapter_file import letters
from chronicle.oracles.results.pages import pages_of
from chronicle.text.anchors import difference_in, number_of

if TYPE_CHECKING:
    from pathlib import Path

    from lxml import etree

_HEADING = re.compile(r"h[1-6]")
_UNREAD = frozenset({"script", "style", "svg", "nav", "head", "template"})
_MARK, _DATA = "data-measure", "data"


@dataclass
class PageStretch:
    """A stretch of a page under one name."""

    docname: str
    name: str  # a note or paragraph by its number, an entry of the register, or the heading above
    is_opened: bool = False  # whether the web edition alone has it, or shows it only when it is opened
    pieces: list[str] = field(default_factory=list)

    @cached_property
    def letters(self) -> str:
        """Return what stands there, as texts are compared."""
        return comparable("".join(self.pieces))


# A phrase in another script has that script’s quotation marks on a page, its language’s in a catalog.
_QUOTES = str.maketrans(dict.fromkeys("‘’“”«»‹›„‚「」『』", '"'))


def comparable(text: str) -> str:
    """Return a text as it is compared: how it begins, how it quotes and where lines end does not matter."""
    return letters(text).casefold().translate(_QUOTES)


def places_of(folder: Path) -> list[PageStretch]:
    """Return the places of a web edition."""
    found: list[PageStretch] = []
    for docname, root in pages_of(folder):
        for main in root.iter("main"):
            _Reader(docname, found).read(main)
    return [place for place in found if place.letters]


class _Reader:
    """Read a page from top to bottom, and keep track of the named place that it is in."""

    def __init__(self, docname: str, found: list[PageStretch]) -> None:
        self._docname, self._found = docname, found
        self._here = PageStretch(docname, docname)
        found.append(self._here)

    def read(self, element: etree._Element) -> None:
        """Add what an element says to the place that is open."""
        self._here.pieces.append(element.text or "")
        for child in element:
            if isinstance(child.tag, str) and child.tag not in _UNREAD:
                self._enter(child)
            self._here.pieces.append(child.tail or "")

    def _enter(self, element: etree._Element) -> None:
        """Read an element; a heading or an entry opens a place for all that follows, a note its own alone."""
        anchor = element.get("id", "")
        inside = self._inside(element, anchor)
        if inside is not None:
            around, self._here = self._here, inside
            self._found.append(inside)
            self.read(element)
            self._here = around
            return
        if number := difference_in(anchor):
            self._open(number)
        elif _HEADING.fullmatch(str(element.tag)):
            self._open(" ".join("".join(map(str, element.itertext())).split()))
        self.read(element)

    def _inside(self, element: etree._Element, anchor: str) -> PageStretch | None:
        """Return the place that an element is by itself."""
        if element.get(_MARK) == _DATA:
            return PageStretch(self._docname, self._here.name, is_opened=True)
        if element.tag == "aside" and anchor:
            return PageStretch(self._docname, f"note {anchor.rpartition('-')[2]}", self._here.is_opened)
        number = number_of(anchor)
        return PageStretch(self._docname, number, self._here.is_opened) if number else None

    def _open(self, name: str) -> None:
        self._here = PageStretch(self._docname, name, self._here.is_opened)
        self._found.append(self._here)
