"""Find words and phrases: whole words where spaces part them, else anywhere."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from chronicle.languages.scripts import script_of
from chronicle.languages.scripts.characters import characters_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from chronicle.languages.editions import Edition

_APOSTROPHES = str.maketrans("’ʼ", "''")
_WORD_BEGINS, _WORD_ENDS, _ANY_ENDING = r"(?<!\w)", r"(?!\w)", r"\w*"


@dataclass(frozen=True)
class FormSpan:
    """Where a form stands in a text."""

    start: int
    end: int
    form: str


@dataclass(frozen=True)
class Writing:
    """How a language writes its words, as far as looking for them goes; the fields as in `Checks`."""

    spaced: bool  # whether spaces part them
    signs: str  # that stand on letters and do not count: ranges for a regular expression
    joined: str = ""
    article: str = ""
    contracted: str = ""
    alike: tuple[str, ...] = ()

    @classmethod
    def of(cls, edition: Edition) -> Writing:
        """Return how an edition writes words: by its script, and by its language as far as that is known."""
        script, checks = script_of(edition.script), edition.checks
        if checks is None:
            return cls(script.spaced, script.signs)
        joined, article, contracted = (
            given or "" for given in (checks.joined, checks.article, checks.contracted)
        )
        return cls(script.spaced, script.signs, joined, article, contracted, checks.alike)


class Forms:
    """A list of forms of one language, ready to be looked for.

    A form that ends in “-” matches with any ending. In Arabic the letters و ف ب ل ك and the article may
    stand before it, vowel signs do not count, and the ways to write alif, yaa and taa marbuta are alike;
    `strict` tells the letters apart, since they are what a wrong spelling gets wrong.
    """

    def __init__(self, forms: Iterable[str], edition: Edition, *, strict: bool = False) -> None:
        self._writing, self._strict = Writing.of(edition), strict
        self._forms = sorted(set(forms), key=lambda form: (-len(form), form))
        stems = [fold(form, self._writing, strict=strict)[0] for form in self._forms]
        # Forms with the article come first: their numbers must follow the order of the groups.
        order = sorted(range(len(stems)), key=lambda at: not _has_article(stems[at], self._writing))
        self._forms = [self._forms[at] for at in order]
        self._pattern = re.compile(_pattern([stems[at] for at in order], self._writing))

    def spans(self, text: str) -> Iterator[FormSpan]:
        """Yield each place where a form stands, from the beginning; of two in one place the longer."""
        folded, offsets = fold(text, self._writing, strict=self._strict)
        for match in self._pattern.finditer(folded):
            yield FormSpan(
                offsets[match.start()], offsets[match.end()], self._forms[(match.lastindex or 1) - 1]
            )

    def hide(self, text: str) -> str:
        """Return the text with every form overwritten, so that nothing is found in it."""
        for span in self.spans(text):
            text = text[: span.start] + "\x00" * (span.end - span.start) + text[span.end :]
        return text


@lru_cache(maxsize=4096)
def fold(text: str, writing: Writing, *, strict: bool = False) -> tuple[str, tuple[int, ...]]:
    """Return a text as it is compared, and for each character where it stood (and the end)."""
    signs = characters_in(writing.signs)
    alike = first_of_each(() if strict else writing.alike)
    kept: list[str] = []
    offsets: list[int] = []
    for offset, character in enumerate(text):
        if character in signs:
            continue
        folded = character.lower().translate(_APOSTROPHES).translate(alike)
        kept.append(folded if len(folded) == 1 else character)
        offsets.append(offset)
    return "".join(kept), (*offsets, len(text))


def first_of_each(groups: tuple[str, ...]) -> dict[int, str]:
    """Return a table for `str.translate` that makes each letter of a group its first one."""
    return {ord(letter): group[0] for group in groups for letter in group[1:]}


def _pattern(stems: list[str], writing: Writing) -> str:
    """Return one pattern for folded forms, a group for each, in their order.

    What stands before them is taken out of the groups: a regular expression that begins with the same
    look-behind hundreds of times is slow.
    """
    if not stems:
        return r"(?!)"
    if not writing.spaced:
        return _groups(stems, "", "")
    if not writing.joined:
        return rf"{_WORD_BEGINS}(?:{_groups(stems, _WORD_ENDS, _ANY_ENDING)})"
    with_article = [stem for stem in stems if _has_article(stem, writing)]
    without = stems[len(with_article) :]
    joined, article, contracted = writing.joined, writing.article, writing.contracted or r"(?!)"
    parts = []
    if with_article:
        bodies = _groups([stem.removeprefix(article) for stem in with_article], _WORD_ENDS, "")
        parts.append(f"(?:{joined}{article}|{contracted})(?:{bodies})")
    if without:
        parts.append(f"(?:{joined}(?:{article})?|{contracted})(?:{_groups(without, _WORD_ENDS, '')})")
    return f"{_WORD_BEGINS}(?:{'|'.join(parts)})"


def _groups(stems: list[str], ending: str, any_ending: str) -> str:
    """Return the stems as alternatives, each a group, with the ending that it allows."""
    return "|".join(
        f"({_words(stem.removesuffix('-'))}{any_ending if stem.endswith('-') else ending})" for stem in stems
    )


def _words(stem: str) -> str:
    """Return a phrase as a pattern that allows any space between its words."""
    return r"\s+".join(re.escape(word) for word in stem.split())


def _has_article(stem: str, writing: Writing) -> bool:
    """Return whether a form begins with the article that is written together with its word."""
    return bool(writing.article) and stem.startswith(writing.article)
