"""What somebody saves: what has to be done for it, and which documents are to be shown first."""

from __future__ import annotations

import time
from contextlib import suppress
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from watchfiles import DefaultFilter, watch

from chronicle.catalogs.files.paths import documents, translators_folder
from chronicle.core.inputs import plain_files

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from chronicle.core.folders import Folders
    from chronicle.languages.editions import Edition

_LONGEST, _PAUSE = 300, 20  # milliseconds: an editor may write several files, and a file in several steps
_LOOK = 200  # milliseconds
_LOOK_AGAIN = 1.0  # seconds


def watched(folders: Folders) -> Iterator[Collection[Path]]:
    """Watch the files that people write; yield the paths that were saved, or none after a pause.

    The system tells at once what is saved, but not in a folder that is new or has been put in the place of
    another, nor on every kind of disk. So files are looked at from time to time, too.
    """
    places = [folder for folder in (folders.docs, folders.locales) if folder.is_dir()]
    seen, looked = _Seen.of(folders), time.monotonic()
    watching = watch(
        *places,
        watch_filter=DefaultFilter(),
        debounce=_LONGEST,
        step=_PAUSE,
        rust_timeout=_LOOK,
        yield_on_timeout=True,
    )
    first = next(watching)  # only now are the folders watched
    for changes in chain([first], watching):
        saved = {Path(path) for _kind, path in changes}
        if saved or time.monotonic() - looked >= _LOOK_AGAIN:
            before, seen, looked = seen, _Seen.of(folders), time.monotonic()
            saved |= seen.other_than(before)
        yield saved


@dataclass(frozen=True)
class _Seen:
    """The files that people write, with what tells one saving of a file from the next."""

    files: Mapping[Path, tuple[int, int, int]]

    @classmethod
    def of(cls, folders: Folders) -> _Seen:
        """Look at all files."""
        found = {}
        for path in chain(plain_files(folders.docs), plain_files(folders.locales)):
            with suppress(OSError):  # it has gone since
                about = path.stat()
                found[path] = about.st_ino, about.st_size, about.st_mtime_ns
        return cls(found)

    def other_than(self, before: _Seen) -> set[Path]:
        """Return the files that were saved, added or deleted since."""
        return {path for path, _about in self.files.items() ^ before.files.items()}


@dataclass(frozen=True)
class BookShape:
    """What a book consists of: where that changes, all of it is read anew."""

    documents: tuple[str, ...]
    settings: tuple[tuple[Path, bytes], ...]

    @classmethod
    def of(cls, folders: Folders) -> BookShape:
        """Return the names of the documents, and the files that say what the book is."""
        files = [folders.docs / "conf.py", folders.docs / "index.md", *plain_files(folders.languages)]
        files += [path for path in plain_files(folders.docs) if path.suffix == ".css"]
        return cls(documents(folders.root), tuple(_read(files)))


def _read(files: Iterable[Path]) -> Iterator[tuple[Path, bytes]]:
    """Yield files with what they hold; one that is just being replaced is looked at again when it is."""
    for path in files:
        with suppress(OSError):
            yield path, path.read_bytes()


def saved_documents(folders: Folders, edition: Edition, saved: Iterable[Path]) -> set[str]:
    """Return the documents whose text, or whose catalog in this edition, is among the saved files."""
    places = {folders.docs: ".md", translators_folder(folders.root, edition): ".po"}
    found = set()
    for path in saved:
        for folder, ending in places.items():
            if path.suffix == ending and path.is_relative_to(folder):
                found.add(path.relative_to(folder).with_suffix("").as_posix())
    return found
