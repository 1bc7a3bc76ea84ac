"""Find numbers that are written in words: they, too, come from the ledger.

A number word counts where it stands before a thing that is counted, a measure word or a word of time, and
is more than one: “a”, 一 and the dual are words of ordinary language.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from chronicle.catalogs.checks.language import words_of
from chronicle.catalogs.checks.matching import Forms

if TYPE_CHECKING:
    from collections.abc import Iterator

_HAN = frozenset({"Hans", "Hant"})
_STEPS = 3  # words that may stand between the number and what it counts


def number_words(
    prose: str, code: str, script: str, units: tuple[str, ...] = ()
) -> Iterator[tuple[int, int]]:
    """Yield where a number word of a language stands beside what it counts.

    `units` are nouns of the ledger, which are counted beside those of the language's own table.
    """
    if words_of(code) is None:
        return
    if script in _HAN:
        yield from (match.span() for match in _han(code).finditer(prose) if not _is_one(match[0], code))
        return
    numbers, counted, between = _forms(code, script, units)
    nouns = {span.start: span.end for span in counted.spans(prose)}
    skipped = {span.start: span.end for span in between.spans(prose)}
    for number in numbers.spans(prose):
        end = _next_word(prose, number.end)
        for _step in range(_STEPS):
            if end in nouns:
                yield number.start, nouns[end]
                break
            if end not in skipped:
                break
            end = _next_word(prose, skipped[end])


def numbers_named(prose: str, code: str, script: str) -> int:
    """Return how many number words of any kind a text holds, “both” and “pair” included."""
    words = words_of(code)
    return 0 if words is None else sum(1 for _ in _any(code, script).spans(prose))


def _is_one(numeral: str, code: str) -> bool:
    """Return whether a numeral with its measure word says one: 一名记者 is “a journalist”."""
    words = words_of(code)
    return words is not None and numeral[:1] in words.one and numeral[1:2] not in words.numbers


@cache
def _forms(code: str, script: str, units: tuple[str, ...]) -> tuple[Forms, Forms, Forms]:
    """Return a language's table, ready to be looked for."""
    words = words_of(code)
    if words is None:
        raise KeyError(code)
    counted = (*words.counted, *units)
    return Forms(words.numbers, script), Forms(counted, script), Forms(words.between, script)


@cache
def _any(code: str, script: str) -> Forms:
    """Return every word of a language that names a number."""
    words = words_of(code)
    if words is None:
        raise KeyError(code)
    return Forms((*words.numbers, *words.pairs), script)


@cache
def _han(code: str) -> re.Pattern[str]:
    """Return the pattern of a numeral in Han characters before what it counts."""
    words = words_of(code)
    if words is None:
        raise KeyError(code)
    digits = "".join(words.numbers)
    before, around, after = "".join(words.ordinal), "".join(words.around), "".join(words.between)
    counted = "|".join(sorted(map(re.escape, words.counted), key=lambda form: (-len(form), form)))
    return re.compile(
        rf"(?<![{before}{digits}])[{around}]?[{digits}]+[{after}]?(?:{counted})|百分之[{digits}]+"
    )


def _next_word(text: str, position: int) -> int:
    """Return where the next word begins."""
    while position < len(text) and text[position] in " \n-‑–":
        position += 1
    return position
