"""Check that the words of a book can be found in its PDF, by the programs that people read PDFs with.

Programs disagree about the order of foreign words and figures in a line that runs the other way, so those
need only be there. PDFium gives the text as it was painted: what a document says must be there in order from
its beginning to its end. Poppler gives it as it lies on the page, a table line by line: there the order is
looked at within each paragraph, cell or note. It reads all lines of a page in the direction of most of its
letters, so that on pages of a right-to-left draft that are mostly untranslated its order says nothing.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from chronicle.core.problems import Problem, shorten
from chronicle.languages.scripts import script_of
from chronicle.oracles.preflight.engines import ENGINES
from chronicle.oracles.preflight.page_words import found_in_order, words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from chronicle.languages.editions import Edition

LEAST = 0.99  # of a book's words
_LOST = 0.5  # a passage of which no more is found is not there
_SHORTEST = 8  # words; fewer are found anywhere
_PAGE = 150  # words; a passage that is longer may go on over two more pages
_SHOWN = 12  # words that a message shows
_AS_PAINTED = "PDFium"


@dataclass
class Said:
    """What a document says, in blocks; notes and figures stand on the page apart from the text."""

    text: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    figures: list[str] = field(default_factory=list)
    alternatives: list[str] = field(default_factory=list)  # of pictures
    foreign: list[tuple[str, str]] = field(default_factory=list)  # language and words of each passage


@dataclass
class _Count:
    """What was looked for, and what was not found."""

    wanted: int = 0
    missing: Counter[str] = field(default_factory=Counter)


def check_text(
    path: Path, book: Mapping[str, Said], pages: Mapping[str, range], edition: Edition
) -> list[Problem]:
    """Return a problem for each program that finds too little, and for each passage that is lost to it."""
    problems = []
    for name, extract in ENGINES.items():
        found = extract(path)
        for number, text in enumerate(found, 1):
            if "\u034f" in text:
                message = f"page {number}: a letter has no text in “{_around(text)}” ({name})."
                problems.append(Problem(path.name, 0, "P022", message))
        look = _Look(edition, [words(text) for text in found], as_painted=name == _AS_PAINTED)
        for docname, said in book.items():
            lost = look.at(said, pages[docname])
            problems += [_lost(path, docname, passage, name) for passage in lost]
        problems += _too_little(path, look.count, name)
    return problems


def _around(text: str) -> str:
    place = text.index("\u034f")
    return shorten(text[max(0, place - 15) : place + 15])


def _lost(path: Path, docname: str, passage: str, name: str) -> Problem:
    message = f"{name} does not find this passage of {docname}."
    return Problem(path.name, 0, "P021", message, subject=shorten(passage))


def _too_little(path: Path, count: _Count, name: str) -> list[Problem]:
    missing = count.missing.total()
    if missing <= (1 - LEAST) * count.wanted:
        return []
    share = 100 * (1 - missing / count.wanted)
    most = ", ".join(f"{word} ({times})" for word, times in count.missing.most_common(_SHOWN))
    message = f"{name} finds {share:.1f} % of {count.wanted} words in their order; it misses {most}."
    return [Problem(path.name, 0, "P020", message)]


class _Look:
    """Look for documents in the text that a program took out."""

    def __init__(self, edition: Edition, pages: Sequence[Sequence[str]], *, as_painted: bool) -> None:
        self._letters = re.compile(f"[{script_of(edition.script).letters}]")
        self._is_right_to_left = edition.direction == "rtl"
        self._pages = pages
        self._as_painted = as_painted
        self.count = _Count()

    def at(self, said: Said, pages: range) -> list[str]:
        """Look for a document on its pages; return its passages that are not there."""
        texts = [self._pages[number - 1] for number in pages]
        own = [[word for word in text if self._is_own(word)] for text in texts]
        turned = not self._as_painted and any(map(self._is_turned, texts))
        everything = Counter(word for text in texts for word in text)
        self.count.missing += Counter(self._foreign(said)) - everything
        self.count.wanted += sum(1 for _ in self._foreign(said))
        lost = []
        for stream in (said.text, said.notes, said.figures):
            passages = [self._words_of(passage) for passage in stream]
            found = [
                [word in everything for word in passage] if turned else _found_nearby(passage, own)
                for passage in passages
            ]
            for text, marks in zip(stream, found, strict=True):
                if len(marks) >= _SHORTEST and sum(marks) < _LOST * len(marks):
                    lost.append(text)
            wanted = [word for passage in passages for word in passage]
            if self._as_painted:
                marks = found_in_order(wanted, [word for text in own for word in text])
            else:
                marks = [mark for passage in found for mark in passage]
            self.count.wanted += len(wanted)
            self.count.missing.update(word for word, mark in zip(wanted, marks, strict=True) if not mark)
        return lost

    def _words_of(self, passage: str) -> list[str]:
        return [word for word in words(passage) if self._is_own(word)]

    def _foreign(self, said: Said) -> Iterable[str]:
        for passage in (*said.text, *said.notes, *said.figures):
            yield from (word for word in words(passage) if not self._is_own(word))

    def _is_own(self, word: str) -> bool:
        """Return whether a word is of the edition's script; digits of whichever script are figures."""
        return self._letters.match(word) is not None and not word.isdecimal()

    def _is_turned(self, text: Sequence[str]) -> bool:
        """Return whether most letters of a page run the other way than the edition's."""
        letters = [word for word in text if not word.isdecimal()]
        own = sum(len(word) for word in letters if self._is_own(word))
        return self._is_right_to_left and 2 * own < sum(map(len, letters))


def _found_nearby(passage: Sequence[str], pages: Sequence[Sequence[str]]) -> list[bool]:
    """Return which words of a passage stand in order on the neighbouring pages that have most of them."""
    wanted = Counter(passage)
    each = [Counter(page) & wanted for page in pages]
    reach = 2 + len(passage) // _PAGE
    windows = [
        range(first, min(first + size, len(pages))) for size in (1, reach) for first in range(len(pages))
    ]
    held = [_held(window, each, wanted) for window in windows]
    most: list[bool] = [False] * len(passage)
    # Frequent words stand on many pages: of those that have all of them, the order tells which it is.
    for window in (window for window, count in zip(windows, held, strict=True) if count == max(held)):
        found = found_in_order(passage, [word for page in window for word in pages[page]])
        if sum(found) > sum(most):
            most = found
        if all(most):
            break
    return most


def _held(window: range, each: Sequence[Counter[str]], wanted: Counter[str]) -> int:
    """Return how many words of a passage a few pages hold."""
    held: Counter[str] = sum((each[page] for page in window), Counter())
    return (held & wanted).total()
