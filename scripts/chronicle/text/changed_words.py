"""Show what has changed between two wordings of a message, word by word."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from chronicle.languages.scripts.characters import FULL_WIDTH, ON_LETTERS

if TYPE_CHECKING:
    from collections.abc import Iterator

# A placeholder or a role is one word; so is a run of letters, but each character that fills a square.
_LETTERS = rf"(?![{FULL_WIDTH}])\w(?:(?![{FULL_WIDTH}])\w|[{ON_LETTERS}])*"
_WORD = re.compile(
    rf"\{{[a-z]+\}}`[^`]*`|\{{[a-z][^{{}}]*\}}|[{FULL_WIDTH}]|{_LETTERS}(?:['’]{_LETTERS})*|\s+|."
)
_LEAST = 0.3  # the share of words that must be the same, or two wordings are shown one behind the other


class Change(StrEnum):
    """What has become of some words."""

    SAME = "same"
    GONE = "gone"
    NEW = "new"


class WordChange(NamedTuple):
    """Some words in a row that have had the same fate."""

    change: Change
    text: str


def word_difference(old: str, new: str) -> tuple[WordChange, ...]:
    """Return two wordings as one row of stretches: without what is new it is the old one, and the reverse.

    What has gone stands before what has come in its place. Words that changes surround and that are but
    space are taken as changed, so that a phrase is marked as one. Of texts that have next to nothing in
    common the one stands whole behind the other.
    """
    then, now = _WORD.findall(old), _WORD.findall(new)
    if SequenceMatcher(None, words_of(old), words_of(new), autojunk=False).ratio() < _LEAST:
        return tuple(_stretches([(old, new)]))
    pairs: list[tuple[str, str]] = []  # alike where the words are the same
    for _kind, first, last, begin, end in SequenceMatcher(None, then, now, autojunk=False).get_opcodes():
        pairs.append(("".join(then[first:last]), "".join(now[begin:end])))
    return tuple(_stretches(_joined(pairs)))


def words_of(text: str) -> list[str]:
    """Return what is compared of a text, one after the other: words, signs, placeholders, Han characters."""
    return [each for each in _WORD.findall(text) if not each.isspace()]


def marked_difference(old: str, new: str) -> str:
    """Return two wordings in one line of plain text, [-what has gone-] and [+what is new+] in brackets."""
    signs = {Change.SAME: "{}", Change.GONE: "[-{}-]", Change.NEW: "[+{}+]"}
    return "".join(signs[change].format(text) for change, text in word_difference(old, new))


def _joined(pairs: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Return pairs of which no two changed ones have only space between them."""
    found: list[tuple[str, str]] = []
    for at, (then, now) in enumerate(pairs):
        space = then == now and not then.strip() and 0 < at < len(pairs) - 1
        changed = then != now
        if found and found[-1][0] != found[-1][1] and (space or changed):
            found[-1] = (found[-1][0] + then, found[-1][1] + now)
        else:
            found.append((then, now))
    return found


def _stretches(pairs: list[tuple[str, str]]) -> Iterator[WordChange]:
    for then, now in pairs:
        if then == now:
            yield WordChange(Change.SAME, then)
            continue
        if then:
            yield WordChange(Change.GONE, then)
        if now:
            yield WordChange(Change.NEW, now)
