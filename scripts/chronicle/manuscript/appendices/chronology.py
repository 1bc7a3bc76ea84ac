"""Compose the chronology: every dated claim, under each date that a document gives it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING

from chronicle.evidence.edtf_dates import NotEdtf, bounds, sort_key
from chronicle.evidence.model import DateSaid
from chronicle.manuscript.appendices.blocks import Block, claim_line, entries, heading
from chronicle.manuscript.grammar import and_list, escape, role

if TYPE_CHECKING:
    from collections.abc import Iterator

    from chronicle.evidence.model import Claim
    from chronicle.manuscript.book import Book

_YEAR = 366  # days


@dataclass(frozen=True)
class _Dated:
    """A claim under one of the dates that documents give it."""

    key: tuple[int, int, int]
    claim: Claim
    when: DateSaid
    address: str
    sources: tuple[str, ...]

    @property
    def year(self) -> int:
        return date.fromordinal(self.key[0]).year


def chronology(book: Book) -> list[Block]:
    """Return the dated claims by year and date; a claim that is dated differently stands under each date."""
    dated = sorted(_dated(book), key=lambda one: one.key)  # stable: then in the ledger's order
    found: list[Block] = []
    for year, of_year in groupby(dated, key=lambda one: one.year):
        found.append(heading(f"year-{year}", escape(book.messages.date(DateSaid(edtf=f"{year:04d}")))))
        items = []
        for _printed, together in groupby(of_year, key=lambda one: book.messages.date(one.when)):
            alike = list(together)
            term = role("date", f"{alike[0].claim.id}@{alike[0].address}")
            items.append((term, [_line(book, one) for one in alike]))
        found.append(entries(items, "chronology"))
    return found


def _dated(book: Book) -> Iterator[_Dated]:
    for claim in book.ledger.claims.values():
        if not any(docname.startswith("chapters/") for docname in claim.told):
            continue
        by_date: dict[DateSaid, list[str]] = {}
        for position in claim.positions:
            if position.date is not None:
                by_date.setdefault(position.date, []).append(position.address)
        for when, addresses in by_date.items():
            if _is_too_vague(when):
                continue
            key = sort_key(when)
            sources = tuple(dict.fromkeys(address.partition("/")[0] for address in addresses))
            yield _Dated(key, claim, when, addresses[0], sources)


def _is_too_vague(when: DateSaid) -> bool:
    """Say whether a date has no place in a chronology: "at some time", "in the last century"."""
    try:
        first, last = bounds(when)
    except NotEdtf:
        return True
    return when.edtf is None and (last - first).days > _YEAR


def _line(book: Book, one: _Dated) -> str:
    """Return the claim's sentence, who dates it so, and where it is told."""
    said = and_list(book.edition, (escape(book.messages.source(source)) for source in one.sources))
    dated = book.messages.text("appendix", "This date is from {sources}.", sources=said)
    return claim_line(book, one.claim, dated)
