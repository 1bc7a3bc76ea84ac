"""Tell problems in the language of the translator who reads them.

The words are those of `findings.po` in the folder of the language. Each code has its sentence and its remedy
there; where a fault says more than its code, and has no words of its own for it, the English stands beside
them. What a translator cannot mend is said to be for the editors. A line of a script from right to left sets
paths, codes and what is quoted from a catalog apart (UAX 9).
"""

from __future__ import annotations

import sys
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from chronicle.catalogs.files.entries import parse_catalog, read_text
from chronicle.core.codes import CODES
from chronicle.core.controls import FSI, LRI, PDI
from chronicle.core.folders import LOCALES
from chronicle.core.problems import shorten, visible
from chronicle.core.worded import Worded, pattern_of
from chronicle.languages.language_files import DATA
from chronicle.languages.scripts import script_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from chronicle.core.problems import Problem
    from chronicle.languages.editions import Edition

FINDINGS = "findings.po"
REMEDY = "→ {remedy}"  # a word where lines run from right to left, and an arrow would point away
FOR_EDITORS = "For the editors: {remedy}"
BESIDE = "{told} ({english})"
_EDITORS = frozenset("EMFPUWL")  # families of codes of what is written, or made, by others than translators


@dataclass(frozen=True)
class Telling:
    """The words for problems in one language; an empty one tells them in English."""

    texts: Mapping[str, str]
    isolates: bool = False

    @classmethod
    def of(cls, edition: Edition) -> Telling:
        """Read the words of an edition's language, as far as the builder has them."""
        path = DATA / edition.code / FINDINGS
        if not path.is_file():
            return cls({})
        catalog = parse_catalog(read_text(path, path.name), path.name)
        texts = {each.msgid: each.forms[0] for each in catalog.entries if each.forms[0]}
        return cls(texts, script_of(edition.script).direction == "rtl")

    def text(self, said: str) -> str:
        """Return a sentence in this language; what is filled in is looked up as well."""
        pattern = pattern_of(said)
        told = self.texts.get(pattern)
        if not isinstance(said, Worded):
            return visible(said) if told is None else told
        filled = {name: self._apart(self.text(value)) for name, value in said.values.items()}
        return (pattern if told is None else told).format(**filled)

    def line(self, problem: Problem) -> str:
        """Return a problem as two lines: where it is and what, then what to do."""
        place = f"{problem.path}:{problem.line}" if problem.line else problem.path
        place = self._apart(visible(f"{place}: {problem.code}"), LRI)
        about = f" «{self._apart(visible(shorten(problem.subject)))}»" if problem.subject else ""
        return f"{place}{about}: {self.message(problem)}\n    {self._pointed(self.remedy(problem))}"

    def message(self, problem: Problem) -> str:
        """Return what is wrong, with the English beside it where only the code has words."""
        return self._worded(problem.message, CODES[problem.code].sentence)

    def remedy(self, problem: Problem) -> str:
        """Return what to do, as `message` says what is wrong; and for whom it is, if not for a translator."""
        return self._addressed(problem, self._worded(problem.remedy, CODES[problem.code].hint))

    def for_pipes(self) -> Telling:
        """Return the same words for what is no terminal: a line begins with its bare path there."""
        return replace(self, isolates=False)

    def for_output(self) -> Telling:
        """Return these words as the command writes them: signs of direction are for terminals."""
        return self if sys.stdout.isatty() and sys.stderr.isatty() else self.for_pipes()

    def beside(self, problem: Problem) -> str:
        """Return what is wrong and what to do, to stand below a problem that is told in English."""
        code = CODES[problem.code]
        message, remedy = self._own(problem.message, code.sentence), self._own(problem.remedy, code.hint)
        told = [message, remedy and self._pointed(self._addressed(problem, remedy))]
        return "".join(f"\n    {each}" for each in told if each)

    def _pointed(self, remedy: str) -> str:
        """Return what to do, with the sign or word that marks it."""
        return self.texts.get(REMEDY, REMEDY).format(remedy=remedy)

    def _addressed(self, problem: Problem, remedy: str) -> str:
        """Return a remedy in a translator's language, with whom it is for."""
        others = self.texts and problem.code[0] in _EDITORS
        return self.texts.get(FOR_EDITORS, FOR_EDITORS).format(remedy=remedy) if others else remedy

    def _own(self, said: str, of_code: str) -> str:
        """Return a sentence in this language, or that of its code; nothing where neither has words."""
        return self.text(next((each for each in (said, of_code) if pattern_of(each) in self.texts), ""))

    def _worded(self, said: str, of_code: str) -> str:
        """Return a sentence in this language, or that of its code with the English beside it."""
        said = said or of_code
        if pattern_of(said) in self.texts or of_code not in self.texts:
            return self.text(said)
        return self.texts.get(BESIDE, BESIDE).format(
            told=self.text(of_code), english=self._apart(self.text(said))
        )

    def _apart(self, text: str, opening: str = FSI) -> str:
        """Return a piece with its own direction, in a line that needs it."""
        return f"{opening}{text}{PDI}" if self.isolates and text else text


def told_to_all(problem: Problem, editions: Iterable[Edition]) -> str:
    """Return a problem in English and below, where a catalog is at fault, in the language of that catalog."""
    for edition in editions:
        if problem.path.startswith(f"{LOCALES}/{edition.catalog}/"):
            return str(problem) + Telling.of(edition).beside(problem)
    return str(problem)
