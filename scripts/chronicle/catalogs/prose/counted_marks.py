"""Count the sentences and the quotations of a translation, and compare them with its source's.

A translation may make one sentence of two, or two of one, where a semicolon stands for the full stop. It may
ask where its source states. Beyond that it says as many sentences as its source does.
"""

from __future__ import annotations

import re

from chronicle.catalogs.prose.comparing import PLACE_OF_NOTE
from chronicle.catalogs.prose.quotations import quotations

_AFTER = rf"(?=[”’»)\]{PLACE_OF_NOTE}]*(?:\s|$))"
# The point behind an initial, “P. Wessel”, ends nothing.
_STATED = re.compile(rf"(?<![^A-Za-z][A-Z])(?<!^[A-Z])[.!]+{_AFTER}|…(?=[”’»)\]{PLACE_OF_NOTE}]*$)|[。！]+")
_ASKED = re.compile(rf"[?؟]+{_AFTER}|？+")
_HALF = re.compile("[;:؛；：]")


def sentences_lost(source: str, text: str) -> tuple[int, int] | None:
    """Return how many sentences the source has and how many the text, where some do not end any more."""
    wanted, given = _all(source), _all(text)
    halves = max(0, _count(_HALF, text) - _count(_HALF, source))
    return (wanted, given) if wanted > 1 and given + halves < wanted else None


def sentences_added(source: str, text: str) -> tuple[int, int] | None:
    """Return how many sentences the source has and how many the text, where it states more."""
    wanted, given = _all(source), _count(_STATED, text)
    halves = max(0, _count(_HALF, source) - _count(_HALF, text))
    return (wanted, given) if wanted and given > wanted + halves else None


def quotations_lost(source: str, text: str) -> tuple[int, int] | None:
    """Return how many quotations the source has and how many the text, where it has fewer."""
    wanted, given = quotations(source), quotations(text)
    return (wanted, given) if given < wanted else None


def _all(text: str) -> int:
    """Count the sentences of a marked text."""
    return _count(_STATED, text) + _count(_ASKED, text)


def _count(pattern: re.Pattern[str], text: str) -> int:
    return len(pattern.findall(text))
