"""Fit what is too large for its page: tall pictures and wide tables grow smaller, tall rows may break."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronicle.outputs.pdf.weasyprint_patches.boxes import attribute_of, descendants, is_line, page_box

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from lxml import etree

    from chronicle.outputs.pdf.weasyprint_patches.protocols import Box, Page

MARK = "data-number"  # leads from a laid-out box back to its element
_AROUND = 28.0  # CSS pixels that a figure takes besides picture and lines: its margins, and between them
_NOTICED = 0.5  # CSS pixels


def mark(elements: Iterable[etree._Element]) -> None:
    """Give each element a number, by which its boxes are found after layout."""
    for number, element in enumerate(elements):
        element.set(MARK, str(number))


class Marked:
    """The boxes of numbered elements on some pages: of each the outermost, page by page."""

    def __init__(self, pages: Sequence[Page]) -> None:
        self._found: dict[tuple[str, str], dict[int, Box]] = {}
        for number, page in enumerate(pages):
            for box in descendants(page_box(page)):
                if box.element is not None and (name := attribute_of(box, MARK)):
                    self._found.setdefault((box.element_tag, name), {}).setdefault(number, box)

    def of(self, tag: str, name: str) -> dict[int, Box]:
        """Return the boxes of an element, by the index of the page."""
        return self._found.get((tag, name), {})

    def boxes(self, element: etree._Element) -> list[Box]:
        """Return the boxes of an element in the order of the pages."""
        return list(self.of(str(element.tag), element.get(MARK) or "").values())


def fit(body: etree._Element, pages: Sequence[Page]) -> bool:
    """Change what is too large for the pages that it was laid out on; return whether anything was."""
    laid = Marked(pages)
    room = page_box(pages[0])
    figures = [_fit_figure(figure, laid.boxes(figure), room.height) for figure in body.iter("figure")]
    right = room.width + _NOTICED
    tables = [each for each in body.iter("table") if any(box.width > right for box in laid.boxes(each))]
    for table in tables:  # share the width out among the columns, whatever the words
        table.set("class", f"{table.get('class') or ''} tight".strip())
    # Only a row that is higher than a page stands on several. One that may not break leaves its head behind.
    rows = [row for row in body.iter("tr") if len(laid.boxes(row)) > 1]
    for row in rows:
        row.set("class", f"{row.get('class') or ''} tall".strip())
    return any(figures) or bool(tables) or bool(rows)


def _fit_figure(figure: etree._Element, boxes: Sequence[Box], height: float) -> bool:
    """Shrink a picture that leaves no room for its caption on a page; return whether it was too large."""
    pictures = [box for part in boxes for box in descendants(part) if box.element_tag == "img"]
    if len(pictures) != 1:
        return False
    lines = [box.height for part in boxes for box in descendants(part) if is_line(box) and not _holds(box)]
    room = height - sum(lines) - _AROUND
    picture = pictures[0]
    if picture.height <= room:
        return False
    element = next(figure.iter("img"))
    element.set("style", f"width: {picture.width * room / picture.height:.1f}px; height: {room:.1f}px")
    return True


def _holds(line: Box) -> bool:
    """Return whether a line holds a picture."""
    return any(box.element_tag == "img" for box in descendants(line))
