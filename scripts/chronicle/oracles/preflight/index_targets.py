"""Check that each paragraph that the index names has what it is named for: a name, or a note on a subject."""

from __future__ import annotations

import re
from dataclasses import dataclass
from math import inf
from typing import TYPE_CHECKING

from chronicle.core.problems import Problem
from chronicle.languages.scripts.characters import script_in_name
from chronicle.oracles.preflight.page_words import words
from chronicle.oracles.preflight.printed_paragraphs import PrintedParagraphs
from chronicle.text.anchors import index_anchor_in, number_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from chronicle.languages.editions import Edition
    from chronicle.oracles.preflight.printed_paragraphs import PagePoint, PrintedLink

_NUMBER = re.compile(r"\d+\.\d+")
_GAPS = re.compile(r"[\s\d]+")
_SIGN = re.compile(r"\b(?P<letter>[a-z]) (?P<figures>\d+)\b")  # B14, C3; and read the other way round
_TURNED = re.compile(r"\b(?P<figures>\d+) (?P<letter>[a-z])\b")
_BEGINS = re.compile(r"[\r\n]+|\d+\s")  # a line, or what is read behind the mark of a note
_LINES = re.compile(r"[\r\n]+")
_HAIR = 1.0  # points by which an edge may be off


@dataclass(frozen=True)
class Evidence:
    """What a paragraph that an entry names must have: one of these words, or a mark of one of these notes."""

    words: frozenset[str]
    notes: frozenset[str]


def check_index(path: Path, evidence: Mapping[str, Evidence], edition: Edition) -> list[Problem]:
    """Return a problem for each paragraph that the index names and that has nothing of its entry."""
    problems = []
    with PrintedParagraphs(path) as printed:
        for entry, link in _cited(printed, edition):
            if entry not in evidence or link.target not in printed.places:
                continue
            number, page = number_of(link.target), link.spot.page
            if number and [western(each) for each in _NUMBER.findall(link.printed)] != [number]:
                message = f"page {page}: “{link.printed}” leads to paragraph {number}."
                problems.append(Problem(path.name, 0, "P025", message, subject=entry))
            passage = printed.passage(link.target)
            named = any(holds(passage.text, form) for form in evidence[entry].words)
            if not named and not passage.notes & evidence[entry].notes:
                message = f"page {page} sends its reader to {number or link.target}, which has nothing of it."
                problems.append(Problem(path.name, 0, "P025", message, subject=entry))
    return problems


def western(number: str) -> str:
    """Return a number in the digits that anchors have, in whichever it is printed."""
    return ".".join(str(int(part)) for part in number.split("."))


def holds(passage: str, name: str) -> bool:
    """Return whether a passage has a name, in whatever order programs read its lines and words.

    They turn the words of another direction round, and read what stands before a note's mark after it. Of a
    name in two scripts, whose order they change, the passage has all words; of one that is broken at the end
    of a line, the beginning, and the rest where a line begins.
    """
    text, form = " ".join(words(passage)), " ".join(words(name))
    turned = " ".join(reversed(form.split()))
    if any(map(str.isdigit, form)):
        sign, read = (
            before.sub(r"\g<letter>\g<figures>", said) for before, said in ((_SIGN, form), (_TURNED, text))
        )
        return form.replace(" ", "") in text.replace(" ", "") or f" {sign} " in f" {read} "
    closed = any(_closed(each) in _closed(text) for each in (form, turned))  # a word may be read with a gap
    mixed = len({script_in_name(word[0]) for word in form.split()}) > 1 and _all(text, form)
    return closed or mixed or f" {form} " in f" {_turned(passage)} " or _is_broken(passage, form.split())


def _turned(passage: str) -> str:
    """Return the words of a passage whose every line was read from its other end."""
    return " ".join(word for line in _LINES.split(passage) for word in reversed(words(line)))


def _is_broken(passage: str, form: Sequence[str]) -> bool:
    """Return whether a name is broken at the end of a line: a figure or a mark may stand in between."""
    read = f" {' '.join(words(passage))} "
    lines = [f"{' '.join(words(line))} " for line in _BEGINS.split(passage)]
    return any(
        f" {' '.join(form[:at])} " in read
        and any(line.startswith(f"{' '.join(form[at:])} ") for line in lines)
        for at in range(1, len(form))
    )


def _closed(text: str) -> str:
    """Return a text without gaps and figures: a note's number may be read before the word that it follows."""
    return _GAPS.sub("", text)


def _all(text: str, form: str) -> bool:
    return set(form.split()) <= set(text.split())


def _cited(printed: PrintedParagraphs, edition: Edition) -> Iterator[tuple[str, PrintedLink]]:
    """Yield the links of the index that lead to paragraphs, each with the entry that it stands behind.

    An entry begins where its name leads to; what follows in its column and in the next ones belongs to it.
    """
    begins = {name: spot for name, spot in printed.places.items() if index_anchor_in(name)}
    lefts: dict[int, list[float]] = {}
    for spot in begins.values():
        lefts.setdefault(spot.page, []).append(spot.left)
    # Where the right column of each page begins; sub-entries stand only a little deeper than the others.
    rights = {
        page: min((left for left in on_page if left > min(on_page) + printed.width(page) / 4), default=inf)
        for page, on_page in lefts.items()
    }

    def order(spot: PagePoint) -> tuple[int, int, float]:
        is_right = spot.left > rights[spot.page] - _HAIR
        return spot.page, int(is_right == (edition.direction == "ltr")), -spot.top

    in_order = sorted((order(spot), name) for name, spot in begins.items())
    for link in printed.links:
        if link.spot.page in lefts and not index_anchor_in(link.target):
            above = [name for place, name in in_order if place <= order(link.spot)]
            if above:
                yield index_anchor_in(above[-1]), link
