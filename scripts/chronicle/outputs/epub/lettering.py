"""Measure and draw a line of a cover, in more than one face where the script's own lacks a sign.

The library that shapes text (raqm) takes one face at a time, and some faces of Hebrew have no comma.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

import icu  # type: ignore[import-untyped]
from PIL import ImageFont

from chronicle.languages.scripts import SCRIPTS
from chronicle.languages.typefaces import characters_of, find_font
from chronicle.outputs.epub.epub_typefaces import face_for, font_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from PIL import ImageDraw

    from chronicle.languages.editions import Direction
    from chronicle.languages.scripts import Script


class _Run(NamedTuple):
    """What is drawn at once, from the left."""

    text: str
    font: ImageFont.FreeTypeFont
    direction: Direction


@dataclass(frozen=True)
class CoverLettering:
    """The faces of a script at a size: its own, and others' for what it lacks."""

    script: Script
    weight: str  # normal or bold
    size: int

    def length(self, text: str) -> float:
        """Return how wide a line is, in pixels."""
        return sum(run.font.getlength(run.text, direction=run.direction) for run in self._runs(text))

    def draw(
        self, pen: ImageDraw.ImageDraw, edge: float, baseline: int, text: str, colour: str, language: str
    ) -> None:
        """Draw a line from its reading edge; `language` is a BCP 47 tag."""
        rtl = self.script.direction == "rtl"
        runs = list(self._runs(text))
        if len(runs) == 1:
            anchor = "rs" if rtl else "ls"
            pen.text(
                (edge, baseline),
                text,
                fill=colour,
                font=runs[0].font,
                anchor=anchor,
                direction=runs[0].direction,
                language=language,
            )
            return
        left = edge - self.length(text) if rtl else edge
        for run in runs:
            place = (left, baseline)
            pen.text(place, run.text, fill=colour, font=run.font, anchor="ls", direction=run.direction)
            left += run.font.getlength(run.text, direction=run.direction)

    def _runs(self, text: str) -> Iterator[_Run]:
        """Yield the runs of a line from left to right: one, where the script's own face has all of it."""
        own = face_for(self.script, self.weight)
        if all(_has(own.original, each) or _is_unseen(each) for each in text):
            yield _Run(text, self._font(own.original), self.script.direction)
            return
        line, bidi = icu.UnicodeString(text), icu.Bidi()
        bidi.setPara(line, int(self.script.direction == "rtl"))
        for start, length, turned in map(bidi.getVisualRun, range(bidi.countRuns())):
            seen = [each for each in str(line[start : start + length]) if not _is_unseen(each)]
            parts = self._parts(seen)
            for family, part in reversed(parts) if turned else parts:
                yield _Run(part, self._font(family), "rtl" if turned else "ltr")

    def _parts(self, characters: Iterable[str]) -> list[tuple[str, str]]:
        """Return the stretches of a run, each with its family; a space goes with what precedes it."""
        parts: list[tuple[str, str]] = []
        for each in characters:
            family = parts[-1][0] if parts and each == " " else self._family_for(each)
            if parts and parts[-1][0] == family:
                parts[-1] = (family, parts[-1][1] + each)
            else:
                parts.append((family, each))
        return parts

    def _family_for(self, character: str) -> str:
        """Return the first family that has a character; a script's own where none has."""
        families = [script.epub.text.family for script in (self.script, *SCRIPTS)]
        return next((each for each in families if _has(each, character)), families[0])

    def _font(self, family: str) -> ImageFont.FreeTypeFont:
        found = find_font(family, bold=self.weight == "bold") or font_of(face_for(self.script, self.weight))
        return _opened(str(found.path), found.number, self.size)


@lru_cache(maxsize=64)  # a line is measured at many sizes, and a face of Chinese takes long to open
def _opened(path: str, number: int, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(path, size, index=number, layout_engine=ImageFont.Layout.RAQM)


def _has(family: str, character: str) -> bool:
    return ord(character) in characters_of(family)


def _is_unseen(character: str) -> bool:
    """Return whether a character turns or joins text and is not drawn."""
    return unicodedata.category(character) == "Cf"
