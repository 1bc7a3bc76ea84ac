"""List in rows what a figure shows: each mark once, with its document and its passage."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from chronicle.figures.figure_voice import joined
from chronicle.figures.marks import marks_of_line

if TYPE_CHECKING:
    from chronicle.figures.figure_records import ChartLine
    from chronicle.figures.figure_voice import Voice
    from chronicle.figures.marks import Mark

# A mark stands beside the others: which of them the ledger compares with which is no property of its own.
_HOW = {"confirms": "states", "differs": "states"}
_INFERRED = {"date": "date", "place": "place", "agent": "agent", "event": "event"}


@dataclass(frozen=True)
class FigureRow:
    """One row: what it is about, the document, what it says, how, and the claim that tells it."""

    label: str
    source: str
    words: str
    relation: str
    claim: str
    document: str  # the passage: its source and key
    key: str | None


def heads(voice: Voice) -> tuple[str, ...]:
    """Return the heads of the columns."""
    return tuple(voice.say(word) for word in ("What", "Document", "What it gives", "How", "Paragraph"))


def rows(voice: Voice) -> list[FigureRow]:
    """Return a row for each mark of a figure, in the order of its lines."""
    return [
        FigureRow(
            label_of(mark, line, voice),
            voice.messages.source(mark.source),
            _words(mark, voice),
            _how(mark, voice),
            mark.claim,
            mark.source,
            mark.key,
        )
        for line in voice.figure.lines
        for mark in marks_of_line(voice.ledger, line)
    ]


def label_of(mark: Mark, line: ChartLine, voice: Voice) -> str:
    """Return what a row is about: the event of its passage, after the place that its line stands under."""
    label = mark.label(voice.messages)
    if line.place is None:
        return label
    return voice.say("{head}: {rest}", head=voice.messages.place(line.place), rest=label)


def _how(mark: Mark, voice: Voice) -> str:
    """Return how a passage says it, and what of it is the editors' work."""
    how = voice.messages.relation(_HOW.get(mark.relation, mark.relation))
    inferred = dict.fromkeys(mark.inferred)
    if mark.placed and not voice.figure.is_map:  # on a map it stands at its place, and in no time
        inferred["date"] = None
    if not inferred:
        return how
    what = joined(voice.messages, (voice.say(_INFERRED[each]) for each in inferred))
    return voice.say("{how} (worked out by the editors: {what})", how=how, what=what)


def _words(mark: Mark, voice: Voice) -> str:
    """Return what a mark says, and who or what is counted."""
    words = mark.words(voice.messages)
    if mark.quantity is not None and mark.quantity.scope:
        scope = voice.messages.ledger_text(mark.claim, mark.quantity.scope)
        words = voice.messages.text("note", "{value} ({scope})", value=words, scope=scope)
    return words
