"""Refuse characters that a reader cannot see and that change what he sees."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from chronicle.catalogs.gate.findings import Finding
from chronicle.core.controls import DIRECTION_MARKS, ISOLATES, OVERRIDES, PDI
from chronicle.core.worded import Worded
from chronicle.text.direction import is_arabic_letter

if TYPE_CHECKING:
    from collections.abc import Iterator

# Embeddings and overrides (UAX 9), and the marks that push neighbouring text about.
_DIRECTION = frozenset(OVERRIDES + DIRECTION_MARKS)
_ISOLATES = frozenset(ISOLATES)
_OPENING = _ISOLATES - {PDI}
_JOINERS = frozenset("\u200c\u200d")
_HIDDEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
# Letters and marks without a shape (Unicode's Default_Ignorable_Code_Point), and the blank of Braille.
_SHAPELESS = re.compile(
    "[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2800\u3164\ufe00-\ufe0f\uffa0\U000e0100-\U000e01ef]"
)
# A program that could not read a letter leaves one of these in its place.
_DAMAGE = "\ufffc\ufffd"
_PILE = 4  # Arabic stacks at most three marks on a letter


def check_characters(source: str, text: str) -> Iterator[Finding]:
    """Find direction controls, open isolates and other invisible characters that the source does not have."""
    added = set(text) - set(source)
    for character in sorted(added & _DIRECTION):
        yield Finding(
            "T021",
            Worded("it holds the invisible direction control {character}.", character=describe(character)),
            "Delete it; the builder sets the direction of each phrase itself.",
        )
    if not balanced(text) and balanced(source):
        yield Finding("T022", "it opens an isolate (U+2066–2068) that it does not close, or the reverse.")
    for character in sorted(added - _DIRECTION - _ISOLATES - {"\n"}):
        if character in _DAMAGE:
            yield Finding(
                "T023",
                Worded(
                    "letters are damaged: it holds {character} in their place.", character=describe(character)
                ),
            )
        elif _is_hidden(character) and not _joins(character, text):
            yield Finding(
                "T023", Worded("it holds the invisible character {character}.", character=describe(character))
            )
    if _pile_of_marks(text) > max(_PILE, _pile_of_marks(source)):
        yield Finding("T023", Worded("more than {pile} marks are piled on one letter.", pile=_PILE))


def balanced(text: str) -> bool:
    """Return whether each isolate that is opened is closed, and nothing else is closed."""
    depth = 0
    for character in text:
        depth += (character in _OPENING) - (character == PDI)
        if depth < 0:
            return False
    return depth == 0


def describe(character: str) -> str:
    """Return a character's number and name, as a translator can look it up."""
    return f"U+{ord(character):04X} {unicodedata.name(character, 'without a name').lower()}"


def _is_hidden(character: str) -> bool:
    """Return whether a character takes no ink."""
    return unicodedata.category(character) in _HIDDEN or bool(_SHAPELESS.match(character))


def _pile_of_marks(text: str) -> int:
    """Return the greatest number of marks that stand on one letter."""
    if text.isascii():
        return 0
    highest = height = 0
    for character in text:
        height = height + 1 if unicodedata.category(character) in {"Mn", "Me"} else 0
        highest = max(highest, height)
    return highest


def _joins(character: str, text: str) -> bool:
    """Return whether each use of a joiner stands beside an Arabic letter, where it belongs."""
    if character not in _JOINERS:
        return False
    padded = f" {text} "
    return all(
        is_arabic_letter(padded[at - 1]) or is_arabic_letter(padded[at + 1])
        for at, each in enumerate(padded)
        if each == character
    )
