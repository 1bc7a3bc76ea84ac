"""Which faces the EPUB is set in, and what it calls them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

from chronicle.core.problems import Problem
from chronicle.languages.typefaces import FontFile, find_font, package_of
from chronicle.sphinx_ext.faults import FaultsInBook

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True)
class Face:
    """One face: what the style sheet calls it, and of which family it is a part.

    The subset goes by a name of our own: the licence reserves some fonts' names for the whole font.
    """

    family: str
    script: str  # ISO 15924
    weight: str  # normal or bold
    style: str  # normal or italic
    original: str

    @property
    def slug(self) -> str:
        """Return the name of the subset's file, without suffix."""
        return f"{self.family}-{self.weight}-{self.style}".lower().replace(" ", "-")


_LATIN = ("Book Latin", "Latn")
_ARABIC = ("Book Arabic", "Arab")
_HAN = ("Book Han", "Hans")

FACES: tuple[Face, ...] = (
    Face(*_LATIN, "normal", "normal", "Gentium Book Plus"),
    Face(*_LATIN, "bold", "normal", "Gentium Book Plus"),
    Face(*_LATIN, "normal", "italic", "Gentium Book Plus"),
    Face(*_ARABIC, "normal", "normal", "Amiri"),
    Face(*_ARABIC, "bold", "normal", "Amiri"),
    Face(*_HAN, "normal", "normal", "Noto Serif CJK SC"),
    Face(*_HAN, "bold", "normal", "Noto Serif CJK SC"),
)


def stack(script: str) -> tuple[str, ...]:
    """Return the families of an edition or passage in this script, its own first."""
    families = dict.fromkeys(face.family for face in FACES if face.script == script)
    families |= dict.fromkeys(face.family for face in FACES)
    return tuple(families)


def face_for(script: str, weight: str = "normal") -> Face:
    """Return the upright face of a script."""
    return next(
        face for face in FACES if (face.script, face.weight, face.style) == (script, weight, "normal")
    )


@cache
def font_of(face: Face) -> FontFile:
    """Return the face's file; raise FaultsInBook where it is not installed."""
    found = find_font(face.original, bold=face.weight == "bold", italic=face.style == "italic")
    if found is None:
        message = f"the font “{face.original}” ({face.weight}, {face.style}) is not installed."
        remedy = f"Install the package {package_of(face.original)}."
        raise FaultsInBook([Problem("fonts", 0, "U002", message, remedy)])
    return found


def path_of(face: Face) -> Path:
    """Return the path of the face's file; raise FaultsInBook where it is not installed."""
    return font_of(face).path


def open_face(face: Face) -> TTFont:
    """Open a face for reading."""
    return TTFont(path_of(face), fontNumber=font_of(face).number, lazy=True, recalcTimestamp=False)
