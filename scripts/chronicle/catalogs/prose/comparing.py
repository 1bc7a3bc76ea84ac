"""Find what a translation has lost, or says in letters where its source has a role."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from chronicle.catalogs.gate.inline import PLACE_OF_ROLE, parse
from chronicle.catalogs.prose.matching import Forms
from chronicle.text.grammar import read_message

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from chronicle.catalogs.gate.allowed_names import Names
    from chronicle.languages.checks import Checks
    from chronicle.languages.editions import Edition

PLACE_OF_NOTE = "\ufffb"
_STOPS = ".。؟?!！？…"
_CLOSING = "”’»」』）)]*_ \n"
_SENTENCE = re.compile(rf"[.؟?!…]+(?=[”’»)\]{PLACE_OF_NOTE}]*(?:\s|$))|[。？！]+")
_NO_LETTER = re.compile(rf"[\s{PLACE_OF_NOTE}{PLACE_OF_ROLE}]+")
# A heading or a label may be said in few words.
_SHORT = 40
_NAMED = frozenset({"place", "actor"})
_TOLD = _NAMED | {"title"}


def marked(text: str, *, plain: bool = False) -> str:
    """Return a message's own words with one mark for each role and code span, and another for each note."""
    if plain:
        return text
    found = parse(text)
    places = iter(found.places)
    return re.sub(
        PLACE_OF_ROLE,
        lambda match: PLACE_OF_NOTE if next(places, "") == "claim" else match[0],
        found.text,
    )


def ends(text: str) -> bool:
    """Return whether a marked text ends as a sentence does, its notes aside."""
    end = text.rstrip(_CLOSING + PLACE_OF_NOTE)
    return end.endswith(tuple(_STOPS))


def stops_before_notes(text: str) -> int:
    """Count the groups of notes in a marked text that stand after a full stop."""
    parts = re.split(f"[{PLACE_OF_NOTE} ]*{PLACE_OF_NOTE}", text)[:-1]
    return sum(ends(part) for part in parts)


def is_cut(source: str, text: str, checks: Checks) -> bool:
    """Return whether a translation has fewer sentences than its source, and fewer letters than they take.

    Two sentences may well become one; then what they say is still there.
    """
    letters = len(_NO_LETTER.sub("", source))
    if checks.shortest is None or letters < _SHORT:
        return False
    fewer = len(_SENTENCE.findall(text)) < len(_SENTENCE.findall(source))
    return fewer and len(_NO_LETTER.sub("", text)) < checks.shortest * letters


def typed_months(source: str, text: str, months: Forms, source_months: Forms) -> Iterator[tuple[int, int]]:
    """Yield where the name of a month stands, unless the source has one in its own words."""
    if not any(source_months.spans(source)):
        for span in months.spans(text):
            yield span.start, span.end


class Months:
    """The months in the words of one language, with their numbers."""

    def __init__(self, numbers: Mapping[str, int], edition: Edition) -> None:
        self._numbers, self._forms = numbers, Forms(numbers, edition)

    def named(self, text: str) -> list[tuple[int, int, int]]:
        """Return where each begins and ends, and its number."""
        return [(span.start, span.end, self._numbers[span.form]) for span in self._forms.spans(text)]


def other_months(source: str, text: str, months: Months, source_months: Months) -> Iterator[tuple[int, int]]:
    """Yield where a month is named that the source, which names some in its own words, does not name."""
    named = {number for _start, _end, number in source_months.named(source)}
    for start, end, number in months.named(text) if named else ():
        if number not in named:
            yield start, end


def typed_names(
    source: str, text: str, names: Names, source_names: Names, edition: Edition
) -> Iterator[tuple[str, str]]:
    """Yield each name that is typed in letters where the source has a role and the translation has none.

    A name may be left out, or stand in a pronoun's place; in letters it would not follow the ledger.
    Where the source itself has it in letters too, as “Greek” beside {place}`greece`, the translation may.
    """
    wanted, given = _named(source), _named(text)
    words, own = parse(text).words, parse(source).words
    for role, target in sorted(wanted - given):
        if any(form in own for form in source_names.forms(role, target)):
            continue
        forms = Forms(names.forms(role, target), edition, strict=True)
        for span in forms.spans(words):
            yield words[span.start : span.end], f"{{{role}}}`{target}`"
            break


def names_left_out(source: str, text: str, names: Names, source_names: Names) -> Iterator[str]:
    """Yield each place, actor or document that the source names by a role and the translation nowhere.

    A pronoun may stand for a name that stands elsewhere in the message. What another name has in it is
    there, as a town is in the name of its countryside; so is what the source has in letters, too.
    """
    given, own = read_message(text).roles, parse(source).words
    shown = [role.shown or next(iter(names.forms(role.name, role.target)), "") for role in given]
    for role, target in sorted(_named(source, _TOLD) - _named(text, _TOLD)):
        forms = names.forms(role, target)
        inside = any(form in each for form in forms for each in shown)
        if not inside and not any(form in own for form in source_names.forms(role, target)):
            yield f"{{{role}}}`{target}`"


def _named(text: str, kinds: frozenset[str] = _NAMED) -> set[tuple[str, str]]:
    """Return the places and actors of a message, or what else it names."""
    return {(role.name, role.target) for role in read_message(text).roles if role.name in kinds}
