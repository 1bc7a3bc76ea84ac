"""Compose a note: who says what, in the edition's language, in the order of its translators.

A note is composed as inline MyST, one line a claim. Its values, dates and names are roles, so that
they are formatted by the same hands as those of the running text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronicle.evidence.lookup import find_claim
from chronicle.evidence.standing import standing
from chronicle.manuscript.grammar import and_list, ends_with_stop, escape, ledger_text, role
from chronicle.text.docnames import chapter_number
from chronicle.text.grammar import read_message

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from chronicle.evidence.model import Attribution, Claim, Position
    from chronicle.manuscript.book import Book

# What a position does to the claim, as the frame that introduces its content.
_FRAMES = {
    "states": "{source} ({where})",
    "confirms": "{source} ({where}) confirms this",
    "differs": "{source} ({where}) differs",
    "denies": "{source} ({where}) reports a denial",
    "reports": "{source} ({where}) passes this on",
    "plans": "{source} ({where}) tells of a plan",
}


def note_text(book: Book, docname: str, *claims: str) -> str:
    """Return a document's note on these claims, one line for each that has something of its own to say.

    A claim is told in full in the first chapter that tells it, and there once: what comes later sums it up
    and points there. `claim@p8-4` says that paragraph 8.4 of the same chapter has told it; a single
    passage without an editors' note is as short as its summary, and is repeated.
    """
    lines: list[str] = []
    pairs = [claim.partition("@")[::2] for claim in claims]
    records = [find_claim(book.ledger, claim) for claim, _ in pairs]
    for index, (claim, (_, anchor)) in enumerate(zip(records, pairs, strict=True)):
        earlier = earlier_chapter(claim, docname)
        if not earlier and anchor and (len(claim.positions) > 1 or claim.note):
            earlier = f"{docname}#{anchor}"
        if earlier:
            lines.append(_summary(book, claim, earlier))
            continue
        following = records[index + 1] if index + 1 < len(records) else None
        told = [
            (position_head(book, claim, position, position.relation), _own_content(book, claim, position))
            for position in claim.positions
        ]
        parts = [head_and_content(book, head, content) for head, content in told]
        if not all(content for _head, content in told):
            # A passage that says just what the claim says: the reader must see what that is.
            parts.insert(0, ledger_text(book, claim.id, claim.sentence))
        parts += inferences(book, claim, claim.positions)
        if following is None or _rests_on(following) != _rests_on(claim) or claim.note:
            parts.append(book.messages.standing(claim))
        if claim.note:
            note = ledger_text(book, claim.id, claim.note)
            parts.append(book.messages.text("note", "Editors’ note: {note}", note=note))
        line = join_sentences(book, parts)
        if line not in lines:
            lines.append(line)
    return "\n".join(lines)


def earlier_chapter(claim: Claim, docname: str) -> str | None:
    """Return the numbered chapter before this one that tells the claim; names are in reading order."""
    first = min((name for name in claim.told if chapter_number(name)), default=docname)
    return first if first < docname else None


def _summary(book: Book, claim: Claim, earlier: str) -> str:
    """Return a claim's sentence, who speaks of it, what it rests on, and where it is told in full."""
    words = book.messages
    sources = and_list(book.edition, [_source(book, source) for source in claim.sources])
    where = role("mentions", f"claim:{claim.id}@{earlier}")
    inferred = words.text("note", "In part this is the editors’ inference.")
    parts = [
        ledger_text(book, claim.id, claim.sentence),
        full_stop(book, sources),
        *([inferred] if any(position.inferred for position in claim.positions) else []),
        words.standing(claim),
        words.text("note", "In full at {where}.", where=where),
    ]
    return join_sentences(book, parts)


def _rests_on(claim: Claim) -> tuple[str, tuple[str, ...]]:
    """Return what a claim rests on: neighbours that rest on the same share one remark."""
    return standing(claim), tuple(sorted(claim.sources))


def position_parts(book: Book, claim: Claim, position: Position) -> tuple[str, str]:
    """Return who speaks in one passage and where, and what it says beyond the claim itself, if anything."""
    head = position_head(book, claim, position, position.relation)
    return head, position_content(book, claim, position)


def position_head(book: Book, claim: Claim, position: Position, relation: str) -> str:
    """Return who speaks in one passage and where, in the frame of a relation to the claim."""
    words = book.messages
    language = book.ledger.sources[position.source].csl.get("language")
    where = words.locator(position.locator, language)
    if position.attribution:
        where = words.text(
            "note", "{where}, citing {who}", where=where, who=_attribution(book, claim, position.attribution)
        )
    return words.text("note", _FRAMES[relation], source=_source(book, position.source), where=where)


def position_content(book: Book, claim: Claim, position: Position, *, dated: bool = True) -> str:
    """Return what one passage says beyond the claim itself, then what the editors infer in it."""
    content = _own_content(book, claim, position, dated=dated)
    parts = [*([content] if content else []), *inferences(book, claim, (position,))]
    return join_sentences(book, parts) if len(parts) > 1 else "".join(parts)


def inferences(book: Book, claim: Claim, positions: Iterable[Position]) -> list[str]:
    """Return what the editors infer in these passages and no passage says, each sentence once."""
    found = dict.fromkeys(text for position in positions for text in position.inferred.values())
    told = (ledger_text(book, claim.id, text) for text in found)
    return [book.messages.text("note", "Editors’ inference: {inference}", inference=text) for text in told]


def _own_content(book: Book, claim: Claim, position: Position, *, dated: bool = True) -> str:
    """Return what one passage says beyond the claim itself: its date, its values, its own statement."""
    facts = _join(book, _facts(book, claim, position, dated=dated))
    says = ledger_text(book, claim.id, position.says) if position.says else ""
    if facts and says:
        says = join_sentences(book, [facts, says])
    return says or facts


def head_and_content(book: Book, head: str, content: str) -> str:
    """Return who speaks, then what it says, as one sentence."""
    if content:
        head = book.messages.text("note", "{head}: {content}", head=head, content=content)
    return full_stop(book, head)


def _source(book: Book, source: str) -> str:
    """Return a document's name; one that was not read says through which it is known."""
    record = book.ledger.sources[source]
    name = escape(book.messages.source(source))
    if record.read or not record.via:
        return name
    via = escape(book.messages.source(record.via))
    return book.messages.text("note", "{source} (not read, known through {via})", source=name, via=via)


def _attribution(book: Book, claim: Claim, named: Attribution) -> str:
    """Return whom the document itself names for what it says."""
    if named.source:
        return escape(book.messages.source(named.source))
    if named.actor:
        return role("actor", named.actor)
    return ledger_text(book, claim.id, named.text or "")


def _facts(book: Book, claim: Claim, position: Position, *, dated: bool) -> Iterable[str]:
    """Yield a position's date, where the documents date the claim differently, and its values."""
    dates = {other.date for other in claim.positions if other.date}
    if dated and position.date and len(dates) > 1:
        yield role("date", f"{claim.id}@{position.address}")
    for name, quantity in position.quantities.items():
        value = role("value", f"{claim.id}.{name}@{position.address}")
        if quantity.scope:
            scope = ledger_text(book, claim.id, quantity.scope)
            value = book.messages.text("note", "{value} ({scope})", value=value, scope=scope)
        yield value


def _join(book: Book, parts: Iterable[str]) -> str:
    """Return the parts in one row, with the language's own separator."""
    joined = ""
    for part in parts:
        joined = book.messages.text("note", "{first}; {next}", first=joined, next=part) if joined else part
    return joined


def full_stop(book: Book, text: str) -> str:
    """Close a sentence with the language's own stop, unless it is closed."""
    return text if _is_closed(book, text) else book.messages.text("note", "{sentence}.", sentence=text)


def _is_closed(book: Book, text: str) -> bool:
    """Return whether a text closes as a sentence does; a title at its end may close it with its own mark."""
    roles = read_message(text).roles
    if roles and roles[-1].name == "title" and roles[-1].end == len(text.rstrip()):
        title = book.messages.title(roles[-1].target)
        text = title.meaning or title.verbatim or ""
    return ends_with_stop(text)


def join_sentences(book: Book, parts: Sequence[str]) -> str:
    """Return whole sentences one after the other, spaced as the language does."""
    joined = ""
    for part in parts:
        closed = full_stop(book, part)
        joined = book.messages.text("note", "{first} {next}", first=joined, next=closed) if joined else closed
    return joined
