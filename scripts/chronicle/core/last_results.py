"""Keep what was made from a thing as long as the thing is the same, for a process that works on.

A build asks each question once and gains nothing. A preview asks the same after each file that is saved,
while the others are as they were.
"""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Generic, TypeVar

from chronicle.core.inputs import digest_of_file

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable
    from pathlib import Path

_Result = TypeVar("_Result")
Digests = tuple[tuple[str, str], ...]
_TRIES = 5


class LastResults(Generic[_Result]):
    """The last result for each of a few things, with what it was made from."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._kept: dict[Hashable, tuple[object, _Result]] = {}

    def of(self, about: Hashable, made_from: object, make: Callable[[], _Result]) -> _Result:
        """Return the last result if it was made from the same, else a new one; an error leaves nothing."""
        kept = self._kept.pop(about, None)
        if kept is None or kept[0] != made_from:
            kept = made_from, make()
        self._kept[about] = kept
        while len(self._kept) > self._most:
            del self._kept[next(iter(self._kept))]  # what was asked for longest ago
        return kept[1]

    def of_files(
        self,
        about: Hashable,
        files: Callable[[], Iterable[Path]],
        make: Callable[[], _Result],
        besides: object = None,
    ) -> tuple[Digests, _Result]:
        """Return digests of files, and the result that was made from them as these say they are.

        It is made again where a file is saved meanwhile, though it may hold at the end what it held before.
        """
        for _ in range(_TRIES):
            before = _saved(files())
            made_from = digests(files())
            result = self.of(about, (made_from, besides), make)
            if before == _saved(files()):
                break
            del self._kept[about]
        return made_from, result


def _saved(files: Iterable[Path]) -> list[tuple[Path, int, int, int]]:
    """Return what tells one saving of files from the next."""
    found = []
    for path in files:
        with suppress(OSError):
            about = path.stat()
            found.append((path, about.st_ino, about.st_size, about.st_mtime_ns))
    return found


def digests(files: Iterable[Path]) -> Digests:
    """Return the names of files with digests of their contents; those that are absent are left out."""
    return tuple((str(path), digest_of_file(path)) for path in files if path.is_file())
