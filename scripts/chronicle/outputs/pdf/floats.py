"""Move a figure that leaves a gap behind the text that follows it, so that it heads the next page.

WeasyPrint has no page floats (its `float` takes sides only), and a figure is never broken: where it does
not fit, the rest of the page stays white. Here the figure moves behind the next paragraph until it leaves
no gap; its number and every reference to it stay. A figure between paragraphs 2 and 3 that leaves 0.4 of a
page white, 0.25 behind paragraph 3 and 0.1 behind 4, stays behind 4: 0.1 is below `_GREATEST_GAP`. Where no
place is better than the first, it is put back there.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from chronicle.outputs.pdf.fitting import fit, mark, marked
from chronicle.outputs.pdf.weasyprint_patches.boxes import (
    children,
    descendants,
    is_line,
    is_margin,
    is_notes,
    page_box,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from lxml import etree

    from chronicle.outputs.pdf.weasyprint_patches.protocols import Document, Page


_GREATEST_GAP = 0.18  # of a page's text, before a figure
_MOST_MOVES = 5
_TOP = 2.0  # CSS pixels within which a figure counts as heading its page


def settle(body: etree._Element, lay_out: Callable[[], Document]) -> Document:
    """Lay a part out with its figures where they leave the smallest gaps; move them so in `body`."""
    figures = list(body.iter("figure"))
    mark(figures)
    mark(body.iter("table"))
    mark(body.iter("tr"))
    document = lay_out()
    if fit(body, document.pages):
        document = lay_out()
    for number, figure in enumerate(figures):
        document = _settle_one(str(number), figure, document, lay_out)
    return document


def _settle_one(
    name: str, figure: etree._Element, document: Document, lay_out: Callable[[], Document]
) -> Document:
    """Move one figure on while that makes the gap before it smaller; else put it back."""
    best, least = document, _gap_before(name, document.pages)
    home = _Home.of(figure)
    for _ in range(_MOST_MOVES):
        if least <= _GREATEST_GAP or not move_on(figure):
            break
        document = lay_out()
        gap = _gap_before(name, document.pages)
        if gap < least:
            best, least, home = document, gap, _Home.of(figure)
    home.bring_back(figure)
    return best


@dataclass(frozen=True)
class _Home:
    """A place among the children of an element, to which a figure can be moved back."""

    parent: etree._Element
    before: etree._Element | None

    @classmethod
    def of(cls, element: etree._Element) -> _Home:
        parent = element.getparent()
        assert parent is not None  # noqa: S101 - a figure stands in a section
        return cls(parent, element.getprevious())

    def bring_back(self, element: etree._Element) -> None:
        """Put an element back in this place."""
        if self.before is None:
            self.parent.insert(0, element)
        else:
            self.before.addnext(element)


def move_on(figure: etree._Element) -> bool:
    """Move a figure behind the next paragraph of the chapter; return whether there is one.

    It goes past the heading of the next section, but past no other figure, list or table.
    """
    follower = figure.getnext()
    if follower is None:
        section = figure.getparent()
        follower = section.getnext() if section is not None and section.tag == "section" else None
    while follower is not None and follower.tag == "section":
        follower = next(
            (child for child in follower if child.tag not in ("h2", "h3", "header")),
            None,
        )
    if follower is None or follower.tag != "p":
        return False
    follower.addnext(figure)
    return True


def _gap_before(name: str, pages: Sequence[Page]) -> float:
    """Return the share of a page, 0 to 1, left white because the figure that heads the next did not fit."""
    for before, page in pairwise(pages):
        figure = marked(page, name)
        if figure is not None:
            top = page_box(page).content_box_y()
            return _white(before) if figure.position_y - top < _TOP + figure.margin_top else 0.0
    return 0.0


def _white(page: Page) -> float:
    """Return the share of a page, 0 to 1, between its last line or picture and its notes or its foot."""
    box = page_box(page)
    ends = [
        inner.position_y + inner.height
        for area in children(box)
        if not is_margin(area) and not is_notes(area)
        for inner in descendants(area)
        if is_line(inner) or inner.element_tag == "img"
    ]
    return float((_foot_of_text(page) - max(ends, default=box.content_box_y())) / box.height)


def _foot_of_text(page: Page) -> float:
    """Return where the notes of a page begin, or its text area ends, in CSS pixels from the top."""
    box = page_box(page)
    notes = [area.position_y for area in children(box) if is_notes(area) and children(area)]
    return float(min(notes, default=box.content_box_y() + box.height))
