"""Find digits of any script: a number is printed from the ledger and never typed.

Chapters, ledger, figures and translations are all held to this one rule.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

_HAN_ZERO = "〇"  # a numeral by its category, which stands among Han numerals and is looked at with them
_JOINING = ".,:/–-٫٬"
_ASCII = re.compile("[0-9]")
_TOKEN = re.compile(r"[^\W_](?:[\w.,:/~–-]*[\w~])?")


class NumberSpan(NamedTuple):
    """Where a number stands in a text."""

    start: int
    end: int
    text: str


@cache
def is_digit(character: str) -> bool:
    """Return whether a character is a digit or number sign of any script."""
    return unicodedata.category(character).startswith("N") and character != _HAN_ZERO


def has_digit(text: str) -> bool:
    """Return whether a text holds a digit of any script."""
    return _ASCII.search(text) is not None if text.isascii() else any(map(is_digit, text))


def digit_runs(text: str, allowed: Iterable[str] = ()) -> list[NumberSpan]:
    """Return the numbers in a text, with those left out that stand in a listed name such as B2.

    A listed name counts as a whole: B2 does not excuse B22 or AB2.
    """
    if not has_digit(text):
        return []
    hidden = text
    for name in sorted(set(allowed), key=lambda form: (-len(form), form)):
        if has_digit(name):
            hidden = _without(hidden, name)
    runs: list[NumberSpan] = []
    at = 0
    while at < len(hidden):
        if not is_digit(hidden[at]):
            at += 1
            continue
        end = at + 1
        while end < len(hidden) and (
            is_digit(hidden[end])
            or (hidden[end] in _JOINING and end + 1 < len(hidden) and is_digit(hidden[end + 1]))
        ):
            end += 1
        runs.append(NumberSpan(at, end, text[at:end]))
        at = end
    return runs


def tokens_with_digits(text: str) -> tuple[str, ...]:
    """Return the words and signs of a text that hold a digit: SHA-256, 2012-02-04/2012-03."""
    return tuple(match[0] for match in _TOKEN.finditer(text) if has_digit(match[0]))


def _without(text: str, name: str) -> str:
    """Return a text with a name overwritten wherever it stands by itself."""
    found = text.find(name)
    while found >= 0:
        end = found + len(name)
        if not _goes_on(text[found - 1 : found], name[0]) and not _goes_on(text[end : end + 1], name[-1]):
            text = text[:found] + " " * len(name) + text[end:]
        found = text.find(name, found + 1)
    return text


def _goes_on(beside: str, edge: str) -> bool:
    """Return whether a name goes on in the character beside it."""
    if not beside:
        return False
    if is_digit(edge) and is_digit(beside):
        return True
    # Han characters and Arabic prefixes are written on to a Latin name without a space.
    return beside.isascii() and beside.isalnum()
