"""Ask git about a book that is kept in it."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_PATIENCE = 60  # seconds that git may take


def ask_git(root: Path, *words: str) -> str | None:
    """Return what git says of a book; None where the book itself is not kept in it, or git fails.

    A folder inside the repository of something else is not kept: its configuration is no file of git's.
    """
    if not _is_kept(root):
        return None
    said = _said(root, words)
    return None if said is None else said.decode(errors="replace")


def every_version(root: Path, folder: str) -> Iterator[tuple[str, bytes]]:
    """Yield every version of every file that a folder of a book has had, the newest first: path, content."""
    if not _is_kept(root):
        return
    words = ("log", "--format=", "--raw", "--no-abbrev", "--no-renames", "--relative", "--", folder)
    listed = (_said(root, ("-c", "core.quotePath=false", *words)) or b"").decode(errors="replace")
    # :100644 100644 0123… 4567… M<tab>path; what was deleted has no name but noughts
    rows = (line.split("\t", 1) for line in listed.splitlines() if "\t" in line)
    versions = [(about.split()[3], path) for about, path in rows if about.split()[3].strip("0")]
    names = "".join(f"{name}\n" for name in dict.fromkeys(name for name, _path in versions))
    contents = _blobs(_said(root, ("cat-file", "--batch"), names.encode()) or b"")
    yield from ((path, contents[name]) for name, path in versions if name in contents)


def _blobs(said: bytes) -> dict[str, bytes]:
    """Read what git says of several files: a line with name, kind and size, then the content, for each."""
    found: dict[str, bytes] = {}
    at = 0
    while at < len(said):
        end = said.index(b"\n", at)
        about = said[at:end].decode().split()
        if len(about) == 3:  # else it is missing, in a copy without all of the history
            found[about[0]] = said[end + 1 : (end := end + 1 + int(about[2]))]
        at = end + 1
    return found


def _is_kept(root: Path) -> bool:
    return _said(root, ("ls-files", "--error-unmatch", "--", "docs/conf.py")) is not None


def _said(root: Path, words: tuple[str, ...], told: bytes = b"") -> bytes | None:
    command = ["git", "-C", str(root), *words]
    try:
        done = subprocess.run(command, input=told, capture_output=True, check=True, timeout=_PATIENCE)  # noqa: S603
    except (OSError, subprocess.SubprocessError):
        return None
    return done.stdout
