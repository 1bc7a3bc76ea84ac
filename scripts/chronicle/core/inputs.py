"""Which files a book is made of: what an editor, a desktop or a backup leaves beside them is none of it."""

from __future__ import annotations

import hashlib
import os
import re
import stat
from typing import TYPE_CHECKING
from urllib.parse import unquote

from chronicle.core.problems import Problem, ProblemsFound

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from chronicle.core.folders import Folders

PICTURES = frozenset({".svg", ".png", ".jpg", ".jpeg", ".gif", ".webp", ".pdf"})
_PICTURE = rf"(?i:[\w.]*({'|'.join(sorted(kind[1:] for kind in PICTURES))}))"

# What editors have agreed on stands beside the text and is none of it.
STYLE_SHEET = "STYLE.md"
# A link to the schemas of the ledger, for editors to read; no build does.
_SCHEMA = "schema"


def chapter_files(folders: Folders) -> list[Path]:
    """Return the book's documents, in alphabetical order."""
    kept_out = tuple(f"{each}{os.sep}" for each in (folders.evidence, folders.figures, folders.languages))
    style_sheet = folders.docs / STYLE_SHEET
    return [
        path
        for path in plain_files(folders.docs)
        if path.suffix == ".md" and path != style_sheet and not str(path).startswith(kept_out)
    ]


def docname_of(path: Path, folders: Folders) -> str:
    """Return the name of a document, by which contents and links know it: docs/parts/one.md is parts/one."""
    return path.relative_to(folders.docs).with_suffix("").as_posix()


def ledger_files(folders: Folders) -> list[Path]:
    """Return the files of the ledger and of the figures, with the data that a figure names."""
    ledger = [*folders.evidence.glob("*.y*ml"), *folders.evidence.glob("claims/*.y*ml")]
    figures = list(folders.figures.glob("*.yaml"))
    said = _text(figures)
    data = [path for path in folders.figures.glob("data/*") if path.name in said]
    return sorted(path for path in (*ledger, *figures, *data) if path.is_file() and not _is_hidden(path))


def language_files(folders: Folders) -> list[Path]:
    """Return the files of the languages that the book adds or changes."""
    return [path for path in plain_files(folders.languages) if path.suffix in {".yaml", ".po"}]


def picture_files(folders: Folders) -> list[Path]:
    """Return all pictures that lie beside the text, in alphabetical order."""
    return [path for path in plain_files(folders.docs) if path.suffix.lower() in PICTURES]


def pictures(folders: Folders, text: str, among: Iterable[Path] | None = None) -> list[Path]:
    """Return the pictures that a text may show: those whose name stands in it.

    A picture of a language of its own, `map.ar.png`, goes with the one that is named, `map.png` or `map.*`.
    """
    text = f"{text}\n{unquote(text)}"
    return [
        path
        for path in (picture_files(folders) if among is None else among)
        if re.search(rf"(?<![\w-]){re.escape(path.name.split('.')[0])}\.(\*|{_PICTURE})", text)
    ]


def shared_files(folders: Folders) -> list[Path]:
    """Return the files that every edition of the book is made of."""
    chapters = chapter_files(folders)
    conf = [folders.docs / "conf.py"] if (folders.docs / "conf.py").is_file() else []
    shown = pictures(folders, _text([*conf, *chapters]))
    return [
        *conf,
        *chapters,
        *shown,
        *_sheets(folders, _text(conf)),
        *ledger_files(folders),
        *language_files(folders),
    ]


def _sheets(folders: Folders, conf: str) -> list[Path]:
    """Return the style sheets that the settings may name."""
    return [path for path in plain_files(folders.docs) if path.suffix == ".css" and path.name in conf]


def digest_of_file(path: Path) -> str:
    """Return the SHA-256 of a file."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def digest_of_files(root: Path, paths: Iterable[Path]) -> str:
    """Return a digest of the names and contents of files, seen from this folder, wherever it lies."""
    digest = hashlib.sha256()
    for path in sorted(paths):
        digest.update(f"{path.relative_to(root).as_posix()}\0{digest_of_file(path)}\n".encode())
    return digest.hexdigest()


def require_plain_files(folders: Folders) -> None:
    """Raise ProblemsFound for each source that is no plain file or whose name cannot be read."""
    problems = [
        problem
        for top in (folders.docs, folders.locales)
        for path, mode in _walk(top)
        if path != folders.evidence / _SCHEMA
        and (problem := _oddity(path, mode, folders.root) or _way_out(path, folders)) is not None
    ]
    if problems:
        raise ProblemsFound(problems)


def _oddity(path: Path, mode: int, root: Path) -> Problem | None:
    """Return what is wrong with a thing among the sources."""
    name = os.fsencode(path.relative_to(root)).decode(errors="replace")
    if "\ufffd" in name:
        return Problem(name, 0, "B026", "the name is not written in UTF-8.")
    if stat.S_ISREG(mode):
        return None
    if path.is_symlink():
        what = f"it is a link to {path.readlink()}, and no plain file is there."
        return Problem(name, 0, "B027", what)
    return Problem(name, 0, "B027", "it is no plain file: a pipe, a device or a socket.")


def _way_out(path: Path, folders: Folders) -> Problem | None:
    """Return the fault of a catalog that lies elsewhere: translators hand in texts, and no ways to others."""
    if not (path.is_symlink() and folders.locales in path.parents):
        return None
    if path.resolve().is_relative_to(folders.root.resolve()):
        return None
    what = f"it is a link to {path.readlink()}, which is no part of the book."
    return Problem(path.relative_to(folders.root).as_posix(), 0, "B027", what)


def plain_files(top: Path) -> Iterator[Path]:
    """Yield the plain files below a folder that are not hidden, in alphabetical order."""
    return (path for path, mode in _walk(top) if stat.S_ISREG(mode))


def _walk(top: Path) -> Iterator[tuple[Path, int]]:
    """Yield what is below a folder, is no folder and is not hidden, with its kind; 0 for a broken link.

    A link to a folder is not followed: it may lead in a circle.
    """
    try:
        with os.scandir(top) as entries:
            shown = sorted(
                (each for each in entries if not each.name.startswith(".")), key=lambda each: each.name
            )
    except (FileNotFoundError, NotADirectoryError):  # or it was there a moment ago
        return
    for each in shown:
        if each.is_dir(follow_symlinks=False):
            yield from _walk(top / each.name)
            continue
        try:
            mode = each.stat().st_mode
        except OSError:
            mode = 0
        yield top / each.name, mode


def _is_hidden(path: Path) -> bool:
    return path.name.startswith(".")


def _text(paths: Iterable[Path]) -> str:
    return "\n".join(path.read_bytes().decode(errors="replace") for path in paths)
