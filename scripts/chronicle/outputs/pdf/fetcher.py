"""Fetch what a page shows: files of the build, and nothing else."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urlsplit

from chronicle.outputs.pdf.weasyprint_patches.weasy import URLFetcher

if TYPE_CHECKING:
    from collections.abc import Iterable


# A file of the first folder. The PDF names pictures after their addresses: a path of this machine would
# make other bytes of the same book on another.
BOOK = "book:///"


class RefusedError(ValueError):
    """Say that an address leads outside the build."""


class BuildFetcher(URLFetcher):  # type: ignore[misc]  # WeasyPrint has no type hints
    """Open files inside the given folders; refuse every other address.

    WeasyPrint logs the refusal, and whatever it logs stops the build.
    """

    def __init__(self, folders: Iterable[Path]) -> None:
        super().__init__(allowed_protocols={"file"}, allow_redirects=False)
        self._folders = tuple(folder.resolve() for folder in folders)

    def fetch(self, url: str, headers: dict[str, str] | None = None) -> Any:
        """Return the file behind an address."""
        return super().fetch(check(url, self._folders).as_uri(), headers)


def check(url: str, folders: tuple[Path, ...]) -> Path:
    """Return the file that an address names; raise RefusedError unless it lies in one of the folders."""
    if url.startswith(BOOK):
        url = f"{folders[0].as_uri()}/{url.removeprefix(BOOK)}"
    parts = urlsplit(url)
    if parts.scheme != "file" or parts.netloc not in ("", "localhost"):
        raise RefusedError(f"{url} lies outside the build and is not fetched")
    path = Path(unquote(parts.path)).resolve()
    if not any(path.is_relative_to(folder) for folder in folders):
        raise RefusedError(f"{path.name} lies outside the build and is not fetched")
    return path
