"""Set the back of the cover: what the book is in a sentence or two, and the barcode or the room for one."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from chronicle.core.isbn_digits import digits_of
from chronicle.outputs.press.isbn import bars

if TYPE_CHECKING:
    from collections.abc import Iterator

    from chronicle.languages.editions import Edition

# GS1: a module at full size; white that scanners need left and right of the bars; how high they are.
MODULE = 0.33
_BEFORE, _CODE, _BEHIND = 11, 95, 7  # modules
_HEIGHT, _LINE = 22.85, 3.2
FIELD = ((_BEFORE + _CODE + _BEHIND) * MODULE, _HEIGHT + 2 * _LINE)  # width and height in millimetres
_FROM_FOOT = 20.0


def back_of_cover(description: str, isbn: str) -> str:
    """Return the HTML of the back: the description above, at the foot the field of the barcode."""
    said = f'<p class="said">{escape(description)}</p>' if description else ""
    if not isbn:
        return f'{said}<div class="code open" dir="ltr"><p class="isbn">ISBN</p></div>'
    digits = digits_of(isbn)
    inks = "".join(_bar(bar.left, bar.width) for bar in bars(isbn))
    below = f"{digits[0]}\u2002{digits[1:7]}\u2002{digits[7:]}"
    return (
        f'{said}<div class="code" dir="ltr"><p class="isbn">ISBN {escape(isbn)}</p>{inks}'
        f'<p class="digits">{below}</p></div>'
    )


def _bar(left: int, width: int) -> str:
    place = (_BEFORE + left) * MODULE
    return f'<div class="bar" style="left: {place:.2f}mm; width: {width * MODULE:.2f}mm"></div>'


def back_style(edition: Edition, left: float, width: float, top: float, foot: float) -> str:
    """Return the style of the back, whose text stands between these edges, in millimetres.

    The field of the barcode stands on the side of the spine, where shops look for it.
    """
    across, high = FIELD
    field = left if edition.direction == "rtl" else left + width - across
    return "\n".join(
        (
            f".said {{ position: absolute; left: {left}mm; width: {width}mm; top: {top}mm;",
            "font-size: 11pt; line-height: 1.6; text-align: start }",
            f".code {{ position: absolute; left: {field:.2f}mm; width: {across:.2f}mm; height: {high}mm;",
            f"bottom: {foot + _FROM_FOOT}mm; background: #fff }}",
            ".open { outline: 0.25pt dashed #000 }",
            f".bar {{ position: absolute; top: {_LINE}mm; height: {_HEIGHT}mm; background: #000 }}",
            *_lettered(high),
        )
    )


def _lettered(high: float) -> Iterator[str]:
    """Yield the style of the lines above and below the bars."""
    line = f"position: absolute; left: 0; width: 100%; text-align: center; font-size: {_LINE * 0.72:.2f}mm;"
    yield f".isbn {{ {line} top: 0; line-height: {_LINE}mm }}"
    yield f".digits {{ {line} top: {high - _LINE:.2f}mm; line-height: {_LINE}mm; letter-spacing: 0.3mm }}"
