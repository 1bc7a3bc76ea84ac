"""Avoid a last page with only a few lines in each part of the book.

A book's maker sets such a chapter a little closer, so that the last lines find room on the page before, or
ends each of its pages a line or two earlier, so that the last page has more to hold.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronicle.outputs.pdf.weasyprint_patches.boxes import (
    children,
    descendants,
    is_class,
    is_line,
    is_margin,
    is_notes,
    page_box,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from chronicle.outputs.pdf.weasyprint_patches.protocols import Box, Document, Page

LEAST = 0.36  # of its height, that the last page of a part is to hold
RAISED = "close raised"  # its title higher, too
# How a part may be set otherwise: classes of page.css, the least noticeable first. All chapters are read one
# after the other in one size of type; a page of another kind may be set smaller.
SPACINGS = ("close", "short", "shorter", RAISED)
OF_PIECES = ("close", "short", "shorter", "closer")
# How much each brings to the last page from every page before, or takes off it, in shares of a page: the
# least and the most that was seen in three scripts.
_BRINGS = {"short": (0.03, 0.07), "shorter": (0.06, 0.1)}
_TAKES = {"close": 0.08, RAISED: 0.08, "closer": 0.2}
_LEAVES = {RAISED: 0.16}  # of a page to the text, once
_CLOSES = frozenset({"close", "closer"})  # which do nothing but set lines closer
_OF_RUNNING_TEXT = ("register-entry", "why", "caution", "positions")  # what is set closer with it
_FEW = 0.25  # of all lines: a chapter has at least half of them set so, a list in small type a tenth
_FORCED = frozenset({"always", "page", "left", "right", "recto", "verso"})


def settle(lay_out: Callable[[str], Document], spacings: Sequence[str] = SPACINGS) -> tuple[Document, str]:
    """Return a part laid out as usual, or otherwise where that leaves its last page fuller, and how.

    Where no spacing fills it enough, the one with the fewest pages is taken, then the one that fills it most.
    """
    usual = lay_out("")
    best, most, chosen = usual, _held(usual), ""
    likely = [each for each in spacings if may_help(each, most, len(usual.pages) - 1)]
    short = most < LEAST and runs_on(usual.pages)
    if short and _CLOSES.intersection(likely) and not closes(usual.pages):
        likely = [each for each in likely if each not in _CLOSES]
    for spacing in likely if short else ():
        document = lay_out(spacing)
        # Never a page more: the last page is to be fuller, and the book no longer.
        held, fewer = _held(document), len(best.pages) - len(document.pages)
        is_better = held >= LEAST or fewer > 0 or (fewer == 0 and held > most)
        if is_better and len(document.pages) <= len(usual.pages):
            best, most, chosen = document, held, spacing
        if most >= LEAST:
            break
    return best, chosen


def may_help(spacing: str, held: float, before: int) -> bool:
    """Return whether a spacing may empty a last page, or fill it enough; laying a part out takes seconds.

    `held` is the share of the page that is filled, `before` how many pages go before it.
    """
    if spacing in _TAKES:
        return held <= _TAKES[spacing] * before + _LEAVES.get(spacing, 0)
    least, most = (each * before for each in _BRINGS[spacing])
    return held + least < 1 and held + most >= LEAST and most - least < 1  # else it is a game of chance


def closes(pages: Sequence[Page]) -> bool:
    """Return whether closer lines change a part; an index and a list of names have a leading of their own."""
    heights = [found for page in pages for found in _lines(page)]
    return sum(height for height, closer in heights if closer) > _FEW * sum(height for height, _ in heights)


def _lines(page: Page) -> Iterator[tuple[float, bool]]:
    """Yield the height of each line of a page, and whether it is set closer with running text."""

    def walk(box: Box, within: bool) -> Iterator[tuple[float, bool]]:
        within = within or any(is_class(box, name) for name in _OF_RUNNING_TEXT)
        if is_line(box):
            yield box.height, within or box.style["line_height"] == leading
        else:
            for child in children(box):
                yield from walk(child, within)

    for area in children(page_box(page)):
        if not is_margin(area):
            leading = area.style["line_height"] if not is_notes(area) else None
            yield from walk(area, False)


def runs_on(pages: Sequence[Page]) -> bool:
    """Return whether the last page goes on where the one before was full; where not, no spacing fills it."""
    if len(pages) == 1:
        return False
    before, last = ({id(box.element): box for box in descendants(page_box(page))} for page in pages[-2:])
    ended = (box for element, box in before.items() if element not in last)
    first = next((box for element, box in last.items() if element not in before), None)
    return not any(box.style["break_after"] in _FORCED for box in ended) and (
        first is None or first.style["break_before"] not in _FORCED
    )


def _held(document: Document) -> float:
    """Return how much the last page of a part holds."""
    return filled(document.pages[-1])


def filled(page: Page) -> float:
    """Return the share of a page's height that its lines and pictures take, notes and all."""
    box = page_box(page)
    spans = sorted(
        (inner.position_y, inner.position_y + inner.height)
        for area in children(box)
        if not is_margin(area)
        for inner in descendants(area)
        if is_line(inner) or inner.element_tag == "img"
    )
    held, reached = 0.0, box.content_box_y()
    for top, bottom in spans:
        held += max(0.0, bottom - max(top, reached))
        reached = max(reached, bottom)
    return float(held / box.height)
