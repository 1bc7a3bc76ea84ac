"""Read what a page of the web edition says at each of its addresses."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, NamedTuple

from chronicle.outputs.html.tree import text_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

# What an address may lead to; other anchors stand inside these, or are what links of old lead to.
_PLACES = frozenset({"section", "p", "dt", "tr", "li", "figure"})
# A place that text behind it does not belong to.
_CLOSED = frozenset({"figure", "tr", "li"})
_HEADINGS = frozenset({"h1", "h2", "h3", "h4"})
_BLOCKS = frozenset({"p", "td", "th", "dt", "dd", "li", "figcaption", "summary"}) | _HEADINGS
# What says where something is and not what it is. Notes repeat the passages that the register shows, and an
# index what a search finds.
_LEFT_OUT = frozenset({"svg", "label", "aside", "button", "thead", "nav", "script"})
_LEFT_OUT_CLASSES = frozenset(
    {"elsewhere", "mention", "difference", "kicker", "note-mark", "notes", "drawing", "appendix-index"}
)
_REGISTERED = "boolean(ancestor::section[@class='appendix-chronology'] and .//a[@class='difference'])"
# What is left round the numbers of other places, and round passages in other languages.
_EMPTY = re.compile(
    r"[\[(（［‘“«][\s.;,:،؛，；、。–-]*[\])）］’”»]|(?<=\s)[;؛；,،，、–.。]+(?=\s|$)|^[\s;؛；,.。،:：]+"
)
# What is then left at either edge of a bracket.
_INSIDE = re.compile(r"[\s;,؛،；，、–]+(?=[\])）］])|(?<=[\[(（［])[\s;,؛،；，、–]+")

# Vowel marks of Hebrew and Arabic, which few readers type and no search compares; Unicode's classes.
_VOWELS = range(10, 36)

# A space before a mark that ends a part of a sentence, and a colon that nothing follows.
_APART = re.compile(r"[:：]?\s+(?=[.,;،؛](?:\s|$))|[:：](?=。)")


class FoundPlace(NamedTuple):
    """An address of a page, what it is called by, and what stands there."""

    anchor: str
    label: str  # a paragraph's number, or the title of a section
    text: str


def places_of(body: etree._Element) -> tuple[FoundPlace, ...]:
    """Return the addresses of a page that say something, in their order."""
    reading = _Reading()
    reading.walk(body)
    return tuple(reading.places())


class _Reading:
    """Gather texts under the address that stands before them."""

    def __init__(self) -> None:
        self._found: list[tuple[str, list[str], list[str]]] = []  # an anchor, its label, what it says
        self._labelling = False

    def places(self) -> Iterator[FoundPlace]:
        """Yield what was gathered, without what says nothing."""
        for anchor, labels, texts in self._found:
            label, text = (_tidy("".join(parts)) for parts in (labels, texts))
            if text or label:
                yield FoundPlace(anchor, label, text)

    def walk(self, element: etree._Element) -> None:
        """Read an element and all that it holds."""
        if not isinstance(element.tag, str) or _is_left_out(element):
            return
        before = self._found[-1][0] if self._found else ""
        if anchor := element.get("id") if element.tag in _PLACES else None:
            self._found.append((anchor, [], []))
        labelling, self._labelling = self._labelling, self._labelling or self._is_label(element)
        self._add(element.text)
        for child in element:
            self.walk(child)
            self._add(child.tail)
        if element.tag in _BLOCKS:
            self._add(" ")
        self._labelling = labelling
        if anchor and before and element.tag in _CLOSED:
            self._found.append((before, [], []))

    def _add(self, text: str | None) -> None:
        if text and self._found:
            _anchor, labels, texts = self._found[-1]
            (labels if self._labelling else texts).append(text)

    def _is_label(self, element: etree._Element) -> bool:
        """Return whether an element is what a place is called by: the first heading, a name, a number."""
        if element.tag in _HEADINGS:
            return bool(self._found) and not any(self._found[-1][1:])
        return element.tag == "dt" or _has_class(element, "number") or _is_difference(element)


def _is_difference(element: etree._Element) -> bool:
    """Return whether an element is the number of a difference, with which its entry begins."""
    entry = element.getparent()
    return element.tag == "strong" and entry is not None and _has_class(entry, "register-entry")


def _is_left_out(element: etree._Element) -> bool:
    if element.tag in _LEFT_OUT or element.get("data-measure") == "data":
        return True
    if any(_has_class(element, name) for name in _LEFT_OUT_CLASSES):
        return True
    if element.tag == "tr" and element.xpath(_REGISTERED):
        return True  # the register has it, with its date
    if element.tag == "th" and element.xpath("boolean(ancestor::table[@class='positions'])"):
        return True  # which document, and where in it
    if element.tag == "a" and not (_has_class(element, "number") or _has_class(element, "entry")):
        return _is_number(text_of(element))  # a date or a figure that leads to its claim is text
    # A passage in another language is not read by whom the edition is for; a name in it is found all the
    # same, since names stand for one another.
    return element.tag == "bdi" and bool(element.get("lang"))


def _has_class(element: etree._Element, name: str) -> bool:
    return name in (element.get("class") or "").split()


def _is_number(text: str) -> bool:
    """Return whether a link shows the number of a place alone: 4.12, B14."""
    return len(text) < 8 and any(map(str.isdigit, text)) and not any(map(str.isspace, text))


def _tidy(text: str) -> str:
    """Return a text on one line, its marks beside their words again."""
    bare = "".join(character for character in text if unicodedata.combining(character) not in _VOWELS)
    line = " ".join(_EMPTY.sub("", " ".join(bare.split())).split())
    return _APART.sub("", _INSIDE.sub("", line))
