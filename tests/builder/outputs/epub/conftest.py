"""The EPUB editions of the small book, built once."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING

import pytest

from tests.pages import CODES, build, make_catalogs

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="session")
def catalogs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the compiled words of the interface."""
    return make_catalogs(tmp_path_factory.mktemp("catalogs"))


@pytest.fixture(scope="session")
def epubs(tmp_path_factory: pytest.TempPathFactory, catalogs: Path) -> dict[str, Path]:
    """Return the path of each edition's EPUB."""
    folder = tmp_path_factory.mktemp("epub")
    return {
        code: build("epub", code, folder / code, catalogs) / f"homs-under-siege-{code}.epub" for code in CODES
    }


@pytest.fixture(scope="session")
def unpacked(epubs: dict[str, Path]) -> dict[str, dict[str, bytes]]:
    """Return the files of each edition."""
    found: dict[str, dict[str, bytes]] = {}
    for code, path in epubs.items():
        with zipfile.ZipFile(path) as archive:
            found[code] = {name: archive.read(name) for name in archive.namelist()}
    return found
