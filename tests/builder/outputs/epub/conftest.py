"""The EPUB editions of the small book, built once: with their fonts, or without."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING

import pytest

from tests.fonts import without_fonts
from tests.pages import CODES, build, make_catalogs

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="session")
def catalogs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the compiled words of the interface."""
    return make_catalogs(tmp_path_factory.mktemp("catalogs"))


@pytest.fixture(scope="session")
def epubs(tmp_path_factory: pytest.TempPathFactory, catalogs: Path) -> dict[str, Path]:
    """Return the path of each edition's EPUB, with its fonts."""
    folder = tmp_path_factory.mktemp("epub")
    return {code: _built(code, folder, catalogs) for code in CODES}


def _built(code: str, folder: Path, catalogs: Path) -> Path:
    return build("epub", code, folder / code, catalogs) / f"homs-under-siege-{code}.epub"


@pytest.fixture(scope="session")
def unpacked(tmp_path_factory: pytest.TempPathFactory, catalogs: Path) -> dict[str, dict[str, bytes]]:
    """Return the files of each edition, in which something stands for each font."""
    folder = tmp_path_factory.mktemp("unpacked")
    found: dict[str, dict[str, bytes]] = {}
    for code in CODES:
        with without_fonts():
            path = _built(code, folder, catalogs)
        found[code] = files_in(path)
    return found


def files_in(path: Path) -> dict[str, bytes]:
    """Return the files of a container by name."""
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}
