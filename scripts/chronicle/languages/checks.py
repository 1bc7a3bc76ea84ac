"""The data of a language for the checks of wording: its file `checks.yaml`."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

# The letters of a script, inside a set of characters: [\p{Arabic}]. `re` has no such classes.
LETTERS = re.compile(r"\\p\{(?P<script>[A-Za-z]+)\}")


# Fields that are no lists.
_PLAIN = (
    *("shortest", "verb", "nobody", "unsaid"),
    *("joined", "article", "contracted", "sounds", "particles", "dictionary"),
)


class Habit(NamedTuple):
    """What an editor of a language would strike out."""

    pattern: str
    reason: str
    remedy: str


class Misplaced(NamedTuple):
    """A mark, a letter or a space that does not belong into the texts of a language."""

    code: str  # T062 for a mark or letter, T063 for a space
    pattern: str
    reason: str
    instead: str = ""  # the marks of the language


@dataclass(frozen=True)
class Checks:
    """The number words of a language, what they count, and its habits; in Han script, characters."""

    numbers: tuple[str, ...]  # as whole words; “-” at the end stands for any ending
    counted: tuple[str, ...]  # nouns, units and words of time that a number word may stand before
    between: tuple[str, ...] = ()  # what may stand between the two
    doubled: tuple[str, ...] = ()  # words that may stand twice
    pairs: tuple[str, ...] = ()  # words such as “both”, which a translation may give as a number
    two: tuple[str, ...] = ()  # how the number two is written
    month: tuple[str, ...] = ()  # in Han script, what makes a numeral a month
    one: tuple[str, ...] = ()  # numerals that are words of ordinary language when they stand alone
    around: tuple[str, ...] = ()  # what may stand before a numeral and makes it vague
    cardinals: tuple[str, ...] = ()  # one to ten, as they count things; / between forms
    ordinal: tuple[str, ...] = ()  # after which a numeral counts nothing
    months: tuple[str, ...] = ()  # names of months that are no other word as well
    in_order: tuple[str, ...] = ()  # roles of names that follow one another as in the source
    openings: tuple[str, ...] = ()  # words that may begin a paragraph, though not many of them
    pronoun: tuple[str, ...] = ()  # stands for a thing, where the language seldom needs one
    in_noun: tuple[str, ...] = ()  # numbers that a counted noun says without a figure
    absent: tuple[str, ...] = ()  # patterns of sentences that tell what is not said
    tics: tuple[Habit, ...] = ()
    misplaced: tuple[Misplaced, ...] = ()
    shortest: float | None = None  # letters of the shortest whole translation for each of its source
    verb: str | None = None  # a pattern that each sentence has
    nobody: str | None = None  # a pattern of words that nobody is named for a deed
    unsaid: str | None = None  # a pattern of a line of the chronology that says so of who killed
    joined: str | None = None  # a pattern of what is written together with the word behind it: و, ب
    article: str | None = None  # one that is written together with its word
    contracted: str | None = None  # a pattern of what stands for both, as لل does
    alike: tuple[str, ...] = ()  # letters that mean no other word, the first of them for all
    confused: tuple[str, ...] = ()  # letters that a careless ear or finger exchanges in a name
    sounds: str | None = None  # characters that foreign names are written with, by their sounds
    particles: str | None = None  # characters that never stand twice
    dictionary: str | None = None  # of Hunspell's, which few words of the language are unknown to

    @classmethod
    def of(cls, table: Mapping[str, Any]) -> Checks:
        """Make the record of a file whose shape is right."""
        given: dict[str, Any] = {
            each.name: tuple(table.get(each.name) or ()) for each in fields(cls) if each.name not in _PLAIN
        }
        given |= {name: table.get(name) for name in _PLAIN}
        given["tics"] = tuple(Habit(**row) for row in given["tics"])
        given["misplaced"] = tuple(Misplaced(**row) for row in given["misplaced"])
        return cls(**given)


def unreadable_patterns(table: Mapping[str, Any]) -> Iterator[tuple[list[str | int], str]]:
    """Yield where a pattern of a file cannot be read as a regular expression, and why."""
    written: list[tuple[list[str | int], str]] = [
        ([name], table[name])
        for name in ("verb", "nobody", "unsaid", "joined", "contracted")
        if name in table
    ]
    written += [(["absent", index], row) for index, row in enumerate(table.get("absent") or ())]
    for name in ("tics", "misplaced"):
        rows = enumerate(table.get(name) or ())
        written += [([name, index, "pattern"], row["pattern"]) for index, row in rows]
    for where, pattern in written:
        try:
            re.compile(LETTERS.sub("a", pattern))
        except re.error as error:
            yield where, str(error)
