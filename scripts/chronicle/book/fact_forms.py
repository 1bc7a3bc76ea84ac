"""Check how each of the book's facts is written."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

from chronicle.core.controls import DIRECTION_MARKS, ISOLATES, OVERRIDES
from chronicle.words.count_words import DOCUMENTS

if TYPE_CHECKING:
    from collections.abc import Iterator

# The facts that are words, which are translated, each with what it is.
WORDS: Mapping[str, str] = {
    "title": "the title of the book",
    "short_title": "a shorter form of the title, for the running heads of print",
    "subtitle": "the subtitle of the book",
    "description": "the description of the book in library catalogues",
    "description_long": "a longer description of the book, for the pages of libraries and shops",
    "how_made": "how the book was made, a line of its imprint",
}

_OPEN = re.compile(r"\{[a-z][a-z0-9_]*\}")
_SLUG = re.compile(r"(?=.{1,80}\Z)[a-z0-9]+(-[a-z0-9]+)*", re.ASCII)
_LONGEST = {"title": 200, "subtitle": 200, "version": 40, "description_long": 4000}
_LONGEST_OTHER = 500
# Controls, halves of a pair, and what no character has: no page, package or catalog record can hold them.
_NO_TEXT = frozenset({"Cc", "Cs", "Cn"})
# The builder sets the direction of each phrase itself.
_DIRECTIONS = frozenset(DIRECTION_MARKS + ISOLATES + OVERRIDES)


class Slip(NamedTuple):
    """One fact that is written otherwise than it must be."""

    field: str
    message: str
    remedy: str = ""


def slips_of_form(given: Mapping[str, Any], editions: Sequence[str]) -> Iterator[Slip]:
    """Yield what is wrong with texts, dates, languages and the slug; kinds are checked elsewhere."""
    for name, value in given.items():
        texts = value.values() if isinstance(value, Mapping) else [value]
        for text in texts:
            if isinstance(text, str) and name != "slug":
                yield from slips_of_text(name, text)
        if isinstance(value, Mapping):
            for code in value:
                if code not in editions:
                    remedy = f"There are: {' '.join(editions)}."
                    yield Slip(name, f"the field “{name}” names {code!r}, which is no edition.", remedy)
    yield from slips_of_slug(given.get("slug"))
    title, short = given.get("title"), given.get("short_title")
    if isinstance(title, str) and isinstance(short, str) and len(short) > len(title):
        yield Slip("short_title", "the field “short_title” is longer than the title.", "Shorten it.")
    released = given.get("release_date")
    if isinstance(released, str) and not _is_day(released):
        yield Slip("release_date", f"the release date {released!r} is no day.", "Write it as in 2025-03-31.")


def slips_of_slug(slug: Any) -> Iterator[Slip]:
    """Yield what keeps a slug from beginning the names of files on any system."""
    if isinstance(slug, str) and not _SLUG.fullmatch(slug):
        message = f"the slug {slug!r} cannot begin the names of files."
        yield Slip("slug", message, "Write a–z, 0–9 and, between them, hyphens; at most 80 characters.")


def slips_of_text(name: str, text: str) -> Iterator[Slip]:
    """Yield what keeps a text from being printed on one line of an imprint."""
    if stray := next(
        (each for each in text if unicodedata.category(each) in _NO_TEXT or each in _DIRECTIONS), None
    ):
        yield Slip(name, f"the field “{name}” holds U+{ord(stray):04X}, which is no letter.", "Delete it.")
    most = _LONGEST.get(name, _LONGEST_OTHER)
    if len(text) > most:
        yield Slip(name, f"the field “{name}” has {len(text)} letters, more than {most}.", "Shorten it.")
    if text and not text.strip():
        yield Slip(name, f"the field “{name}” holds nothing but spaces.", "Write it, or leave it out.")
    stray_names = [each for each in _OPEN.findall(text) if each != DOCUMENTS] if name in WORDS else []
    if stray_names:
        message = f"the field “{name}” holds {stray_names[0]}, which nothing fills in."
        yield Slip(name, message, f"Write {DOCUMENTS}, or the words themselves without curly brackets.")


def _is_day(text: str) -> bool:
    """Return whether a text is a day in ISO 8601, written in full."""
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
