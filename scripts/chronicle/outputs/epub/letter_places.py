"""Find a place in a document by the letters that stand there, whatever is set around them."""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from chronicle.text.bare_letters import letter, letters_of

if TYPE_CHECKING:
    from lxml import etree

BLOCKS = frozenset(
    {"p", "li", "dd", "dt", "td", "th", "div", "section", "blockquote", "caption", "summary"}
) | {f"h{level}" for level in range(1, 7)}
# Print sets these at the foot, elsewhere, or once more on each page.
_APART = frozenset({"aside", "figure", "svg", "thead"})
_WORD = frozenset({"Lu", "Ll", "Lt", "Lm", "Mn"})  # of scripts whose words are divided at the end of a line
_CLINGS = frozenset({"Nd", "Ps", "Pi", "Cf"})  # what stands before a word without a space


class LetterPlace(NamedTuple):
    """A place between two signs of a document."""

    element: etree._Element
    is_tail: bool  # whether it stands behind the element, or in it before all others
    offset: int
    around: tuple[etree._Element, ...]  # the elements that hold it, the innermost first
    begins: etree._Element | None  # the block of which it is the beginning


class _Run(NamedTuple):
    """A text without elements in it."""

    element: etree._Element
    is_tail: bool
    around: tuple[etree._Element, ...]

    @property
    def text(self) -> str:
        return (self.element.tail if self.is_tail else self.element.text) or ""


class Letters:
    """The letters of a document that run through its pages, each with its place."""

    def __init__(self, body: etree._Element) -> None:
        self._runs: list[_Run] = []
        self._first: list[int] = []  # of each run: the number of its first letter
        letters = ""
        for run in _runs(body, ()):
            found = letters_of(run.text)
            if found:
                self._runs.append(run)
                self._first.append(len(letters))
                letters += found
        self._letters = letters

    def only_place(self, sought: str, after: int) -> int | None:
        """Return where letters stand behind a number of others; None where that is nowhere or not once."""
        at = self._letters.find(sought, after)
        return at if at >= 0 and self._letters.find(sought, at + 1) < 0 else None

    def place(self, number: int) -> LetterPlace:
        """Return the place before a letter, or before the word or number that it belongs to."""
        index = bisect_right(self._first, number) - 1
        run = self._runs[index]
        at = [at for at, sign in enumerate(run.text) if letter(sign)][number - self._first[index]]
        while at and unicodedata.category(run.text[at]) in _WORD and _of(run.text[at - 1], _WORD):
            at -= 1
        while at and _of(run.text[at - 1], _CLINGS):
            at -= 1
        block = next((each for each in run.around if each.tag in BLOCKS), None)
        begins = block is not None and not letters_of(self._before(run, block, at))
        return LetterPlace(run.element, run.is_tail, at, run.around, block if begins else None)

    @staticmethod
    def _before(run: _Run, block: etree._Element, offset: int) -> str:
        before = ""
        for each in _runs(block, ()):
            if (each.element, each.is_tail) == (run.element, run.is_tail):
                return before + run.text[:offset]
            before += each.text
        return before


def _of(sign: str, kinds: frozenset[str]) -> bool:
    return unicodedata.category(sign) in kinds


def _runs(element: etree._Element, around: tuple[etree._Element, ...]) -> list[_Run]:
    inside = (element, *around)
    found = [_Run(element, is_tail=False, around=inside)]
    for child in element:
        if isinstance(child.tag, str) and child.tag not in _APART:
            found += _runs(child, inside)
        found.append(_Run(child, is_tail=True, around=inside))
    return found
