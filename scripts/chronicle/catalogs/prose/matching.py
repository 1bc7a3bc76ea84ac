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

    from chronicle.languages.editions import Edition

_APOSTROPHES: dict[int, str | None] = {ord(each): "'" for each in "’ʼ"}
_FIRST = 4  # letters of a form that are looked for before the whole of it
_ANY = ""  # the beginning of what may stand anywhere
_JOINED = 6  # more than the letters of what is written together with a word: وبال
_BEGUN = re.compile(r"(?<!\w)\w")
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
        self._stems = [stems[at] for at in order]
        # A text holds few of the forms, and so few of their beginnings, which are quickly looked for.
        self._heads = _by_heads(self._stems, self._writing)
        self._patterns: dict[str, re.Pattern[str]] = {}

    def spans(self, text: str) -> Iterator[FormSpan]:
        """Yield each place where a form stands, from the beginning; of two in one place the longer."""
        folded, offsets = fold(text, self._writing, strict=self._strict)
        heads = self._heads.keys() & {*_heads(folded, self._writing), _ANY}
        found = {head: self._pattern(head).search(folded) for head in heads}
        while matches := {head: match for head, match in found.items() if match}:
            first = min(matches, key=lambda head: self._rank(head, matches[head]))
            match = matches[first]
            yield FormSpan(offsets[match.start()], offsets[match.end()], self._forms[self._at(first, match)])
            for head, other in matches.items():
                if other.start() < match.end():
                    found[head] = self._pattern(head).search(folded, match.end())
            found = {head: other for head, other in found.items() if other}

    def _pattern(self, head: str) -> re.Pattern[str]:
        """Return the pattern for the forms with this beginning."""
        if head not in self._patterns:
            stems = [self._stems[at] for at in self._heads[head]]
            self._patterns[head] = re.compile(_pattern(stems, self._writing))
        return self._patterns[head]

    def _at(self, head: str, match: re.Match[str]) -> int:
        """Return the number of the form that a pattern has found."""
        return self._heads[head][(match.lastindex or 1) - 1]

    def _rank(self, head: str, match: re.Match[str]) -> tuple[int, bool, bool, int, int]:
        """Return which of several matches counts: the order in which one pattern for all would try them."""
        at, begins = self._at(head, match), match.start(match.lastindex or 0)
        contracted = not _joined(self._writing).fullmatch(match.string, match.start(), begins)
        article = _has_article(self._stems[at], self._writing)
        return match.start(), not article, contracted, match.start() - begins, at

    def hide(self, text: str) -> str:
        """Return the text with every form overwritten, so that nothing is found in it."""
        for span in self.spans(text):
            text = text[: span.start] + "\x00" * (span.end - span.start) + text[span.end :]
        return text


@lru_cache(maxsize=4096)
def fold(text: str, writing: Writing, *, strict: bool = False) -> tuple[str, tuple[int, ...]]:
    """Return a text as it is compared, and for each character where it stood (and the end)."""
    table = _folding(writing, strict=strict)
    folded = lower.translate(table) if len(lower := text.lower()) == len(text) else _one_by_one(text, table)
    if len(folded) == len(text):
        return folded, tuple(range(len(text) + 1))
    signs = characters_in(writing.signs)
    return folded, (*(at for at, character in enumerate(text) if character not in signs), len(text))


def _one_by_one(text: str, table: dict[int, str | None]) -> str:
    """Return a text in small letters, but for one whose small letter is two characters."""
    small = (character.lower() for character in text)
    kept = (one if len(one) == 1 else own for one, own in zip(small, text, strict=True))
    return "".join(kept).translate(table)


@cache
def _folding(writing: Writing, *, strict: bool) -> dict[int, str | None]:
    """Return what becomes of letters that are compared as others, and of signs, which do not count."""
    alike: dict[int, str | None] = {**_APOSTROPHES, **first_of_each(() if strict else writing.alike)}
    return alike | dict.fromkeys(map(ord, characters_in(writing.signs)))


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


def _by_heads(stems: Iterable[str], writing: Writing) -> dict[str, list[int]]:
    """Return the numbers of forms by their first letters; what begins with a mark may stand in any text."""
    heads: dict[str, list[int]] = {}
    for at, stem in enumerate(stems):
        for word in stem.removeprefix(writing.article).removesuffix("-").split(maxsplit=1)[:1]:
            heads.setdefault(word[:_FIRST] if word[0].isalnum() else _ANY, []).append(at)
    return heads


@lru_cache(maxsize=1024)
def _heads(folded: str, writing: Writing) -> frozenset[str]:
    """Return all first letters that a form in this text could have, one to four of them.

    Where spaces part words, a form begins a word, or stands behind what is joined to it.
    """
    starts: Iterable[int] = range(len(folded))
    if writing.spaced:
        before = re.compile(f"{_joined(writing).pattern}|{writing.contracted or '(?!)'}")
        words = [found.start() for found in _BEGUN.finditer(folded)]
        behind = range(_JOINED if writing.joined or writing.contracted else 1)
        starts = [at + step for at in words for step in behind if before.fullmatch(folded, at, at + step)]
    return frozenset(folded[at : at + size] for at in starts for size in range(1, _FIRST + 1))


@cache
def _joined(writing: Writing) -> re.Pattern[str]:
    """Return the pattern of what is written together with a word, before it."""
    return re.compile(f"(?:{writing.joined})(?:{writing.article})?")


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
