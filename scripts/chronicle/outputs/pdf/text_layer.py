"""Write the lines of a painted book so that its words can be found and copied.

Programs that search go by gaps: where a face sets two letters of a word wide apart, they read a space. And
some of them part a word at each vowel mark.
"""

from __future__ import annotations

import re
from math import ceil
from typing import TYPE_CHECKING, NamedTuple, cast

from chronicle.outputs.pdf.glyphs import Face, give_texts, widen

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

_FONT = re.compile(rb"/(\S+) (\S+) Tf")
_SHOWN = re.compile(rb"\[(.*)\] TJ", re.DOTALL)
_PIECE = re.compile(r"<([0-9a-f]*)>|([-+.\de]+)")
_OF_TEXT = (b" TJ", b" Tf", b" Tm", b" Ts", b"ET")  # the ends of operators that are looked at
_READ_AS_SPACE = 25  # thousandths of the size, from which on a gap inside a word may be read as a space
_UNREAD = (b"/Span", b"<</ActualText ()>>", b"BDC")


class RunGlyph(NamedTuple):
    """A glyph of a run."""

    number: int


def mend(faces: Mapping[str, Face], contents: Sequence[Sequence[object]]) -> list[list[object]]:
    """Return content streams that look as before and read as they should; mend the faces in `faces`.

    A content stream is its operators, with their operands before them, as in `b"/F 10 Tf"`, which sets what
    follows in `faces["F"]`; what is no text may be an object of another kind.
    """
    for face in faces.values():
        give_texts(face)
    joining = {name: face for name, face in faces.items() if any(map(face.is_letter, face.texts))}
    for content in contents if joining else ():
        _find_gaps(content, joining)
    for face in faces.values():
        widen(face)
    return [_mended(content, faces) for content in contents]


def _runs(
    content: Sequence[object], faces: Mapping[str, Face]
) -> Iterator[tuple[Face, list[RunGlyph | float]]]:
    """Yield the runs of text in a content stream: for each its face, its glyphs and shifts."""
    face: Face | None = None
    for item in content:
        if not isinstance(item, bytes) or not item.endswith(_OF_TEXT):
            continue
        if found := _FONT.fullmatch(item):
            face = faces.get(found[1].decode())
        elif face is not None and (found := _SHOWN.fullmatch(item)):
            yield face, _read(found[1].decode())


def _read(shown: str) -> list[RunGlyph | float]:
    """Return the glyphs and shifts of a run; shifts in thousandths of the size, to the left."""
    found: list[RunGlyph | float] = []
    for glyphs, shift in _PIECE.findall(shown):
        if shift:
            found.append(float(shift))
        else:
            found += [RunGlyph(int(glyphs[at : at + 4], 16)) for at in range(0, len(glyphs), 4)]
    return found


def _find_gaps(content: Sequence[object], faces: Mapping[str, Face]) -> None:
    """Note the widest gap that follows each letter inside a word."""
    for face, run in _runs(content, faces):
        last, gap = -1, 0.0
        for item in run:
            if isinstance(item, float):
                gap -= item
                continue
            if face.is_unread(item.number):
                gap += face.widths[item.number]  # a stroke that joins two letters has a width
                continue
            inside = face.is_letter(item.number) and last >= 0 and face.is_letter(last)
            if inside and gap > _READ_AS_SPACE:
                face.widened[last] = max(face.widened.get(last, 0), ceil(gap))
            last, gap = item.number, 0.0


def _mended(content: Sequence[object], faces: Mapping[str, Face]) -> list[object]:
    """Return a content stream that looks as before and reads as it should."""
    writer = _Writer(faces)
    for item in content:
        writer.take(item)
    return writer.written


class _Mark(NamedTuple):
    """A glyph that is not read, with its place in its line of text."""

    face: bytes
    rise: bytes
    place: float
    glyph: RunGlyph


class _Writer:
    """Write lines of text: first the marks over and under the letters, then the letters, which nothing parts.

    A mark has an empty text. Programs that take it for text all the same find it before the first letter from
    the left, at the end of an Arabic line. Places are in points from where the line begins.
    """

    def __init__(self, faces: Mapping[str, Face]) -> None:
        self._faces = faces
        self.written: list[object] = []
        self._face: Face | None = None
        self._font, self._rise, self._size = b"", b"0 Ts", 0.0
        self._place = self._shift = 0.0
        self._marks: list[_Mark] = []
        self._begin, self._state = 0, (b"", b"0 Ts")  # of the line, with its font and rise

    def take(self, item: object) -> None:
        """Process the next operator."""
        if not isinstance(item, bytes) or not item.endswith(_OF_TEXT):
            self.written.append(item)
        elif self._face is not None and (found := _SHOWN.fullmatch(item)):
            self._take_run(item, _read(found[1].decode()))
        else:
            if item == b"ET" or item.endswith(b" Tm"):
                self._write_marks()
            elif found := _FONT.fullmatch(item):
                self._font, self._size = item, float(found[2])
                self._face = self._faces.get(found[1].decode())
            elif item.endswith(b" Ts"):
                self._rise = item
            self.written.append(item)
            if item.endswith(b" Tm"):
                self._begin, self._state = len(self.written), (self._font, self._rise)

    def _take_run(self, item: bytes, run: Sequence[RunGlyph | float]) -> None:
        assert self._face is not None  # noqa: S101 - the caller has looked
        letters: list[RunGlyph | float] = [self._shift] if self._shift else []
        for each in run:
            if isinstance(each, float):
                letters.append(each)
                self._place -= each * self._size / 1000
                continue
            width = self._face.widths[each.number]
            if self._face.is_unread(each.number):
                self._marks.append(_Mark(self._font, self._rise, self._place, each))
                letters.append(float(-width))
            else:
                letters.append(each)
                if widened := self._face.widened.get(each.number):
                    letters.append(float(widened))
                    width -= widened
            self._place += width * self._size / 1000
        self._shift = 0.0
        while letters and isinstance(letters[-1], float):
            self._shift += cast("float", letters.pop())  # PDFium goes astray where no glyph follows one
        if letters:
            self.written += [item] if letters == list(run) else _shown(letters)

    def _write_marks(self) -> None:
        """Write the marks of the line that ends here, at its beginning."""
        operators: list[bytes] = []
        font, rise = b"", self._state[1]  # a font that was set before may be forgotten by now
        place = 0.0
        for mark in self._marks:
            if mark.face != font:
                operators.append(font := mark.face)
            if mark.rise != rise:
                operators.append(rise := mark.rise)
            operators.append(f"{mark.place - place:.4f} 0 Td".encode())
            operators += (*_UNREAD, *_shown([mark.glyph]), b"EMC")
            place = mark.place
        if operators:
            operators.append(f"{-place:.4f} 0 Td".encode())
        if rise != self._state[1]:
            operators.append(self._state[1])
        if operators and self._state[0]:
            operators.append(self._state[0])
        self.written[self._begin : self._begin] = operators
        self._place, self._shift, self._marks = 0.0, 0.0, []


def _shown(run: Sequence[RunGlyph | float]) -> Iterator[bytes]:
    """Yield the operator that shows glyphs, with the shifts between them."""
    pieces: list[str] = []
    shift = 0.0
    for item in run:
        if isinstance(item, float):
            shift += item
            continue
        if shift:
            pieces.append(f"{shift:g}")
        shift = 0.0
        pieces.append(f"<{item.number:04x}>")
    yield f"[{''.join(pieces).replace('><', '')}] TJ".encode()
