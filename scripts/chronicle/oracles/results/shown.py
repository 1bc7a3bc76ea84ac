"""Parse a finished page: headings, numbered paragraphs, running text, pictures, tables."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lxml import etree

from chronicle.oracles.results.chapter_file import letters
from chronicle.text.anchors import is_numbered

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

_HEADING = re.compile(r"h[1-6]")
_SKIPPED_TAGS = frozenset({"aside", "nav", "script", "style", "head"})
# What the builder adds to the words of the book.
_ADDED = frozenset({"number", "elsewhere", "note-mark", "notes", "state", "kicker", "figure-data", "drawing"})
_TAGS = {
    "img": "picture",
    "table": "table",
    "li": "list item",
    "blockquote": "quotation",
}
_ENTRY = "entry"  # the class of a link from a name or a figure to its entry, which the web edition adds
_INLINE = {"a": "links", "em": "emphasis", "strong": "strong", "code": "code"}


@dataclass
class ShownParagraph:
    """What stands at the anchor of a numbered paragraph."""

    text: str
    counts: Mapping[str, int]  # of what this output tells apart
    is_untranslated: bool


@dataclass
class ShownPage:
    """The content of a page as a reader sees it, without spaces and invisible marks."""

    text: str = ""
    untranslated: str = ""  # what is marked as such
    notes: str = ""  # what stands apart from the running text
    headings: list[tuple[int, str]] = field(default_factory=list)
    paragraphs: dict[str, ShownParagraph] = field(default_factory=dict)
    counts: Counter[str] = field(default_factory=Counter)
    attributes: frozenset[str] = frozenset()
    kinds: frozenset[str] = frozenset()  # what `counts` counts


def read_page(root: etree._Element) -> ShownPage:
    """Read a page of a web edition or an EPUB."""
    page = ShownPage(
        text=letters("".join(_text(root, lambda each: not _is_untranslated(each)))),
        untranslated=letters("".join(_untranslated(root))),
        notes=letters("".join(_in_notes(root))),
        attributes=frozenset(letters(each.get("alt", "")) for each in root.iter("img")),
        kinds=frozenset({*_TAGS.values(), "box", "drawing"}),
    )
    for element in _content(root):
        if _HEADING.fullmatch(str(element.tag)):
            page.headings.append((int(element.tag[1]), letters("".join(_text(element)))))
        if element.tag == "p" and is_numbered(element.get("id", "")):
            page.paragraphs[element.get("id", "")] = ShownParagraph(
                letters("".join(_text(element))), _counts(element), _is_untranslated(element)
            )
        if kind := _TAGS.get(str(element.tag)):
            page.counts[kind] += 1
        for name, kind in (("admonition", "box"), ("drawing", "drawing")):
            page.counts[kind] += name in _classes(element)
    return page


def _content(root: etree._Element) -> Iterator[etree._Element]:
    """Yield the elements of a page's content, notes, contents lists and data of figures left out."""
    for child in root:
        left_out = child.tag in _SKIPPED_TAGS or "figure-data" in _classes(child)
        if isinstance(child.tag, str) and not left_out:
            yield child
            yield from _content(child)


def _classes(element: etree._Element) -> set[str]:
    return set((element.get("class") or "").split())  # a comment has none, whatever is asked for instead


def _is_untranslated(element: etree._Element) -> bool:
    return "untranslated" in _classes(element)


def _is_added(element: etree._Element) -> bool:
    return element.tag in _SKIPPED_TAGS or bool(_ADDED & _classes(element))


def _text(element: etree._Element, wanted: Callable[[etree._Element], bool] | None = None) -> Iterator[str]:
    """Yield the book's own words in an element, in reading order."""
    yield element.text or ""
    for child in element:
        if isinstance(child.tag, str) and not _is_added(child) and (wanted is None or wanted(child)):
            yield from _text(child, wanted)
        yield child.tail or ""


def _untranslated(root: etree._Element) -> Iterator[str]:
    """Yield the words of every block that is marked as not translated."""
    for element in root.iter(etree.Element):
        if _is_untranslated(element):
            yield from _text(element)


def _in_notes(root: etree._Element) -> Iterator[str]:
    """Yield the words of all notes."""
    for element in root.iter("aside"):
        yield from map(str, element.itertext())


def _counts(paragraph: etree._Element) -> dict[str, int]:
    """Count links, notes and emphasis in a paragraph."""
    found = dict.fromkeys(("notes", *_INLINE.values()), 0)
    pending = list(paragraph)
    while pending:
        element = pending.pop()
        if "note-mark" in _classes(element):
            found["notes"] += 1
        if isinstance(element.tag, str) and not _is_added(element):
            if (name := _INLINE.get(element.tag)) and _ENTRY not in _classes(element):
                found[name] += 1
            pending.extend(element)
    return found
