"""Lines of words: spaces are stretched and shrunk, words are broken with hyphens where they may be."""

from __future__ import annotations

import re
from itertools import accumulate
from typing import TYPE_CHECKING

from chronicle.outputs.pdf.breaking.paragraph import RANGE, Break, inside_ranges, without_marks

if TYPE_CHECKING:
    from collections.abc import Sequence

    from chronicle.outputs.pdf.breaking.paragraph import Measured

_SPACES = " \u00a0"
_SHRINK = 0.2  # of a space
_BAD = 100.0  # a line whose spaces are shrunk as far as may be, or twice as wide as usual
_APART = 40.0  # the parts of a date, a figure and what it counts
_GLUED = 150.0  # where the text asks for no break, and a line may need one all the same
_HARD_HYPHEN = 35.0
_SHORT_END = 8000.0
_FEW = 5  # letters of a word that is too short for a last line
_ARTICLE = re.compile(r"(?i)(?<!\w)al-$")
_STROKE = "/\u2060"  # between the two names of a month
_NO_SPACE = 1e12


class WordLines:
    """What makes a line of words a good one."""

    phrases = False

    def __init__(self, paragraph: Measured, hyphenated: Sequence[Break] = ()) -> None:
        """Take a paragraph, and the places inside its words."""
        self._paragraph, self._text, self._hyphenated = paragraph, paragraph.text, hyphenated
        self.em = paragraph.em
        self._reached = paragraph.reached
        self._ranges = inside_ranges(self._text)
        self._spaces = [0, *accumulate(int(each in _SPACES) for each in self._text)]
        widths = [width for each, width in zip(self._text, paragraph.widths, strict=True) if each == " "]
        self._space = sorted(widths)[len(widths) // 2] if widths else 0.25 * paragraph.em

    def breaks(self) -> list[Break]:
        """Return the places where a line may end."""
        text = self._text
        found = []
        for at in range(1, len(text)):
            before = text[at - 1]
            if self._paragraph.breakable[at]:
                if not _ARTICLE.search(text, max(0, at - 4), at):
                    found.append(
                        Break(len(text[:at].rstrip(" ")) if before == " " else at, at, self._apart(at))
                    )
            elif before == "\u00a0":
                found.append(Break(at - 1, at, _GLUED**2))
            elif text[at - 2 : at] == _STROKE:
                found.append(Break(at, at, _GLUED**2))
        return sorted([*found, *self._hyphenated])

    def _apart(self, at: int) -> float:
        before = self._text[at - 1]
        if at in self._ranges:
            return RANGE
        if before in "-\u2010":
            return _HARD_HYPHEN**2
        if before == " " and (self._text[at - 2 : at - 1].isdigit() or self._text[at].isdigit()):
            return _APART**2
        return 0.0

    def cost(self, begin: int, end: Break, room: float, is_last: bool) -> float | None:
        """Return how bad a line is: the worse the wider or narrower its spaces."""
        slack = room - self.width(begin, end)
        if is_last and slack >= 0:
            return self.short_end(begin, end)
        spaces = self._spaces[end.end] - self._spaces[begin]
        if not spaces:
            return None if slack < 0 else _NO_SPACE * (1 + slack / room) + end.cost
        ratio = slack / spaces / self._space
        if ratio < -_SHRINK:
            return None
        badness = _BAD * abs(ratio if ratio > 0 else ratio / _SHRINK) ** 3
        return (1 + badness) ** 2 + end.cost

    def width(self, begin: int, end: Break) -> float:
        """Return how wide a line is whose spaces are as wide as their face has them."""
        return self._reached[end.end] + end.hyphen - self._reached[begin]

    def short_end(self, begin: int, end: Break) -> float:
        """Return how bad a last line is, which need not be full: it holds more than a short word."""
        words = without_marks(self._text[begin : end.end]).split()
        is_short = len(words) == 1 and sum(map(str.isalnum, words[0])) <= _FEW
        return _SHORT_END if begin and is_short else 0.0
