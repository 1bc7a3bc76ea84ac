"""Compare the placeholders of a translation with its source's, and the number of its plural forms."""

from __future__ import annotations

import gettext
import re
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

from chronicle.catalogs.gate.findings import Finding, listing
from chronicle.catalogs.placeholders.legend import Legend
from chronicle.core.worded import Worded

if TYPE_CHECKING:
    from collections.abc import Iterator

    from chronicle.catalogs.files.entries import Entry
    from chronicle.languages.editions import Edition

_PLACEHOLDER = re.compile(r"\{[a-z][a-z0-9_]*\}(?!`)")
_PERCENT = re.compile(r"%(?:\([a-z_]+\))?[sd]")  # Sphinx fills its own words in so
_MARKS = frozenset("<>`\\*_&[]|~$#")
_LINKS = ("](", "][", "]:")
_BRACKETS = re.compile(r"[{｛][^{}｛｝`]+[}｝](?!`)")
_RULE = re.compile(r"nplurals=(\d+);\s*plural=(.+?);?\s*$")
_SAMPLE = range(1000)
_NOTHING = Legend()


def check_placeholders(
    source: str, text: str, may_lack: frozenset[str] = frozenset(), legend: Legend = _NOTHING
) -> Iterator[Finding]:
    """Find placeholders that are missing, added or misspelt, and name the right one where it is like them."""
    given, wanted = Counter(_PLACEHOLDER.findall(text)), Counter(_PLACEHOLDER.findall(source))
    missing = sorted(each for each in (wanted - given).elements() if each not in may_lack)
    if missing:
        yield Finding(
            "T030", Worded("a placeholder of the source is missing: {listed}.", listed=listing(missing))
        )
    if extra := sorted((given - wanted).elements()):
        meant = [legend.nearest(each.strip("{}")) for each in extra]
        other = "Take out what the source does not have."
        remedy = Worded("Write {listed}.", listed=listing(meant)) if all(meant) else other
        yield Finding(
            "T030",
            Worded("it has a placeholder that the source does not have: {listed}.", listed=listing(extra)),
            remedy,
        )


def check_brackets(source: str, text: str, legend: Legend) -> Iterator[Finding]:
    """Find what stands in curly brackets of any width and was meant for a placeholder of the source."""
    for found in dict.fromkeys(_BRACKETS.findall(text)):
        name, bar, _form = found[1:-1].replace("｜", "|").partition("|")
        meant = legend.nearest(name)
        if not meant or found in source or _PLACEHOLDER.fullmatch(found):
            continue
        if bar and not legend.takes_form(meant):
            yield Finding(
                "T030",
                Worded("{found}: nothing may stand behind the bar.", found=found),
                Worded("Write {meant}.", meant=meant),
            )
        elif bar:
            yield Finding(
                "T030",
                Worded("{found} cannot be read.", found=found),
                Worded("Write {meant} or {begun}|form}}.", meant=meant, begun=meant[:-1]),
            )
        else:
            yield Finding(
                "T030", Worded("{found} cannot be read.", found=found), Worded("Write {meant}.", meant=meant)
            )


def check_plain(source: str, text: str) -> Iterator[Finding]:
    """Find marks of markup in a word of the interface.

    Some words are printed as they stand, others become part of a note, which is read as MyST.
    """
    words, wanted_words = _PLACEHOLDER.sub("", text), _PLACEHOLDER.sub("", source)
    if extra := sorted(set(words) & _MARKS - set(wanted_words)):
        yield Finding(
            "T020", Worded("it holds {listed}, which could be read as markup.", listed=listing(extra))
        )
    elif broken := sorted(mark for mark in _LINKS if mark in words and mark not in wanted_words):
        yield Finding(
            "T020", Worded("it holds {listed}, which could be read as a link.", listed=listing(broken))
        )
    if "\n" in text and "\n" not in source:
        yield Finding("T025", "it breaks the line.")
    wanted = _PERCENT.findall(source)
    if wanted and (sorted(_PERCENT.findall(text)) != sorted(wanted) or text.count("%") != source.count("%")):
        yield Finding(
            "T030",
            Worded(
                "it must hold {listed} as the source does, and no other per-cent sign.",
                listed=listing(wanted),
            ),
        )
    if any(words.count(brace) > wanted_words.count(brace) for brace in "{}"):
        yield Finding("T026", "a curly bracket stands alone: a placeholder is misspelt.")


def check_plural(entry: Entry, edition: Edition) -> Iterator[Finding]:
    """Find plural forms that are missing or too many."""
    if entry.plural is None:
        return
    wanted = plural_count(edition)
    empty = [f"msgstr[{index}]" for index, form in enumerate(entry.forms) if not form.strip()]
    empty += [f"msgstr[{index}]" for index in range(len(entry.forms), wanted)]
    if empty:
        yield Finding("T031", Worded("a plural form is missing: {listed}.", listed=listing(empty)))
    if len(entry.forms) > wanted:
        yield Finding(
            "T031",
            Worded(
                "it has {given} plural forms; {language} has {wanted}.",
                given=len(entry.forms),
                language=edition.name,
                wanted=wanted,
            ),
        )


def plural_count(edition: Edition) -> int:
    """Return how many plural forms a language has."""
    return int(_rule(edition.plural_forms)[0])


def form_for(edition: Edition, number: int) -> int:
    """Return which plural form a number takes, counted from 0."""
    return int(gettext.c2py(_rule(edition.plural_forms)[1])(number))


def counts_one_number(edition: Edition, index: int) -> bool:
    """Return whether a plural form serves a single number, so that it may do without the figure."""
    return _serves(edition.plural_forms)[index] == 1


@cache
def _serves(plural_forms: str) -> Counter[int]:
    """Return how many numbers each plural form serves."""
    choose = gettext.c2py(_rule(plural_forms)[1])
    return Counter(choose(number) for number in _SAMPLE)


def _rule(plural_forms: str) -> tuple[str, str]:
    """Return the number of plural forms and the rule that chooses one."""
    match = _RULE.match(plural_forms)
    if not match:
        raise ValueError(plural_forms)
    return match[1], match[2]
