"""The typefaces of all scripts: which package brings them, and where their files lie.

Files are found as Pango finds them, through fontconfig: three programs that each look in their own way
would set one book in different versions of a face.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from chronicle.languages.fontconfig import FontFile, characters_in, faces_of_system
from chronicle.languages.scripts import SCRIPTS
from chronicle.languages.scripts.script import Typeface

if TYPE_CHECKING:
    from collections.abc import Mapping


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
    for families, face in faces_of_system():
        for family in families:
            found.setdefault(family, set()).add(face)
    return {family: tuple(sorted(faces)) for family, faces in found.items()}


@cache
def characters_of(family: str) -> frozenset[int]:
    """Return the code points of the characters that a family's installed faces have."""
    return frozenset[int]().union(*map(characters_in, installed().get(family, ())))
