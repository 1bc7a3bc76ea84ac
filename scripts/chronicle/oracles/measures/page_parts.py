"""Sort the words of a finished web page into story, notes and apparatus.

Story are the numbered paragraphs, and what stands on pages and in sections that are marked as story, tables
aside. Everything else is apparatus, but for the register of differences, which is counted apart. What is
marked as data is not counted: the web edition alone holds it, or shows it only when it is opened.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from chronicle.text.anchors import is_numbered

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

# Drawings, programs, ways through the book; then numbers and marks that the builder adds.
_UNREAD_TAGS = frozenset({"script", "style", "svg", "nav", "head", "template"})
_UNREAD = frozenset({"number", "elsewhere", "note-mark", "back"})
_LINES = frozenset({"p", "li", "dt", "dd", "td", "th", "caption", "figcaption"})
_BLOCKS = frozenset({"aside", "div", "section", "table", "ul", "ol", "dl"})
_NOTE_ROLES = frozenset({"note", "doc-footnote"})
_MARK = "data-measure"


@dataclass
class Parts:
    """The texts of a page, block by block."""

    paragraphs: list[str] = field(default_factory=list)  # those with a number
    told: list[str] = field(default_factory=list)  # other story
    notes: list[str] = field(default_factory=list)
    apparatus: list[str] = field(default_factory=list)
    register: list[str] = field(default_factory=list)

    @property
    def story(self) -> list[str]:
        """Return everything that is story."""
        return [*self.paragraphs, *self.told]

    @property
    def counted(self) -> list[str]:
        """Return what shares are taken of, in the order in which repetitions are looked for."""
        return [*self.story, *self.notes, *self.apparatus]


def parts_of(root: etree._Element) -> Parts:
    """Return the parts of a page's main text."""
    parts = Parts()
    for main in root.iter("main"):
        _read(main, parts, parts.apparatus)
    return parts


def _read(element: etree._Element, parts: Parts, into: list[str]) -> None:
    """Add the texts of an element to one part of the page, or to those that they belong to."""
    into.append(element.text or "")
    for child in element:
        if isinstance(child.tag, str) and not _is_unread(child):
            _enter(child, parts, into)
        into.append(child.tail or "")


def _enter(element: etree._Element, parts: Parts, into: list[str]) -> None:
    """Read an element, and see whether it is a part of another kind than what stands around it."""
    mark = element.get(_MARK)
    if mark == "register" or into is parts.register:
        _read(element, parts, parts.register)
    elif _is_note(element):
        parts.notes.append(_whole(element))
    elif element.tag == "p" and is_numbered(element.get("id", "")):
        parts.paragraphs.append(_whole(element))
    elif mark == "story":
        _read(element, parts, parts.told)
    elif _is_line(element):
        into.append(_whole(element))  # a word that a link divides is one
    elif element.tag == "table":
        _read(element, parts, parts.apparatus)
    else:
        _read(element, parts, into)


def _whole(element: etree._Element) -> str:
    """Return the text of an element in one piece."""
    return "".join(_texts(element))


def _texts(element: etree._Element) -> Iterator[str]:
    """Yield what an element says, the unread parts of it left out."""
    yield element.text or ""
    for child in element:
        if isinstance(child.tag, str) and not _is_unread(child):
            yield from _texts(child)
        yield child.tail or ""


def _is_line(element: etree._Element) -> bool:
    """Return whether an element holds words, and no other part of a page."""
    return element.tag in _LINES and not any(
        inner.tag in _LINES or inner.tag in _BLOCKS or inner.get(_MARK) for inner in element.iterdescendants()
    )


def _is_unread(element: etree._Element) -> bool:
    """Return whether an element is not counted."""
    return (
        element.tag in _UNREAD_TAGS
        or element.get(_MARK) == "data"
        or not _UNREAD.isdisjoint(element.get("class", "").split())
    )


def _is_note(element: etree._Element) -> bool:
    """Return whether an element is a note to the text."""
    kinds = element.get("class", "").split()
    return element.tag == "aside" and ("note" in kinds or element.get("role") in _NOTE_ROLES)
