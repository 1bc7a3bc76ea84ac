"""Compose the "at a glance" box of a chapter and the source line of a section from the ledger."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from chronicle.evidence.lookup import find_claim, find_value
from chronicle.manuscript.grammar import and_list, escape, ledger_text, role
from chronicle.text.roles import read_role, read_target

if TYPE_CHECKING:
    from chronicle.evidence.model import Position
    from chronicle.manuscript.book import Book
    from chronicle.text.roles import Target


def names(text: str) -> tuple[str, ...]:
    """Return the ids of a list that is written with commas, spaces or line ends."""
    return tuple(text.replace(",", " ").split())


def glance_text(book: Book, period: str, places: str, parties: str, figures: str) -> str:
    """Return the rows of the box as JSON: pairs of a label and its lines of inline MyST."""
    words = book.messages
    rows = [
        ("Period", _period(book, names(period))),
        ("Places", _list(book, "place", names(places))),
        ("People and groups", _list(book, "actor", names(parties))),
        ("Key figures", [_figure(book, target) for target in names(figures)]),
    ]
    return json.dumps([[words.text("glance", label), lines] for label, lines in rows if lines])


def source_line_text(book: Book, sources: str) -> str:
    """Return the sentence that says which documents a section follows."""
    listed = and_list(book.edition, (escape(book.messages.source(source)) for source in names(sources)))
    return book.messages.text(
        "glance", "Unless another source is named, this section follows {sources}.", sources=listed
    )


def _period(book: Book, targets: tuple[str, ...]) -> list[str]:
    """Return the one date, or the first and the last, each with the documents that give it."""
    dates = [_dated(book, target) for target in targets]
    if len(dates) < 2:
        return dates
    return [book.messages.text("glance", "{start} to {end}", start=dates[0], end=dates[-1])]


def _dated(book: Book, target: str) -> str:
    """Return a date and the documents that give it."""
    address = read_target(read_role("date", target).target)  # without its form
    claim = find_claim(book.ledger, address.claim)
    giving = [each for each in claim.positions if each.date is not None and _is_asked_for(each, address)]
    named = dict.fromkeys(escape(book.messages.source(position.source)) for position in giving)
    if not giving:
        return role("date", target)  # says what is wrong with it
    return book.messages.text(
        "glance", "{value} ({source})", value=role("date", target), source=and_list(book.edition, named)
    )


def _list(book: Book, kind: str, ids: tuple[str, ...]) -> list[str]:
    """Return the names in one line."""
    return [and_list(book.edition, (role(kind, name) for name in ids))] if ids else []


def _figure(book: Book, target: str) -> str:
    """Return one figure: what it counts, then each document's value, those that count alike together."""
    address = read_target(target)
    claim = find_claim(book.ledger, address.claim)
    by_scope: dict[str, list[str]] = {}
    for position in claim.positions:
        quantity = position.quantities.get(address.quantity or "")
        if quantity is None or not _is_asked_for(position, address):
            continue
        value = book.messages.text(
            "glance",
            "{value} ({source})",
            value=role("value", f"{claim.id}.{address.quantity}@{position.address}"),
            source=escape(book.messages.source(position.source)),
        )
        by_scope.setdefault(quantity.scope or "", []).append(value)
    if not by_scope:
        find_value(book.ledger, target)  # says what is wrong with it
    parts = []
    for scope, values in by_scope.items():
        counted = ledger_text(book, claim.id, scope) if scope else ""
        told = _row(book, values)
        parts.append(
            book.messages.text("glance", "{scope}: {values}", scope=counted, values=told) if scope else told
        )
    line = _row(book, parts)
    return line[:1].upper() + line[1:]


def _is_asked_for(position: Position, address: Target) -> bool:
    """Return whether an address means this passage: with a key that one alone, with a source all of it."""
    return address.source in (None, position.source) and address.key in (None, position.key)


def _row(book: Book, parts: list[str]) -> str:
    """Return the parts in one row."""
    joined = parts[0]
    for part in parts[1:]:
        joined = book.messages.text("note", "{first}; {next}", first=joined, next=part)
    return joined
