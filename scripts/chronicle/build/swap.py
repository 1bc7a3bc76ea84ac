"""Replace a folder by a finished one in one step, so that no reader finds half of it."""

from __future__ import annotations

import ctypes
import errno
import os
import shutil
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

# renameat2(2) swaps two names in one step.
_AT_FDCWD = -100
_RENAME_EXCHANGE = 2
_CANNOT_SWAP = frozenset({errno.EINVAL, errno.ENOSYS, errno.EOPNOTSUPP})


def replace_folder(new: Path, place: Path) -> None:
    """Move a finished folder to its place, and remove the folder that was there."""
    if not place.exists():
        place.parent.mkdir(parents=True, exist_ok=True)
        new.rename(place)
        return
    if not exchange(new, place):
        # A file system that cannot swap: for a moment nothing has the name, but both folders are kept.
        kept = new.with_name(f"{new.name}.old")
        place.rename(kept)
        new.rename(place)
        new = kept
    shutil.rmtree(new, ignore_errors=True)


def exchange(one: Path, other: Path) -> bool:
    """Swap two names in one step; return False where the file system cannot."""
    libc = ctypes.CDLL(None, use_errno=True)
    if not hasattr(libc, "renameat2"):
        return False
    done = libc.renameat2(
        _AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), ctypes.c_uint(_RENAME_EXCHANGE)
    )
    if done == 0:
        return True
    code = ctypes.get_errno()
    if code in _CANNOT_SWAP:
        return False
    raise OSError(code, os.strerror(code), str(other))
