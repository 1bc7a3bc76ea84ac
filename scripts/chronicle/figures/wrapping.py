"""Break a label into lines that fit a column."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import icu  # type: ignore[import-untyped]

from chronicle.figures.canvas import LentLine, SourceLine

if TYPE_CHECKING:
    from chronicle.figures.canvas import Canvas

_SHORT = 7  # letters of a word that is no line by itself
_FEW = 2  # characters that are none, in a script without spaces
_WORDS = re.compile(r"\S+")
# In a script without spaces a line breaks between words, as ICU's dictionary has them, but not inside a
# Latin word, a number or a date, nor before what closes, as small kana do (kinsoku).
_PIECES = re.compile(r"(?:\d+[年月日])+[初底中]?|[A-Za-z0-9.,/%–\u00B7-]+|.", re.DOTALL)
_NEVER_FIRST = frozenset("，。；：、）”’》」』】？！·・—…々ーぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ")
_NEVER_LAST = frozenset("（“‘《「『【")


def wrap(page: Canvas, text: str, width: float, *, bold: bool = False) -> list[str]:
    """Return the lines of a label; a word wider than the column keeps a line of its own."""
    joiner = " " if page.script.spaced else ""
    lines: list[str] = []
    for piece in _pieces(text, spaced=page.script.spaced):
        longer = f"{lines[-1]}{joiner}{piece}" if lines else piece
        if lines and page.measure(longer, bold=bold) <= width:
            lines[-1] = longer
        else:
            lines.append(piece)
    _keep_company(page, lines, width, bold=bold)
    if not page.is_lent(text):
        return lines
    return [*map(SourceLine if page.is_all_lent(text) else LentLine, lines)]


def _keep_company(page: Canvas, lines: list[str], width: float, *, bold: bool) -> None:
    """Bring a short word that is the last line alone another from the line before."""
    spaced = page.script.spaced
    if len(lines) < 2 or len(lines[-1]) > (_SHORT if spaced else _FEW):
        return
    *before, moved = _pieces(lines[-2], spaced=spaced)
    joiner = " " if spaced else ""
    longer = f"{moved}{joiner}{lines[-1]}"
    if before and page.measure(longer, bold=bold) <= width:
        lines[-2:] = [joiner.join(before), longer]


def balanced(page: Canvas, text: str, width: float) -> list[str]:
    """Return the lines of a text that stands free, about as long as one another."""
    lines = wrap(page, text, width)
    while width > page.leading:
        width -= 2
        closer = wrap(page, text, width)
        if len(closer) > len(lines) or any(page.measure(line) > width for line in closer):
            break
        lines = closer
    return lines


def _pieces(text: str, *, spaced: bool) -> list[str]:
    """Return what may not be broken, piece by piece."""
    if spaced:
        return _WORDS.findall(text)
    pieces: list[str] = []
    inside = _inside_words(text)
    for found in _PIECES.finditer(text):
        piece = found[0]
        if pieces and (found.start() in inside or piece in _NEVER_FIRST or pieces[-1][-1] in _NEVER_LAST):
            pieces[-1] += piece
        else:
            pieces.append(piece)
    return pieces


def _inside_words(text: str) -> frozenset[int]:
    """Return the places inside the words of a Chinese or Japanese text."""
    words = icu.BreakIterator.createWordInstance(icu.Locale.getRoot())
    words.setText(text)
    return frozenset(range(len(text))) - {0, *words}
