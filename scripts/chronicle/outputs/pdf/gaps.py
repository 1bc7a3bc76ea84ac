"""Insert spaces between Han characters and Latin letters or digits in a page's HTML; no author types them.

The gap is an ordinary space, which the Chinese faces draw a little under a quarter of an em wide: it
vanishes at the ends of a line, as a margin would not. Behind a figure it does not break, so that the
figure stays with what it counts. The tag tree gives the text without it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from chronicle.languages.scripts import japanese, latin

if TYPE_CHECKING:
    from lxml import etree

_HAN = f"[{japanese.SCRIPT.letters}]"  # and kana
_LATIN = f"[{latin.LETTERS}0-9%°]"
_SEAM = re.compile(f"(?<={_HAN})(?={_LATIN})|(?<={_LATIN})(?={_HAN})")
_BEHIND_FIGURE = re.compile(f"(?<=[0-9%])(?={_HAN})")  # its measure word or 年, 月, 日
_GAP = re.compile(f"(?<={_HAN})[ \u00a0](?={_LATIN})|(?<={_LATIN})[ \u00a0](?={_HAN})")
_INLINE = frozenset({"a", "b", "code", "em", "i", "span", "strong"})
# Marks and numbers that stand beside the text, not in it.
_APART = frozenset({"footnote", "note-ref", "note-number", "pnum", "slot", "toc-label"})


def part(text: str, before: str = "") -> str:
    """Return text with a space at each seam; `before` is the character that precedes it."""
    spaced = _SEAM.sub(" ", _BEHIND_FIGURE.sub("\u00a0", before + text))
    return spaced[len(before) :]


def close(text: str) -> str:
    """Return text without the gaps that `part` made."""
    return _GAP.sub("", text)


def part_tree(element: etree._Element, last: str = "") -> str:
    """Part the text of an element and all below it; return the last character of its text."""
    if element.text:
        element.text = part(element.text, last)
        last = element.text[-1]
    for child in element:
        if not isinstance(child.tag, str):
            continue
        apart = _APART & set((child.get("class") or "").split())
        if child.tag in _INLINE and not apart:
            last = part_tree(child, last)
        else:
            part_tree(child)
            last = last if apart else ""
        if child.tail:
            child.tail = part(child.tail, last)
            last = child.tail[-1]
    return last
