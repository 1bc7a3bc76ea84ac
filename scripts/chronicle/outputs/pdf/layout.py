"""Lay the parts of the book out one by one and join them before they are painted."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from chronicle.book.print_theme import PLAIN_THEME
from chronicle.core.paper_sizes import A5
from chronicle.core.problems import Problem, ProblemsFound
from chronicle.outputs.pdf import continued, floats, tails
from chronicle.outputs.pdf.design.properties import properties
from chronicle.outputs.pdf.faces import style_sheet
from chronicle.outputs.pdf.folios import Foliation, folios_of
from chronicle.outputs.pdf.grouping import group_outline
from chronicle.outputs.pdf.pagemap import add_names, page_numbers
from chronicle.outputs.pdf.parts import Look, page_tree
from chronicle.outputs.pdf.running_heads import wide_heads
from chronicle.outputs.pdf.slots import fill_folio, fill_slots, has_slots
from chronicle.outputs.pdf.weasyprint_patches.boxes import descendants, is_class, page_box

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from chronicle.book.print_theme import PrintTheme
    from chronicle.core.paper_sizes import PaperSize
    from chronicle.languages.editions import Edition
    from chronicle.outputs.pdf.faces import Faces
    from chronicle.outputs.pdf.folios import Folio
    from chronicle.outputs.pdf.log_watch import Watch
    from chronicle.outputs.pdf.parts import Frame, Part
    from chronicle.outputs.pdf.weasyprint_patches.protocols import Document, Page
    from chronicle.outputs.pdf.weasyprint_patches.runs import Side
    from chronicle.outputs.pdf.weasyprint_patches.typesetting import Typesetter

STYLES = Path(__file__).parent / "styles"
_OPENING = 2  # pages that are seen at once
_MARGIN = 9.0  # CSS pixels between the text and a paragraph's number
_BLANK = '<html lang="{tag}" dir="{direction}"><title>-</title><body class="blank"></body></html>'


@dataclass(frozen=True)
class LaidBook:
    """All pages of the book, in order, with the index of each part's first page."""

    document: Document
    starts: dict[str, int]
    folios: list[Folio]  # of all pages, in order
    composed: list[int]  # numbers, from 1 on, of pages that belong to no document of the book

    @property
    def pages(self) -> list[Page]:
        """Return the pages."""
        return self.document.pages


_SHARED = ("page", "text", "boxes", "lists", "register", "front", "cover")


def style_sheets(faces: Faces, paper: PaperSize = A5, theme: PrintTheme = PLAIN_THEME) -> list[Path | str]:
    """Return the style sheets of a book: its design, what all share, direction, families, sizes, script."""
    own = faces.own
    return [
        properties(own, paper, theme.colours),
        *(STYLES / f"{name}.css" for name in (*_SHARED, own.direction)),
        style_sheet(faces),
        STYLES / "sizes.css",
        *(STYLES / "scripts" / f"{name}.css" for name in own.print.sheets),
        *filter(None, [theme.css]),
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
    laid: list[_Laid] = []
    count = 0
    for part in parts:
        watch.at(part.name)
        progress(part.name)
        begins_text = part.stretch is Foliation.TEXT and not any(
            each.part.stretch is Foliation.TEXT for each in laid
        )
        blank = bool(count % 2) and (part.recto or begins_text)
        at = count + blank
        continued.number_entries(part.body)
        set_as = partial(_set, part, bool(at % 2), frame, typesetter, base)
        if part.otherwise is not None:
            chosen, document, blank = _at_one_opening(part, count, frame, typesetter, base)
        else:
            chosen = part
            document, spacing = tails.settle(set_as, tails.SPACINGS if part.recto else tails.OF_PIECES)
            if continued.goes_over(part.body, document):
                document = _repeat(part, bool(at % 2), frame, typesetter, base, spacing, document)
        before = _blank(frame, typesetter, base) if blank else []
        laid.append(_Laid(chosen, before, document, count + len(before)))
        count += len(before) + len(document.pages)
    if not laid:
        raise ProblemsFound([Problem(frame.edition.code, 0, "P008", "there is nothing to print.")])
    folios = folios_of(list(_stretches(laid)), frame.edition)
    numbers = page_numbers([page for each in laid for page in each.pages], folios)
    laid = [_with_numbers(each, numbers, frame, typesetter, base) for each in laid]
    pages = [page for each in laid for page in each.pages]
    for index, (page, folio) in enumerate(zip(pages, folios, strict=True)):
        fill_folio(page, folio.printed)
        hang_numbers(page, outer_side(index, frame.edition))
    if wide := [fault for each in laid for fault in wide_heads(each.pages, each.part, frame)]:
        raise ProblemsFound(dict.fromkeys(wide))
    add_names(pages, frame.names)
    starts = {each.part.name: each.start for each in laid}
    group_outline(pages, [each.part for each in laid], starts)
    composed = [page for each in laid if not each.part.is_written for page in each.numbers]
    return LaidBook(laid[0].document.copy(pages), starts, folios, composed)


@dataclass(frozen=True)
class _Laid:
    """A part on its pages, and the blank page before it where it needs one."""

    part: Part
    before: list[Page]
    document: Document
    start: int  # the index of its first page in the book

    @property
    def pages(self) -> list[Page]:
        return [*self.before, *self.document.pages]

    @property
    def numbers(self) -> range:
        """Return the numbers of its own pages in the book, from 1 on."""
        return range(self.start + 1, self.start + len(self.document.pages) + 1)


def _stretches(laid: Sequence[_Laid]) -> Iterator[Foliation]:
    """Yield what each page belongs to; a blank page, to what comes before it."""
    last = laid[0].part.stretch
    for each in laid:
        yield from [last] * len(each.before)
        last = each.part.stretch
        yield from [last] * len(each.document.pages)


def _at_one_opening(
    part: Part, count: int, frame: Frame, typesetter: Typesetter, base: str
) -> tuple[Part, Document, bool]:
    """Lay a part out so that it is seen at one opening: on one page, or on a verso and the recto beside it.

    Where it is not, its shorter body is taken; where that needs two pages, a blank one brings it to a verso.
    """
    on_verso = bool(count % 2)
    document = _set(part, on_verso, frame, typesetter, base, "")
    if len(document.pages) <= 1 + on_verso:
        return part, document, False
    shorter = part if part.otherwise is None else replace(part, body=part.otherwise)
    document = _set(shorter, on_verso, frame, typesetter, base, "")
    if len(document.pages) == 1 or on_verso:
        return shorter, document, False
    for chosen in (part, shorter):
        document = _set(chosen, True, frame, typesetter, base, "")
        if len(document.pages) <= _OPENING:
            break
    return chosen, document, True


def _with_numbers(
    laid: _Laid, numbers: Mapping[str, str], frame: Frame, typesetter: Typesetter, base: str
) -> _Laid:
    """Lay a part out again that shows numbers of pages, now that they are known; it takes no more room."""
    body = deepcopy(laid.part.body)
    missing = fill_slots(body, numbers)
    _refuse(laid.part.name, missing)
    if not has_slots(body):
        return laid
    part = replace(laid.part, body=body)
    document = _set(part, bool(laid.start % 2), frame, typesetter, base, "")
    lacking = len(laid.document.pages) - len(document.pages)
    blank = [page for _ in range(lacking) for page in _blank(frame, typesetter, base)]
    return replace(laid, part=part, document=document.copy([*document.pages, *blank]))


def _set(part: Part, verso: bool, frame: Frame, typesetter: Typesetter, base: str, spacing: str) -> Document:
    """Lay one part out, with its figures where they leave the least white."""
    own = replace(part, body=deepcopy(part.body))  # figures move in it
    look = Look(verso, spacing)
    return floats.settle(own.body, partial(_lay_out, own, frame, look, typesetter, base), part.body)


def _repeat(
    part: Part,
    verso: bool,
    frame: Frame,
    typesetter: Typesetter,
    base: str,
    spacing: str,
    usual: Document,
) -> Document:
    """Lay the index out as `_set` did, with what goes over to another page repeated there."""
    own = replace(part, body=deepcopy(part.body))
    look = Look(verso, spacing)
    lay_out = partial(_lay_out, own, frame, look, typesetter, base)
    return continued.settle(own.body, frame.continued, usual, lay_out)


def _lay_out(part: Part, frame: Frame, look: Look, typesetter: Typesetter, base: str) -> Document:
    return typesetter.lay_out(page_tree(part, frame, look), base)


def _blank(frame: Frame, typesetter: Typesetter, base: str) -> list[Page]:
    """Return an empty page."""
    edition = frame.edition
    html = _BLANK.format(tag=edition.tag, direction=edition.direction)
    return typesetter.lay_out(html, base).pages[:1]


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
