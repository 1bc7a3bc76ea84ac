"""Name the roles of a message in a word or two, and read such names as roles again.

Translators see `{killed}` where the book has {value}`market-square-deaths.killed`. Names follow from the
message alone, in reading order, so that the same message always has the same ones. A form or a choice of
words stands behind a bar: `{killed|bare}`, `{the_town|للبلدة}`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import cache, cached_property
from typing import TYPE_CHECKING, NamedTuple

from chronicle.core.controls import FSI, PDI
from chronicle.text.grammar import read_message, with_roles
from chronicle.text.roles import REMARK, ROLES, read_target

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from chronicle.text.roles import Role

PLACEHOLDER = re.compile(r"(?<!\\)\{(?P<name>[a-z][a-z0-9_]*)(?:\|(?P<form>[^{}|`]+))?\}(?!`)")
FORMED = frozenset({"value", "date"})
_SHOWN = frozenset({"place", "actor", "ref", "numref", "term", REMARK})
_WORDS = {
    "claim": "note", "count": "count", "date": "date", "difference": "difference", "figure": "figure",
    "foreign": "quote", "paragraph": "paragraph", REMARK: "remark", "title": "title",
}  # fmt: skip
_NOT_A_NAME = re.compile(r"[^a-z0-9]+")
_ENTRY = re.compile(
    r"\{(?P<name>[a-z][a-z0-9_]*)(?:\|[^{}|`]+)?\}: (?P<printed>.*) = \{(?P<role>[a-z]+)\}`(?P<target>[^`]+)`"
)
_CHOICE = re.compile(r" \(or \{.*\)$")
_BEGINNING = re.compile(r"\{[a-z][a-z0-9_]*(?:\|[^{}|`]+)?\}: ")
_PERHAPS_BEGINNING = re.compile(r"\{[a-z][a-z0-9_]*(?:\}: |\|)")
_AS_IT_STANDS = re.compile(r"\{(?P<name>[a-z][a-z0-9_]*)\} is printed as it stands")
_LETTERS = re.compile(r"[a-z0-9_]")
_ALIKE = 0.6
_LONGEST = 400  # letters of one role; the book's longest has two hundred


class Meant(NamedTuple):
    """What a placeholder stands for: a role without its form or display text."""

    role: str
    target: str

    def written(self, form: str | None = None) -> str:
        """Return the role as a chapter writes it."""
        if form is None:
            return f"{{{self.role}}}`{self.target}`"
        if self.role == REMARK:
            return f"{{{self.role}}}`{form}`"
        body = f"{self.target}|{form}" if self.role in FORMED else f"{form} <{self.target}>"
        return f"{{{self.role}}}`{body}`"


@dataclass(frozen=True)
class Legend:
    """What the placeholders of one message stand for."""

    meant: Mapping[str, Meant] = field(default_factory=dict)
    literal: frozenset[str] = frozenset()  # names in curly brackets that are printed as they stand

    def expanded(self, text: str) -> str:
        """Return a text with a role for each placeholder; a name that is not here stays as it is."""

        def role(found: re.Match[str]) -> str:
            meant, form = self.meant.get(found["name"]), found["form"]
            if meant is None or (form is not None and not (form.strip() and _takes_form(meant))):
                return found[0]
            if form is None and meant.role == REMARK:
                return found[0]  # a note without its words
            return meant.written(form if form is None else form.strip())

        return PLACEHOLDER.sub(role, text)

    def shortened(self, text: str) -> str:
        """Return a text with a placeholder for each role that has one."""

        def short(role: Role) -> str:
            name, form = self._names.get(_meant(role)), _form(role)
            if name is None:
                return text[role.start : role.end]
            return f"{{{name}}}" if form is None else f"{{{name}|{form}}}"

        return with_roles(text, short)

    def renamed(self, text: str, names: Mapping[str, str]) -> str:
        """Return a text with other names for some placeholders."""

        def other(found: re.Match[str]) -> str:
            if found["name"] not in self.meant:
                return found[0]
            form = "" if found["form"] is None else f"|{found['form']}"
            return f"{{{names.get(found['name'], found['name'])}{form}}}"

        return PLACEHOLDER.sub(other, text)

    def nearest(self, word: str) -> str:
        """Return the placeholder that a misspelt one was meant for; empty where none is like it."""
        plain = "".join(_LETTERS.findall(word.lower().replace(" ", "_").replace("-", "_")))
        found = get_close_matches(plain, self.meant, 1, _ALIKE)
        if not found:
            return ""
        return f"{{{found[0]}|…}}" if self.meant[found[0]].role == REMARK else f"{{{found[0]}}}"

    def takes_form(self, placeholder: str) -> bool:
        """Return whether something may stand behind the bar of a placeholder."""
        return _takes_form(self.meant[placeholder.strip("{}|…")])

    @cached_property
    def _names(self) -> dict[Meant, str]:
        """Return the placeholders by what they stand for."""
        return {meant: name for name, meant in self.meant.items()}


def _takes_form(meant: Meant) -> bool:
    """Return whether something may stand behind a bar."""
    return meant.role in FORMED or meant.role in _SHOWN


@cache
def shorten(text: str) -> tuple[str, Legend]:
    """Return a message as translators see it, and what its placeholders stand for.

    A role that could not be read back to the letter stays as it is written.
    """
    legend = Legend(_named(text))
    short = legend.shortened(text)
    if legend.expanded(short) != text:
        legend, short = Legend(), text
    return short, Legend(legend.meant, frozenset(names_in(short)) - set(legend.meant))


def names_in(text: str) -> tuple[str, ...]:
    """Return the names of a text's placeholders, each once, in reading order."""
    return tuple(dict.fromkeys(found["name"] for found in PLACEHOLDER.finditer(text)))


def read_legend(comments: Iterable[str]) -> Legend | None:
    """Return what a message's comments say of its placeholders; None where they contradict themselves."""
    meant: dict[str, Meant] = {}
    literal = set()
    for comment in _whole(comments):
        if found := _AS_IT_STANDS.fullmatch(comment):
            literal.add(found["name"])
        elif (found := _ENTRY.fullmatch(comment)) and len(found["target"]) <= _LONGEST:
            said = Meant(found["role"], found["target"])
            if meant.setdefault(found["name"], said) != said:
                return None
    return Legend(meant, frozenset(literal))


def printed_in_source(comments: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """Return what comments say that each placeholder prints in the source language, in their order."""
    found = filter(None, map(_ENTRY.fullmatch, _whole(comments)))
    return tuple((each["name"], _bare(each["printed"]).partition(" · ")[0]) for each in found)


def printed_in_both(comments: Iterable[str]) -> dict[str, tuple[str, str]]:
    """Return what comments say that each placeholder prints in both languages; empty where it is no text."""
    found: dict[str, tuple[str, str]] = {}
    for each in filter(None, map(_ENTRY.fullmatch, _whole(comments))):
        source, parted, own = _CHOICE.sub("", _bare(each["printed"])).partition(" · ")
        found[each["name"]] = (source, own) if parted else ("", "")
    return found


def _bare(printed: str) -> str:
    """Return what is printed, without what sets it apart in its line."""
    return printed.replace(FSI, "").replace(PDI, "")


def _whole(comments: Iterable[str]) -> Iterator[str]:
    """Yield comments as they were before some program wrapped them, which may break a line at a hyphen."""
    begun = ""
    for comment in comments:
        # A line that begins with a form may also go on with the choice of forms above.
        begins = (_BEGINNING if begun else _PERHAPS_BEGINNING).match(comment) is not None
        whole = f"{begun}{'' if begun.endswith('-') else ' '}{comment}" if begun and not begins else comment
        begun = "" if _ENTRY.fullmatch(whole) or not (begun or begins) else whole
        if not begun:
            yield whole


def _named(text: str) -> dict[str, Meant]:
    """Return a name for each role of a message, in reading order."""
    taken = set(names_in(text))
    found: dict[Meant, str] = {}
    for role in read_message(text).roles:
        meant = _meant(role)
        if meant in found or not _can_be_named(role, text):
            continue
        word, number = _word(role), 1
        name = word
        while name in taken:
            number += 1
            name = f"{word}_{number}" if word[-1].isdigit() else f"{word}{number}"
        taken.add(name)
        found[meant] = name
    return {name: meant for meant, name in found.items()}


def _can_be_named(role: Role, text: str) -> bool:
    """Return whether a role can be read back from a placeholder and from the line that explains it."""
    meant, form = _meant(role), _form(role)
    return (
        role.name in ROLES
        and text[role.start : role.end] == meant.written(form)
        and len(meant.target) <= _LONGEST
        and not any(sign in meant.target for sign in ("\n", " = ", "`"))
        and PLACEHOLDER.fullmatch("{x}" if form is None else f"{{x|{form}}}") is not None
    )


def _meant(role: Role) -> Meant:
    """Return a role without its form; what a document says in its own words belongs to the role."""
    plain = role.name in FORMED or role.name in _SHOWN
    return Meant(role.name, role.target if plain else role.body)


def _form(role: Role) -> str | None:
    """Return what stands behind the bar."""
    return role.form if role.name in FORMED else role.shown if role.name in _SHOWN else None


def _word(role: Role) -> str:
    """Return what a placeholder is called: the figure, the kind of thing, or the id of a name."""
    told = _WORDS.get(role.name, role.target)
    if role.name == "value":
        told = read_target(role.target).quantity or "value"
    word = _NOT_A_NAME.sub("_", (told).lower()).strip("_")
    return word if word[:1].isalpha() else f"{role.name}_{word}".rstrip("_")
