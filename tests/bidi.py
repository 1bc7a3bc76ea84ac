"""Lay text out in one line as the Unicode bidirectional algorithm does, by ICU."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import icu

from chronicle.oracles.results.pages import texts_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

    from chronicle.languages.editions import Direction

LRI, RLI, PDI = "\u2066", "\u2067", "\u2069"
# From one Latin letter to the next, whatever stands between them but an Arabic letter or mark.
_PHRASE = re.compile(r"[A-Za-z][^\u0590-\u08ff،؛؟«»\n\ufffc]*[A-Za-z]|[A-Za-z]")
_ISOLATES = re.compile(f"[{LRI}{RLI}{PDI}]")
# A title in quotation marks is a phrase of its own, whatever Latin word stands before it.
_NEXT_TITLE = re.compile(f"{PDI}[.:]? {LRI}(?=“)")


def visual(text: str, direction: Direction) -> str:
    """Return a line of text as an eye finds it from left to right; brackets are not mirrored."""
    bidi = icu.Bidi()
    bidi.setPara(icu.UnicodeString(text), int(direction == "rtl"))
    return str(bidi.writeReordered(icu.Bidi.REMOVE_BIDI_CONTROLS))


def broken_phrases(text: str) -> list[str]:
    """Return the Latin phrases of a right-to-left line that an eye would not find as they are written."""
    line = visual(text, "rtl")
    return [
        found[0]
        for found in _PHRASE.finditer(_ISOLATES.sub("", _NEXT_TITLE.sub("\ufffc", text)))
        if found[0] not in line
    ]


def lines_of_page(root: etree._Element) -> Iterator[str]:
    """Yield the blocks of a page; what has a direction of its own stands between isolates."""
    for element in list(root.iter()):
        direction = element.get("dir") if isinstance(element.tag, str) else None
        if direction and element.tag in {"a", "bdi", "code", "span"}:
            element.text = (LRI if direction == "ltr" else RLI) + (element.text or "")
            element.tail = PDI + (element.tail or "")
    for text in texts_of(root):
        yield " ".join(text.split())
