"""What results are made with: the builder itself, packages and native libraries."""

from __future__ import annotations

import ctypes
import hashlib
import platform
import re
import sys
import zlib
from functools import cache
from pathlib import Path

_WANTED = re.compile(r"^Requires-Dist: ([A-Za-z0-9._-]+)(?!.*extra ==)", re.MULTILINE)
# What a reader leaves beside the builder's own files.
_LITTER = re.compile(r"(^|/)(\.|__pycache__/)|~$")


@cache
def digest_of_builder() -> str:
    """Return a digest of the builder's own files and of the installed versions of what it needs."""
    package = Path(__file__).parents[1]
    digest = hashlib.sha256(repr((platform.python_version(), packages())).encode())
    for path in sorted(package.rglob("*")):
        name = path.relative_to(package).as_posix()
        if path.is_file() and not _LITTER.search(name):
            digest.update(f"{name}\0{hashlib.sha256(path.read_bytes()).hexdigest()}\n".encode())
    return digest.hexdigest()


@cache
def packages() -> tuple[tuple[str, str], ...]:
    """Return name and installed version of each package that the builder needs, and that those need.

    `importlib.metadata` says the same, but takes half a second, and every process asks.
    """
    installed = {}
    for folder in reversed(sys.path):
        for path in Path(folder).glob("*.dist-info"):
            name, _, number = path.stem.partition("-")
            installed[_normal(name)] = (number, path / "METADATA")
    found: dict[str, str] = {}
    waiting = ["chronicle"]
    while waiting:
        name = waiting.pop()
        if name in found or name not in installed:
            continue
        found[name], metadata = installed[name]
        waiting += map(_normal, _WANTED.findall(metadata.read_text(encoding="utf-8", errors="replace")))
    return tuple(sorted(found.items()))


def native_libraries() -> tuple[tuple[str, str], ...]:
    """Return the versions of the libraries that shape, sort and compress, as far as they tell."""
    import icu  # type: ignore[import-untyped]

    found = [("zlib", zlib.ZLIB_RUNTIME_VERSION), ("icu", str(icu.ICU_VERSION))]
    for name, tell in (("pango-1.0", "pango_version_string"), ("harfbuzz", "hb_version_string")):
        if (library := _library(f"lib{name}.so.0")) is not None:
            function = getattr(library, tell)
            function.restype = ctypes.c_char_p
            found.append((name, function().decode()))
    if (library := _library("libfontconfig.so.1")) is not None:
        found.append(("fontconfig", str(library.FcGetVersion())))
    if (library := _library("libfribidi.so.0")) is not None:
        said = ctypes.c_char_p.in_dll(library, "fribidi_version_info").value or b""
        found.append(("fribidi", said.decode(errors="replace").split("\n")[0]))
    return tuple(found)


def _library(name: str) -> ctypes.CDLL | None:
    try:
        return ctypes.CDLL(name)
    except OSError:
        return None


def _normal(name: str) -> str:
    """Return a package's name as all its spellings are compared."""
    return re.sub(r"[-_.]+", "-", name).lower()
