"""Number the pages of the book: the cover not at all, front matter by itself, the text from one on.

Front matter has small Roman numerals, or the letters that the language's own books have there.
"""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from chronicle.text.contents import letters

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from chronicle.languages.editions import Edition

_ROMAN = ((100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


class Foliation(Enum):
    """What pages are numbered together."""

    COVER = "cover"
    FRONT = "front"
    TEXT = "text"


class Folio(NamedTuple):
    """The number of a page."""

    printed: str  # in the edition's own signs; of a page of the cover, nothing
    stretch: Foliation
    number: int  # from 1 on in its stretch
    style: str  # how a PDF calls numbers of this kind: D, r; "" where it knows none


def folios_of(stretches: Sequence[Foliation], edition: Edition) -> list[Folio]:
    """Return the folios of pages, given what each belongs to."""
    counts = dict.fromkeys(Foliation, 0)
    found = []
    for stretch in stretches:
        counts[stretch] += 1
        found.append(_folio(stretch, counts[stretch], edition))
    return found


def _folio(stretch: Foliation, count: int, edition: Edition) -> Folio:
    if stretch is Foliation.COVER:
        return Folio("", stretch, count, "")
    if stretch is Foliation.TEXT:
        printed = edition.numeral(count)
        return Folio(printed, stretch, count, "D" if printed == str(count) else "")
    if signs := edition.front_folios:
        return Folio(letters(count, signs), stretch, count, "")
    return Folio(roman(count), stretch, count, "r")


def roman(number: int) -> str:
    """Return a number from 1 on in small Roman numerals: 19 is xix."""
    found = ""
    for value, signs in _ROMAN:
        times, number = divmod(number, value)
        found += signs * times
    return found


def page_labels(folios: Sequence[Folio], cover: str) -> Iterator[tuple[int, str, str]]:
    """Yield where a new kind of page label begins, as a PDF has them: index, style, prefix.

    Signs that a PDF does not count by itself are a prefix, on each page anew. `cover` labels the cover.
    """
    before: tuple[Foliation, str] | None = None
    for index, folio in enumerate(folios):
        kind = (folio.stretch, folio.style)
        if folio.style:
            if kind != before:
                yield index, folio.style, ""
        elif folio.printed:
            yield index, "", folio.printed
        elif kind != before:
            yield index, "", cover
        before = kind
