"""Compose a note: who says what, in the edition's language, in the order of its translators.

A note has a line for each claim. Its values, dates and names are roles, so that they are formatted by the
same hands as those of the running text.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from chronicle.book.lines import (
    and_list,
    full_stop,
    headed,
    in_a_row,
    join_sentences,
    ledger_line,
    source_name,
)
from chronicle.evidence.lookup import find_claim
from chronicle.evidence.standing import standing
from chronicle.text.docnames import chapter_number
from chronicle.text.roles import plain_role
from chronicle.text.segments import Mentions, plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from chronicle.book.record import Book
    from chronicle.evidence.model import Attribution, Claim, Position
    from chronicle.text.segments import Line

# What a position does to the claim, as the frame that introduces its content.
_FRAMES = {
    "states": "{source} ({where})",
    "confirms": "{source} ({where}) confirms this",
    "differs": "{source} ({where}) differs",
    "denies": "{source} ({where}) reports a denial",
    "reports": "{source} ({where}) passes this on",
    "plans": "{source} ({where}) tells of a plan",
}


@dataclass(frozen=True)
class Noted:
    """A claim that a note is on, and the earlier paragraph of its document whose note tells it already."""

    claim: str
    told_at: str = ""


def note_lines(book: Book, docname: str, noted: tuple[Noted, ...]) -> tuple[Line, ...]:
    """Return a document's note on these claims, a line for each that has something of its own to say.

    A claim is told in full in the first chapter that tells it, and there once: what comes later sums it up
    and points there. A single passage without an editors' note is as short as its summary, and is repeated.
    """
    lines: dict[Line, None] = {}
    records = [find_claim(book.ledger, one.claim) for one in noted]
    for index, (claim, one) in enumerate(zip(records, noted, strict=True)):
        following = records[index + 1] if index + 1 < len(records) else None
        if earlier := earlier_chapter(claim, docname):
            line = _summary(book, claim, Mentions("claim", claim.id, earlier))
        elif one.told_at and (len(claim.positions) > 1 or claim.note):
            line = _summary(book, claim, Mentions("claim", claim.id, docname, one.told_at))
        else:
            line = _in_full(book, claim, following)
        lines[line] = None
    return tuple(lines)


def _in_full(book: Book, claim: Claim, following: Claim | None) -> Line:
    """Return all that is said of a claim; a remark that the next claim of the note shares stands there."""
    told = [
        (position_head(book, claim, position, position.relation), _own_content(book, claim, position))
        for position in claim.positions
    ]
    parts = [head_and_content(book, head, content) for head, content in told]
    if not all(content for _head, content in told):
        # A passage that says just what the claim says: the reader must see what that is.
        parts.insert(0, ledger_line(book, claim.id, claim.sentence))
    parts += inferences(book, claim, claim.positions)
    if following is None or _rests_on(following) != _rests_on(claim) or claim.note:
        parts.append(plain(book.messages.standing(claim)))
    if claim.note:
        parts.append(editors_note(book, claim.id, claim.note))
    return join_sentences(book, parts)


def editors_note(book: Book, claim: str, text: str) -> Line:
    """Return what the editors remark on a claim."""
    return book.messages.line("note", "Editors’ note: {note}", note=ledger_line(book, claim, text))


def earlier_chapter(claim: Claim, docname: str) -> str | None:
    """Return the numbered chapter before this one that tells the claim; names are in reading order."""
    first = min((name for name in claim.told if chapter_number(name)), default=docname)
    return first if first < docname else None


def _summary(book: Book, claim: Claim, where: Mentions) -> Line:
    """Return a claim's sentence, who speaks of it, what it rests on, and where it is told in full."""
    words = book.messages
    sources = and_list(book.edition, [_source(book, source) for source in claim.sources])
    inferred = words.line("note", "In part this is the editors’ inference.")
    parts = [
        ledger_line(book, claim.id, claim.sentence),
        full_stop(book, sources),
        *([inferred] if any(position.inferred for position in claim.positions) else []),
        plain(words.standing(claim)),
        words.line("note", "In full at {where}.", where=(where,)),
    ]
    return join_sentences(book, parts)


def _rests_on(claim: Claim) -> tuple[str, tuple[str, ...]]:
    """Return what a claim rests on: neighbours that rest on the same share one remark."""
    return standing(claim), tuple(sorted(claim.sources))


def position_parts(book: Book, claim: Claim, position: Position) -> tuple[Line, Line]:
    """Return who speaks in one passage and where, and what it says beyond the claim itself, if anything."""
    head = position_head(book, claim, position, position.relation)
    return head, position_content(book, claim, position)


def position_head(book: Book, claim: Claim, position: Position, relation: str) -> Line:
    """Return who speaks in one passage and where, in the frame of a relation to the claim."""
    words = book.messages
    language = book.ledger.sources[position.source].csl.get("language")
    where = words.locator_line(position.locator, language)
    if position.attribution:
        who = _attribution(book, claim, position.attribution)
        where = words.line("note", "{where}, citing {who}", where=where, who=who)
    return words.line("note", _FRAMES[relation], source=_source(book, position.source), where=where)


def position_content(book: Book, claim: Claim, position: Position, *, dated: bool = True) -> Line:
    """Return what one passage says beyond the claim itself, then what the editors infer in it."""
    content = _own_content(book, claim, position, dated=dated)
    parts = [*([content] if content else []), *inferences(book, claim, (position,))]
    return join_sentences(book, parts) if len(parts) > 1 else sum(parts, ())


def inferences(book: Book, claim: Claim, positions: Iterable[Position]) -> list[Line]:
    """Return what the editors infer in these passages and no passage says, each sentence once."""
    found = dict.fromkeys(text for position in positions for text in position.inferred.values())
    told = (ledger_line(book, claim.id, text) for text in found)
    return [book.messages.line("note", "Editors’ inference: {inference}", inference=line) for line in told]


def _own_content(book: Book, claim: Claim, position: Position, *, dated: bool = True) -> Line:
    """Return what one passage says beyond the claim itself: its date, its values, its own statement."""
    facts = in_a_row(book, _facts(book, claim, position, dated=dated))
    says = ledger_line(book, claim.id, position.says) if position.says else ()
    if facts and says:
        says = join_sentences(book, [facts, says])
    return says or facts


def head_and_content(book: Book, head: Line, content: Line) -> Line:
    """Return who speaks, then what it says, as one sentence."""
    return full_stop(book, headed(book, head, content) if content else head)


def _source(book: Book, source: str) -> Line:
    """Return a document's name; one that was not read says through which it is known."""
    record = book.ledger.sources[source]
    name = source_name(book, source)
    if record.read or not record.via:
        return name
    via = source_name(book, record.via)
    return book.messages.line("note", "{source} (not read, known through {via})", source=name, via=via)


def _attribution(book: Book, claim: Claim, named: Attribution) -> Line:
    """Return whom the document itself names for what it says."""
    if named.source:
        return source_name(book, named.source)
    if named.actor:
        return (plain_role("actor", named.actor),)
    return ledger_line(book, claim.id, named.text or "")


def _facts(book: Book, claim: Claim, position: Position, *, dated: bool) -> Iterator[Line]:
    """Yield a position's date, where the documents date the claim differently, and its values."""
    dates = {other.date for other in claim.positions if other.date}
    if dated and position.date and len(dates) > 1:
        yield date_of(claim, position)
    for name, quantity in position.quantities.items():
        value = value_of(claim, position, name)
        if quantity.scope:
            scope = ledger_line(book, claim.id, quantity.scope)
            value = book.messages.line("note", "{value} ({scope})", value=value, scope=scope)
        yield value


def value_of(claim: Claim, position: Position, name: str) -> Line:
    """Return a figure as one passage gives it."""
    return (plain_role("value", f"{claim.id}.{name}@{position.address}"),)


def date_of(claim: Claim, position: Position) -> Line:
    """Return the date of a claim as one passage gives it."""
    return (plain_role("date", f"{claim.id}@{position.address}"),)
