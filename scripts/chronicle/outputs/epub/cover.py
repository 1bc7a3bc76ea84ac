"""Draw the cover: title, subtitle, and lines of unequal length, one for each document that was read."""

from __future__ import annotations

import io
import re
from itertools import cycle
from typing import TYPE_CHECKING, NamedTuple

from PIL import Image, ImageDraw, features

from chronicle.core.problems import Problem
from chronicle.languages.scripts import script_of
from chronicle.outputs.epub.lettering import CoverLettering
from chronicle.sphinx_ext.faults import FaultsInBook

if TYPE_CHECKING:
    from chronicle.languages.editions import Edition
    from chronicle.languages.scripts import Script

WIDTH, HEIGHT = 1600, 2400
_MARGIN = 160
_TITLE_TOP, _BETWEEN = 420, 90
_LARGEST, _SMALLEST, _STEP = 190, 2, 4  # sizes of the title
_CLOSE = 60  # below this size a text without spaces breaks between any two characters
_SUBTITLE = 92 / 190  # of the title's size
_CHARACTERS = re.compile(r".[，。、：；！？）》」』”’ーっゃゅょッャュョ]*")
_BREAKS = re.compile("(?=（)|(?<=[，、])")
_GROUND, _INK, _QUIET = "#14434f", "#f7f3e8", "#bcd3d6"
_SHARES = (1.0, 0.55, 0.82, 0.38, 0.68)  # of the width, over and over
_LINES_TOP, _APART, _THICK = HEIGHT - 640, 84, 9
_MOST_LINES = 40  # more would run into one another


def draw_cover(edition: Edition, title: str, subtitle: str, documents: int) -> bytes:
    """Return the cover as a PNG image; the same words and number of documents give the same bytes."""
    buffer = io.BytesIO()
    image = paint_cover(edition, title, subtitle, documents)
    image.quantize(64, dither=Image.Dither.NONE).save(buffer, "PNG", optimize=True)
    return buffer.getvalue()


def paint_cover(edition: Edition, title: str, subtitle: str, documents: int) -> Image.Image:
    """Return the cover in full colour, WIDTH by HEIGHT pixels."""
    if not features.check("raqm"):
        raise FaultsInBook([Problem("cover", 0, "U008", "the library that shapes text was not found.")])
    image = Image.new("RGB", (WIDTH, HEIGHT), _GROUND)
    pen = ImageDraw.Draw(image)
    _words(pen, edition, title, subtitle)
    _lines_of_documents(pen, edition, min(documents, _MOST_LINES))
    return image


def _words(pen: ImageDraw.ImageDraw, edition: Edition, title: str, subtitle: str) -> None:
    """Draw title and subtitle as large as leaves the lines below them free."""
    for size in range(_LARGEST, 0, -_STEP):
        main = _set(edition, title, size, "bold")
        below = _set(edition, subtitle, round(main.lettering.size * _SUBTITLE), "normal")
        if _TITLE_TOP + main.height + _BETWEEN + below.height <= _LINES_TOP - _BETWEEN:
            break
    _draw(pen, edition, main, _TITLE_TOP, _INK)
    _draw(pen, edition, below, _TITLE_TOP + main.height + _BETWEEN, _QUIET)


def _lines_of_documents(pen: ImageDraw.ImageDraw, edition: Edition, count: int) -> None:
    """Draw a line for each document, closer together where there are many."""
    whole = WIDTH - 2 * _MARGIN
    apart = min(_APART, (HEIGHT - _MARGIN - _LINES_TOP) // max(count - 1, 1))
    for number, share in zip(range(count), cycle(_SHARES), strict=False):
        y = _LINES_TOP + number * apart
        length = round(whole * share)
        start = WIDTH - _MARGIN - length if edition.direction == "rtl" else _MARGIN
        pen.rectangle((start, y, start + length, y + _THICK), fill=_INK if number == 0 else _QUIET)


class _Setting(NamedTuple):
    """A text in lines, at the size at which its widest piece fits."""

    lines: list[str]
    lettering: CoverLettering
    step: int

    @property
    def height(self) -> int:
        """Return the height of all lines."""
        return len(self.lines) * self.step


def _set(edition: Edition, text: str, size: int, weight: str) -> _Setting:
    """Return a text in as many lines as it needs, at this size or the largest below it that fits."""
    script = script_of(edition.script)
    room = WIDTH - 2 * _MARGIN
    pieces = _pieces(text, script)
    while True:
        lettering = CoverLettering(script, weight, size)
        if max(map(lettering.length, dict.fromkeys(pieces))) <= room or size <= _SMALLEST:
            break
        size -= _STEP
        if size < _CLOSE and not script.spaced:
            pieces = _CHARACTERS.findall(text)
    step = round(size * (1.5 if edition.direction == "rtl" else 1.3))
    return _Setting(_lines(pieces, lettering, room) if text else [], lettering, step)


def _draw(pen: ImageDraw.ImageDraw, edition: Edition, text: _Setting, top: int, colour: str) -> None:
    """Draw the lines of a text from their reading edge."""
    edge = WIDTH - _MARGIN if edition.direction == "rtl" else _MARGIN
    for line in text.lines:
        top += text.step
        text.lettering.draw(pen, edge, top, line, colour, edition.tag)


def _pieces(text: str, script: Script) -> list[str]:
    """Return what may not be broken: words or, without spaces, what stands between commas or in brackets."""
    if script.spaced:
        return text.split(" ")
    return _BREAKS.sub("\n", text).split("\n")


def _lines(pieces: list[str], lettering: CoverLettering, room: int) -> list[str]:
    joint = " " if lettering.script.spaced else ""
    lines = [pieces[0]]
    for piece in pieces[1:]:
        longer = lines[-1] + joint + piece
        if lettering.length(longer) <= room:
            lines[-1] = longer
        else:
            lines.append(piece)
    return lines
