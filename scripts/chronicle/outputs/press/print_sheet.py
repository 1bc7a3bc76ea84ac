"""Put each page on a sheet larger than itself, with room for bleed, and mark where it is cut and folded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pikepdf import Array

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import pikepdf

MILLIMETRE = 72 / 25.4
BLEED = 3 * MILLIMETRE
_MARKS_BEGIN, _MARKS_END = 4 * MILLIMETRE, 9 * MILLIMETRE  # from the cut outwards: outside the bleed
_MARGIN = 10 * MILLIMETRE  # from the cut to the edge of the sheet
_LINE = 0.25


def put_on_sheets(pdf: pikepdf.Pdf, *, bleed_drawn: bool = False, folds: Sequence[float] = ()) -> None:
    """Enlarge each page to a sheet with crop marks, and say in its boxes what is cut and what bleeds.

    `bleed_drawn` says that the pages are painted 3 mm beyond the cut on each side; else nothing of theirs
    reaches the cut, and the bleed is white. `folds` are places from the left cut, in points.
    """
    inset = BLEED if bleed_drawn else 0.0
    for page in pdf.pages:
        left, bottom, right, top = (float(each) for each in page.mediabox)
        width, height = right - left - 2 * inset, top - bottom - 2 * inset
        moved = b"q 1 0 0 1 %.4f %.4f cm\n" % (_MARGIN - inset - left, _MARGIN - inset - bottom)
        marks = b"".join(_marks(width, height, folds))
        page.contents_add(moved, prepend=True)
        page.contents_add(b"\nQ\nq 0 G %.2f w\n%sQ\n" % (_LINE, marks))
        page.mediabox = Array([0, 0, width + 2 * _MARGIN, height + 2 * _MARGIN])
        page.trimbox = _box(width, height, 0)
        page.obj.BleedBox = _box(width, height, BLEED)
        for name in ("/CropBox", "/ArtBox"):
            if name in page.obj:
                del page.obj[name]


def _box(width: float, height: float, beyond: float) -> Array:
    """Return the box of a page's cut, grown on each side."""
    low = _MARGIN - beyond
    return Array([low, low, _MARGIN + width + beyond, _MARGIN + height + beyond])


def _marks(width: float, height: float, folds: Sequence[float]) -> Iterator[bytes]:
    """Yield the lines at the four corners, and those above and below each fold."""
    for x in (0.0, *folds, width):
        for y, outwards in ((0.0, -1), (height, 1)):
            yield _line(x, y + outwards * _MARKS_BEGIN, x, y + outwards * _MARKS_END)
    for y in (0.0, height):
        for x, outwards in ((0.0, -1), (width, 1)):
            yield _line(x + outwards * _MARKS_BEGIN, y, x + outwards * _MARKS_END, y)


def _line(*ends: float) -> bytes:
    return b"%.4f %.4f m %.4f %.4f l S\n" % tuple(_MARGIN + each for each in ends)
