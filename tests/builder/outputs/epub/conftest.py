"""The EPUB editions of the small book, built once: with all their fonts, or with those of one alone."""

from __future__ import annotations

import zipfile
from contextlib import nullcontext
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
    """Return the files of each edition; the Chinese one alone has its fonts, a face of each kind."""
    folder = tmp_path_factory.mktemp("unpacked")
    found: dict[str, dict[str, bytes]] = {}
    for code in CODES:
        with nullcontext() if code == "zh" else without_fonts():
            path = _built(code, folder, catalogs)
        with zipfile.ZipFile(path) as archive:
            found[code] = {name: archive.read(name) for name in archive.namelist()}
    return found
