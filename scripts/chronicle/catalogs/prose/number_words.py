"""Find numbers that are written in words: they, too, come from the ledger.

A number word counts where it stands before a thing that is counted, a measure word or a word of time, and
is more than one: “a”, 一 and the dual are words of ordinary language.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from chronicle.catalogs.prose.matching import Forms
from chronicle.catalogs.prose.quotations import HIDDEN
from chronicle.languages.scripts import script_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from chronicle.languages.checks import Checks
    from chronicle.languages.editions import Edition

_STEPS = 3  # words that may stand between the number and what it counts
_PASSED_OVER = frozenset(" \n-‑–" + HIDDEN)


class Numbered(NamedTuple):
    """Where a number word stands with what it counts, and of which kind it is."""

    start: int
    end: int
    kind: str  # "two", "month", or "number" for all others


def number_words(prose: str, edition: Edition, units: tuple[str, ...] = ()) -> Iterator[Numbered]:
    """Yield where a number word of a language stands beside what it counts; none where its words are unknown.

    `units` are nouns of the ledger, which are counted beside those of the language's own table.
    """
    words = edition.checks
    if words is None:
        return
    if not script_of(edition.script).spaced:
        numeral = _han(words.numbers, words.ordinal, words.around, words.between, words.counted)
        for match in numeral.finditer(prose):
            if not _is_one(match[0], words):
                yield Numbered(*match.span(), _kind(match["number"] or "", match[0], words))
        return
    numbers, between = _ready(words.numbers, edition), _ready(words.between, edition)
    counted = _ready((*words.counted, *units), edition)
    nouns = {span.start: span.end for span in counted.spans(prose)}
    skipped = {span.start: span.end for span in between.spans(prose)}
    for number in numbers.spans(prose):
        end = _next_word(prose, number.end)
        for _step in range(_STEPS):
            if end in nouns:
                yield Numbered(number.start, nouns[end], _kind(number.form, "", words))
                break
            if end not in skipped:
                break
            end = _next_word(prose, skipped[end])


def beyond(found: Iterable[Numbered], source: str, edition: Edition) -> bool:
    """Return whether a translation numbers more than its source names, in the source's language.

    “Both” may become a two and “March” a third month, but neither of them any other number.
    """
    words = edition.checks
    if words is None:
        return any(True for _ in found)
    given = Counter(each.kind for each in found)
    named = {kind: _count(source, forms, edition) for kind, forms in _kinds(words).items()}
    excess = sum(max(0, given[kind] - named[kind]) for kind in ("two", "month"))
    return given["number"] + excess > named["number"]


def _kinds(words: Checks) -> dict[str, tuple[str, ...]]:
    """Return the words of a language that name a number, by the kind that they may become."""
    return {"two": words.pairs, "month": words.months, "number": words.numbers}


def _count(text: str, forms: tuple[str, ...], edition: Edition) -> int:
    """Return how many of these words a text holds."""
    return sum(1 for _ in _ready(forms, edition).spans(text))


@cache
def _ready(forms: tuple[str, ...], edition: Edition) -> Forms:
    """Return words, ready to be looked for."""
    return Forms(forms, edition)


def _kind(number: str, whole: str, words: Checks) -> str:
    """Return the kind of a number word."""
    if words.month and whole.endswith(words.month):
        return "month"
    return "two" if number in words.two else "number"


def _is_one(numeral: str, words: Checks) -> bool:
    """Return whether a numeral with its measure word says one: 一名记者 is “a journalist”."""
    return numeral[:1] in words.one and numeral[1:2] not in words.numbers


@cache
def _han(
    numbers: tuple[str, ...],
    ordinal: tuple[str, ...],
    around: tuple[str, ...],
    between: tuple[str, ...],
    counted: tuple[str, ...],
) -> re.Pattern[str]:
    """Return the pattern of a numeral in Han characters before what it counts."""
    digits, before = "".join(numbers), "".join(ordinal)
    nouns = "|".join(sorted(map(re.escape, counted), key=lambda form: (-len(form), form)))
    return re.compile(
        rf"(?<![{before}{digits}])[{''.join(around)}]?(?P<number>[{digits}]+)[{''.join(between)}]?(?:{nouns})"
        rf"|百分之[{digits}]+"
    )


def _next_word(text: str, position: int) -> int:
    """Return where the next word begins that is neither a name nor quoted: “three Greek soldiers”."""
    while position < len(text) and text[position] in _PASSED_OVER:
        position += 1
    return position
