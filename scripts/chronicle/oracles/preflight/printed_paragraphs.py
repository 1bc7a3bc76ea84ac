"""Read what stands in a paragraph of a finished PDF, and which notes its marks lead to."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple

import pikepdf
import pypdfium2  # type: ignore[import-untyped]

from chronicle.text.anchors import looks_like_figure, looks_like_note

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_HAIR = 1.0  # points by which a place may stand beside its line


class PagePoint(NamedTuple):
    """A place of a PDF: a page from 1 on, and a point on it."""

    page: int
    left: float
    top: float


class PrintedLink(NamedTuple):
    """A link of a PDF: where it stands, what is printed there, the name of what it leads to."""

    spot: PagePoint
    printed: str
    target: str


class PrintedParagraph(NamedTuple):
    """What stands in one paragraph, on however many pages."""

    text: str
    notes: frozenset[str]  # those that its marks lead to


class PrintedParagraphs:
    """The named places of an open PDF, and the paragraphs between them."""

    def __init__(self, path: Path) -> None:
        self._pdf = pikepdf.Pdf.open(path)
        self._document = pypdfium2.PdfDocument(path)
        self._pages = [page.get_textpage() for page in self._document]
        self._read: dict[str, PrintedParagraph] = {}

    def __enter__(self) -> PrintedParagraphs:
        """Return the places of the PDF, which is open as long as they are looked at."""
        return self

    def __exit__(self, *_raised: object) -> None:
        """Close the PDF."""
        for page in self._pages:
            page.close()
        self._document.close()
        self._pdf.close()

    @cached_property
    def places(self) -> dict[str, PagePoint]:
        """Return where each name leads."""
        numbers = {page.objgen: number for number, page in enumerate(self._pdf.pages, 1)}
        root: Any = self._pdf.Root
        if "/Names" not in root or "/Dests" not in root.Names:
            return {}
        found = {}
        for name, place in pikepdf.NameTree(root.Names.Dests).items():
            at: Any = place
            found[str(name)] = PagePoint(numbers[at[0].objgen], float(at[2]), float(at[3]))
        return found

    @cached_property
    def links(self) -> list[PrintedLink]:
        """Return the links inside the book, page by page."""
        found = []
        for number, page in enumerate(self._pdf.pages, 1):
            for link in self._annotations(page.obj):
                left, bottom, right, top = (float(edge) for edge in link.Rect)
                text = self._text(number, left, bottom, right, top)
                found.append(PrintedLink(PagePoint(number, left, (bottom + top) / 2), text, str(link.Dest)))
        return found

    def width(self, page: int) -> float:
        """Return how wide a page is, in points."""
        return self._page_box(page)[2]

    def passage(self, name: str) -> PrintedParagraph:
        """Return what stands from a paragraph's beginning to the next place, without notes at the foot."""
        if name not in self._read:
            texts, notes = [], set()
            for page, top, bottom in self._areas(name):
                texts.append(self._text(page, 0, bottom, self.width(page), top))
                here = (each for each in self.links if each.spot.page == page)
                marks = (each.target for each in here if bottom <= each.spot.top <= top)
                notes |= set(filter(looks_like_note, marks))
            self._read[name] = PrintedParagraph("\n".join(texts), frozenset(notes))
        return self._read[name]

    def _areas(self, name: str) -> Iterator[tuple[int, float, float]]:
        """Yield page, top and bottom of each part of a paragraph."""
        start = self.places[name]
        # A figure may stand in the middle of a paragraph, and a note at its foot.
        following = [
            spot
            for other, spot in self.places.items()
            if not (looks_like_note(other) or looks_like_figure(other))
            and (spot.page, -spot.top) > (start.page, _HAIR - start.top)
        ]
        last = len(self._pages)
        end = min(following, key=lambda spot: (spot.page, -spot.top), default=PagePoint(last, 0, 0))
        for page in range(start.page, end.page + 1):
            top = start.top + _HAIR if page == start.page else self._page_box(page)[3]
            bottom = end.top + _HAIR if page == end.page else self._foot(page)
            if bottom < top:
                yield page, top, max(bottom, self._foot(page))

    def _page_box(self, page: int) -> tuple[float, ...]:
        return tuple(float(edge) for edge in self._pdf.pages[page - 1].mediabox)

    def _foot(self, page: int) -> float:
        """Return where the notes of a page begin."""
        notes = (spot for name, spot in self.places.items() if looks_like_note(name))
        return max((spot.top for spot in notes if spot.page == page), default=0.0)

    def _text(self, page: int, left: float, bottom: float, right: float, top: float) -> str:
        return str(self._pages[page - 1].get_text_bounded(left=left, bottom=bottom, right=right, top=top))

    @staticmethod
    def _annotations(page: Any) -> Iterator[Any]:
        for link in page.get("/Annots", []):
            if "/Dest" in link:
                yield link
