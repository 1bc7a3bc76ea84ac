"""Find words and phrases: whole words where spaces part them, else anywhere."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from chronicle.languages.scripts import script_of
from chronicle.languages.scripts.characters import characters_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_APOSTROPHES = str.maketrans("’ʼ", "''")
_ARABIC_LETTERS = str.maketrans("أإآٱىة", "ااااي\u0647")
_WORD_BEGINS, _WORD_ENDS, _ANY_ENDING = r"(?<!\w)", r"(?!\w)", r"\w*"
_PREFIX = "[وف]?[بلك]?"
_ARTICLE = "ال"


@dataclass(frozen=True)
class Span:
    """Where a form stands in a text."""

    start: int
    end: int
    form: str


class Forms:
    """A list of forms of one script, ready to be looked for.

    A form that ends in “-” matches with any ending. In Arabic the letters و ف ب ل ك and the article may
    stand before it, vowel signs do not count, and the ways to write alif, yaa and taa marbuta are alike;
    `strict` tells the letters apart, since they are what a wrong spelling gets wrong.
    """

    def __init__(self, forms: Iterable[str], script: str, *, strict: bool = False) -> None:
        self._script, self._strict = script, strict
        self._forms = sorted(set(forms), key=lambda form: (-len(form), form))
        stems = [fold(form, script, strict=strict)[0] for form in self._forms]
        # Forms with the article come first: their numbers must follow the order of the groups.
        order = sorted(range(len(stems)), key=lambda at: not _has_article(stems[at], script))
        self._forms = [self._forms[at] for at in order]
        self._pattern = re.compile(_pattern([stems[at] for at in order], script))

    def spans(self, text: str) -> Iterator[Span]:
        """Yield each place where a form stands, from the beginning; of two in one place the longer."""
        folded, offsets = fold(text, self._script, strict=self._strict)
        for match in self._pattern.finditer(folded):
            yield Span(offsets[match.start()], offsets[match.end()], self._forms[(match.lastindex or 1) - 1])

    def hide(self, text: str) -> str:
        """Return the text with every form overwritten, so that nothing is found in it."""
        for span in self.spans(text):
            text = text[: span.start] + "\x00" * (span.end - span.start) + text[span.end :]
        return text


@lru_cache(maxsize=4096)
def fold(text: str, script: str, *, strict: bool = False) -> tuple[str, tuple[int, ...]]:
    """Return a text as it is compared, and for each character where it stood (and the end)."""
    kept: list[str] = []
    offsets: list[int] = []
    signs = _signs(script)
    for offset, character in enumerate(text):
        if character in signs:
            continue
        folded = character.lower().translate(_APOSTROPHES)
        if script == "Arab" and not strict:
            folded = folded.translate(_ARABIC_LETTERS)
        kept.append(folded if len(folded) == 1 else character)
        offsets.append(offset)
    return "".join(kept), (*offsets, len(text))


@cache
def _signs(script: str) -> frozenset[str]:
    """Return what stands on the letters of a script and does not count."""
    signs = script_of(script).signs
    return characters_in(signs) if signs else frozenset()


def _pattern(stems: list[str], script: str) -> str:
    """Return one pattern for folded forms, a group for each, in their order.

    What stands before them is taken out of the groups: a regular expression that begins with the same
    look-behind hundreds of times is slow.
    """
    if not stems:
        return r"(?!)"
    if script == "Arab":
        return _with_prefixes(stems, script)
    if not script_of(script).spaced:
        return _groups(stems, "", "")
    return rf"{_WORD_BEGINS}(?:{_groups(stems, _WORD_ENDS, _ANY_ENDING)})"


def _with_prefixes(stems: list[str], script: str) -> str:
    """Return a pattern of Arabic words, with what is written together with them."""
    with_article = [stem for stem in stems if _has_article(stem, script)]
    without = stems[len(with_article) :]
    parts = []
    if with_article:
        bodies = _groups([stem.removeprefix(_ARTICLE) for stem in with_article], _WORD_ENDS, "")
        # ل swallows the alif of the article.
        parts.append(f"(?:{_PREFIX}{_ARTICLE}|[وف]?لل)(?:{bodies})")
    if without:
        parts.append(f"(?:{_PREFIX}(?:{_ARTICLE})?|[وف]?لل)(?:{_groups(without, _WORD_ENDS, '')})")
    return f"{_WORD_BEGINS}(?:{'|'.join(parts)})"


def _groups(stems: list[str], ending: str, any_ending: str) -> str:
    """Return the stems as alternatives, each a group, with the ending that it allows."""
    return "|".join(
        f"({_words(stem.removesuffix('-'))}{any_ending if stem.endswith('-') else ending})" for stem in stems
    )


def _words(stem: str) -> str:
    """Return a phrase as a pattern that allows any space between its words."""
    return r"\s+".join(re.escape(word) for word in stem.split())


def _has_article(stem: str, script: str) -> bool:
    """Return whether a form has the Arabic article."""
    return script == "Arab" and stem.startswith(_ARTICLE)
