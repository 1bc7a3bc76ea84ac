"""Find the phrases in a text that go in another direction, or are in another script, than its page.

A phrase is one from its first letter to its last: commas, colons, quotation marks, dashes, brackets and
spaced numbers inside it are its own. Without an isolate around the whole, `Colvin, Marie` in an Arabic
sentence comes out as `Marie ,Colvin`.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from chronicle.languages.scripts import SCRIPTS, arabic, script_of
from chronicle.languages.scripts.characters import RIGHT_TO_LEFT, characters_in, script_in_name
from chronicle.languages.scripts.han import SIMPLIFIED
from chronicle.languages.scripts.japanese import KANA, SCRIPT
from chronicle.text.direction import is_arabic_digit, is_combining, letter_direction

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from chronicle.languages.editions import Direction


class Run(NamedTuple):
    """A run that is set apart."""

    start: int
    end: int
    direction: Direction
    lang: str | None  # only where the text really is in another language


_SQUARES = SCRIPT.letters  # Han and kana
_SQUARE_RUN = re.compile(rf"[{_SQUARES}]+(?:[，、。·—《》「」『』（）]*[{_SQUARES}\d]+)*")
_ARABIC, _PERSIAN = characters_in(arabic.ARABIC_LETTERS), frozenset("پچژگکی")
_IS_SQUARE, _IS_KANA = re.compile(f"[{_SQUARES}]"), re.compile(f"[{KANA}]")
_ADDRESS = re.compile(rf"(?:https?://|www\.)[^\s<>«»{RIGHT_TO_LEFT}]*[\w/]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
# Dates, ranges, times, codes, numbers with spaces as in a telephone number, and numbers with a sign. In the
# digits of Arabic and Persian they are read from right to left, as the lines are, and need no isolate; so is
# a range with a dash between Arabic letters, whatever its digits.
_NUMBERS = {
    dashes: re.compile(
        rf"(?<![\w.,/{dashes}-])[-−+]?[0-9]+"
        rf"(?:(?:[.,:/{dashes}-]|[ \u00A0][-{dashes}]?|[ \u00A0]?\(|\)[ \u00A0]?)[0-9]+)+%?"
        r"|(?<![\w])[-−+][0-9]+%?"
    )
    for dashes in ("", "–—")
}
# What belongs to a Latin word though it is no letter: “4th”, “#Topic”, “Covid 19”, “C++”, “U.N.”
_BEFORE = re.compile(r"(?:[@#$&~]|\d+(?:[.,:/–-]\d+)*[-–]?)+$|(?<!\S)\.$")
_AFTER = re.compile(r"(?:[ \u00A0'’.&/+–-]{1,2}\d+(?::\d+)*)+(?!\w)|\d+")
_BEHIND = re.compile(r"[+#%°™®]+|(?<=\b[A-Z]\.[A-Z])\.")
_PAIRS = {"(": ")", "[": "]", "“": "”", "‘": "’", "‹": "›", "«": "»", "{": "}"}


def runs(text: str, script: str) -> Iterator[Run]:
    """Find what is not in the page's own script or would be reordered on it, in reading order.

    `script` is the ISO 15924 code of the page's.
    """
    page = script_of(script)
    if page.direction == "rtl":
        last = 0
        for start, end in _phrases(text, "ltr", page.marks):
            yield from _numbers(text, last, start, script)
            yield Run(start, end, "ltr", _language(text[start:end]))
            last = end
        yield from _numbers(text, last, len(text), script)
        return
    found = [Run(start, end, "rtl", _language(text[start:end])) for start, end in _phrases(text, "rtl")]
    if not page.squares:
        found += [Run(*match.span(), "ltr", _language(match[0])) for match in _SQUARE_RUN.finditer(text)]
    yield from sorted(found)


def _numbers(text: str, start: int, end: int, script: str) -> Iterator[Run]:
    """Yield the runs of digits in a part of a text that would be reordered, against how it is read."""
    for match in _NUMBERS["" if script == arabic.SCRIPT.code else "–—"].finditer(text, start, end):
        yield Run(match.start(), match.end(), "ltr", None)


def _language(phrase: str) -> str | None:
    """Return the language of a phrase that its letters tell; Latin names keep the page's voice."""
    letters = [character for character in phrase if letter_direction(character)]
    if letters and all(map(_IS_SQUARE.match, letters)):
        return (SCRIPT if any(map(_IS_KANA.match, letters)) else SIMPLIFIED).language
    spoken = next(filter(None, map(_spoken, letters)), None)
    return _of_arabic_letters(letters) if spoken == arabic.SCRIPT.language else spoken


def _of_arabic_letters(letters: Iterable[str]) -> str | None:
    """Return the language of a phrase in Arabic letters; None where they are of another one than Persian."""
    others = {letter for letter in letters if letter_direction(letter) == "rtl"} - _ARABIC
    return "ar" if not others else "fa" if others <= _PERSIAN else None


@cache
def _spoken(letter: str) -> str | None:
    """Return the language that a letter running from right to left stands for."""
    if letter_direction(letter) != "rtl":
        return None
    kind = script_in_name(letter)
    return next((script.language for script in SCRIPTS if kind in script.drawn), None)


def _phrases(text: str, direction: Direction, marks: str = "") -> Iterator[tuple[int, int]]:
    """Yield where phrases in the direction begin and end; `marks` belong to the sentence around them."""
    addresses = [match.span() for match in _ADDRESS.finditer(text)] if direction == "ltr" else []
    for start, end in _stretches(text, direction, marks):
        letters = [index for index in range(start, end) if letter_direction(text[index]) == direction]
        if letters:
            yield _whole(text, (start, end), (letters[0], letters[-1] + 1), addresses, direction)


def _stretches(text: str, direction: Direction, marks: str) -> Iterator[tuple[int, int]]:
    """Yield the parts of a text between letters of the other direction."""
    last = 0
    for index, character in enumerate(text):
        runs_on = letter_direction(character) in (None, direction)
        if not runs_on or (direction == "ltr" and (character in marks or is_arabic_digit(character))):
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
