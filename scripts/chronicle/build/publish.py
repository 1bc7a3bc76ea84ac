"""Publish a set of results: dist/ is always one whole set, the old or the new."""

from __future__ import annotations

import ctypes
import errno
import fcntl
import hashlib
import os
import shutil
from contextlib import contextmanager
from typing import TYPE_CHECKING

from chronicle.problems import Problem, ProblemsFound

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

CHECKSUMS = "SHA256SUMS"

# renameat2(2): swap two names in one step, so that no reader ever finds dist/ missing or half made.
_AT_FDCWD = -100
_RENAME_EXCHANGE = 2


@contextmanager
def only_one(build: Path) -> Iterator[None]:
    """Hold the book's build folder for one build at a time.

    Raises ProblemsFound when another build holds it. The lock goes with the process, however it ends.
    """
    build.mkdir(parents=True, exist_ok=True)
    with (build / "lock").open("w") as stream:
        try:
            fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            raise ProblemsFound(
                [Problem("build", 0, "B003", "another build of this book is running.")]
            ) from error
        yield


def start_set(sets: Path, dist: Path) -> Path:
    """Return a new folder to put results in, holding a copy of what is published now."""
    shutil.rmtree(sets, ignore_errors=True)  # what a killed build left behind
    sets.mkdir(parents=True)
    new = sets / "new"
    if dist.is_dir():
        shutil.copytree(dist, new, symlinks=True)
    else:
        new.mkdir()
    return new


def place(source: Path, target: Path) -> None:
    """Put a finished result, a file or a folder, where it belongs in a set."""
    if target.is_dir():
        shutil.rmtree(target)
    target.parent.mkdir(parents=True, exist_ok=True)
    if source.is_dir():
        shutil.copytree(source, target)
    else:
        shutil.copyfile(source, target)


def checksums(folder: Path) -> str:
    """Return the lines of SHA256SUMS for a set, in the form that `sha256sum -c` reads."""
    lines = []
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.name != CHECKSUMS:
            with path.open("rb") as stream:
                digest = hashlib.file_digest(stream, "sha256").hexdigest()
            lines.append(f"{digest}  {path.relative_to(folder).as_posix()}\n")
    return "".join(lines)


def is_whole(dist: Path) -> bool:
    """Say whether dist/ holds exactly what its checksums say."""
    recorded = dist / CHECKSUMS
    return recorded.is_file() and recorded.read_text(encoding="utf-8") == checksums(dist)


def publish(new: Path, dist: Path) -> None:
    """Make a finished set the published one, in one step, and remove the old one."""
    (new / CHECKSUMS).write_text(checksums(new), encoding="utf-8")
    if not dist.exists():
        new.rename(dist)
        return
    if not _exchange(new, dist):
        # A file system without renameat2: for a moment there is no dist/, but both sets are kept.
        kept = new.with_name("old")
        dist.rename(kept)
        new.rename(dist)
        new = kept
    shutil.rmtree(new, ignore_errors=True)


def _exchange(one: Path, other: Path) -> bool:
    libc = ctypes.CDLL(None, use_errno=True)
    if not hasattr(libc, "renameat2"):
        return False
    done = libc.renameat2(
        _AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), ctypes.c_uint(_RENAME_EXCHANGE)
    )
    if done == 0:
        return True
    code = ctypes.get_errno()
    if code in {errno.EINVAL, errno.ENOSYS, errno.EOPNOTSUPP}:
        return False
    raise OSError(code, os.strerror(code), str(other))
