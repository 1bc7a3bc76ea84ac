"""Impose a finished PDF as booklets: A5 pages on both sides of A4 sheets, to be folded and stapled."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pikepdf
from pikepdf import Dictionary, Name

if TYPE_CHECKING:
    from collections.abc import Iterator

PAGES_A_SHEET = 4
MOST_SHEETS = 16  # what is folded and stapled at once
_MILLIMETRE = 72 / 25.4
A4 = (297 * _MILLIMETRE, 210 * _MILLIMETRE)


def impose(finished: bytes, *, right_to_left: bool) -> bytes:
    """Return the sides of the sheets, to be printed on both sides and turned over the short edge.

    A book of more than MOST_SHEETS sheets becomes several booklets of about one thickness. A book that runs
    from the right is bound at the right.
    """
    with pikepdf.Pdf.open(io.BytesIO(finished)) as book, pikepdf.Pdf.new() as sheets:
        pages = list(book.pages)
        for pair in spreads(len(pages)):
            left, right = reversed(pair) if right_to_left else pair
            side = sheets.add_blank_page(page_size=A4)
            side.Resources = Dictionary(XObject=Dictionary())
            drawn = [
                _put(sheets, side, name, pages[number], at_left=name == Name.Left)
                for name, number in ((Name.Left, left), (Name.Right, right))
                if number < len(pages)
            ]
            side.Contents = sheets.make_stream(b"".join(drawn))
        direction = Name.R2L if right_to_left else Name.L2R
        sheets.Root.ViewerPreferences = Dictionary(Direction=direction, Duplex=Name.DuplexFlipShortEdge)
        out = io.BytesIO()
        sheets.save(out, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
        return out.getvalue()


def spreads(count: int) -> Iterator[tuple[int, int]]:
    """Yield the pages of each side, from 0, as a book that runs from the left has them at left and right.

    Front and back of a sheet follow one another. Numbers from `count` on are pages that stay white.
    """
    first = 0
    for sheets in _booklets(-(-count // PAGES_A_SHEET)):
        last = first + PAGES_A_SHEET * sheets - 1
        for sheet in range(sheets):
            yield last - 2 * sheet, first + 2 * sheet
            yield first + 2 * sheet + 1, last - 2 * sheet - 1
        first = last + 1


def _booklets(sheets: int) -> Iterator[int]:
    """Yield how many sheets each booklet has: 17 are 9 and 8."""
    count = -(-sheets // MOST_SHEETS)
    for number in range(count):
        yield sheets // count + (number < sheets % count)


def _put(sheets: pikepdf.Pdf, side: pikepdf.Page, name: Name, page: pikepdf.Page, *, at_left: bool) -> bytes:
    """Give a side a page; return what draws it against the fold, in its own size where it has room."""
    left, bottom, right, top = (float(each) for each in page.trimbox)
    half, height = A4[0] / 2, A4[1]
    scale = min(1.0, half / (right - left), height / (top - bottom))
    x = half - scale * right if at_left else half - scale * left
    y = (height - scale * (top + bottom)) / 2
    form = page.as_form_xobject()
    form.BBox = page.trimbox
    side.Resources.XObject[name] = sheets.copy_foreign(form)
    return b"q %.5f 0 0 %.5f %.3f %.3f cm %s Do Q\n" % (scale, scale, x, y, str(name).encode())
