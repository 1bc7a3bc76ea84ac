"""Find what a page shows: files of the build, and nothing else."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

if TYPE_CHECKING:
    from collections.abc import Iterable


# A file of the first folder. The PDF names pictures after their addresses: a path of this machine would
# make other bytes of the same book on another.
BOOK = "book:///"


class RefusedError(ValueError):
    """Report that an address leads outside the build."""


class BuildFolders:
    """Find files in the folders that they may come from; refuse all others.

    WeasyPrint logs the refusal, and whatever it logs stops the build.
    """

    def __init__(self, folders: Iterable[Path]) -> None:
        self._folders = tuple(folder.resolve() for folder in folders)

    def find(self, url: str) -> Path:
        """Return the file that an address names; raise RefusedError unless it lies in one of the folders."""
        if url.startswith(BOOK):
            url = f"{self._folders[0].as_uri()}/{url.removeprefix(BOOK)}"
        parts = urlsplit(url)
        if parts.scheme != "file" or parts.netloc not in ("", "localhost"):
            raise RefusedError(f"{url} lies outside the build and is not fetched")
        path = Path(unquote(parts.path)).resolve()
        if not any(path.is_relative_to(folder) for folder in self._folders):
            raise RefusedError(f"{path.name} lies outside the build and is not fetched")
        return path
