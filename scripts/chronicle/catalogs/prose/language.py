"""What the checks need to know of a language: tables beside this module, one file for each."""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

import yaml

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True)
class Words:
    """The number words of a language, and what they count; in Han script, characters."""

    numbers: tuple[str, ...]  # as whole words; “-” at the end stands for any ending
    counted: tuple[str, ...]  # nouns, units and words of time that a number word may stand before
    between: tuple[str, ...]  # what may stand between the two
    doubled: tuple[str, ...]  # words that may stand twice
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
    tics: tuple[Mapping[str, str], ...] = ()  # habits: pattern, reason, and what to write instead
    absent: tuple[str, ...] = ()  # patterns of sentences that tell what is not said
    shortest: float | None = None  # letters of the shortest whole translation for each of its source


@cache
def words_of(code: str) -> Words | None:
    """Return the table of a language, or None where there is none yet."""
    path = resources.files("chronicle.catalogs.prose") / "words" / f"{code}.yaml"
    if not path.is_file():
        return None
    # The base loader leaves each word a word: “no” is none that YAML may read as a truth value.
    table = yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)  # noqa: S506 - it makes text alone
    lists = {
        field.name: tuple(table.get(field.name) or ()) for field in fields(Words) if field.name != "shortest"
    }
    return Words(**lists, shortest=float(table["shortest"]) if "shortest" in table else None)
