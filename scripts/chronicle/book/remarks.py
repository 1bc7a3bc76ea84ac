"""Compose in a word or two on whose word a passage speaks, and how sure it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple, get_args

from chronicle.book.lines import ledger_line, short_source_name
from chronicle.text.roles import plain_role
from chronicle.text.segments import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from chronicle.book.loaded_book import Book
    from chronicle.ledger.model import Attribution, Claim, Position
    from chronicle.text.segments import Line

_RELATIONS = {"plans": "planned", "expects": "expected", "denies": "denied"}
_WORKED_OUT = {None: "date worked out", "month": "month worked out", "year": "year worked out"}
Kind = Literal["authority", "relation", "date", "inference"]
KINDS = get_args(Kind)  # in the order in which a note says them


class Remark(NamedTuple):
    """Words that stand in brackets behind a place."""

    kind: Kind
    words: Line
    several: Line = ()  # behind several places, where that is something else

    @property
    def is_of_editors(self) -> bool:
        """Return whether it tells of the editors' work, and not of what the document says."""
        return self.kind in ("date", "inference")

    def behind(self, places: int) -> Line:
        """Return the words as they stand behind so many places."""
        return self.several if places > 1 and self.several else self.words


def marks_of(book: Book, claim: Claim, position: Position) -> Iterator[Remark]:
    """Yield what a reader must know of a passage: whom it cites, what is planned, what was worked out."""
    words = book.messages
    if position.attribution is not None or position.locator.headline:
        authority = [authority_line(book, claim, position, places) for places in (1, 2)]
        yield Remark("authority", *authority)
    elif position.relation == "reports":
        yield Remark("authority", plain(words.text("note", "on others’ word")))
    if position.relation in _RELATIONS:
        yield Remark("relation", plain(words.text("note", _RELATIONS[position.relation])))
    if position.date is not None and position.date.derived is not None:
        yield Remark("date", plain(words.text("note", _WORKED_OUT[position.date.worked_out])))
    for what in position.inferred:
        named = plain(words.text("figure", what))
        yield Remark("inference", words.line("note", "editors’ inference: {what}", what=named))


def authority_line(book: Book, claim: Claim, position: Position, places: int = 1) -> Line:
    """Return whom a document names for what it says, or that it has no more than a headline; else nothing."""
    words, named, headline = book.messages, position.attribution, position.locator.headline
    who = _whom(book, claim, named) if named else ()
    if not headline:
        return words.line("note", "citing {who}", who=who) if who else ()
    if named and named.source:
        return words.plural_line("note", "{who} headline", "{who} headlines", places, who=who)
    bare = words.plural_line("note", "headline", "headlines", places)
    cited = words.line("note", "citing {who}", who=who) if who else ()
    return words.line("note", "{first}, {next}", first=bare, next=cited) if cited else bare


def _whom(book: Book, claim: Claim, named: Attribution) -> Line:
    """Return whom a document names for what it says."""
    if named.source:
        return short_source_name(book, named.source)
    if named.actor:
        return (plain_role("actor", named.actor),)
    return ledger_line(book, claim.id, named.text or "")
