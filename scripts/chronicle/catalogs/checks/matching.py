"""Find words and phrases in a script: whole words in Latin and Arabic, anywhere in Han."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_APOSTROPHES = str.maketrans("’ʼ", "''")
_ARABIC_LETTERS = str.maketrans("أإآٱىة", "ااااي\u0647")
_VOWELS = frozenset("\u0640\u0670\u06d6\u06dc\u0653\u0654\u0655") | {
    chr(code) for code in range(0x64B, 0x653)
}
_LETTER = "[\\u0621-\\u064a\\u0671-\\u06d3\\w]"
_PREFIX = "[وف]?[بلك]?"


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
        self._patterns = [
            (form, _pattern(fold(form, script, strict=strict)[0], script))
            for form in sorted(set(forms), key=lambda form: (-len(form), form))
        ]
        self._any = re.compile("|".join(f"(?:{pattern})" for _form, pattern in self._patterns) or r"(?!)")
        self._compiled = [(form, re.compile(pattern)) for form, pattern in self._patterns]

    def spans(self, text: str) -> Iterator[Span]:
        """Yield each place where a form stands, the longest form first."""
        folded, offsets = fold(text, self._script, strict=self._strict)
        if not self._any.search(folded):
            return
        for form, pattern in self._compiled:
            for match in pattern.finditer(folded):
                yield Span(offsets[match.start()], offsets[match.end()], form)

    def hide(self, text: str) -> str:
        """Return the text with every form overwritten, so that nothing is found in it."""
        for span in self.spans(text):
            text = text[: span.start] + "\x00" * (span.end - span.start) + text[span.end :]
        return text


@cache
def fold(text: str, script: str, *, strict: bool = False) -> tuple[str, tuple[int, ...]]:
    """Return a text as it is compared, and for each character where it stood (and the end)."""
    kept: list[str] = []
    offsets: list[int] = []
    for offset, character in enumerate(text):
        if script == "Arab" and character in _VOWELS:
            continue
        folded = character.lower().translate(_APOSTROPHES)
        if script == "Arab" and not strict:
            folded = folded.translate(_ARABIC_LETTERS)
        kept.append(folded if len(folded) == 1 else character)
        offsets.append(offset)
    return "".join(kept), (*offsets, len(text))


def _pattern(form: str, script: str) -> str:
    """Return the pattern of a folded form."""
    stem = form.removesuffix("-")
    words = r"\s+".join(re.escape(word) for word in stem.split())
    match script:
        case "Arab":
            ending = "" if form.endswith("-") else f"(?!{_LETTER})"
            return f"(?<!{_LETTER})(?:{_arabic_start(stem)}){_without_article(stem, words)}{ending}"
        case "Hans" | "Hant":
            return words
        case _:
            ending = r"\w*" if form.endswith("-") else r"(?!\w)"
            return rf"(?<!\w){words}{ending}"


def _arabic_start(stem: str) -> str:
    """Return what may stand before a form: particles, and the article, which ل swallows the alif of."""
    if stem.startswith("ال"):
        return f"{_PREFIX}ال|[وف]?لل"
    return f"{_PREFIX}(?:ال)?|[وف]?لل"


def _without_article(stem: str, words: str) -> str:
    """Return a form's pattern without its article, which `_arabic_start` has."""
    return words.removeprefix("ال") if stem.startswith("ال") else words
