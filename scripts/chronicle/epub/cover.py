"""Draw the cover: the title, the subtitle, and five lines of unequal length for five accounts."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from PIL import Image, ImageDraw, ImageFont, features

from chronicle.epub.typefaces import face_for, font_of
from chronicle.manuscript.faults import FaultsInBook
from chronicle.problems import Problem

if TYPE_CHECKING:
    from chronicle.editions import Edition

WIDTH, HEIGHT = 1600, 2400
_MARGIN = 160
_GROUND, _INK, _QUIET = "#14434f", "#f7f3e8", "#bcd3d6"
_LINES = (1.0, 0.55, 0.82, 0.38, 0.68)  # shares of the width


def draw_cover(edition: Edition, title: str, subtitle: str) -> bytes:
    """Return the cover as a PNG image; the same words give the same bytes."""
    if not features.check("raqm"):
        raise FaultsInBook([Problem("cover", 0, "U008", "the library that shapes text was not found.")])
    image = Image.new("RGB", (WIDTH, HEIGHT), _GROUND)
    pen = ImageDraw.Draw(image)
    at = _text(pen, edition, title, top=420, size=190, weight="bold", colour=_INK)
    _text(pen, edition, subtitle, top=at + 90, size=92, weight="normal", colour=_QUIET)
    whole = WIDTH - 2 * _MARGIN
    for number, share in enumerate(_LINES):
        y = HEIGHT - 640 + number * 84
        length = round(whole * share)
        start = WIDTH - _MARGIN - length if edition.direction == "rtl" else _MARGIN
        pen.rectangle((start, y, start + length, y + 9), fill=_INK if number == 0 else _QUIET)
    buffer = io.BytesIO()
    image.quantize(64, dither=Image.Dither.NONE).save(buffer, "PNG", optimize=True)
    return buffer.getvalue()


def _text(
    pen: ImageDraw.ImageDraw, edition: Edition, text: str, *, top: int, size: int, weight: str, colour: str
) -> int:
    """Draw a text from its reading edge in as many lines as it needs; return where it ends."""
    face = font_of(face_for(edition.script, weight))
    room = WIDTH - 2 * _MARGIN
    pieces = _pieces(text, edition)
    while True:
        font = ImageFont.truetype(face.path, size, index=face.number, layout_engine=ImageFont.Layout.RAQM)
        if max(font.getlength(piece, direction=edition.direction) for piece in pieces) <= room:
            break
        size -= 4
    rtl = edition.direction == "rtl"
    step = round(size * (1.5 if rtl else 1.3))
    for line in _lines(pieces, font, room, edition):
        pen.text(
            (WIDTH - _MARGIN if rtl else _MARGIN, top + step),
            line,
            fill=colour,
            font=font,
            anchor="rs" if rtl else "ls",
            direction=edition.direction,
            language=edition.tag,
        )
        top += step
    return top


def _pieces(text: str, edition: Edition) -> list[str]:
    """Return what may not be broken: words or, in Chinese, what stands between commas or in brackets."""
    if edition.script == "Hans":
        return text.replace("（", "\n（").replace("，", "，\n").split("\n")
    return text.split(" ")


def _lines(pieces: list[str], font: ImageFont.FreeTypeFont, room: int, edition: Edition) -> list[str]:
    joint = "" if edition.script == "Hans" else " "
    lines = [pieces[0]]
    for piece in pieces[1:]:
        longer = lines[-1] + joint + piece
        if font.getlength(longer, direction=edition.direction) <= room:
            lines[-1] = longer
        else:
            lines.append(piece)
    return lines
