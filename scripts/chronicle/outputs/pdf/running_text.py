"""Prepare plain text for the page: no line feeds between Han characters, ranges and dates kept together."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from babel.dates import get_month_names
from lxml import etree

from chronicle.core.controls import DIRECTION_MARKS, ISOLATES, LRI, PDI, RLI
from chronicle.languages.scripts import arabic, script_of
from chronicle.languages.scripts.characters import FULL_WIDTH
from chronicle.text.direction import other_way

if TYPE_CHECKING:
    from chronicle.languages.editions import Edition

_FEED_IN_HAN = re.compile(f"(?<=[{FULL_WIDTH}])\\s*\n\\s*|\\s*\n\\s*(?=[{FULL_WIDTH}])")
_MARKS = re.compile(f"[\u2060{ISOLATES}{DIRECTION_MARKS}]")
# What the bidirectional algorithm would turn round in a right-to-left line.
_RANGE = re.compile(rf"(?<![\d{LRI}])[-−+]?\d[\d.,:]*(?:\s?[-–—/]\s?\d[\d.,:]*)+|(?<!\S)[-−]\d[\d.,]*")
_DASHED = re.compile(r"[\d.,:\s]+[–—][\d.,:\s]+")
_WESTERN = re.compile("[0-9]")
_NO_BREAK, _JOINER = "\u00a0", "\u2060"


def running_text(text: str, edition: Edition) -> str:
    """Return text as it runs on a line; without spaces between words a line feed is none."""
    if not script_of(edition.script).spaced:
        text = _FEED_IN_HAN.sub("", text)
    return _bind_dates(text.replace("\n", " "), edition)


def _bind_dates(text: str, edition: Edition) -> str:
    """Keep a day with its month on one line, and the two names of a month."""
    months = _months(edition.months)
    text = re.sub(f"(?<=\\d) (?=(?:{months})\\b)", _NO_BREAK, text)
    return re.sub(f"({months})/(?={months})", rf"\1/{_JOINER}", text)


@cache
def _months(locales: tuple[str, ...]) -> str:
    """Return a pattern of the months' names in these locales."""
    names = {name for locale in locales for name in get_month_names("wide", locale=locale).values()}
    return "|".join(map(re.escape, sorted(names, key=len, reverse=True)))


def ranges(text: str) -> list[tuple[int, int]]:
    """Return where text has ranges and other runs of figures that a line must not break or turn round."""
    return [match.span() for match in _RANGE.finditer(text)]


def isolated(text: str, edition: Edition) -> str:
    """Return a plain string with isolates round ranges, or round all of it where that runs another way."""
    if LRI in text or RLI in text:
        return text
    if way := other_way(text, edition):
        return f"{LRI if way == 'ltr' else RLI}{text}{PDI}"
    if edition.direction == "ltr":
        return text
    return _RANGE.sub(
        lambda match: f"{LRI}{match[0]}{PDI}" if _is_turned(match[0], edition) else match[0], text
    )


def append_title(parent: etree._Element, text: str, edition: Edition) -> None:
    """Add a title; one that is not translated runs its own way, lines that begin with a number too."""
    if way := other_way(text, edition):
        parent.set("dir", way)
    append_text(parent, text, edition)


def _is_turned(numbers: str, edition: Edition) -> bool:
    """Return whether a right-to-left line would turn a range round that is read from left to right.

    In the digits of Arabic and Persian, and with a dash between Arabic letters, it is read as the line is.
    """
    is_range = edition.script == arabic.SCRIPT.code and _DASHED.fullmatch(numbers) is not None
    return _WESTERN.search(numbers) is not None and not is_range


def without_marks(text: str) -> str:
    """Return text without invisible marks of direction and of what belongs together."""
    return _MARKS.sub("", text)


def append_text(parent: etree._Element, text: str, edition: Edition) -> None:
    """Add text in which each range of numbers stays on one line, and in its order."""
    last = 0
    for start, end in ranges(text):
        append(parent, text[last:start])
        span = etree.SubElement(parent, "span", {"class": "range"})
        span.text = text[start:end]
        if edition.direction == "rtl" and _is_turned(text[start:end], edition):
            span.set("dir", "ltr")
        last = end
    append(parent, text[last:])


def append(parent: etree._Element, text: str) -> None:
    """Add text at the end of an element."""
    if len(parent):
        parent[-1].tail = (parent[-1].tail or "") + text
    else:
        parent.text = (parent.text or "") + text
