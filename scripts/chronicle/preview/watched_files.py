"""What somebody saves: what has to be done for it, and which documents are to be shown first."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from watchfiles import DefaultFilter, watch

from chronicle.catalogs.files.paths import documents, translators_folder
from chronicle.core.inputs import plain_files

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from chronicle.core.folders import Folders
    from chronicle.languages.editions import Edition

_LONGEST, _PAUSE = 300, 20  # milliseconds: an editor may write several files, and a file in several steps
_LOOK = 200  # milliseconds


def watched(folders: Folders) -> Iterator[Collection[Path]]:
    """Watch the files that people write; yield the paths that were saved, or none after a pause."""
    places = [folder for folder in (folders.docs, folders.locales) if folder.is_dir()]
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
        yield {Path(path) for _kind, path in changes}


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
        read = ((path, path.read_bytes()) for path in files if path.is_file())
        return cls(documents(folders.root), tuple(read))


def saved_documents(folders: Folders, edition: Edition, saved: Iterable[Path]) -> set[str]:
    """Return the documents whose text, or whose catalog in this edition, is among the saved files."""
    places = {folders.docs: ".md", translators_folder(folders.root, edition): ".po"}
    found = set()
    for path in saved:
        for folder, ending in places.items():
            if path.suffix == ending and path.is_relative_to(folder):
                found.add(path.relative_to(folder).with_suffix("").as_posix())
    return found
