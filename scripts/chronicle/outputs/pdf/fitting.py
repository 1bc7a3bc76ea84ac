"""Fit what is too large for its page: tall pictures and wide tables grow smaller, tall rows may break."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from chronicle.outputs.pdf.weasyprint_patches.boxes import attribute_of, descendants, is_line, page_box

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from lxml import etree

    from chronicle.outputs.pdf.weasyprint_patches.protocols import Box, Page

_MARK = "data-number"  # leads from a laid-out box back to its element
_AROUND = 24.0  # CSS pixels that a figure takes besides picture and lines: its margins, and between them
_NOTICED = 0.5  # CSS pixels


def mark(elements: Iterable[etree._Element]) -> None:
    """Give each element a number, by which its boxes are found after layout."""
    for number, element in enumerate(elements):
        element.set(_MARK, str(number))


def marked(page: Page, name: str, tag: str = "figure") -> Box | None:
    """Return the box of a numbered element on a page."""
    for box in descendants(page_box(page)):
        if box.element_tag == tag and attribute_of(box, _MARK) == name:
            return box
    return None


def fit(body: etree._Element, pages: Sequence[Page]) -> bool:
    """Change what is too large for the pages that it was laid out on; return whether anything was."""
    figures = [_fit_figure(figure, pages) for figure in body.iter("figure")]
    tables = [table for table in body.iter("table") if _is_too_wide(table, pages)]
    for table in tables:  # share the width out among the columns, whatever the words
        table.set("class", f"{table.get('class') or ''} tight".strip())
    rows = _tall_rows(body, pages)
    for row in rows:  # a row that may not break leaves the head of its table behind
        row.set("class", f"{row.get('class') or ''} tall".strip())
    return any(figures) or bool(tables) or bool(rows)


def _tall_rows(body: etree._Element, pages: Sequence[Page]) -> list[etree._Element]:
    """Return the rows that stand on several pages: only those do that are higher than one."""
    seen: Counter[str] = Counter()
    for page in pages:
        rows = (box for box in descendants(page_box(page)) if box.element_tag == "tr")
        seen.update({attribute_of(row, _MARK) for row in rows})
    return [row for row in body.iter("tr") if seen[row.get(_MARK) or ""] > 1]


def _fit_figure(figure: etree._Element, pages: Sequence[Page]) -> bool:
    """Shrink a picture that leaves no room for its caption on a page; return whether it was too large."""
    boxes = list(_boxes(figure, pages))
    pictures = [box for part in boxes for box in descendants(part) if box.element_tag == "img"]
    if len(pictures) != 1:
        return False
    lines = [box.height for part in boxes for box in descendants(part) if is_line(box) and not _holds(box)]
    room = page_box(pages[0]).height - sum(lines) - _AROUND
    picture = pictures[0]
    if picture.height <= room:
        return False
    element = next(figure.iter("img"))
    element.set("style", f"width: {picture.width * room / picture.height:.1f}px; height: {room:.1f}px")
    return True


def _holds(line: Box) -> bool:
    """Return whether a line holds a picture."""
    return any(box.element_tag == "img" for box in descendants(line))


def _is_too_wide(table: etree._Element, pages: Sequence[Page]) -> bool:
    """Return whether a table is wider than the text."""
    right = page_box(pages[0]).width + _NOTICED
    return any(box.width > right for box in _boxes(table, pages))


def _boxes(element: etree._Element, pages: Sequence[Page]) -> Iterator[Box]:
    """Yield the boxes of a numbered element, one on each of its pages."""
    for page in pages:
        box = marked(page, str(element.get(_MARK)), str(element.tag))
        if box is not None:
            yield box
