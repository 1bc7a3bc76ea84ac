"""Give the index its page numbers: it is laid out last, when every other page has its number.

Its lines run on and merge ("12, 14–16"), so that slots of a fixed width cannot hold them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from lxml import etree

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_ENTRIES = './/p[contains(concat(" ", @class, " "), " index-entry ")]'
_SHORTEST_RANGE = 3  # pages; two neighbours are written one after the other


def has_index(body: etree._Element) -> bool:
    """Say whether a part holds entries of an index."""
    return bool(_entries(body))


def _entries(body: etree._Element) -> list[etree._Element]:
    return cast("list[etree._Element]", body.xpath(_ENTRIES))


def number_entries(body: etree._Element, numbers: Mapping[str, str], separator: str) -> list[str]:
    """Replace the paragraph numbers of an index by page numbers; return the targets without a page."""
    missing: list[str] = []
    for entry in _entries(body):
        links = [link for link in entry.iter("a") if link.get("href", "").startswith("#")]
        pages: dict[int, str] = {}  # page → the first place on it
        for link in links:
            target = link.get("href", "")[1:]
            if target in numbers:
                pages.setdefault(int(numbers[target]), target)
            else:
                missing.append(target)
        if links:
            _rewrite(links[0], pages, separator)
    return missing


def _rewrite(first: etree._Element, pages: Mapping[int, str], separator: str) -> None:
    """Replace all that follows an entry's name by its pages."""
    parent = first.getparent()
    assert parent is not None  # noqa: S101 - a link of an entry stands in it
    place = parent.index(first)
    del parent[place:]
    for number, run in enumerate(runs(sorted(pages))):
        link = etree.SubElement(parent, "a", {"class": "internal", "href": f"#{pages[run[0]]}"})
        text = etree.SubElement(link, "span", {"dir": "ltr"})  # a range keeps its order in Arabic
        text.text = str(run[0]) if len(run) == 1 else f"{run[0]}–{run[-1]}"
        if number:
            parent[-2].tail = separator


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
