"""Measure one edition from its finished web pages and its PDF."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from chronicle.oracles.measures.filling import THIN, filled
from chronicle.oracles.measures.page_parts import parts_of
from chronicle.oracles.measures.wording import Counting
from chronicle.oracles.preflight.destinations import named_places
from chronicle.oracles.results.pages import pages_of
from chronicle.text.anchors import printed_document
from chronicle.text.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from chronicle.languages.editions import Edition
    from chronicle.text.contents import Contents

_HUNDRED = 100


@dataclass
class WordCounts:
    """What the pages of a web edition say, counted in words or in Han characters."""

    total: int = 0
    story: int = 0
    main: int = 0  # of chapters and what stands before them
    main_story: int = 0
    apparatus: int = 0
    register: int = 0  # apart, in no other number
    repeated: int = 0
    sentences: int = 0  # of numbered paragraphs
    absent: int = 0
    paragraphs: int = 0
    ends_absent: int = 0
    notes: list[int] = field(default_factory=list)


@dataclass(frozen=True)
class Pages:
    """How full the pages of a PDF are."""

    shares: tuple[float, ...]
    first: int  # the page, from 1 on, from which empty ones are counted

    @property
    def blank(self) -> list[int]:
        """Return the pages that hold nothing."""
        return [number for number, share in self._counted if share == 0]

    @property
    def thin(self) -> list[int]:
        """Return the pages that hold something, and less than a third."""
        return [number for number, share in self._counted if 0 < share < THIN]

    @property
    def _counted(self) -> list[tuple[int, float]]:
        return list(enumerate(self.shares, 1))[self.first - 1 :]


def measure_web(folder: Path, edition: Edition, contents: Contents) -> WordCounts:
    """Measure the pages of a web edition of the book that has these contents."""
    wording, words = Counting.of(edition), WordCounts()
    seen: set[tuple[str, ...]] = set()
    for name, root in pages_of(folder):
        parts = parts_of(root)
        story = _count(wording, parts.story)
        notes = [len(wording.units(note)) for note in parts.notes]
        apparatus = _count(wording, parts.apparatus)
        total = story + sum(notes) + apparatus
        words.total += total
        words.story += story
        words.apparatus += apparatus
        words.notes += notes
        words.register += _count(wording, parts.register)
        if contents.of(name).is_prose:
            words.main += total
            words.main_story += story
        words.repeated += wording.repeated(parts.counted, seen)
        for paragraph in parts.paragraphs:
            _read_paragraph(wording, paragraph, words)
    return words


def measure_print(path: Path, start: str = "") -> Pages:
    """Measure the pages of a PDF; `start` is the document from which empty pages are counted."""
    places = named_places(path) if start else {}
    return Pages(tuple(filled(path)), places.get(printed_document(start), 1))


def figures_of(words: WordCounts | None, pages: Pages | None) -> Mapping[str, float]:
    """Return the measures that a book may set limits to, as far as there is something to measure."""
    found: dict[str, float] = {}
    if pages is not None:
        found["pages"] = len(pages.shares)
        found["empty_pages"] = len(pages.blank) + len(pages.thin)
    if words is not None:
        found["story"] = _share(words.story, words.total)
        found["story_of_chapters"] = _share(words.main_story, words.main)
        found["note_mean"] = sum(words.notes) / max(1, len(words.notes))
        found["note_longest"] = max(words.notes, default=0)
        found["repeated"] = _share(words.repeated, words.total)
        found["absent"] = _share(words.absent, words.sentences)
        found["ends_absent"] = _share(words.ends_absent, words.paragraphs)
    return found


def _count(wording: Counting, texts: list[str]) -> int:
    return len(wording.units(" ".join(texts)))


def _share(part: int, whole: int) -> float:
    return _HUNDRED * part / max(1, whole)


def _read_paragraph(wording: Counting, text: str, words: WordCounts) -> None:
    """Count the sentences of a numbered paragraph, and see how it ends."""
    found = [wording.tells_of_absence(sentence) for sentence in sentences(text)]
    words.paragraphs += 1
    words.sentences += len(found)
    words.absent += sum(found)
    words.ends_absent += bool(found and found[-1])
