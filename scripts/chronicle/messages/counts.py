"""Say what the book counts of itself: a few documents in words, everything else in figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from chronicle.evidence.counts import Counted
    from chronicle.messages.voice import Messages

CONTEXT = "count"
CARDINALS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
IN_WORDS = tuple(f"{word} document{'' if word == 'one' else 's'}" for word in CARDINALS)


def count_text(words: Messages, counted: Counted) -> str:
    """Return a count with its noun: “three documents”, “213 claims”."""
    if counted.of == "documents" and 0 < counted.number <= len(IN_WORDS):
        return words.text(CONTEXT, IN_WORDS[counted.number - 1])
    one = f"{{n}} {counted.of.removesuffix('s')}"
    return words.plural(CONTEXT, one, f"{{n}} {counted.of}", counted.number)
