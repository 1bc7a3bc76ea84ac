"""Write inline MyST: what notes and generated blocks are composed of before it becomes nodes."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from babel.lists import format_list

from chronicle.messages.states import State
from chronicle.text.grammar import read_message
from chronicle.text.roles import write_role

if TYPE_CHECKING:
    from collections.abc import Iterable

    from chronicle.editions import Direction, Edition
    from chronicle.manuscript.book import Book

role = write_role
_SPECIAL = re.compile(r"([\\`*_{}\[\]<>!#|~$&])")
_STOPS = ".?!…؟۔。！？"
_CLOSING = "\"'’”»›)]）」』》`"  # the last closes a role, whose text may be a sentence


def escape(text: str) -> str:
    """Return text that prints as it stands when it is read as MyST."""
    return _SPECIAL.sub(r"\\\1", text)


def full_sentence(text: str) -> str:
    """Return a phrase with a capital where its script has one; a role at its beginning stays as it is."""
    return text[:1].upper() + text[1:]


def ends_with_stop(text: str) -> bool:
    """Return whether a text closes as a sentence does."""
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


def ledger_text(book: Book, claim: str, text: str) -> str:
    """Return one of the ledger's own texts in the edition's language.

    One without a translation comes in the source language and is marked so; one that translates an
    earlier wording says so. A text that is a role and nothing else reads the same in every language.
    """
    translated = book.messages.ledger(claim, text)
    state = book.states.of("evidence", text, claim)
    if translated == text and state is not State.TRANSLATED and not book.edition.is_source:
        return role("untranslated", book.source.inline(text, claim))
    translated = absolute(translated, claim)
    if state is State.FUZZY:
        return book.messages.text("note", "{text} [translation of an earlier wording]", text=translated)
    return translated


def and_list(edition: Edition, items: Iterable[str]) -> str:
    """Return a list in words, with the language's own commas and its own “and”."""
    return format_list(list(items), locale=edition.locale)


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
    title = book.messages.title(source)
    if not title.verbatim:
        return escape(book.messages.text("evidence", "not recorded"))
    verbatim = role("foreign", f"{title.verbatim} <{title.language or 'und'}>")
    if not title.meaning:
        return book.messages.text("note", "‘{title}’", title=verbatim)
    return book.messages.text("note", "‘{title}’ ({meaning})", title=verbatim, meaning=escape(title.meaning))
