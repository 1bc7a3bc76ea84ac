"""Lines of squares: marks give up their empty halves before characters are set apart (clreq 3.1.6, 3.2)."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from itertools import accumulate
from math import ceil
from typing import TYPE_CHECKING, NamedTuple

from chronicle.languages.scripts import han, japanese
from chronicle.languages.scripts.characters import FULL_WIDTH
from chronicle.outputs.pdf.breaking.paragraph import RANGE, Break, inside_ranges, without_marks
from chronicle.outputs.pdf.breaking.ragged_lines import EXACT, LINE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from chronicle.outputs.pdf.breaking.paragraph import Measured

OPENING = "「『（《〈【〔“‘［｛"
CLOSING = "」』）》〉】〕”’］｝、。，．；：！？"
_INSIDE = "、，；：．"  # give way first, then brackets, then what ends a sentence
_ENDS = "。！？"
_GIVES = 0.1  # ems that a gap beside Latin letters gives up, down to about an eighth
_JOINER = "\u2060"
AFTER_MARK = 0.15  # ems behind the mark of a note, which belongs to what is before it

# A closing mark loses its empty half before any other mark, an opening one behind another opening one; one
# before the mark of a note too.
SQUEEZED = re.compile(
    f"[{re.escape(CLOSING)}](?=[{re.escape(OPENING + CLOSING)}])"
    f"|(?<=[{re.escape(OPENING)}])[{re.escape(OPENING)}]"
)
_BEFORE_NOTE = re.compile(f"[、。，．；：！？”’」』）](?={_JOINER})")
_FOLLOWS_NOTE = re.compile(f"[^{re.escape(CLOSING)}\\s]")
_STRETCHED = re.compile(f"[ \u00a0{FULL_WIDTH}]")
# Two dashes are one, as are two groups of dots: nothing comes between them.
WHOLE = re.compile("—{2}|…{2}")

_EASY = 0.03  # of an em that characters stand apart
_TIGHT = 0.015  # of an em that they may stand closer: nobody sees it, and a line has room for one more
_BAD = 100.0
_HALVED = 500.0  # a mark that gives way
_SHORT_END = 600_000.0
_FEW = 3  # characters that are too few for a last line
_LETTER = re.compile(r"\w")
_SQUARE = re.compile(f"[{japanese.SCRIPT.letters}]")  # Han characters and kana
# Only what parts a square from a Latin letter is a gap: spaces between Latin words stay what they are.
_GAP = re.compile(f"(?<={_SQUARE.pattern})[ \u00a0]|[ \u00a0](?={_SQUARE.pattern})")
_UNFILLED = 50.0  # a square at the end of a ragged line, which is as full as may be
_ORDINAL = 600.0  # between 第 and its number
_DATE = 150.0  # between the parts of a date
_PHRASE = 200.0  # inside a phrase of Japanese
# A new phrase begins behind kana and behind marks; what follows a character of its own kind, or is kana that
# ends a word, belongs to what stands before it (JLREQ 3.1.7 breaks anywhere, which a narrow cell tears).
_WITHIN = re.compile(
    f"[^{re.escape(CLOSING)} ](?=[{japanese.HIRAGANA}])|(?!年)[{han.LETTERS}0-9](?=[{han.LETTERS}])"
    f"|[{japanese.KATAKANA}](?=[{japanese.KATAKANA}])"
)


@dataclass(frozen=True)
class Dressing:
    """How one line is set: which marks are halved, and what its gaps give up, in ems."""

    halved: frozenset[int]
    gap: float = 0.0
    behind: frozenset[int] = frozenset()  # marks of notes with some room behind them, in ems
    gaps: frozenset[int] = frozenset()  # the places of its gaps


class _Given(NamedTuple):
    """What a line that is too wide gives up."""

    gap: float  # ems of each gap
    halved: int  # marks
    rest: float  # what is left to be spread over it, or taken off its characters


class SquareLines:
    """What makes a line of squares a good one."""

    def __init__(
        self,
        paragraph: Measured,
        hyphenated: Sequence[Break] = (),
        *,
        ragged: bool = False,
        phrases: bool = False,
    ) -> None:
        """Take a paragraph, and the places inside its words; ragged lines are neither spread nor closed.

        With `phrases`, as in Japanese, they end where a phrase does, as far as they can.
        """
        self._paragraph, self._text, self._em = paragraph, paragraph.text, paragraph.em
        self._ragged = ragged
        self.phrases = ragged and phrases
        self._hyphenated = hyphenated
        self._ranges = inside_ranges(paragraph.text)
        text, halves = paragraph.text, paragraph.halves
        self._always = {match.start() for match in (*SQUEEZED.finditer(text), *_BEFORE_NOTE.finditer(text))}
        self._behind = {at for at in paragraph.marks if _FOLLOWS_NOTE.match(text, at + 1)}
        behind = AFTER_MARK * paragraph.em
        widths = [
            width - (halves[at] if at in self._always else 0.0) + (behind if at in self._behind else 0.0)
            for at, width in enumerate(paragraph.widths)
        ]
        self._reached = [0.0, *accumulate(widths)]
        whole = {at for match in WHOLE.finditer(text) for at in range(match.start(), match.end())}
        places = (int(bool(_STRETCHED.match(each)) and at not in whole) for at, each in enumerate(text))
        self._places = [0, *accumulate(places)]
        self._gaps = [match.start() for match in _GAP.finditer(text)]
        freely = [0.0 if at in self._always else half for at, half in enumerate(halves)]
        self._free = [0, *accumulate(int(bool(half)) for half in freely)]
        # What a mark loses at the beginning of a full line, and at its end.
        self._opening = [half if each in OPENING else 0.0 for each, half in zip(text, freely, strict=True)]
        self._closing = [half if each in CLOSING else 0.0 for each, half in zip(text, freely, strict=True)]

    def breaks(self) -> list[Break]:
        """Return the places where a line may end; beside quotation marks too, which Unicode glues."""
        text = self._text
        found = []
        for at in range(1, len(text)):
            if self._paragraph.breakable[at] or self._beside_quotes(at):
                end = len(text[:at].rstrip(" ")) if text[at - 1] == " " else at
                found.append(Break(end, at, self._apart(end, at)))
        return sorted([*found, *self._hyphenated])

    def _beside_quotes(self, at: int) -> bool:
        before, after = self._text[at - 1], self._text[at]
        if after in "“‘":
            return bool(_SQUARE.match(before)) or before in CLOSING
        if before in "”’":
            return bool(_SQUARE.match(after)) or after in OPENING
        return False

    def _apart(self, end: int, at: int) -> float:
        before, after = self._text[end - 1], self._text[at]
        if at in self._ranges:
            return RANGE
        if before == "第" and after.isdigit():
            return _ORDINAL**2
        if before in "年月" and after.isdigit():
            return _DATE**2
        return _PHRASE**2 if self.phrases and _WITHIN.match(self._text, end - 1) else 0.0

    def cost(self, begin: int, end: Break, room: float, is_last: bool) -> float | None:
        """Return how bad a line is: the worse the further apart its characters, the more marks give way."""
        slack = self._slack(begin, end.end, room, is_last) - end.hyphen
        if self._ragged:
            return self._rag(begin, end, slack, is_last)
        count = self._places[end.end] - self._places[begin] - 1
        if count <= 0:
            return 1e10 + end.cost
        given = self._given(begin, end.end, slack, count)
        if given.halved and given.halved > self._spare(begin, end.end, room, is_last):
            return None
        cost = _HALVED * given.halved * (given.halved + 1) / 2 + end.cost
        if is_last:
            return cost + self._short_end(begin, end)
        apart = given.rest / count / self._em
        return cost + (1 + _BAD * abs(apart / (_EASY if apart > 0 else _TIGHT)) ** 3) ** 2

    def _rag(self, begin: int, end: Break, slack: float, is_last: bool) -> float | None:
        if slack < -EXACT * self._em:
            return None
        if is_last:
            return end.cost + self._short_end(begin, end)
        return end.cost + LINE + _UNFILLED * slack / self._em

    def _short_end(self, begin: int, end: Break) -> float:
        letters = len(_LETTER.findall(without_marks(self._text[begin : end.end])))
        return _SHORT_END if begin and letters <= _FEW else 0.0

    def _given(self, begin: int, end: int, slack: float, count: int) -> _Given:
        """Return what gives way in a line that is too wide: gaps, then marks, and last all characters."""
        if slack >= 0 or self._ragged:
            return _Given(0.0, 0, slack)
        gaps = bisect_left(self._gaps, end) - bisect_left(self._gaps, begin)
        gap = min(_GIVES * self._em, -slack / gaps) if gaps else 0.0
        rest = slack + gap * gaps
        halved = ceil(max(0.0, -rest - _TIGHT * self._em * count) / (self._em / 2) - 1e-6)
        return _Given(gap / self._em, halved, rest + halved * self._em / 2)

    def _trimmed(self, begin: int, end: int, room: float, is_last: bool) -> list[int]:
        """Return the marks that lose their halves because they begin or end a full line."""
        ends = [begin] if self._opening[begin] else []
        if self._is_trimmed_at_end(begin, end, room, is_last):
            ends.append(end - 1)
        return ends

    def _is_trimmed_at_end(self, begin: int, end: int, room: float, is_last: bool) -> bool:
        if not self._closing[end - 1] or end - 1 == begin:
            return False
        return not is_last or self._reached[end] - self._reached[begin] > room

    def _slack(self, begin: int, end: int, room: float, is_last: bool) -> float:
        trimmed = self._opening[begin]
        if self._is_trimmed_at_end(begin, end, room, is_last):
            trimmed += self._closing[end - 1]
        behind = AFTER_MARK * self._em if end - 1 in self._behind else 0.0
        return room - (self._reached[end] - self._reached[begin] - trimmed - behind)

    def _spare(self, begin: int, end: int, room: float, is_last: bool) -> int:
        return self._free[end] - self._free[begin] - len(self._trimmed(begin, end, room, is_last))

    def dress(self, begin: int, end: int, room: float, is_last: bool) -> Dressing:
        """Return how the line that begins and ends at these places is set."""
        trimmed = self._trimmed(begin, end, room, is_last)
        halved = {at for at in self._always if begin <= at < end} | set(trimmed)
        slack = self._slack(begin, end, room, is_last)
        behind = frozenset(at for at in self._behind if begin <= at < end - 1)
        given = self._given(begin, end, slack, self._places[end] - self._places[begin] - 1)
        free = [at for at in range(begin, end) if self._paragraph.halves[at] and at not in halved]
        free.sort(key=lambda at: (self._text[at] in _ENDS, self._text[at] not in _INSIDE))
        gaps = frozenset(at for at in self._gaps if begin <= at < end)
        return Dressing(frozenset(halved | set(free[: given.halved])), given.gap, behind, gaps)
