"""The typefaces of all scripts: which package brings them, and where their files lie.

Files are found as Pango finds them, through fontconfig: three programs that each look in their own way
would set one book in different versions of a face.
"""

from __future__ import annotations

import ctypes
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

from chronicle.languages.scripts import SCRIPTS
from chronicle.languages.scripts.script import Typeface

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


# Of code, in every language: letters of the same width.
CODE = Typeface("DejaVu Sans Mono", "fonts-dejavu-core")


def all_typefaces() -> tuple[Typeface, ...]:
    """Return the typefaces of all scripts in all outputs, each once."""
    found = [
        face
        for script in SCRIPTS
        for face in (*script.print.typefaces, script.epub.text, script.figures.face)
    ]
    return tuple(dict.fromkeys((*found, CODE)))


def package_of(family: str) -> str:
    """Return the Debian package that brings a family."""
    return next(face.package for face in all_typefaces() if face.family == family)


@dataclass(frozen=True, order=True)
class FontFile:
    """A face where it is installed: its file, its place in it, and what it looks like."""

    path: Path
    number: int  # in a collection; 0 in a file of its own
    weight: int  # as fontconfig counts: 80 is regular, 200 bold
    slant: int  # 0 is upright


_REGULAR, _BOLD = 80, 200


def find_font(
    family: str,
    *,
    bold: bool = False,
    italic: bool = False,
    have: Mapping[str, tuple[FontFile, ...]] | None = None,
) -> FontFile | None:
    """Return the face of a family that is nearest to a weight, upright or slanted; None where none is."""
    wanted = _BOLD if bold else _REGULAR
    faces = (installed() if have is None else have).get(family, ())
    found = (face for face in faces if bool(face.slant) == italic)
    return min(found, key=lambda face: (abs(face.weight - wanted), face), default=None)


@cache
def installed() -> Mapping[str, tuple[FontFile, ...]]:
    """Return the faces of each family that the system has; none where fontconfig is missing."""
    found: dict[str, set[FontFile]] = {}
    for families, face in _faces_of_system():
        for family in families:
            found.setdefault(family, set()).add(face)
    return {family: tuple(sorted(faces)) for family, faces in found.items()}


@cache
def characters_of(family: str) -> frozenset[int]:
    """Return the code points of the characters that a family's installed faces have."""
    found: set[int] = set()
    for path in {file.path for file in installed().get(family, ())}:
        with TTFont(path, fontNumber=0, lazy=True) as font:
            found.update(font.getBestCmap() or ())
    return frozenset(found)


class _FontSet(ctypes.Structure):
    """FcFontSet of fontconfig.h."""

    _fields_ = (
        ("nfont", ctypes.c_int),
        ("sfont", ctypes.c_int),
        ("fonts", ctypes.POINTER(ctypes.c_void_p)),
    )


def _faces_of_system() -> Iterable[tuple[tuple[str, ...], FontFile]]:
    """Yield each face that fontconfig knows, with the names of its family."""
    try:
        library = ctypes.CDLL("libfontconfig.so.1")
    except OSError:
        return
    library.FcInitLoadConfigAndFonts.restype = ctypes.c_void_p
    library.FcConfigGetFonts.restype = ctypes.POINTER(_FontSet)
    config = ctypes.c_void_p(library.FcInitLoadConfigAndFonts())
    try:
        fonts = library.FcConfigGetFonts(config, 0).contents  # FcSetSystem
        for index in range(fonts.nfont):
            pattern = ctypes.c_void_p(fonts.fonts[index])
            families, files = _texts(library, pattern, b"family"), _texts(library, pattern, b"file")
            if files:
                number, weight, slant = (
                    _number(library, pattern, name) for name in (b"index", b"weight", b"slant")
                )
                yield families, FontFile(Path(files[0]), number & 0xFFFF, weight, slant)
    finally:
        library.FcConfigDestroy(config)


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
