"""Translate a book into a private alphabet: what is then still Latin was never offered to a translator."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import polib

from chronicle.catalogs.files.paths import DRAWINGS
from chronicle.catalogs.files.refreshing import refresh
from chronicle.catalogs.placeholders.legend import Legend, read_legend
from chronicle.sphinx_ext.chapter_messages import chapter_messages
from chronicle.text.roles import read_role
from tests.languages import CHOSEN

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from chronicle.languages.editions import Edition

# One letter of the edition's own script for each Latin letter, so that its fonts and rules apply.
ALPHABETS = {
    "Arab": "ابتثجحخدذرزسشصضطظعغفقكلمنه",
    "Hans": "天地日月山水火木土石田人口手足目耳心王车马牛羊鱼鸟竹",
}
_KEPT = re.compile(
    r"\{(?P<role>[a-z-]+)\}(?P<ticks>`+)(?P<body>.+?)(?P=ticks)"  # roles
    r"|`+[^`]+`+|\]\([^)]*\)|<[a-z]+:[^>]*>|\{[a-z_]+\}|%s"  # code, addresses, placeholders
    r"|\b[A-Z]+-?\d+\b",  # names with digits, such as SHA-256
    re.DOTALL,
)
_WORD = re.compile(r"\b([A-Za-z]{1,3})[A-Za-z]*(?![^{]*`)")
_WRITTEN = frozenset({"ref", "numref", "term"})


def pseudo(text: str, script: str) -> str:
    """Return a message in the private alphabet of a script, its markup as it was."""
    written, last = [], 0
    for match in _KEPT.finditer(text):
        written += [_letters(text[last : match.start()], script), _kept(match, script)]
        last = match.end()
    return "".join([*written, _letters(text[last:], script)])


def _translated(entry: polib.POEntry, script: str, cut: Callable[[str], str] = str) -> str:
    """Return the private translation of a message, whose placeholders are read as roles meanwhile."""
    legend = read_legend(entry.comment.split("\n")) or Legend()
    return legend.shortened(pseudo(cut(legend.expanded(entry.msgid)), script))


def _kept(match: re.Match[str], script: str) -> str:
    """Return markup with the words in it that a writer chooses."""
    if not match["role"]:
        return match[0]
    role = read_role(match["role"], match["body"])
    if role.name in {"place", "actor"}:  # a form is one of its language
        return f"{{{role.name}}}`{role.target}`"
    if role.shown and role.name in _WRITTEN:
        return f"{{{role.name}}}`{_letters(role.shown, script)} <{role.target}>`"
    return match[0]


def _letters(text: str, script: str) -> str:
    alphabet = ALPHABETS[script]
    return "".join(
        alphabet[ord(letter.lower()) - ord("a")] if letter.isascii() and letter.isalpha() else letter
        for letter in text
    )


def translate_all(root: Path, edition: Edition) -> None:
    """Write catalogs of a book in which every message is translated into the private alphabet."""
    refresh(root, CHOSEN, [edition], chapter_messages)
    folder = root / "locales" / edition.catalog / "LC_MESSAGES"
    # the interface's words come with the language: here the book overrides all of them
    polib.pofile(str(edition.interface[-1])).save(str(folder / "interface.po"))
    for path in folder.rglob("*.po"):
        catalog = polib.pofile(str(path))
        for entry in catalog:
            if path.stem == DRAWINGS:  # their labels have to find room
                entry.msgstr = _translated(entry, edition.script, lambda text: _WORD.sub(r"\1", text))
                continue
            if entry.msgid_plural:
                said = pseudo(entry.msgid_plural, edition.script)
                entry.msgstr_plural = dict.fromkeys(entry.msgstr_plural, said)
            else:
                entry.msgstr = _translated(entry, edition.script)
            entry.flags = [flag for flag in entry.flags if flag != "fuzzy"]
        catalog.save()
