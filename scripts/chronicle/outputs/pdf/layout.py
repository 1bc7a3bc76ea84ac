"""Lay the parts of the book out one by one and join them before they are painted."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from chronicle.core.problems import Problem, ProblemsFound
from chronicle.outputs.pdf import floats, tails
from chronicle.outputs.pdf.design.properties import properties
from chronicle.outputs.pdf.faces import style_sheet
from chronicle.outputs.pdf.pagemap import add_names, page_numbers
from chronicle.outputs.pdf.parts import Look, page_html
from chronicle.outputs.pdf.slots import fill_folio, fill_slots
from chronicle.outputs.pdf.weasyprint_patches.boxes import descendants, is_class, page_box

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from chronicle.languages.editions import Edition
    from chronicle.outputs.pdf.faces import Faces
    from chronicle.outputs.pdf.log_watch import Watch
    from chronicle.outputs.pdf.parts import Frame, Part
    from chronicle.outputs.pdf.weasyprint_patches.protocols import Document, Page
    from chronicle.outputs.pdf.weasyprint_patches.runs import Side
    from chronicle.outputs.pdf.weasyprint_patches.typesetting import Typesetter

STYLES = Path(__file__).parent / "styles"
_MARGIN = 9.0  # CSS pixels between the text and a paragraph's number
_BLANK = '<html lang="{tag}" dir="{direction}"><title>-</title><body class="blank"></body></html>'


@dataclass(frozen=True)
class LaidBook:
    """All pages of the book, in order, with the index of each part's first page."""

    document: Document
    starts: dict[str, int]

    @property
    def pages(self) -> list[Page]:
        """Return the pages."""
        return self.document.pages


_SHARED = ("page", "text", "boxes", "lists", "register", "front")


def style_sheets(faces: Faces) -> list[Path | str]:
    """Return the style sheets of a book: its design, what all share, direction, families, sizes, script."""
    own = faces.own
    return [
        properties(own),
        *(STYLES / f"{name}.css" for name in (*_SHARED, own.direction)),
        style_sheet(faces),
        STYLES / "sizes.css",
        *(STYLES / "scripts" / f"{name}.css" for name in own.print.sheets),
    ]


def lay_out(
    parts: Sequence[Part],
    frame: Frame,
    typesetter: Typesetter,
    watch: Watch,
    *,
    base: str,
    progress: Callable[[str], None] = lambda _name: None,
) -> LaidBook:
    """Lay out every part, chapters from a recto on, and fill in what depends on the whole.

    Only inside `with patched():`, as is the painting of what is returned.
    """
    pages: list[Page] = []
    starts: dict[str, int] = {}
    first: Document | None = None
    for part in parts:
        watch.at(part.name)
        progress(part.name)
        if part.recto and len(pages) % 2:
            pages += _blank(frame, typesetter, base)
        set_as = partial(_set, part, bool(len(pages) % 2), frame, typesetter, base)
        document = tails.settle(set_as, tails.SPACINGS if part.recto else tails.OF_PIECES)
        first = first or document
        starts[part.name] = len(pages)
        pages += document.pages
    if first is None:
        raise ProblemsFound([Problem(frame.edition.code, 0, "P008", "there is nothing to print.")])
    _number(pages, frame.edition)
    add_names(pages, frame.names)
    return LaidBook(first.copy(pages), starts)


def _set(part: Part, verso: bool, frame: Frame, typesetter: Typesetter, base: str, spacing: str) -> Document:
    """Lay one part out, with its figures where they leave the least white."""
    own = replace(part, body=deepcopy(part.body))  # figures move in it
    look = Look(verso, spacing)
    return floats.settle(own.body, lambda: typesetter.lay_out(page_html(own, frame, look), base))


def _blank(frame: Frame, typesetter: Typesetter, base: str) -> list[Page]:
    """Return an empty page: the verso before a chapter that the one before did not fill."""
    edition = frame.edition
    html = _BLANK.format(tag=edition.tag, direction=edition.direction)
    return typesetter.lay_out(html, base).pages[:1]


def _number(pages: list[Page], edition: Edition) -> None:
    """Write the numbers of pages, and hang those of paragraphs in the outer margin."""
    numbers = page_numbers(pages)
    end: Side = "right" if edition.direction == "ltr" else "left"
    missing: list[str] = []
    for index, page in enumerate(pages):
        missing += fill_slots(page, numbers, end, edition)
        fill_folio(page, edition.numeral(index + 1))
        hang_numbers(page, outer_side(index, edition))
    _refuse("front", missing)


def _refuse(part: str, missing: Sequence[str]) -> None:
    """Refuse references to what has no page."""
    if missing:
        raise ProblemsFound(
            Problem(part, 0, "P005", f"{name} has no page in the printed book.") for name in missing
        )


def outer_side(index: int, edition: Edition) -> Side:
    """Return the side of a page away from the binding; the first page is a recto in either direction."""
    recto = index % 2 == 0
    return "right" if recto == (edition.direction == "ltr") else "left"


def hang_numbers(page: Page, side: Side) -> None:
    """Move the numbers of paragraphs into the margin on one side."""
    box = page_box(page)
    left = box.position_x + box.margin_left + box.border_left_width + box.padding_left
    right = left + box.width
    for number in descendants(box):
        if is_class(number, "pnum") and number.is_absolutely_positioned():
            width = number.margin_width()
            place = right + _MARGIN if side == "right" else left - _MARGIN - width
            number.translate(place - number.position_x)
