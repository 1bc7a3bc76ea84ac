"""Compose the chronology: every dated claim, under each date that a document gives it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING

from chronicle.book.blocks import Block, Entries, Entry, Heading, with_told, words
from chronicle.book.lines import and_list, join_sentences, ledger_line, source_name
from chronicle.book.positions import date_of, head_and_content, position_content, position_head
from chronicle.evidence.edtf_dates import NotEdtf, bounds, sort_key
from chronicle.evidence.model import DateSaid
from chronicle.text.docnames import is_chapter
from chronicle.text.segments import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from chronicle.book.record import Book
    from chronicle.evidence.model import Claim, Position
    from chronicle.text.segments import Line

_YEAR = 366  # days
_STATING = frozenset({"states", "confirms"})


@dataclass(frozen=True)
class _Dated:
    """A claim under one of the dates that documents give it, with the passages that do."""

    key: tuple[int, int, int, int]
    claim: Claim
    when: DateSaid
    positions: tuple[Position, ...]

    @property
    def year(self) -> int:
        return date.fromordinal(self.key[0]).year


def chronology(book: Book) -> list[Block]:
    """Return the dated claims by year and date; a claim that is dated differently stands under each date."""
    # stable: then in the ledger's order
    dated = sorted(_dated(book), key=lambda one: (one.key, book.messages.date(one.when)))
    found: list[Block] = []
    for year, of_year in groupby(dated, key=lambda one: one.year):
        printed_year = book.messages.date(DateSaid(edtf=f"{year:04d}"))
        found.append(Heading(f"year-{year}", plain(printed_year)))
        items = []
        for _printed, together in groupby(of_year, key=lambda one: book.messages.date(one.when)):
            alike = list(together)
            term = date_of(alike[0].claim, alike[0].positions[0])
            items.append(Entry(term, tuple(_line(book, one) for one in alike)))
        found.append(Entries(tuple(items), "chronology"))
    return found


def _dated(book: Book) -> Iterator[_Dated]:
    for claim in book.ledger.claims.values():
        if not any(map(is_chapter, claim.told)):
            continue
        by_date: dict[DateSaid, list[Position]] = {}
        for position in claim.positions:
            if position.date is not None:
                by_date.setdefault(position.date, []).append(position)
        for when, positions in by_date.items():
            if not _is_too_vague(when):
                yield _Dated(sort_key(when), claim, when, tuple(positions))


def _is_too_vague(when: DateSaid) -> bool:
    """Return whether a date has no place in a chronology: "at some time", "in the last century"."""
    try:
        first, last = bounds(when)
    except NotEdtf:
        return True
    return when.edtf is None and (last - first).days > _YEAR


def _line(book: Book, one: _Dated) -> Line:
    """Return what the passages say that give this date, and where it is told.

    The claim's sentence speaks for a passage that says just that; any other speaks for itself.
    """
    claim = one.claim
    alike = [position for position in one.positions if _says_the_claim(claim, position)]
    parts = [ledger_line(book, claim.id, claim.sentence)] if alike else []
    sources = dict.fromkeys(position.source for position in alike if not _speaks(position))
    if sources:
        said = and_list(book.edition, (source_name(book, source) for source in sources))
        parts.append(words(book, "This date is from {sources}.", sources=said))
    parts += [_own_words(book, claim, position) for position in one.positions if _speaks(position)]
    return with_told(book, claim, join_sentences(book, parts))


def _says_the_claim(claim: Claim, position: Position) -> bool:
    """Return whether a passage states the claim's sentence, which is made from a claim's only passage."""
    if len(claim.positions) == 1:
        return True
    return position.relation in _STATING and not position.says


def _speaks(position: Position) -> bool:
    """Return whether a passage is to be heard in its own words, or with what the editors infer in it."""
    return bool(position.says or position.inferred) or position.relation not in _STATING


def _own_words(book: Book, claim: Claim, position: Position) -> Line:
    """Return who speaks and what it says; no other passage stands here for it to differ from."""
    relation = "states" if position.relation in {*_STATING, "differs"} else position.relation
    head = position_head(book, claim, position, relation)
    return head_and_content(book, head, position_content(book, claim, position, dated=False))
