"""Compose a note: a line for each document, with where it says so, on whose word and how sure, in words.

A note does not repeat what a document says: that is in the sentence with the note. Where documents differ,
the note links to the register of differences.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from chronicle.book.lines import in_a_row, join_sentences, opening, sentence_case, short_source_name
from chronicle.book.remarks import KINDS, marks_of
from chronicle.ledger.lookup import find_claim
from chronicle.ledger.standing import standing
from chronicle.text.roles import plain_role
from chronicle.words.locators import place_kind

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence

    from chronicle.book.loaded_book import Book
    from chronicle.book.remarks import Remark
    from chronicle.ledger.model import Claim, Locator, Position
    from chronicle.ledger.standing import Standing
    from chronicle.text.segments import Line

_COMMA = "{first}, {next}"
# What holds between documents, and what holds within one, in the order in which a note says it.
_AMONG: dict[Standing, str] = {
    "differ": "Differ: {numbers}.",
    "count": "Count or date differently: {numbers}.",
    "speak": "Speak of different things: {numbers}.",
}
_WITHIN: dict[Standing, str] = {
    "differs": "Differs from itself: {numbers}.",
    "counts": "Counts or dates differently: {numbers}.",
    "speaks": "Speaks of different things: {numbers}.",
    "doubtful": "Doubtful: {numbers}.",
}


class _Placed(NamedTuple):
    """A mark of a place, and whether it is that of a part of what stands there alone."""

    mark: Remark
    in_part: bool


class _Passage(NamedTuple):
    """A passage of the document that a line is about, and the claim that it speaks of."""

    claim: Claim
    position: Position


def note_lines(book: Book, claims: tuple[str, ...]) -> tuple[Line, ...]:
    """Return the note on these claims: a line for each document in the book's order.

    How documents differ stands behind the last of them.
    """
    records = [find_claim(book.ledger, claim) for claim in claims]
    passages: dict[str, list[_Passage]] = {}
    for claim in records:
        for position in claim.positions:
            passages.setdefault(position.source, []).append(_Passage(claim, position))
    ordered = sorted(passages, key=lambda source: book.ledger.sources[source].order)
    lines = [_document(book, source, passages[source], records) for source in ordered]
    lines[-1:] = [join_sentences(book, [*lines[-1:], *_relations(book, _AMONG, records)])]
    return tuple(lines)


def _document(book: Book, source: str, passages: Sequence[_Passage], claims: Iterable[Claim]) -> Line:
    """Return the line of one document: its name, the places with their marks, what holds within it alone.

    What the editors worked out in all of several places is said once, behind them.
    """
    places = _places(book, passages)
    shared = _shared(places)
    alike: dict[tuple[Hashable, tuple[_Placed, ...]], list[Locator]] = {}
    for locator, marks in places.items():
        own = tuple(placed for placed in marks if placed.mark not in shared)
        alike.setdefault((place_kind(locator), own), []).append(locator)
    where = in_a_row(book, (_place(book, source, found, marks) for (_kind, marks), found in alike.items()))
    name = opening(book, source, short_source_name(book, source))
    head = book.messages.line("note", "{source}, {where}", source=name, where=where)
    behind = [sentence_case(mark.words) for mark in shared]
    alone = [claim for claim in claims if claim.sources == (source,)]
    return join_sentences(book, [head, *behind, *_relations(book, _WITHIN, alone)])


def _places(book: Book, passages: Iterable[_Passage]) -> dict[Locator, tuple[_Placed, ...]]:
    """Return where the passages stand, each place once, with its marks in their order."""
    found: dict[Locator, list[Sequence[Remark]]] = {}
    for claim, position in passages:
        found.setdefault(position.locator, []).append(tuple(marks_of(book, claim, position)))
    return {locator: tuple(_of_place(each)) for locator, each in found.items()}


def _of_place(found: Sequence[Sequence[Remark]]) -> Iterator[_Placed]:
    """Yield the marks of a place, each once; one that is not that of all its passages says so."""
    marks = dict.fromkeys(mark for marks in found for mark in marks)
    for mark in sorted(marks, key=lambda mark: KINDS.index(mark.kind)):
        yield _Placed(mark, not mark.is_of_editors and not all(mark in marks for marks in found))


def _shared(places: Mapping[Locator, tuple[_Placed, ...]]) -> tuple[Remark, ...]:
    """Return what the editors worked out in every one of several places."""
    every = [tuple(placed.mark for placed in marks) for marks in places.values()]
    first = every[0] if len(every) > 1 else ()
    return tuple(mark for mark in first if mark.is_of_editors and all(mark in marks for marks in every))


def _place(book: Book, source: str, locators: Sequence[Locator], marks: Iterable[_Placed]) -> Line:
    """Return places of one kind, with the marks that they have in common in brackets."""
    words = book.messages
    where = words.locator_line(source, *locators)
    said = []
    for mark, in_part in marks:
        line = mark.behind(len(locators))
        said.append(words.line("note", "in part {mark}", mark=line) if in_part else line)
    return (
        words.line("note", "{where} ({marks})", where=where, marks=in_a_row(book, said, _COMMA))
        if said
        else where
    )


def relations(book: Book, claims: Iterable[Claim]) -> list[Line]:
    """Return in the words of a note how documents, or passages of one, differ on claims."""
    return _relations(book, _AMONG | _WITHIN, claims)


def _relations(book: Book, worded: dict[Standing, str], claims: Iterable[Claim]) -> list[Line]:
    """Return the sentences that lead to the register, each with the numbers of its claims in order."""
    found: dict[str, dict[int, Line]] = {sentence: {} for sentence in worded.values()}
    for claim in claims:
        if claim.difference and (sentence := worded.get(standing(claim))):
            found[sentence][int(claim.difference[1:])] = (plain_role("difference", claim.id),)
    return [
        book.messages.line(
            "note", sentence, numbers=in_a_row(book, (line for _, line in sorted(numbers.items())), _COMMA)
        )
        for sentence, numbers in found.items()
        if numbers
    ]
