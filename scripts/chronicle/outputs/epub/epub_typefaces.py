"""Choose the faces of an EPUB, and name their embedded subsets."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

from chronicle.core.problems import Problem
from chronicle.languages.typefaces import find_font, package_of
from chronicle.sphinx_ext.faults import FaultsInBook

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from chronicle.languages.fontconfig import FontFile
    from chronicle.languages.scripts import Script


@dataclass(frozen=True)
class EpubFace:
    """One face: what the style sheet calls it, and of which family it is a part.

    The subset goes by a name of our own: the licence reserves some fonts' names for the whole font.
    """

    family: str
    script: Script
    weight: str  # normal or bold
    style: str  # normal or italic
    original: str

    @property
    def slug(self) -> str:
        """Return the name of the subset's file, without suffix."""
        return f"{self.family}-{self.weight}-{self.style}".lower().replace(" ", "-")


def faces_of(script: Script) -> tuple[EpubFace, ...]:
    """Return the faces of a script: regular and bold, and italic where it has one."""
    looks = [("normal", "normal"), ("bold", "normal"), *([("normal", "italic")] if script.slants else [])]
    family = f"Book {script.name}"
    return tuple(EpubFace(family, script, weight, style, script.epub.text.family) for weight, style in looks)


def stack(script: Script, embedded: Iterable[EpubFace]) -> tuple[str, ...]:
    """Return the embedded families of a passage in this script; those that draw its letters come first."""
    faces = list(embedded)
    own = [face.family for face in faces if face.script.drawn == script.drawn]
    return tuple(dict.fromkeys([*own, *(face.family for face in faces)]))


def face_for(script: Script, weight: str = "normal") -> EpubFace:
    """Return the upright face of a script."""
    return next(face for face in faces_of(script) if (face.weight, face.style) == (weight, "normal"))


@cache
def font_of(face: EpubFace) -> FontFile:
    """Return the face's file; raise FaultsInBook where it is not installed."""
    found = find_font(face.original, bold=face.weight == "bold", italic=face.style == "italic")
    if found is None:
        message = f"the font “{face.original}” ({face.weight}, {face.style}) is not installed."
        remedy = f"Install the package {package_of(face.original)}."
        raise FaultsInBook([Problem("fonts", 0, "U002", message, remedy)])
    return found


def path_of(face: EpubFace) -> Path:
    """Return the path of the face's file; raise FaultsInBook where it is not installed."""
    return font_of(face).path


def open_face(face: EpubFace) -> TTFont:
    """Open a face for reading."""
    return TTFont(path_of(face), fontNumber=font_of(face).number, lazy=True, recalcTimestamp=False)
