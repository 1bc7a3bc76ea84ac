"""Find names that are written otherwise than the book writes them."""

from __future__ import annotations

import re
import unicodedata
from functools import cached_property
from typing import TYPE_CHECKING

from chronicle.catalogs.checks.matching import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_HAN = frozenset({"Hans", "Hant"})
_SHORTEST = 4


class Spelling:
    """The names of a language, to be compared letter by letter."""

    def __init__(self, forms: Iterable[str], script: str) -> None:
        self._forms = frozenset(forms)
        self._script = script

    def variants(self, prose: str) -> Iterator[tuple[int, int, str]]:
        """Yield where a text has a name in other letters, and the form that it resembles.

        A name is the same to a reader without its accents, hyphens, hamzas and dots; if it is not the
        same letter by letter, it is a variant. Han characters leave nothing of the kind.
        """
        if self._script in _HAN or not self._skeletons:
            return
        skeleton, offsets = _skeleton(prose, self._script)
        for match in self._pattern.finditer(skeleton):
            start, end = offsets[match.start("name")], offsets[match.end("name") - 1] + 1
            end = _with_signs(prose, end)
            written = prose[start:end]
            resembled = self._skeletons[match["name"]]
            if not any(_same(written, form) for form in resembled):
                yield start, end, min(resembled)

    @cached_property
    def _skeletons(self) -> dict[str, set[str]]:
        """Return the forms by what is left of them without accents, hyphens and dots."""
        table: dict[str, set[str]] = {}
        for form in self._forms:
            skeleton = _skeleton(form, self._script)[0].strip()
            if len(skeleton.removeprefix("ال")) >= _SHORTEST and skeleton[0].isalpha():
                table.setdefault(skeleton, set()).add(form)
        return table

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        """Return the pattern of all skeletons, the longest first."""
        names = sorted(self._skeletons, key=lambda name: (-len(name), name))
        before = r"(?<![^\W_])" + ("(?:[وف]?[بلك]?)" if self._script == "Arab" else "")
        return re.compile(f"{before}(?P<name>{'|'.join(map(re.escape, names))})" + r"(?![^\W_])")


def _skeleton(text: str, script: str) -> tuple[str, tuple[int, ...]]:
    """Return a text without what a careless writer leaves out, and where each character stood."""
    if script == "Arab":
        folded, offsets = fold(text, script)
        return folded, offsets[:-1]
    kept: list[str] = []
    places: list[int] = []
    for offset, character in enumerate(text):
        base = unicodedata.normalize("NFD", character)[0].lower()
        if base in "’'ʿʾ‘":
            continue
        kept.append(" " if base in "-\u2010\u2011\u00a0\n" else base)
        places.append(offset)
    return "".join(kept), tuple(places)


def _with_signs(text: str, end: int) -> int:
    """Return the end of a word with the vowel signs that belong to its last letter."""
    while end < len(text) and unicodedata.combining(text[end]):
        end += 1
    return end


def _same(written: str, form: str) -> bool:
    """Say whether a name is written as listed; a capital letter and vowel signs are free."""
    return _bare(written).casefold() == _bare(form).casefold()


def _bare(text: str) -> str:
    """Return a name without vowel signs and with plain spaces and apostrophes."""
    kept = "".join(c for c in text if not ("\u064b" <= c <= "\u0652" or c == "\u0640"))
    return " ".join(kept.replace("'", "’").split())
