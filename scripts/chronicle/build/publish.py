"""Publish a set of results: dist/ is always one whole set, the old or the new, and nothing else."""

from __future__ import annotations

import errno
import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from chronicle.build.inventory import CHECKSUMS, checksums
from chronicle.build.swap import replace_folder
from chronicle.core.inputs import digest_of_file

if TYPE_CHECKING:
    from collections.abc import Iterable

# Where a second name for a file cannot be given: another file system, or one that has no such thing.
_NO_SECOND_NAME = frozenset(
    {errno.EXDEV, errno.EPERM, errno.EMLINK, errno.ENOSYS, errno.EOPNOTSUPP, errno.EACCES}
)


def start_set(sets: Path) -> Path:
    """Return a new empty folder to put results in."""
    shutil.rmtree(sets, ignore_errors=True)  # what a killed build left behind
    new = sets / "new"
    new.mkdir(parents=True)
    return new


def place(source: Path, target: Path) -> None:
    """Put a finished result, a file or a folder, where it belongs in a set.

    Both keep the same files, which are never written again: that takes no space and no time.
    """
    if source.is_dir():
        target.mkdir(parents=True, exist_ok=True)
        for entry in sorted(source.iterdir()):
            place(entry, target / entry.name)
        return
    target.parent.mkdir(parents=True, exist_ok=True)
    try:
        os.link(source, target)
    except OSError as error:
        if error.errno not in _NO_SECOND_NAME:
            raise
        shutil.copyfile(source, target)


def publish(new: Path, dist: Path) -> dict[str, str]:
    """Make a finished set the published one, in one step, and remove the old one; return its checksums."""
    files = {}
    for path in sorted(new.rglob("*")):
        if path.is_file():
            files[path.relative_to(new).as_posix()] = digest_of_file(path)
    (new / CHECKSUMS).write_text(checksums(files), encoding="utf-8")
    replace_folder(new, dist)
    return files


def set_aside(names: Iterable[str], dist: Path, aside: Path) -> dict[str, Path]:
    """Move what the builder did not make out of dist/, each under its own path; return where it is now."""
    moved = {}
    for name in names:
        target = _free(aside / name)
        target.parent.mkdir(parents=True, exist_ok=True)
        (dist / name).rename(target)
        moved[name] = target
    return moved


def _free(path: Path) -> Path:
    """Return this path, or one with a number after it where something is there already."""
    number, free = 1, path
    while os.path.lexists(free):
        number += 1
        free = Path(f"{path}.{number}")
    return free
