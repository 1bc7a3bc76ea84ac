"""The glyphs of a typeface as the painted book uses them: the text of each, and how wide it is.

WeasyPrint gives a glyph the text of the first cluster that it sees it in: a letter first met under a vowel
mark is left without any.
"""

from __future__ import annotations

import io
import re
import unicodedata
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

from chronicle.languages.scripts import arabic

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

# The text of a glyph that only completes another one; it joins nothing and breaks nothing.
NO_CHARACTER = "\u034f"
_STRETCH = "\u0640"
_ARABIC = re.compile(f"[{arabic.LETTERS}]")
_NAME = re.compile("uni((?:[0-9A-F]{4})+)")


@dataclass
class Face:
    """A typeface as a book uses it; glyphs are numbers."""

    names: Callable[[], Sequence[str]]  # of all its glyphs, by number; its file is read for them
    texts: dict[int, str] = field(default_factory=dict)
    widths: dict[int, float] = field(default_factory=dict)  # in thousandths of the size, as below
    widened: dict[int, int] = field(default_factory=dict)  # by how much

    def is_letter(self, glyph: int) -> bool:
        """Return whether a glyph stands for Arabic letters."""
        return bool(_ARABIC.search(self.texts.get(glyph, ""))) and not self.is_unread(glyph)

    def is_unread(self, glyph: int) -> bool:
        """Return whether a glyph is a vowel mark, or completes another glyph."""
        text = self.texts.get(glyph, "")
        if text in (NO_CHARACTER, _STRETCH):
            return True
        return bool(_ARABIC.search(text)) and all(unicodedata.combining(each) for each in text)


def give_texts(face: Face) -> None:
    """Give each glyph of a face a text, which PDF/A asks for."""
    if any(not text or _ARABIC.search(text) for text in face.texts.values()):
        names = face.names()
        for glyph, text in face.texts.items():
            name = names[glyph] if glyph < len(names) else ""  # a character that the face lacks
            face.texts[glyph] = text_of(text, letters_of(name))


def text_of(cluster: str, named: str) -> str:
    """Return a glyph's text, given that of the cluster it was first seen in and the letters of its name."""
    if not cluster:
        return named or NO_CHARACTER
    if named == _STRETCH != cluster:
        return named  # it joins a letter to the next one
    if named and named in cluster and unicodedata.combining(named[0]):
        return named  # the letter under it is a glyph of its own
    return cluster


@lru_cache(maxsize=8)  # books of one process are set in the same few typefaces
def glyph_names(file: bytes, index: int) -> Sequence[str]:
    """Return the names of the glyphs of a typeface, which is one of those in its file."""
    with TTFont(io.BytesIO(file), fontNumber=index, lazy=True) as face:
        names: Sequence[str] = face.getGlyphOrder()
        return names


def letters_of(name: str) -> str:
    """Return the letters in a glyph's name: “أ” for `uni0623.fina`; "" where it has none."""
    parts = [_NAME.fullmatch(part) for part in name.partition(".")[0].split("_")]
    digits = "".join(part[1] if part else "-" for part in parts)
    if "-" in digits:
        return ""
    return "".join(chr(int(digits[at : at + 4], 16)) for at in range(0, len(digits), 4))


def widen(face: Face) -> None:
    """Widen the glyphs that stand before gaps by the width of the gap."""
    for glyph, width in face.widened.items():
        face.widths[glyph] += width


def with_widths(file: bytes, widths: Mapping[int, float], upem: int) -> bytes:
    """Return the file of a typeface with glyphs of these widths, in thousandths of the size."""
    out = io.BytesIO()
    with TTFont(io.BytesIO(file), recalcTimestamp=False, recalcBBoxes=False) as face:
        names = face.getGlyphOrder()
        for glyph, width in widths.items():
            bearing = face["hmtx"][names[glyph]][1]
            face["hmtx"][names[glyph]] = (round(width * upem / 1000), bearing)
        face.save(out)
    return out.getvalue()
