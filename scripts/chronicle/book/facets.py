"""Tell what readers may pick an entry of a list by: year, document, place, party, differing passages."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import date
from typing import TYPE_CHECKING

from chronicle.ledger.edtf_dates import NotEdtf, sort_key
from chronicle.ledger.standing import is_difference

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from chronicle.book.loaded_book import Book
    from chronicle.ledger.model import Claim, Source


@dataclass(frozen=True)
class Facets:
    """What an entry is found by: years in four digits, and ids of the ledger."""

    year: tuple[str, ...] = ()
    document: tuple[str, ...] = ()
    place: tuple[str, ...] = ()
    party: tuple[str, ...] = ()
    kind: tuple[str, ...] = ()  # of a name: place, actor or word
    differing: tuple[str, ...] = ()  # “yes” where passages differ

    def given(self) -> Iterator[tuple[str, tuple[str, ...]]]:
        """Yield the name and the values of each facet that the entry has."""
        for each in fields(self):
            if values := getattr(self, each.name):
                yield each.name, values


def facets_of(claims: Iterable[Claim], years: Iterable[int] | None = None) -> Facets:
    """Return what claims that stand in one entry are found by; unless given, the years are those of dates."""
    told = tuple({claim.id: claim for claim in claims}.values())
    of_dates = {year for claim in told for year in _years(claim)} if years is None else set(years)
    return Facets(
        year=tuple(f"{year:04d}" for year in sorted(of_dates)),
        document=_once(source for claim in told for source in claim.sources),
        place=_once(place for claim in told for place in claim.places),
        party=_once(actor for claim in told for actor in claim.actors),
        differing=("yes",) if any(map(is_difference, told)) else (),
    )


def facets_of_record(book: Book, kind: str, identifier: str) -> Facets:
    """Return what a name is found by: what it names, and the documents that speak of it or word it."""
    claims = (each for each in book.ledger.claims.values() if identifier in (*each.places, *each.actors))
    speaking = facets_of(claims).document if kind != "word" else ()
    wording = (source.id for source in book.ledger.sources.values() if _words(source, identifier))
    return Facets(document=_once((*speaking, *wording)), kind=(kind,))


def _years(claim: Claim) -> Iterator[int]:
    """Yield the years in which the dates of a claim begin."""
    for position in claim.positions:
        if position.date is not None:
            try:
                first, *_rest = sort_key(position.date)
            except NotEdtf:
                continue
            yield date.fromordinal(first).year


def _words(source: Source, identifier: str) -> bool:
    return any(word.entry == identifier for word in source.own_words)


def _once(ids: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(ids))
