"""Write files whole, and only when their content changes."""

from __future__ import annotations

import os
import signal
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from chronicle.core.interrupts import interrupts_held_back

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_ENDED_BY = {signal.SIGTERM, signal.SIGHUP}


def write_if_changed(path: Path, content: bytes) -> bool:
    """Replace a file in one step unless it already holds this content; return whether it was written."""
    if path.is_file() and path.read_bytes() == content:
        return False
    replace(path, content)
    return True


def replace(path: Path, content: bytes) -> None:
    """Replace a file in one step, so that a reader meets the old or the new content, never a part."""
    scratch = _write_beside(path, content)
    try:
        scratch.replace(path)
    except BaseException:
        scratch.unlink(missing_ok=True)
        raise


def write_all(contents: Mapping[Path, bytes]) -> None:
    """Replace all of these files, or none.

    Each new content first lies beside its file, so that a full disk or a folder that cannot be written
    stops before anything has changed. Raises OSError then; what could not be finished is taken back.
    """
    waiting: dict[Path, Path] = {}
    try:
        for path, content in contents.items():
            waiting[path] = _write_beside(path, content)
        with _uninterrupted():
            _replace_all(waiting)
    finally:
        for scratch in waiting.values():
            scratch.unlink(missing_ok=True)


def _replace_all(waiting: Mapping[Path, Path]) -> None:
    """Move scratch files to their places; restore the former contents where that fails."""
    before: dict[Path, bytes | None] = {}
    try:
        for path, scratch in waiting.items():
            before[path] = path.read_bytes() if path.is_file() else None
            scratch.replace(path)
    except BaseException:
        for path, content in before.items():
            if content is None:
                path.unlink(missing_ok=True)
            else:
                write_if_changed(path, content)
        raise


@contextmanager
def _uninterrupted() -> Iterator[None]:
    """Hold back signals that would stop the process in the middle."""
    with interrupts_held_back():
        masked = signal.pthread_sigmask(signal.SIG_BLOCK, _ENDED_BY)
        try:
            yield
        finally:
            signal.pthread_sigmask(signal.SIG_SETMASK, masked)


def _write_beside(path: Path, content: bytes) -> Path:
    """Write a content into a file of its own in the folder of its later place, and return that file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
        Path(name).chmod(0o644)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    return Path(name)
