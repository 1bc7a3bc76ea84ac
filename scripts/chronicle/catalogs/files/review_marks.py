"""Keep with each translation who has read it: `# read by Layla [1f0c2a9e]`, `# approved [1f0c2a9e]`.

A mark is a translator's comment, which every editor of catalogs keeps. What stands in square brackets is a
digest of the message and its translation, written by `make catalogs`: a mark holds for the words that were
read, and goes when they change. A name stands there only where whoever has read wants it.
"""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING, NamedTuple

from chronicle.catalogs.files.entries import parse_catalog
from chronicle.catalogs.placeholders.legend import PLACEHOLDER, names_in
from chronicle.words.states import Review

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from chronicle.catalogs.files.entries import Entry

_MARK = re.compile(r"(?P<review>read|approved)(?: by (?P<who>[^\[\]]+?))?(?: \[(?P<words>[0-9a-f]{8})\])?")

_PERHAPS = re.compile(r"^#\s*(?:read|approved)\b", re.MULTILINE)


class ReviewMark(NamedTuple):
    """That somebody has read a translation, or approved it."""

    review: Review
    who: str = ""
    words: str = ""  # the digest of what was read; empty where somebody has just typed the mark

    def __str__(self) -> str:
        """Return the mark as a catalog has it, without the sign of a comment."""
        by, words = f" by {self.who}" if self.who else "", f" [{self.words}]" if self.words else ""
        return f"{self.review}{by}{words}"


def read_mark(comment: str) -> ReviewMark | None:
    """Return the mark that a comment is, or None."""
    found = _MARK.fullmatch(comment.strip())
    return ReviewMark(Review(found["review"]), found["who"] or "", found["words"] or "") if found else None


def marks_of(entry: Entry) -> tuple[ReviewMark, ...]:
    """Return the marks of a message that hold for the words it has now, each with their digest, once."""
    if entry.fuzzy or not entry.is_translated:
        return ()
    words = digest_of_words(entry)
    marks = (read_mark(each) for each in entry.noted)
    holding = (mark._replace(words=words) for mark in marks if mark and mark.words in ("", words))
    return tuple(dict.fromkeys(holding))


def review_of(entry: Entry) -> Review | None:
    """Return how far a translation has been reviewed; what is approved has been read."""
    found = {mark.review for mark in marks_of(entry)}
    return next((each for each in (Review.APPROVED, Review.READ) if each in found), None)


def digest_of_words(entry: Entry) -> str:
    """Return what stands for a message and its translation, whatever its placeholders are called."""
    order = {name: number for number, name in enumerate(names_in("\n".join(entry.sources)))}

    def numbered(found: re.Match[str]) -> str:
        form = "" if found["form"] is None else f"|{found['form']}"
        return f"{{{order.get(found['name'], found['name'])}{form}}}"

    texts = [PLACEHOLDER.sub(numbered, text) for text in (*entry.sources, *entry.forms)]
    return hashlib.sha256(repr(texts).encode()).hexdigest()[:8]


def with_holding_marks(text: str, shown: str) -> str:
    """Return a catalog in which each mark has its digest, and none is left that holds no more."""
    lines = text.split("\n")
    for entry in reversed(parse_catalog(text, shown).entries):
        if any(map(read_mark, entry.noted)):
            lines[entry.stretch.first - 1 : entry.stretch.source - 1] = marked(entry, marks_of(entry), lines)
    return "\n".join(lines)


def lapsed_marks(text: str, shown: str) -> tuple[tuple[str, str], ...]:
    """Return the marks of a catalog that hold no more, each with the message above which it stands."""
    if not _PERHAPS.search(text):  # most catalogs have none, and reading one takes time
        return ()
    found: list[tuple[str, str]] = []
    for entry in parse_catalog(text, shown).entries:
        holding = {(mark.review, mark.who) for mark in marks_of(entry)}
        given = dict.fromkeys(filter(None, map(read_mark, entry.noted)))
        lapsed = [mark._replace(words="") for mark in given if (mark.review, mark.who) not in holding]
        found += [(str(mark), entry.msgid) for mark in dict.fromkeys(lapsed)]
    return tuple(found)


def marked(entry: Entry, marks: Iterable[ReviewMark], lines: list[str]) -> Iterator[str]:
    """Yield the comments above a message with these marks and no others, behind its translators' own."""
    above = lines[entry.stretch.first - 1 : entry.stretch.source - 1]
    own = [line for line in above if _is_noted(line) and not read_mark(line.removeprefix("#"))]
    yield from own
    yield from (f"# {mark}" for mark in marks)
    yield from (line for line in above if not _is_noted(line))


def _is_noted(line: str) -> bool:
    return line == "#" or line.startswith("# ")
