"""Draw the pages of a PDF small, as they face one another, on sheets that a designer looks over at once."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, NamedTuple

import pikepdf
import pypdfium2  # type: ignore[import-untyped]
from PIL import Image, ImageDraw, ImageFont

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

OPENINGS = 4  # in a row
ROWS = 3
PAGE = 260  # pixels that a page is wide
_BETWEEN = 36  # pixels between openings, and under each row for its labels
_SIZE = 18
_DESK, _INK = (214, 214, 214), (40, 40, 40)


class LaidPage(NamedTuple):
    """Where a page lies: its sheet from 0, and its left and top edge in pixels."""

    sheet: int
    left: int
    top: int


def contact_sheets(path: Path, *, right_to_left: bool) -> Iterator[bytes]:
    """Yield the sheets of a PDF as PNG, its first page alone on the side of a recto; labels stand below."""
    with pikepdf.Pdf.open(path) as pdf:
        labels = [str(page.label) for page in pdf.pages]
    with pypdfium2.PdfDocument(path) as book:
        width, height = book[0].get_size()
        high = round(PAGE * height / width)
        places = places_of(len(book), high, right_to_left=right_to_left)
        for number in range(places[-1].sheet + 1):
            own = [index for index, place in enumerate(places) if place.sheet == number]
            yield _drawn(book, own, places, labels, high)


def places_of(count: int, high: int, *, right_to_left: bool) -> list[LaidPage]:
    """Return where each of `count` pages lies that are `high` pixels high."""
    found = []
    for index in range(count):
        opening, is_second = divmod(index + 1, 2)
        sheet, at = divmod(opening, OPENINGS * ROWS)
        row, column = divmod(at, OPENINGS)
        if right_to_left:
            column, is_second = OPENINGS - 1 - column, 1 - is_second
        left = _BETWEEN + column * (2 * PAGE + _BETWEEN) + is_second * PAGE
        found.append(LaidPage(sheet, left, _BETWEEN + row * (high + _BETWEEN)))
    return found


def _drawn(
    book: pypdfium2.PdfDocument,
    own: Sequence[int],
    places: Sequence[LaidPage],
    labels: Sequence[str],
    high: int,
) -> bytes:
    """Return one sheet with these pages."""
    size = (_BETWEEN + OPENINGS * (2 * PAGE + _BETWEEN), _BETWEEN + ROWS * (high + _BETWEEN))
    sheet = Image.new("RGB", size, _DESK)
    pen, face = ImageDraw.Draw(sheet), ImageFont.load_default(_SIZE)
    for index in own:
        place, page = places[index], book[index]
        small = page.render(scale=PAGE / page.get_width()).to_pil().convert("RGB").resize((PAGE - 1, high))
        page.close()
        sheet.paste(small, (place.left, place.top))
        # The face that comes with Pillow has no other figures than these.
        label = labels[index] if labels[index].isascii() and labels[index] else f"({index + 1})"
        middle = place.left + PAGE / 2
        pen.text((middle, place.top + high + 4), label, fill=_INK, font=face, anchor="ma")
    out = io.BytesIO()
    sheet.save(out, "PNG")
    return out.getvalue()
