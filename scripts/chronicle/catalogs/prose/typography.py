"""Find what a script does not do: marks of another script, typed spaces, pairs that do not close."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from chronicle.core.worded import Worded
from chronicle.languages.checks import LETTERS
from chronicle.languages.scripts import SCRIPTS, script_of
from chronicle.languages.scripts.arabic import ARABIC_LETTERS, SIGNS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from chronicle.languages.checks import Misplaced
    from chronicle.languages.editions import Edition, Marks, Space

_NO_BREAK = "\u00a0\u202f"
_PAIRS = dict(zip("([{«《「『（“", ")]}»》」』）”", strict=True))


class Hazard(NamedTuple):
    """A pattern that does not belong in a script, with its code and reason."""

    code: str
    pattern: re.Pattern[str]
    reason: str
    instead: str = ""  # the marks of the language


def _hazards(*rows: tuple[str, str, str]) -> tuple[Hazard, ...]:
    """Compile rows."""
    return tuple(Hazard(code, re.compile(pattern), reason) for code, pattern, reason in rows)


_EVERY = _hazards(
    ("T063", r"(?<=\S)[ \u00a0]{2,}(?=\S)", "two spaces stand together."),
    ("T062", r"([,;:،؛，。；：、])\1|(?<!\.)\.\.(?!\.)", "a punctuation mark stands twice."),
)
# What may stand for the letters of a script in the tables of languages.
_LETTERS = {script.name: script.letters for script in SCRIPTS} | {"Arabic": ARABIC_LETTERS + SIGNS}


def hazards(prose: str, edition: Edition) -> Iterator[tuple[Hazard, int, int]]:
    """Yield what does not belong in a marked text of this script and language, with its place."""
    own = _own(edition.checks.misplaced) if edition.checks else ()
    for hazard in (*_EVERY, *_own(script_of(edition.script).misplaced), *own, *_spacing(edition.spaces)):
        for match in hazard.pattern.finditer(prose):
            yield hazard, match.start(), match.end()


@cache
def _own(rows: tuple[Misplaced, ...]) -> tuple[Hazard, ...]:
    """Compile the rows of a script or a language."""
    return tuple(
        Hazard(row.code, re.compile(LETTERS.sub(_letters, row.pattern)), row.reason, row.instead)
        for row in rows
    )


@cache
def _spacing(spaces: tuple[Space, ...]) -> tuple[Hazard, ...]:
    """Return what finds a mark without its space, which either of those that do not break may be."""
    marks = re.escape("".join(each.mark for each in spaces))
    found = []
    for each in spaces:
        mark, name = re.escape(each.mark), f"U+{ord(each.space):04X}"
        # In 12:30 the colon is no mark of the sentence, and ?! are one mark.
        before, after = rf"(?<=[^{_NO_BREAK}{marks}]){mark}(?=\W|$)", rf"{mark}(?![{_NO_BREAK}])"
        pattern, where = (before, "before") if each.before else (after, "after")
        reason = Worded(
            "a space that does not break the line ({name}) belongs {where} “{mark}”.",
            name=name,
            where=where,
            mark=each.mark,
        )
        found.append(("T063", pattern, reason))
    return _hazards(*found)


def _letters(found: re.Match[str]) -> str:
    """Return the letters of a script that a row names."""
    return _LETTERS[found["script"]]


def open_pairs(prose: str, edition: Edition) -> str:
    """Return the brackets and quotation marks that do not close, or close nothing."""
    pairs = _pairs(edition.quotes, edition.inner_quotes)
    partners = {closing: opening for opening, closing in pairs.items()}
    stack: list[str] = []
    wrong: list[str] = []
    for character in prose:
        if character in pairs:
            stack.append(character)
        elif character in partners:
            if stack and stack[-1] == partners[character]:
                stack.pop()
            else:
                wrong.append(character)
    return "".join([*stack, *wrong])


@cache
def _pairs(*quotes: Marks) -> dict[str, str]:
    """Return what opens with what closes it, in a language with these quotation marks.

    A mark of its own is what the language makes of it: “ closes in Russian. Of one that is an apostrophe
    too, or that opens and closes alike, nobody can tell whether it is closed.
    """
    own = [pair for pair in quotes if pair.opening != pair.closing and pair.closing not in "’'"]
    taken = {mark for pair in quotes for mark in pair}
    common = {one: other for one, other in _PAIRS.items() if not taken & {one, other}}
    return common | dict(own)
