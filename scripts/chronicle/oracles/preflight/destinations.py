"""Find where the named places of a PDF stand: paragraphs, headings, notes, the beginnings of documents."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pikepdf

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path


def named_places(path: Path) -> dict[str, int]:
    """Return the number of the page, from 1 on, of each named destination."""
    with pikepdf.Pdf.open(path) as pdf:
        numbers: dict[Any, int] = {page.objgen: number for number, page in enumerate(pdf.pages, 1)}
        root: Any = pdf.Root
        if "/Names" not in root or "/Dests" not in root.Names:
            return {}
        places: Any = pikepdf.NameTree(root.Names.Dests)
        return {str(name): numbers[place[0].objgen] for name, place in places.items()}


def page_ranges(starts: Iterable[tuple[str, int]], count: int) -> dict[str, range]:
    """Return the pages of each document, given the first of each; the last ends with the book."""
    ordered = sorted(starts, key=lambda start: start[1])
    ends = [first for _, first in ordered[1:]] + [count + 1]
    return {name: range(first, end) for (name, first), end in zip(ordered, ends, strict=True)}
