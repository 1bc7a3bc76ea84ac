"""Measure how alike two messages are."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rapidfuzz import process
from rapidfuzz.distance import Indel

from chronicle.catalogs.placeholders.legend import PLACEHOLDER
from chronicle.text.changed_words import words_of

if TYPE_CHECKING:
    from collections.abc import Sequence

_NUMBER = re.compile(r"\d+$")
_ROUGHLY = 0.5  # the likeness of letters below which no words are compared
_NEAREST = 12  # how many of those that are most alike by letters are compared by words


def likeness(one: str, other: str) -> float:
    """Return how alike two messages are, from 0 to 1.

    Letters alone find much in common between any two sentences, and words alone nothing between “left” and
    “leaves”: the mean of both counts. How a placeholder is numbered is no difference.
    """
    return _of_plain(plain(one), plain(other))


def most_alike(text: str, choices: Sequence[str], least: float) -> tuple[int, float] | None:
    """Return the place of the choice that is most like a text, the first of several, and how alike it is.

    The choices are plain. None is returned where none is as alike as asked.
    """
    wanted = plain(text)
    found = process.extract(
        wanted, choices, scorer=Indel.normalized_similarity, score_cutoff=_ROUGHLY, limit=_NEAREST
    )
    best = max(
        ((_of_plain(wanted, choice), -at) for choice, _letters, at in found),
        default=(0.0, 0),
    )
    return (-best[1], best[0]) if found and best[0] >= least else None


def plain(text: str) -> str:
    """Return a message with its placeholders named alike wherever they stand: `{date2|month}` is `{date}`."""
    return PLACEHOLDER.sub(lambda found: f"{{{_NUMBER.sub('', found['name'])}}}", text)


def _of_plain(one: str, other: str) -> float:
    letters = Indel.normalized_similarity(one, other)
    return (letters + Indel.normalized_similarity(words_of(one), words_of(other))) / 2
