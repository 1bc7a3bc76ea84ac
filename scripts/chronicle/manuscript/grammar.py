"""Write inline MyST: what notes and generated blocks are composed of before it becomes nodes."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from chronicle.evidence.lookup import LookupFailed
from chronicle.evidence.suggest import suggest
from chronicle.markup import read_message

if TYPE_CHECKING:
    from chronicle.editions import Direction
    from chronicle.manuscript.book import Book

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>!#|~$&])")
_STOPS = ".?!…؟۔。！？"
_CLOSING = "\"'’”»›)]）」』》"


def escape(text: str) -> str:
    """Return text that prints as it stands when it is read as MyST."""
    return _SPECIAL.sub(r"\\\1", text)


def role(name: str, body: str) -> str:
    """Write a role; more backticks where the body has some."""
    ticks = "`"
    while ticks in body:
        ticks += "`"
    return f"{{{name}}}{ticks}{body}{ticks}"


def ends_with_stop(text: str) -> bool:
    """Say whether a text closes as a sentence does."""
    return text.rstrip().rstrip(_CLOSING)[-1:] in tuple(_STOPS)


def absolute(text: str, claim: str) -> str:
    """Give the claim's name to each address in one of its own texts that begins with a dot."""
    written, last = [], 0
    for found in read_message(text).roles:
        if found.name in {"value", "date"} and found.target.startswith("."):
            # `.killed` is this claim's; `.` and `.@source` are this claim's own date.
            rest = found.body if found.name == "value" else found.body[1:]
            written += [text[last : found.start], role(found.name, claim + rest)]
            last = found.end
    return "".join([*written, text[last:]])


def direction_of(text: str) -> Direction:
    """Return the direction of the first letter that has one."""
    for character in text:
        kind = unicodedata.bidirectional(character)
        if kind in {"R", "AL"}:
            return "rtl"
        if kind == "L":
            return "ltr"
    return "ltr"


def title_text(book: Book, source: str) -> str:
    """Return a source's title in its own language, and what it means in this edition's."""
    if source not in book.ledger.sources:
        raise LookupFailed(
            "E008", f"There is no source “{source}” in the ledger.", suggest(source, book.ledger.sources)
        )
    record = book.ledger.sources[source]
    title = record.csl.get("title")
    if not title:
        return escape(book.messages.text("note", "title not recorded"))
    verbatim = role(
        "foreign", f"{title} <{record.csl.get('title_language') or record.csl.get('language') or 'und'}>"
    )
    meaning = record.title_translations.get(book.edition.code)
    if not meaning or meaning == title:
        return verbatim
    return book.messages.text("note", "{title} ({meaning})", title=verbatim, meaning=escape(meaning))
