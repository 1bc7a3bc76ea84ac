"""Refuse digits that no role puts there."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from typing import TYPE_CHECKING

from chronicle.catalogs.findings import Finding, listing
from chronicle.catalogs.inline import parse

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_HAN_ZERO = "〇"  # a numeral by its category; it is looked at with the other Han numerals


def check_digits(source: str, text: str, allowed: Iterable[str]) -> Iterator[Finding]:
    """Find digits of any script that are neither in the source's own words nor in a listed name."""
    given, wanted = Counter(digits(text, allowed)), Counter(digits(source, ()))
    if extra := sorted((given - wanted).elements()):
        yield Finding("T024", f"it holds digits outside a role: {listing(extra)}.")


def digits(text: str, allowed: Iterable[str]) -> list[str]:
    """Return the runs of digits in a message's own words, names that hold digits left out."""
    words = prose(text)
    for name in sorted(allowed, key=len, reverse=True):
        words = re.sub(rf"(?<!\d){re.escape(name)}(?!\d)", " ", words)
    return re.findall(r"\S+", "".join(each if _is_digit(each) else " " for each in words))


def prose(text: str) -> str:
    """Return what a message says in its own words: without roles, code and addresses."""
    return parse(text).text


def _is_digit(character: str) -> bool:
    """Say whether a character is a digit or number sign of any script."""
    return unicodedata.category(character).startswith("N") and character != _HAN_ZERO
