"""Put into words what a figure says, in one edition's language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from chronicle.figures.marks import about, event_words
from chronicle.figures.style import nth_sign

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from chronicle.figures.figure_records import ChartLine, Figure
    from chronicle.figures.style import Sign
    from chronicle.languages.editions import Edition
    from chronicle.ledger.model import Ledger
    from chronicle.words import Messages

    WholeQuestion = Callable[[Messages], tuple[str, ...]]


@dataclass(frozen=True)
class Voice:
    """The words of one figure in one language."""

    figure: Figure
    messages: Messages
    ask: Callable[[WholeQuestion], tuple[str, ...]] | None = None  # where answers are noted

    def whole(self, question: WholeQuestion) -> tuple[str, ...]:
        """Return the answer to a question of the whole ledger."""
        return question(self.messages) if self.ask is None else self.ask(question)

    @property
    def edition(self) -> Edition:
        """Return the edition that is drawn."""
        return self.messages.edition

    @property
    def ledger(self) -> Ledger:
        """Return the ledger that is drawn from."""
        return self.messages.ledger

    def own(self, text: str | None) -> str:
        """Return one of the figure's own texts, with what its roles print."""
        return self.messages.figure_text(self.figure.id, text) if text else ""

    def say(self, msgid: str, **placeholders: object) -> str:
        """Return a word of the interface."""
        return self.messages.text("figure", msgid, **placeholders)

    def label(self, line: ChartLine) -> str:
        """Return what a line is about: the event of its claim, and of nothing else."""
        return event_words(self.messages, *about(self.ledger, line))

    def sign(self, source: str) -> Sign:
        """Return the sign of a document: the documents have theirs in the order of the ledger."""
        return nth_sign(self.whole(signed).index(source))


def signed(messages: Messages) -> tuple[str, ...]:
    """Return the documents in the order of their signs."""
    return tuple(record.id for record in messages.ledger.sources.values() if record.read)


def joined(messages: Messages, parts: Iterable[str]) -> str:
    """Return words in one row, with the language's own mark between them."""
    told = ""
    for part in parts:
        told = messages.text("note", "{first}; {next}", first=told, next=part) if told else part
    return told
