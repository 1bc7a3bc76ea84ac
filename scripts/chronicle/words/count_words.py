"""Put into words what the book counts of itself: small counts in words, all others in figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from chronicle.ledger.counts import Counted
    from chronicle.words.messages import Messages

CONTEXT = "count"
# What the book's facts may leave open: how many documents it has.
DOCUMENTS = "{documents}"
CARDINALS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
# What is counted, in the singular, and whether a few of it are counted in words.
_COUNTED = {"document": True, "claim": True, "position": False, "difference": False}
IN_WORDS = {
    (noun, number): f"{word} {noun if number == 1 else noun + 's'}"
    for noun, in_words in _COUNTED.items()
    for number, word in enumerate(CARDINALS, start=1)
    if in_words
}
IN_FIGURES = {noun: (f"{{n}} {noun}", f"{{n}} {noun}s") for noun in _COUNTED}


def count_text(words: Messages, counted: Counted) -> str:
    """Return a count with its noun: “three documents”, “213 claims”."""
    noun = counted.of.removesuffix("s")
    if spelt := IN_WORDS.get((noun, counted.number)):
        return words.text(CONTEXT, spelt)
    return words.plural(CONTEXT, *IN_FIGURES[noun], counted.number)
