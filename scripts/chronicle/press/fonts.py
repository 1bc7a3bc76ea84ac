"""The typefaces of the book: which it needs, whether they are there, and what exactly they are."""

from __future__ import annotations

import hashlib
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from fontTools.ttLib import TTFont  # type: ignore[import-untyped]
from weasyprint.text.ffi import ffi, fontconfig  # type: ignore[import-untyped]

from chronicle.problems import Problem, ProblemsFound

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


@dataclass(frozen=True)
class Typeface:
    """A family that the style sheets name, and the Debian package that brings it."""

    family: str
    package: str


# Every edition needs all of them: titles of sources stand in their own script.
TYPEFACES: tuple[Typeface, ...] = (
    Typeface("Gentium Plus", "fonts-sil-gentiumplus"),
    Typeface("Amiri", "fonts-hosny-amiri"),
    Typeface("Noto Serif CJK SC", "fonts-noto-cjk"),
    Typeface("Noto Serif CJK TC", "fonts-noto-cjk"),
    Typeface("Noto Sans CJK SC", "fonts-noto-cjk"),
    Typeface("LXGW WenKai", "fonts-lxgw-wenkai"),
)


@dataclass(frozen=True)
class FontFile:
    """One file that a family was set from."""

    file: str
    families: tuple[str, ...]
    version: str
    sha256: str


@cache
def installed() -> Mapping[str, tuple[Path, ...]]:
    """Return the files of each family that the system has."""
    config = ffi.gc(fontconfig.FcInitLoadConfigAndFonts(), fontconfig.FcConfigDestroy)
    fonts = fontconfig.FcConfigGetFonts(config, fontconfig.FcSetSystem)
    found: dict[str, set[Path]] = {}
    value = ffi.new("FcChar8 **")
    for index in range(fonts.nfont):
        pattern = fonts.fonts[index]
        if fontconfig.FcPatternGetString(pattern, b"file", 0, value) != fontconfig.FcResultMatch:
            continue
        path = Path(ffi.string(value[0]).decode())
        name = 0
        while fontconfig.FcPatternGetString(pattern, b"family", name, value) == fontconfig.FcResultMatch:
            found.setdefault(ffi.string(value[0]).decode(), set()).add(path)
            name += 1
    return {family: tuple(sorted(paths)) for family, paths in found.items()}


def require_fonts(
    typefaces: Iterable[Typeface] = TYPEFACES, have: Mapping[str, tuple[Path, ...]] | None = None
) -> None:
    """Raise ProblemsFound with one problem that names every missing family and its package."""
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


def manifest(
    typefaces: Iterable[Typeface] = TYPEFACES, have: Mapping[str, tuple[Path, ...]] | None = None
) -> tuple[FontFile, ...]:
    """Return name, version and checksum of each file that the families consist of."""
    have = installed() if have is None else have
    families: dict[Path, list[str]] = {}
    for face in typefaces:
        for path in have.get(face.family, ()):
            families.setdefault(path, []).append(face.family)
    return tuple(
        FontFile(path.name, tuple(families[path]), _version(path), _sha256(path))
        for path in sorted(families, key=lambda path: path.name)
    )


def manifest_record(files: Iterable[FontFile]) -> list[dict[str, object]]:
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
