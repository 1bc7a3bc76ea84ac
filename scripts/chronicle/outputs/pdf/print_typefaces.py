"""Require the typefaces of print, and record the version and checksum of each."""

from __future__ import annotations

import hashlib
from dataclasses import asdict, dataclass
from functools import cache
from typing import TYPE_CHECKING

from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

from chronicle.core.problems import Problem, ProblemsFound
from chronicle.languages.typefaces import installed

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from pathlib import Path

    from chronicle.languages.scripts.script import Typeface


@dataclass(frozen=True)
class PrintedFont:
    """One file that a family was set from."""

    file: str
    families: tuple[str, ...]
    version: str
    sha256: str


def require_fonts(typefaces: Iterable[Typeface], have: Collection[str] | None = None) -> None:
    """Raise ProblemsFound with one problem that names every missing family of these and its package."""
    have = installed() if have is None else have
    missing = [face for face in typefaces if face.family not in have]
    if missing:
        names = ", ".join(face.family for face in missing)
        packages = " ".join(dict.fromkeys(face.package for face in missing))
        raise ProblemsFound(
            [
                Problem(
                    "fonts",
                    0,
                    "P001",
                    f"the book is set in {names}, and this system does not have it.",
                    f"Install it: apt-get install {packages}",
                )
            ]
        )


def manifest(typefaces: Iterable[Typeface]) -> tuple[PrintedFont, ...]:
    """Return name, version and checksum of each file that the families consist of."""
    families: dict[Path, list[str]] = {}
    for face in typefaces:
        for path in dict.fromkeys(file.path for file in installed().get(face.family, ())):
            families.setdefault(path, []).append(face.family)
    return tuple(
        PrintedFont(path.name, tuple(families[path]), _version(path), _sha256(path))
        for path in sorted(families, key=lambda path: path.name)
    )


def manifest_record(files: Iterable[PrintedFont]) -> list[dict[str, object]]:
    """Return a manifest as plain data, ready to be written as JSON."""
    return [asdict(file) for file in files]


@cache
def _version(path: Path) -> str:
    """Return what the font says about its version."""
    with TTFont(path, fontNumber=0, lazy=True) as font:
        return str(font["name"].getDebugName(5) or "")


@cache
def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
