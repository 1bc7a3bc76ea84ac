"""Move a figure that leaves a gap behind the text that follows it, so that it heads the next page.

WeasyPrint has no page floats (its `float` takes sides only), and a figure is never broken: where it does
not fit, the rest of the page stays white. Here the figure moves behind a paragraph that follows, so that the
text fills the gap; its number and every reference to it stay. Behind which is reckoned from the heights that
the paragraphs were laid out with, for laying a chapter out again takes a second: a figure between paragraphs
2 and 3 that leaves 0.4 of a page white goes behind 4 where 3 and 4 are 0.15 of a page high each. Where no
place proves better than the first, it is put back there.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from chronicle.outputs.pdf.fitting import MARK, Marked, fit, mark
from chronicle.outputs.pdf.rhythm import mark_apart
from chronicle.outputs.pdf.weasyprint_patches.boxes import (
    children,
    descendants,
    is_line,
    is_margin,
    is_notes,
    page_box,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from lxml import etree

    from chronicle.outputs.pdf.weasyprint_patches.protocols import Document, Page


_GREATEST_GAP = 0.18  # of a page's text, before a figure
_MOST_MOVES = 5  # paragraphs that a figure goes past
_HEADINGS = ("h2", "h3")
_TRIALS = 2  # places that are looked at for each
_TOP = 2.0  # CSS pixels within which a figure counts as heading its page


def settle(
    body: etree._Element, lay_out: Callable[[], Document], origin: etree._Element | None = None
) -> Document:
    """Lay a part out with its figures where they leave the smallest gaps; move them so in `body`.

    `origin` is what `body` is a copy of: what is too large is fitted there too, for the next copy.
    """
    figures = list(body.iter("figure"))
    for each in (body, *(() if origin is None else (origin,))):
        for tag in ("figure", "table", "tr", "p", *_HEADINGS):
            mark(each.iter(tag))
        mark(_notes(each))
    mark_apart(body)
    document = lay_out()
    if fit(body, document.pages):
        if origin is not None:
            fit(origin, document.pages)
        document = lay_out()
    for number, figure in enumerate(figures):
        document = _settle_one(str(number), figure, document, lay_out)
    return document


def _settle_one(
    name: str, figure: etree._Element, document: Document, lay_out: Callable[[], Document]
) -> Document:
    """Move one figure to where the gap before it is reckoned smallest, and back where it is not smaller."""
    best, least = document, _gap_before(name, document.pages)
    if least <= _GREATEST_GAP:
        return best
    home = first = _Home.of(figure)
    heights = _Heights(document.pages)
    passed = [heights.of(*passed) for passed in _move_past(figure)]
    for moves in likely_moves(least, heights.of(figure), passed)[:_TRIALS]:
        first.bring_back(figure)
        for _ in range(moves):
            move_on(figure)
        document = lay_out()
        gap = _gap_before(name, document.pages)
        if gap < least:
            best, least, home = document, gap, _Home.of(figure)
        if least <= _GREATEST_GAP:
            break
    home.bring_back(figure)
    return best


def likely_moves(gap: float, figure: float, passed: Sequence[float]) -> list[int]:
    """Return how many paragraphs a figure may go past to leave a smaller gap, the likeliest first.

    All are shares of a page: the gap before the figure, the figure, and each paragraph that it may pass,
    with its notes. The nearest place comes first that leaves no gap to speak of, then the others by what
    they leave.
    """
    left = []
    text = 0.0
    for moves, height in enumerate(passed, 1):
        text += height
        over = text - gap  # the lines that go on behind the gap, above the figure
        left.append((gap - text if over <= 0 else 0.0 if over + figure <= 1 else 1 - over % 1, moves))
    good = [moves for white, moves in left if white <= _GREATEST_GAP]
    return good + [moves for white, moves in sorted(left) if _GREATEST_GAP < white < gap]


def _move_past(figure: etree._Element) -> list[list[etree._Element]]:
    """Move a figure past the paragraphs that it may pass; return each with its notes and its heading."""
    found: list[list[etree._Element]] = []
    while len(found) < _MOST_MOVES and move_on(figure):
        follower = figure.getprevious()
        assert follower is not None  # noqa: S101 - it was moved behind one
        heading = follower.getprevious()
        found.append([follower, *_notes(follower)])
        if heading is not None and heading.tag in _HEADINGS:
            found[-1].append(heading)
    return found


def _notes(element: etree._Element) -> Iterator[etree._Element]:
    """Yield the notes of an element, which stand at the foot of its pages."""
    return (each for each in element.iter("span") if "footnote" in (each.get("class") or "").split())


class _Heights:
    """The heights of numbered elements on all their pages, in shares of a page."""

    def __init__(self, pages: Sequence[Page]) -> None:
        self._laid = Marked(pages)
        self._pages = [page_box(page).height for page in pages]

    def of(self, *elements: etree._Element) -> float:
        """Return the height of elements together."""
        boxes = (self._laid.of(str(each.tag), each.get(MARK) or "").items() for each in elements)
        return sum(box.margin_height() / self._pages[number] for found in boxes for number, box in found)


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
            (child for child in follower if child.tag not in (*_HEADINGS, "header")),
            None,
        )
    if follower is None or follower.tag != "p":
        return False
    follower.addnext(figure)
    return True


def _gap_before(name: str, pages: Sequence[Page]) -> float:
    """Return the share of a page, 0 to 1, left white because the figure that heads the next did not fit."""
    for number, figure in Marked(pages).of("figure", name).items():
        top = page_box(pages[number]).content_box_y()
        heads = number > 0 and figure.position_y - top < _TOP + figure.margin_top
        return _white(pages[number - 1]) if heads else 0.0
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
