"""Find names that are written otherwise than the book writes them."""

from __future__ import annotations

import re
import unicodedata
from functools import cached_property
from typing import TYPE_CHECKING

from chronicle.catalogs.prose.matching import Forms, Writing, first_of_each, fold
from chronicle.languages.scripts import script_of
from chronicle.languages.scripts.characters import characters_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from chronicle.languages.editions import Edition

_MARKS_OF_NAMES = re.compile("[«»“”《》]")
_LEAST = 4  # letters of a name that is compared; where short vowels are not written, three


class Spelling:
    """The names of a language, to be compared letter by letter."""

    def __init__(self, forms: Iterable[str], edition: Edition, documents: Iterable[str] = ()) -> None:
        self._forms, self._documents = frozenset(forms), sorted(documents)
        self._edition, self._script = edition, script_of(edition.script)
        self._writing = Writing.of(edition)
        checks = edition.checks
        self._confused = first_of_each(checks.confused if checks else ())
        self._sounds = (checks.sounds if checks else None) or ""

    def variants(self, prose: str) -> Iterator[tuple[int, int, str]]:
        """Yield where a text has a name in other letters, and the form that it resembles.

        A name is the same to a reader without its accents, hyphens, hamzas and dots; if it is not the
        same letter by letter, it is a variant. In Chinese one other character for a sound makes a variant
        of a name that is written by its sounds.
        """
        if not self._script.spaced:
            yield from self._sounded(prose)
            return
        if not self._skeletons:
            return
        skeleton, offsets = self._skeleton(prose)
        for match in self._pattern.finditer(skeleton):
            start, end = offsets[match.start("name")], offsets[match.end("name") - 1] + 1
            end = _with_signs(prose, end)
            written = prose[start:end]
            resembled = self._skeletons[match["name"]]
            if not any(self._same(written, form) for form in resembled):
                yield start, end, min(resembled)

    def unmarked(self, prose: str) -> Iterator[tuple[int, int, str]]:
        """Yield where the name of a document that has marks, as «…» or 《…》, is without them."""
        hidden = self._listed.hide(prose)
        for span in self._inside.spans(hidden):
            yield span.start, span.end, self._marked[span.form]

    @cached_property
    def _marked(self) -> dict[str, str]:
        """Return the names of documents that have marks, by what they are without."""
        found = {_MARKS_OF_NAMES.sub("", form): form for form in self._documents}
        return {bare: form for bare, form in found.items() if bare != form and bare not in self._forms}

    @cached_property
    def _inside(self) -> Forms:
        """Return names without their marks, letter by letter."""
        return Forms(self._marked, self._edition, strict=True)

    def _sounded(self, prose: str) -> Iterator[tuple[int, int, str]]:
        """Yield where a Chinese name stands with one character changed."""
        hidden = self._listed.hide(prose)  # one name may be the beginning of another
        for match in self._sounded_pattern.finditer(hidden):
            yield match.start(), match.end(), self._sounded_forms[(match.lastindex or 1) - 1]

    @cached_property
    def _listed(self) -> Forms:
        """Return the names as forms to overlook."""
        return Forms(self._forms, self._edition)

    @cached_property
    def _sounded_forms(self) -> tuple[str, ...]:
        """Return the names that are written by their sounds, once for each character that may be another."""
        names = sorted(form for form in self._forms if len(form) > 2 and set(form) <= set(self._sounds))
        return tuple(form for form in names for _character in form)

    @cached_property
    def _sounded_pattern(self) -> re.Pattern[str]:
        """Return the pattern of these names, each with one character open, one group for each."""
        parts = [
            f"({re.escape(form[:at])}[{self._sounds}]{re.escape(form[at + 1 :])})"
            for form in dict.fromkeys(self._sounded_forms)
            for at in range(len(form))
        ]
        return re.compile("|".join(parts) or r"(?!)")

    @cached_property
    def _skeletons(self) -> dict[str, set[str]]:
        """Return the forms by what is left of them without accents, hyphens and dots."""
        table: dict[str, set[str]] = {}
        for form in self._forms:
            skeleton = self._skeleton(form)[0].strip()
            least = _LEAST if self._script.vowels else _LEAST - 1
            if len(skeleton.removeprefix(self._writing.article)) >= least and skeleton[0].isalpha():
                table.setdefault(skeleton, set()).add(form)
        return table

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        """Return the pattern of all skeletons, the longest first."""
        names = sorted(self._skeletons, key=lambda name: (-len(name), name))
        before = rf"(?<![^\W_])(?:{self._writing.joined})"
        return re.compile(f"{before}(?P<name>{'|'.join(map(re.escape, names))})" + r"(?![^\W_])")

    def _skeleton(self, text: str) -> tuple[str, tuple[int, ...]]:
        """Return a text without what a careless writer leaves out, and where each character stood."""
        if self._writing.alike:
            folded, offsets = fold(text, self._writing)
            return folded.translate(self._confused), offsets[:-1]
        kept: list[str] = []
        places: list[int] = []
        for offset, character in enumerate(text):
            base = unicodedata.normalize("NFD", character)[0].lower()
            if base in "’'ʿʾ‘" or base in self._signs:
                continue
            kept.append(" " if base in "-\u2010\u2011\u00a0\n" else base)
            places.append(offset)
        return "".join(kept), tuple(places)

    def _same(self, written: str, form: str) -> bool:
        """Return whether a name is written as listed; a capital letter and vowel signs are free."""
        return self._bare(written).casefold() == self._bare(form).casefold()

    def _bare(self, text: str) -> str:
        """Return a name without vowel signs and with plain spaces and apostrophes."""
        kept = "".join(each for each in text if each not in self._signs)
        return " ".join(kept.replace("'", "’").split())

    @cached_property
    def _signs(self) -> frozenset[str]:
        """Return what stands on the letters of the script and may be left out."""
        return characters_in(self._script.signs)


def _with_signs(text: str, end: int) -> int:
    """Return the end of a word with the vowel signs that belong to its last letter."""
    while end < len(text) and unicodedata.combining(text[end]):
        end += 1
    return end
