"""Give the index its page numbers: it is laid out last, when every other page has its number.

Its lines run on and merge ("12, 14–16"), so that slots of a fixed width cannot hold them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from lxml import etree

from chronicle.preflight.words import words
from chronicle.text.anchors import note_in, printed_page

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from chronicle.press.pagemap import PageText

_ENTRIES = './/p[contains(concat(" ", @class, " "), " index-entry ")]'
# the other links of an entry lead to other entries, and stay
_PLACES = (
    './/a[starts-with(@href, "#")][not(ancestor::*[contains(concat(" ", @class, " "), " cross-reference ")])]'
)
WORDS = "\n"  # between the words that a link is for
_SHORTEST_RANGE = 3  # pages; two neighbours are written one after the other


def has_index(body: etree._Element) -> bool:
    """Return whether a part holds entries of an index."""
    return bool(_entries(body))


def _entries(body: etree._Element) -> list[etree._Element]:
    return cast("list[etree._Element]", body.xpath(_ENTRIES))


def number_entries(
    body: etree._Element, numbers: Mapping[str, str], separator: str, texts: Mapping[str, Sequence[PageText]]
) -> list[str]:
    """Replace the paragraph numbers of an index by page numbers; return the targets without a page.

    `numbers` gives the page of each anchor, `texts` the pages of each paragraph with what stands on them: a
    paragraph may go on overleaf, and what it is cited for stand there.
    """
    missing: list[str] = []
    for entry in _entries(body):
        links = cast("list[etree._Element]", entry.xpath(_PLACES))
        pages: set[int] = set()
        for link in links:
            target = link.get("href", "")[1:]
            if target not in numbers:
                missing.append(target)
                continue
            words_there = [each for each in link.get("data-words", "").split(WORDS) if each]
            pages |= _pages_of(target, words_there, numbers, texts)
        if links:
            _rewrite(links, pages, separator)
    return missing


def _pages_of(
    target: str, sought: Sequence[str], numbers: Mapping[str, str], texts: Mapping[str, Sequence[PageText]]
) -> set[int]:
    """Return the pages on which the words stand that a paragraph is cited for, or the marks of notes."""
    found = set()
    for each in sought:
        if note := note_in(each):
            found.add(int(numbers.get(note, numbers[target])))
            continue
        looked_for = " ".join(words(each))
        found |= {page for page, text in texts.get(target, ()) if looked_for in text}
    return found or {int(numbers[target])}


def _rewrite(links: Sequence[etree._Element], pages: set[int], separator: str) -> None:
    """Replace the links of an entry, with what stands between them, by its pages."""
    parent = links[0].getparent()
    assert parent is not None  # noqa: S101 - a link of an entry stands in it
    place, after = parent.index(links[0]), links[-1].tail
    for old in links:
        parent.remove(old)
    for number, run in enumerate(runs(sorted(pages))):
        link = etree.Element("a", {"class": "internal", "href": f"#{printed_page(run[0])}"})
        parent.insert(place + number, link)
        link.tail = after
        text = etree.SubElement(link, "span", {"dir": "ltr"})  # a range keeps its order in Arabic
        text.text = str(run[0]) if len(run) == 1 else f"{run[0]}–{run[-1]}"
        if number:
            parent[place + number - 1].tail = separator


def runs(pages: Sequence[int]) -> list[list[int]]:
    """Return the pages in runs: three or more neighbours together, all others alone."""
    found: list[list[int]] = []
    for page in pages:
        if found and found[-1][-1] == page - 1:
            found[-1].append(page)
        else:
            found.append([page])
    return [
        part for run in found for part in ([run] if len(run) >= _SHORTEST_RANGE else [[page] for page in run])
    ]
