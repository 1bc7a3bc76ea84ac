"""Find what a drawing says in the language of the book, because its edition lacks a name or a translation."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from chronicle.figures.marks import about, marks_of_line
from chronicle.figures.texts import figure_texts
from chronicle.words.quantities import is_translated

if TYPE_CHECKING:
    from collections.abc import Iterator

    from chronicle.figures.figure_voice import Voice
    from chronicle.words import Messages


def lent_words(voice: Voice) -> re.Pattern[str] | None:
    """Return a pattern of what a figure says in another language than its edition's, or None.

    A draft marks it, as it marks such words in the text; a release has none.
    """
    if voice.edition.is_source:
        return None
    found = sorted(
        {*voice.whole(lent_names), *_labels(voice), *_figures(voice)} - {""}, key=len, reverse=True
    )
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, found))})(?!\w)") if found else None


def lent_names(messages: Messages) -> tuple[str, ...]:
    """Return the names of places, actors and sources that have none in the edition."""
    ledger, code = messages.ledger, messages.edition.code
    return tuple(
        name
        for table in (ledger.places, ledger.actors, ledger.sources)
        for record in table.values()
        if code not in record.names and ledger.language in record.names
        for name in record.names[ledger.language].allowed
    )


def _labels(voice: Voice) -> Iterator[str]:
    """Yield the figure's own texts, and the events of its lines, that are not translated."""
    messages = voice.messages
    for message in figure_texts([voice.figure]):
        if messages.figure(voice.figure.id, message.text) == message.text:
            yield voice.own(message.text)
    for line in voice.figure.lines:
        if not line.edges:  # a place of a map, which says its name alone
            continue
        claim, event = about(voice.ledger, line)
        if messages.of_ledger(claim, event) == event:
            yield voice.label(line)


def _figures(voice: Voice) -> Iterator[str]:
    """Yield what marks say whose nouns are not translated."""
    for line in voice.figure.lines:
        for mark in marks_of_line(voice.ledger, line):
            if mark.quantity is not None and not is_translated(voice.messages, mark.quantity):
                yield mark.words(voice.messages)
