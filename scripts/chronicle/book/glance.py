"""Compose the "at a glance" box of a chapter and the source line of a section from the ledger."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from chronicle.book.lines import and_list, in_a_row, ledger_line, sentence_case, source_name
from chronicle.book.positions import value_of
from chronicle.evidence.lookup import find_claim, find_value
from chronicle.text.roles import plain_role, read_role, read_target

if TYPE_CHECKING:
    from chronicle.book.record import Book
    from chronicle.evidence.model import Position
    from chronicle.text.roles import Target
    from chronicle.text.segments import Line


@dataclass(frozen=True)
class Asked:
    """What a chapter asks its box to show: addresses of dates and values, ids of places and actors."""

    period: tuple[str, ...]
    places: tuple[str, ...]
    parties: tuple[str, ...]
    figures: tuple[str, ...]


@dataclass(frozen=True)
class GlanceRow:
    """A row of the box: its label, and its lines."""

    label: str
    lines: tuple[Line, ...]


def names(text: str) -> tuple[str, ...]:
    """Return the ids of a list that is written with commas, spaces or line ends."""
    return tuple(text.replace(",", " ").split())


def at_a_glance(book: Book, asked: Asked) -> tuple[GlanceRow, ...]:
    """Return the rows of the box that have something to show."""
    rows = {
        "Period": _period(book, asked.period),
        "Places": _list(book, "place", asked.places),
        "People and groups": _list(book, "actor", asked.parties),
        "Key figures": tuple(_figure(book, target) for target in asked.figures),
    }
    return tuple(
        GlanceRow(book.messages.text("glance", label), lines) for label, lines in rows.items() if lines
    )


def source_line(book: Book, sources: tuple[str, ...]) -> Line:
    """Return the sentence that says which documents a section follows."""
    listed = and_list(book.edition, (source_name(book, source) for source in sources))
    msgid = "Unless another source is named, this section follows {sources}."
    return book.messages.line("glance", msgid, sources=listed)


def _period(book: Book, targets: tuple[str, ...]) -> tuple[Line, ...]:
    """Return the one date, or the first and the last, each with the documents that give it."""
    dates = tuple(_dated(book, target) for target in targets)
    if len(dates) < 2:
        return dates
    return (book.messages.line("glance", "{start} to {end}", start=dates[0], end=dates[-1]),)


def _dated(book: Book, target: str) -> Line:
    """Return a date and the documents that give it."""
    date = read_role("date", target)
    address = read_target(date.target)
    claim = find_claim(book.ledger, address.claim)
    giving = [each for each in claim.positions if each.date is not None and _is_asked_for(each, address)]
    if not giving:
        return (date,)  # whoever prints it says what is wrong with it
    named = dict.fromkeys(source_name(book, position.source) for position in giving)
    sources = and_list(book.edition, named)
    return book.messages.line("glance", "{value} ({source})", value=(date,), source=sources)


def _list(book: Book, kind: str, ids: tuple[str, ...]) -> tuple[Line, ...]:
    """Return the names in one line."""
    return (and_list(book.edition, ((plain_role(kind, name),) for name in ids)),) if ids else ()


def _figure(book: Book, target: str) -> Line:
    """Return one figure: what it counts, then each document's value, those that count alike together."""
    address = read_target(target)
    claim = find_claim(book.ledger, address.claim)
    by_scope: dict[str, list[Line]] = {}
    for position in claim.positions:
        quantity = position.quantities.get(address.quantity or "")
        if quantity is None or not _is_asked_for(position, address):
            continue
        value = book.messages.line(
            "glance",
            "{value} ({source})",
            value=value_of(claim, position, address.quantity or ""),
            source=source_name(book, position.source),
        )
        by_scope.setdefault(quantity.scope or "", []).append(value)
    if not by_scope:
        find_value(book.ledger, target)  # says what is wrong with it
    parts = []
    for scope, values in by_scope.items():
        told = in_a_row(book, values)
        if scope:
            counted = ledger_line(book, claim.id, scope)
            told = book.messages.line("glance", "{scope}: {values}", scope=counted, values=told)
        parts.append(told)
    return sentence_case(in_a_row(book, parts))


def _is_asked_for(position: Position, address: Target) -> bool:
    """Return whether an address means this passage: with a key that one alone, with a source all of it."""
    return address.source in (None, position.source) and address.key in (None, position.key)
