"""Write the lines of a painted book so that its words can be found and copied.

Programs that search go by gaps: where a face sets two letters of a word wide apart, they read a space. And
some of them part a word at each vowel mark.
"""

from __future__ import annotations

import re
from math import ceil
from struct import unpack
from typing import TYPE_CHECKING, NamedTuple, TypeGuard

from chronicle.outputs.pdf.glyphs import Face, give_texts, widen

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    _Glyphs = Mapping[str, frozenset[int]]  # some of the glyphs of each face

_FONT = re.compile(rb"/(\S+) (\S+) Tf")
_SHOWN = re.compile(rb"\[(.*)\] TJ", re.DOTALL)
_PIECE = re.compile(r"<([0-9a-f]*)>|([-+.\de]+)")
_OF_TEXT = (b" TJ", b" Tf", b" Tm", b" Ts", b"ET")  # the ends of operators that are looked at
_READ_AS_SPACE = 25  # thousandths of the size, from which on a gap inside a word may be read as a space
_UNREAD = (b"/Span", b"<</ActualText ()>>", b"BDC")


def mend(faces: Mapping[str, Face], contents: Sequence[Sequence[object]]) -> list[list[object]]:
    """Return content streams that look as before and read as they should; mend the faces in `faces`.

    A content stream is its operators, with their operands before them, as in `b"/F 10 Tf"`, which sets what
    follows in `faces["F"]`; what is no text may be an object of another kind.
    """
    for face in faces.values():
        give_texts(face)
    joining = {name: face for name, face in faces.items() if any(map(face.is_letter, face.texts))}
    letters = {name: frozenset(filter(face.is_letter, face.texts)) for name, face in joining.items()}
    unread = {name: frozenset(filter(face.is_unread, face.texts)) for name, face in faces.items()}
    for content in contents if joining else ():
        _find_gaps(content, joining, letters, unread)
    for face in faces.values():
        widen(face)
    return [_mended(content, faces, unread) for content in contents]


def _runs(content: Sequence[object], faces: Collection[str]) -> Iterator[tuple[str, list[int | float]]]:
    """Yield the runs of text in a content stream that are set in some faces: the face, glyphs and shifts."""
    face = ""
    for item in content:
        if not isinstance(item, bytes) or not item.endswith(_OF_TEXT):
            continue
        if found := _FONT.fullmatch(item):
            face = found[1].decode()
        elif face in faces and (found := _SHOWN.fullmatch(item)):
            yield face, _read(found[1].decode())


def _read(shown: str) -> list[int | float]:
    """Return the glyphs of a run, which are integers, and shifts, in thousandths of the size, to the left."""
    found: list[int | float] = []
    for glyphs, shift in _PIECE.findall(shown):
        if shift:
            found.append(float(shift))
        else:
            found += unpack(f">{len(glyphs) // 4}H", bytes.fromhex(glyphs))
    return found


def _find_gaps(
    content: Sequence[object], faces: Mapping[str, Face], letters: _Glyphs, unread: _Glyphs
) -> None:
    """Note the widest gap that follows each letter inside a word."""
    for name, run in _runs(content, faces):
        face, of_words, passed_over = faces[name], letters[name], unread[name]
        last, gap = -1, 0.0
        for item in run:
            if isinstance(item, float):
                gap -= item
            elif item in passed_over:
                gap += face.widths[item]  # a stroke that joins two letters has a width
            else:
                if gap > _READ_AS_SPACE and item in of_words and last in of_words:
                    face.widened[last] = max(face.widened.get(last, 0), ceil(gap))
                last, gap = item, 0.0


def _mended(content: Sequence[object], faces: Mapping[str, Face], unread: _Glyphs) -> list[object]:
    """Return a content stream that looks as before and reads as it should."""
    set_in = {item.partition(b" ")[0][1:].decode() for item in content if _is_font(item)}
    writer = _Writer(faces, {name: unread[name] for name in set_in & unread.keys()})
    for item in content:
        writer.take(item)
    return writer.written


def _is_font(item: object) -> TypeGuard[bytes]:
    return isinstance(item, bytes) and item.endswith(b" Tf")


class _Mark(NamedTuple):
    """A glyph that is not read, with its place in its line of text."""

    face: bytes
    rise: bytes
    place: float
    glyph: int


class _Writer:
    """Write lines of text: first the marks over and under the letters, then the letters, which nothing parts.

    A mark has an empty text. Programs that take it for text all the same find it before the first letter from
    the left, at the end of an Arabic line. Places are in points from where the line begins.
    """

    def __init__(self, faces: Mapping[str, Face], unread: _Glyphs) -> None:
        self._faces, self._unread = faces, unread
        self._has_marks = any(unread.values())
        self.written: list[object] = []
        self._face: Face | None = None
        self._passed_over: frozenset[int] = frozenset()
        self._font, self._rise, self._size = b"", b"0 Ts", 0.0
        self._place = self._shift = 0.0
        self._marks: list[_Mark] = []
        self._begin, self._state = 0, (b"", b"0 Ts")  # of the line, with its font and rise

    def take(self, item: object) -> None:
        """Process the next operator."""
        if not isinstance(item, bytes) or not item.endswith(_OF_TEXT):
            self.written.append(item)
        elif self._face is not None and (found := _SHOWN.fullmatch(item)):
            if self._is_read_as_it_is(item):
                self.written.append(item)
            else:
                self._take_run(item, _read(found[1].decode()))
        else:
            if item == b"ET" or item.endswith(b" Tm"):
                self._write_marks()
            elif found := _FONT.fullmatch(item):
                self._font, self._size = item, float(found[2])
                name = found[1].decode()
                self._face, self._passed_over = self._faces.get(name), self._unread.get(name, frozenset())
            elif item.endswith(b" Ts"):
                self._rise = item
            self.written.append(item)
            if item.endswith(b" Tm"):
                self._begin, self._state = len(self.written), (self._font, self._rise)

    def _is_read_as_it_is(self, item: bytes) -> bool:
        """Return whether a run needs no change, and no mark on its line needs to know how wide it is."""
        widened = self._face is not None and self._face.widened
        return not (self._has_marks or widened or self._shift) and item.endswith(b">] TJ")

    def _take_run(self, item: bytes, run: Sequence[int | float]) -> None:
        assert self._face is not None  # noqa: S101 - the caller has looked
        letters: list[int | float] = [self._shift] if self._shift else []
        is_changed = bool(letters)
        for each in run:
            if isinstance(each, float):
                letters.append(each)
                self._place -= each * self._size / 1000
                continue
            width = self._face.widths[each]
            if each in self._passed_over:
                self._marks.append(_Mark(self._font, self._rise, self._place, each))
                letters.append(float(-width))
                is_changed = True
            else:
                letters.append(each)
                if widened := self._face.widened.get(each):
                    letters.append(float(widened))
                    width -= widened
                    is_changed = True
            self._place += width * self._size / 1000
        self._shift = 0.0
        while letters and isinstance(letters[-1], float):
            self._shift += letters.pop()  # PDFium goes astray where no glyph follows one
            is_changed = True
        if letters:
            self.written += _shown(letters) if is_changed else [item]

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


def _shown(run: Sequence[int | float]) -> Iterator[bytes]:
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
        pieces.append(f"<{item:04x}>")
    yield f"[{''.join(pieces).replace('><', '')}] TJ".encode()
