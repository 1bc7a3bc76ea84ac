"""Find the phrases in a text that go in another direction, or are in another script, than its page.

A phrase is one from its first letter to its last: commas, colons, quotation marks, dashes, brackets and
spaced numbers inside it are its own. Without an isolate around the whole, `Colvin, Marie` in an Arabic
sentence comes out as `Marie ,Colvin`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from chronicle.languages.editions import edition_of
from chronicle.text.direction import is_arabic_digit, is_combining, letter_direction
from chronicle.text.scripts import ARABIC_BLOCK, HAN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from chronicle.languages.editions import Direction


class Run(NamedTuple):
    """A run that is set apart."""

    start: int
    end: int
    direction: Direction
    lang: str | None  # only where the text really is in another language


_HAN_RUN = re.compile(rf"[{HAN}]+(?:[，、·—《》「」（）]*[{HAN}\d]+)*")
_IS_HAN = re.compile(rf"[{HAN}]")
_ADDRESS = re.compile(rf"(?:https?://|www\.)[^\s<>«»{ARABIC_BLOCK}]*[\w/]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
# Dates, ranges, times, codes, numbers with spaces as in a telephone number, and numbers with a sign.
_DIGITS = re.compile(
    r"(?<![\w.,/–-])[-−+]?\d+(?:(?:[.,:/–—-]|[ \u00A0][-–]?|[ \u00A0]?\(|\)[ \u00A0]?)\d+)+%?"
    r"|(?<![\w])[-−+]\d+%?"
)
_ARABIC_MARKS = frozenset("،؛؟«»")  # they belong to the Arabic sentence
# What belongs to a Latin word though it is no letter: “4th”, “#Topic”, “Covid 19”, “C++”, “U.N.”
_BEFORE = re.compile(r"(?:[@#$&~]|\d+(?:[.,:/–-]\d+)*[-–]?)+$|(?<!\S)\.$")
_AFTER = re.compile(r"(?:[ \u00A0'’.&/+–-]{1,2}\d+)+(?!\w)|\d+")
_BEHIND = re.compile(r"[+#%°™®]+|(?<=\b[A-Z]\.[A-Z])\.")
_PAIRS = {"(": ")", "[": "]", "“": "”", "‘": "’", "‹": "›", "«": "»", "{": "}"}


def runs(text: str, script: str) -> Iterator[Run]:
    """Find what is not in the page's own script or would be reordered on it, in reading order."""
    if script == "Arab":
        last = 0
        for start, end in _phrases(text, "ltr"):
            yield from _numbers(text, last, start)
            yield Run(start, end, "ltr", _language(text[start:end]))
            last = end
        yield from _numbers(text, last, len(text))
        return
    found = [Run(start, end, "rtl", edition_of("ar").tag) for start, end in _phrases(text, "rtl")]
    if script == "Latn":
        found += [Run(*match.span(), "ltr", "zh") for match in _HAN_RUN.finditer(text)]
    yield from sorted(found)


def _numbers(text: str, start: int, end: int) -> Iterator[Run]:
    """Yield the runs of digits in a part of an Arabic text that would be reordered."""
    for match in _DIGITS.finditer(text, start, end):
        yield Run(match.start(), match.end(), "ltr", None)


def _language(phrase: str) -> str | None:
    """Return Chinese for a phrase that is all in Han characters; Latin names keep the page's voice."""
    han = [character for character in phrase if letter_direction(character) == "ltr"]
    return "zh" if han and all(_IS_HAN.match(character) for character in han) else None


def _phrases(text: str, direction: Direction) -> Iterator[tuple[int, int]]:
    """Yield where phrases in the direction begin and end."""
    addresses = [match.span() for match in _ADDRESS.finditer(text)] if direction == "ltr" else []
    for start, end in _stretches(text, direction):
        letters = [index for index in range(start, end) if letter_direction(text[index]) == direction]
        if letters:
            yield _whole(text, (start, end), (letters[0], letters[-1] + 1), addresses, direction)


def _stretches(text: str, direction: Direction) -> Iterator[tuple[int, int]]:
    """Yield the parts of a text between letters of the other direction."""
    last = 0
    for index, character in enumerate(text):
        runs_on = letter_direction(character) in (None, direction)
        if not runs_on or (direction == "ltr" and (character in _ARABIC_MARKS or is_arabic_digit(character))):
            if index > last:
                yield last, index
            last = index + 1
    if last < len(text):
        yield last, len(text)


def _whole(
    text: str,
    stretch: tuple[int, int],
    letters: tuple[int, int],
    addresses: list[tuple[int, int]],
    direction: Direction,
) -> tuple[int, int]:
    """Return a phrase, given its letters, with what belongs to its first and last words."""
    start, end = letters
    for first, last in addresses:
        if first < end and start < last:
            start, end = min(start, first), max(end, last)
    while end < stretch[1] and is_combining(text[end]):
        end += 1
    if direction == "ltr":
        if match := _BEFORE.search(text, stretch[0], start):
            start = match.start()
        if match := _AFTER.match(text, end, stretch[1]):
            end = match.end()
        if match := _BEHIND.match(text, end, stretch[1]):
            end = match.end()
    return _balanced(text, stretch, start, end)


def _balanced(text: str, stretch: tuple[int, int], start: int, end: int) -> tuple[int, int]:
    """Take in the bracket or quotation mark right outside whose partner stands inside."""
    for opening, closing in _PAIRS.items():
        depth = lowest = 0
        for character in text[start:end]:
            # ’ is an apostrophe more often than not; alone it closes nothing.
            depth += (character == opening) - (character == closing and (closing != "’" or depth > 0))
            lowest = min(lowest, depth)
        if lowest < 0 and start > stretch[0] and text[start - 1] == opening:
            start -= 1
        if depth > lowest and end < stretch[1] and text[end] == closing:
            end += 1
    if text.count('"', start, end) % 2:
        if end < stretch[1] and text[end] == '"':
            end += 1
        elif start > stretch[0] and text[start - 1] == '"':
            start -= 1
    return start, end
