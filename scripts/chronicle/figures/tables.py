"""Say in rows what a figure shows: each mark once, with its document and its passage."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from chronicle.figures.marks import marks_of_line

if TYPE_CHECKING:
    from chronicle.figures.marks import Mark
    from chronicle.figures.records import Line
    from chronicle.figures.voice import Voice

_EDGES = {"start": "beginning: {words}", "end": "end: {words}", "until": "still so: {words}"}
_STATES = {
    "outside-control": "outside government control",
    "besieged": "besieged",
    "bombarded": "bombarded",
    "left": "left under an agreement",
}


# A mark stands beside the others: which of them the ledger compares with which is no property of its own.
_HOW = {"confirms": "states", "differs": "states"}


@dataclass(frozen=True)
class Row:
    """One row: what it is about, the document, what it says, how, and the claim that tells it."""

    label: str
    source: str
    words: str
    relation: str
    claim: str


def heads(voice: Voice) -> tuple[str, ...]:
    """Return the heads of the columns."""
    return tuple(voice.say(word) for word in ("What", "Document", "What it gives", "How", "Paragraph"))


def rows(voice: Voice) -> list[Row]:
    """Return a row for each mark of a figure, in the order of its lines."""
    found = []
    for line in voice.figure.lines:
        label = label_of(line, voice)
        for mark in marks_of_line(voice.ledger, line):
            found.append(
                Row(
                    label,
                    voice.messages.source(mark.source),
                    _words(mark, voice),
                    voice.messages.relation(_HOW.get(mark.relation, mark.relation)),
                    mark.claim,
                )
            )
        if not line.targets and line.place:
            found.append(Row(label, "", "", "", ""))
    return found


def label_of(line: Line, voice: Voice) -> str:
    """Return what a line is about: its label, or its place and state."""
    parts = []
    if line.place:
        parts.append(voice.messages.place(line.place))
    if line.label:
        parts.append(voice.own(line.label))
    if line.state:
        parts.append(voice.say(_STATES[line.state]))
    told = parts[0] if parts else ""
    for part in parts[1:]:
        told = voice.say("{head}: {rest}", head=told, rest=part)
    return told


def state_words(line: Line, voice: Voice) -> str:
    """Return the name of a line's state."""
    return voice.say(_STATES[line.state]) if line.state else voice.own(line.label)


def _words(mark: Mark, voice: Voice) -> str:
    """Return what a mark says, and whether a bar begins or ends there."""
    words = mark.words(voice.messages)
    if mark.quantity is not None and mark.quantity.scope:
        scope = voice.messages.inline(voice.messages.ledger(mark.claim, mark.quantity.scope), mark.claim)
        words = voice.messages.text("note", "{value} ({scope})", value=words, scope=scope)
    return voice.say(_EDGES[mark.edge], words=words) if mark.edge else words
