"""Which faces the EPUB is set in, and where they are installed."""

from __future__ import annotations

import os
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from fontTools.ttLib import TTCollection, TTFont  # type: ignore[import-untyped]

from chronicle.manuscript.faults import FaultsInBook
from chronicle.problems import Problem


@dataclass(frozen=True)
class Face:
    """One face: what the style sheet calls it, its file, and the Debian package that brings it.

    The subset goes by a name of our own: the licence reserves some fonts' names for the whole font.
    """

    family: str
    script: str  # ISO 15924
    weight: str  # normal or bold
    style: str  # normal or italic
    file: str
    member: str  # the family inside a collection; empty for a font of its own
    original: str
    package: str

    @property
    def slug(self) -> str:
        """Return the name of the subset's file, without suffix."""
        return f"{self.family}-{self.weight}-{self.style}".lower().replace(" ", "-")


def _latin(style: str, weight: str = "normal", slant: str = "normal") -> Face:
    return Face(
        "Book Latin",
        "Latn",
        weight,
        slant,
        f"GentiumBookPlus-{style}.ttf",
        "",
        "Gentium Book Plus",
        "fonts-sil-gentiumplus",
    )


def _arabic(style: str, weight: str = "normal") -> Face:
    return Face(
        "Book Arabic", "Arab", weight, "normal", f"Amiri-{style}.ttf", "", "Amiri", "fonts-hosny-amiri"
    )


def _han(style: str, weight: str = "normal") -> Face:
    name = "Noto Serif CJK SC"
    return Face(
        "Book Han", "Hans", weight, "normal", f"NotoSerifCJK-{style}.ttc", name, name, "fonts-noto-cjk"
    )


FACES: tuple[Face, ...] = (
    _latin("Regular"),
    _latin("Bold", "bold"),
    _latin("Italic", "normal", "italic"),
    _arabic("Regular"),
    _arabic("Bold", "bold"),
    _han("Regular"),
    _han("Bold", "bold"),
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
def path_of(face: Face) -> Path:
    """Return the face's file, found where the desktop standard keeps fonts.

    Raises FaultsInBook where it is not installed.
    """
    home = os.environ.get("XDG_DATA_HOME") or str(Path.home() / ".local/share")
    shared = os.environ.get("XDG_DATA_DIRS") or "/usr/local/share:/usr/share"
    for folder in (home, *shared.split(":")):
        found = sorted((Path(folder) / "fonts").rglob(face.file))
        if found:
            return found[0]
    message = f"the font “{face.original}” ({face.file}) is not installed."
    raise FaultsInBook([Problem("fonts", 0, "U002", message, f"Install the package {face.package}.")])


@cache
def number_in_file(face: Face) -> int:
    """Return the face's place in its collection; 0 for a font of its own."""
    if not face.member:
        return 0
    with TTCollection(path_of(face), lazy=True) as collection:
        names = [font["name"].getDebugName(1) for font in collection.fonts]
    return names.index(face.member)


def open_face(face: Face) -> TTFont:
    """Open a face for reading."""
    return TTFont(path_of(face), fontNumber=number_in_file(face), lazy=True, recalcTimestamp=False)
