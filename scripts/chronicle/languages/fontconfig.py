"""The faces that the system has, as fontconfig knows them, and the characters of each."""

from __future__ import annotations

import ctypes
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True, order=True)
class FontFile:
    """A face where it is installed: its file, its place in it, and what it looks like."""

    path: Path
    number: int  # in a collection; 0 in a file of its own
    weight: int  # as fontconfig counts: 80 is regular, 200 bold
    slant: int  # 0 is upright


class _FontSet(ctypes.Structure):
    """FcFontSet of fontconfig.h."""

    _fields_ = (
        ("nfont", ctypes.c_int),
        ("sfont", ctypes.c_int),
        ("fonts", ctypes.POINTER(ctypes.c_void_p)),
    )


_Map = ctypes.c_uint32 * 8  # of 256 characters, one bit for each
_ALL = 0xFFFFFFFF
_NO_MORE = 0xFFFFFFFF  # FC_CHARSET_DONE


@dataclass(frozen=True)
class _Known:
    """What the library says of one face."""

    library: ctypes.CDLL
    pattern: ctypes.c_void_p
    families: tuple[str, ...]
    face: FontFile


def faces_of_system() -> Iterator[tuple[tuple[str, ...], FontFile]]:
    """Yield each face of the system with the names of its family; none where fontconfig is missing."""
    for known in _system():
        yield known.families, known.face


@cache
def characters_in(face: FontFile) -> frozenset[int]:
    """Return the code points of the characters that a face of the system has.

    The file says the same, but to read its table takes a third of a second for a face of Chinese.
    """
    return frozenset(
        character
        for known in _system()
        if known.face == face
        for character in _characters(known.library, known.pattern)
    )


@cache
def _system() -> tuple[_Known, ...]:
    """Return all faces, which the library keeps for the whole process."""
    try:
        library = ctypes.CDLL("libfontconfig.so.1")
    except OSError:
        return ()
    library.FcInitLoadConfigAndFonts.restype = ctypes.c_void_p
    library.FcConfigGetFonts.restype = ctypes.POINTER(_FontSet)
    for function in (library.FcCharSetFirstPage, library.FcCharSetNextPage):
        function.restype = ctypes.c_uint32
    config = ctypes.c_void_p(library.FcInitLoadConfigAndFonts())
    fonts = library.FcConfigGetFonts(config, 0).contents  # FcSetSystem
    patterns = [ctypes.c_void_p(fonts.fonts[index]) for index in range(fonts.nfont)]
    return tuple(
        _Known(library, pattern, _texts(library, pattern, b"family"), _face(library, pattern, files[0]))
        for pattern in patterns
        if (files := _texts(library, pattern, b"file"))
    )


def _face(library: ctypes.CDLL, pattern: ctypes.c_void_p, file: str) -> FontFile:
    number, weight, slant = (_number(library, pattern, name) for name in (b"index", b"weight", b"slant"))
    return FontFile(Path(file), number & 0xFFFF, weight, slant)


def _texts(library: ctypes.CDLL, pattern: ctypes.c_void_p, name: bytes) -> tuple[str, ...]:
    """Return the values of a property of a font that is a text."""
    value = ctypes.c_char_p()
    found: list[str] = []
    while library.FcPatternGetString(pattern, name, len(found), ctypes.byref(value)) == 0:
        found.append((value.value or b"").decode(errors="replace"))
    return tuple(found)


def _number(library: ctypes.CDLL, pattern: ctypes.c_void_p, name: bytes) -> int:
    """Return the value of a property of a font that is a number; of a variable font's range, nothing: 0."""
    value = ctypes.c_int()
    met = library.FcPatternGetInteger(pattern, name, 0, ctypes.byref(value)) == 0
    return value.value if met else 0


def _characters(library: ctypes.CDLL, pattern: ctypes.c_void_p) -> Iterator[int]:
    """Yield the code points of a font, which the library has in maps of 256."""
    charset, bits, following = ctypes.c_void_p(), _Map(), ctypes.c_uint32()
    if library.FcPatternGetCharSet(pattern, b"charset", 0, ctypes.byref(charset)) != 0:
        return
    base = library.FcCharSetFirstPage(charset, bits, ctypes.byref(following))
    while base != _NO_MORE:
        for first, word in zip(range(base, base + 256, 32), bits, strict=True):
            row = range(first, first + 32)
            yield from row if word == _ALL else (each for each in row if word >> (each - first) & 1)
        base = library.FcCharSetNextPage(charset, bits, ctypes.byref(following))
